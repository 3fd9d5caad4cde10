/** Where text that was put together from lines stands in its file. */

/** From offset `at` of a paragraph on, the text stands in line `line` of the file. */
export interface LineBreak {
  readonly at: number;
  readonly line: number;
}

/** A text that begins in `line` (1-based) of the file. */
interface BrokenText {
  readonly line: number;
  /** The places at which later lines begin, in order. */
  readonly breaks?: readonly LineBreak[];
}

/** 1-based line of the file at which the character at `offset` of the text stands. */
export function lineAt(text: BrokenText, offset: number): number {
  let line = text.line;
  for (const place of text.breaks ?? []) {
    if (place.at > offset) break;
    line = place.line;
  }
  return line;
}
