/** Writes the annotated copy of a Word document: never over the original, and never half. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { say } from '../../engine/language/index.ts';
import { reasonOf } from '../drafts/folder.ts';
import { writeReport } from '../drafts/write.ts';
import { Refusal } from '../import/extract.ts';
import { DEFAULT_LIMITS } from '../import/options.ts';
import type { Signature } from './comments.ts';
import { type Annotated, type Annotations, annotated } from './index.ts';

export interface CopyRequest extends Annotations {
  /** The document. */
  readonly path: string;
  /** What was checked of it. */
  readonly text: string;
  /** The copy; a file that is there is replaced. */
  readonly out: string;
  readonly date: Date;
}

/** What was written, or the reason why nothing was. Never rejects. */
export async function writeAnnotated({ path, text, out, date, ...annotations }: CopyRequest): Promise<Copy | string> {
  try {
    if (await isSameFile(path, out)) return say.word.overOriginal;
    const original = await readFile(path);
    if (original[0] !== 0x50 || original[1] !== 0x4b) return say.word.notDocx;
    const { author, initials } = say.word;
    const signature: Signature = { author, initials, date: `${date.toISOString().slice(0, 19)}Z` };
    const { bytes, ...counts } = await annotated(original, text, annotations, signature, DEFAULT_LIMITS);
    return (await writeReport(out, bytes)) ?? counts;
  } catch (error) {
    if (error instanceof Refusal) return say.word.notAnnotated(error.message);
    return say.word.notAnnotated(reasonOf(error));
  }
}

export type Copy = Omit<Annotated, 'bytes'>;

/** Whether two paths lead to one file, through links of either kind. */
async function isSameFile(path: string, out: string): Promise<boolean> {
  if ((await realpath(path)) === (await realpath(out).catch(() => undefined))) return true;
  const [a, b] = [await stat(path), await stat(out).catch(() => undefined)];
  return b !== undefined && a.ino === b.ino && a.dev === b.dev && a.ino !== 0;
}
