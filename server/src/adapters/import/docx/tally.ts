/** What a document holds that is not read, and whether changes in it are still open. */
import { say } from '../../../engine/language/index.ts';
import { changesNote } from '../told.ts';
import type { ReadAttribute } from './xml.ts';

/** Words that stand elsewhere than in the text: in a drawing of another program, in another file. */
const LEFT_OUT: Readonly<Record<string, 'charts' | 'objects' | 'files'>> = {
  'c:chart': 'charts',
  'o:OLEObject': 'objects',
  'w:subDoc': 'files',
};
const CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

export class Tally {
  changes = 0;
  readonly leftOut = { charts: 0, diagrams: 0, objects: 0, files: 0 };
  /** Parts that break off. */
  readonly cut: string[] = [];

  see(name: string, attribute: ReadAttribute): void {
    if (CHANGES.has(name) && attribute('w:author') !== undefined) this.changes++;
    const kind = LEFT_OUT[name];
    if (kind) this.leftOut[kind]++;
  }

  /** What was not read, in sentences for the writer. */
  problems(): readonly string[] {
    const { charts, diagrams, objects, files } = this.leftOut;
    const parts = [
      ...(charts ? [say.corpus.wordCharts(charts)] : []),
      ...(diagrams ? [say.corpus.wordDiagrams(diagrams)] : []),
      ...(objects ? [say.corpus.wordObjects(objects)] : []),
      ...(files ? [say.corpus.wordFiles(files)] : []),
    ];
    return [
      ...this.cut.map((part) => say.corpus.wordCut(part)),
      ...(parts.length ? [say.corpus.wordLeftOut(parts.join(say.finding.enumeration))] : []),
    ];
  }

  /** What is to be known although all was read. */
  notes(): readonly string[] {
    return changesNote(this.changes);
  }
}
