/** The documents of a segment as they went in, so that a new segment can take them over. */
import type { CorpusDocument, Paragraph } from '../../corpus.ts';
import { lastStart } from '../../last-start.ts';
import type { LiveSegment } from './hit.ts';
import { lineOf, textAt } from './reading.ts';
import { breaksWithin, textOf } from './window.ts';

export function unpackDocuments(live: LiveSegment): CorpusDocument[] {
  return [...livingDocuments(live)];
}

/** The same one after the other: the text of a large segment is never there twice. */
export function* livingDocuments({ segment, dead }: LiveSegment): Generator<CorpusDocument> {
  const { documentStarts, paragraphStarts, infos } = segment;
  for (const [d, info] of infos.entries()) {
    if (dead[d] === 1) continue;
    const end = (documentStarts[d + 1] ?? 0) - 1; // before the end of the document
    const paragraphs: Paragraph[] = [];
    let at = documentStarts[d] ?? 0;
    const units = textAt(segment, at);
    for (let p = lastStart(paragraphStarts, at); at < end; p++) {
      const next = Math.min(paragraphStarts[p + 1] ?? end, end);
      const breaks = breaksWithin(segment, at, next);
      const text = textOf(units, at, next - 1);
      paragraphs.push({ text, line: lineOf(segment, p), ...(breaks.length > 0 && { breaks }) });
      at = next;
    }
    yield { info, paragraphs };
  }
}
