/** Documents of a corpus as importers hand them to the index. */
import type { DocumentInfo } from './passages.ts';

/** From offset `at` of a paragraph on, the text stands in line `line` of the file. */
export interface LineBreak {
  readonly at: number;
  readonly line: number;
}

/** A paragraph after repair of the layout; `line` is the 1-based line of its first character in the file. */
export interface Paragraph {
  readonly text: string;
  readonly line: number;
  /** Where a paragraph was joined from several lines: the places at which the later ones begin, in order. */
  readonly breaks?: readonly LineBreak[];
}

/** One article: a file may hold several. */
export interface CorpusDocument {
  readonly info: DocumentInfo;
  readonly paragraphs: readonly Paragraph[];
}

/** 1-based line of the file at which the character at `offset` of the text stands. */
export function lineAt(text: Pick<Paragraph, 'line' | 'breaks'>, offset: number): number {
  let line = text.line;
  for (const place of text.breaks ?? []) {
    if (place.at > offset) break;
    line = place.line;
  }
  return line;
}
