/** What goes to the worker that reads heavy formats, and what it gives back; which reader reads what is in worker.ts. */
import { say } from '../../engine/language/index.ts';
import type { Layout } from '../../engine/repair/index.ts';
import type { SourceLine } from '../../engine/repair/lines.ts';
import type { HeavyKind } from './kind.ts';
import type { Metadata } from './metadata.ts';
import type { ImportLimits } from './options.ts';

/** Lines of a file and the metadata of its properties. Of formats that have no lines they count in the extracted text. */
export interface Extract {
  readonly lines: readonly SourceLine[];
  /** How the lines came to be; `plain` where it is not said. */
  readonly layout?: Layout;
  readonly metadata: Metadata;
  /** Day on which the file was made: a last resort for the date of the document. */
  readonly created?: string;
  /** What is to be told: words that were not read. */
  readonly problems?: readonly string[];
  /** What is to be known although all was read: changes that are open. */
  readonly notes?: readonly string[];
}

/** The reason why a file is skipped. */
export class Refusal extends Error {}

export interface HeavyRequest {
  readonly id: number;
  readonly kind: HeavyKind;
  readonly path: string;
  readonly limits: ImportLimits;
  /** Folder with `cmaps/` and `standard_fonts/` of pdf.js. */
  readonly pdfFolder: string;
}

export type HeavyAnswer =
  | { readonly id: number; readonly extract: Extract }
  | { readonly id: number; readonly refused: string };

/** What was read, or why it was not. Never rejects. */
export async function asAnswer(id: number, read: () => Promise<Extract>): Promise<HeavyAnswer> {
  try {
    return { id, extract: await read() };
  } catch (error) {
    if (error instanceof Refusal) return { id, refused: say.corpus.refused(error.message) };
    const reason = error instanceof Error ? error.message : String(error);
    return { id, refused: say.corpus.unreadableFile(reason.split('\n')[0]) };
  }
}
