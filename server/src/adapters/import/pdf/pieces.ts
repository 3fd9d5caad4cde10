/** What the text of a PDF page is put together from. */

/** A piece of text as pdf.js gives it; `transform` is the matrix of its glyphs, its last two the start of its baseline in points. */
export interface TextItem {
  readonly str: string;
  /** `ttb`: the font writes downwards, and `height` is the length of the piece. */
  readonly dir?: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** A piece as if the page were turned so that lines run to the right: `x` grows along the line, `y` falls from line to line. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font, in points. */
  readonly size: number;
}

/** An item with what its matrix says. */
export interface Placed extends Piece {
  /** Degrees to which its baseline is turned, counter-clockwise, against most of the page: −179 to 180. */
  readonly angle: number;
  readonly downwards: boolean;
}

/** Bottom and top of a page in points. */
export interface PageBox {
  readonly bottom: number;
  readonly top: number;
}
