/** Documents of a corpus as importers hand them to the index. */
import type { LineBreak } from './line-breaks.ts';
import type { DocumentInfo } from './passages.ts';
import type { OfKinds } from './text/kinds.ts';

/** A paragraph after repair of the layout; `line` is the 1-based line of its first character in the file. */
export interface Paragraph extends OfKinds {
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
