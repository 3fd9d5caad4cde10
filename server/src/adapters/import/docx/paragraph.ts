/** Paragraphs of a Word document with the place of each of their characters in the XML. */

/** A run (`w:r`). Places are offsets in the source of its part. */
export interface Run {
  /** Name of the part. */
  readonly part: string;
  readonly from: number;
  /** Behind its closing tag. */
  to: number;
  /** Behind its opening tag. */
  readonly inner: number;
  /** Its properties (`w:rPr`), from tag to tag. */
  properties?: readonly [from: number, to: number];
  /** The opening tag of the insertion in which it stands directly. */
  readonly inserted?: readonly [from: number, to: number];
}

/** A text (`w:t`): before and behind its opening tag, before and behind its closing tag. */
export interface TextElement {
  readonly from: number;
  readonly inner: number;
  readonly end: number;
  readonly to: number;
}

/** Where characters stand in the source: between its ends one may cut as often as the characters are as many as their units. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly element: TextElement;
}

/** Characters of a paragraph that come from one place. */
export interface Piece {
  /** Offset in the text of the paragraph. */
  readonly at: number;
  readonly length: number;
  /** The outermost run in the paragraph. */
  readonly run: Run;
  /** Absent where they stand nowhere as characters of that run (tabs, breaks, equations, what a phonetic guide stands over). */
  readonly place?: Place;
  /** Whether they are the result of a field. */
  readonly field: boolean;
}

export interface WordParagraph {
  /** What is seen, the automatic number included; a line break inside the paragraph is `\n`. */
  readonly text: string;
  /** In order; numbers have none. Empty where places were not asked for. */
  readonly pieces: readonly Piece[];
  /** Where comments go for a text that can hold none: the run outside to which a text box or a note is tied. */
  readonly anchor?: Run;
  /** Whether an empty paragraph stands right before it. */
  readonly afterBlank: boolean;
}

/** What a paragraph says of itself. */
interface Said {
  readonly style?: string | undefined;
  readonly list?: string | undefined;
  readonly level?: number;
  /** Its mark is hidden or deleted: the next paragraph goes on in it. */
  readonly open?: boolean;
}

/** A paragraph while it is read. */
export class OpenParagraph {
  /** Runs outside that are open around it. */
  readonly runs: number;
  said: Said = {};
  numbered = false;
  /** Texts tied to it: boxes and notes. */
  readonly after: WordParagraph[] = [];
  readonly #anchor: Run | undefined;
  readonly #pieces: Piece[] = [];
  #text = '';

  constructor(runs: number, anchor: Run | undefined) {
    this.runs = runs;
    this.#anchor = anchor;
  }

  say(said: Said): void {
    this.said = { ...this.said, ...said };
  }

  /** The next paragraph, which goes on here, has properties of its own. */
  goOn(): this {
    this.said = {};
    return this;
  }

  number(text: string): void {
    this.numbered = true;
    this.#text += text;
  }

  /** Adds text that is seen; with a run its place is kept. */
  add(text: string, run?: Run, field = false, place?: Place): void {
    if (run) {
      const last = this.#pieces.at(-1);
      const joined = last?.run === run && last.field === field ? goesOn(last, text, place) : undefined;
      if (joined) this.#pieces[this.#pieces.length - 1] = joined;
      else this.#pieces.push({ at: this.#text.length, length: text.length, run, field, ...(place && { place }) });
    }
    this.#text += text;
  }

  finished(afterBlank: boolean): WordParagraph | undefined {
    if (!/\S/.test(this.#text)) return undefined;
    const anchor = this.#anchor;
    return { text: this.#text, pieces: this.#pieces, afterBlank, ...(anchor && { anchor }) };
  }
}

/** A piece with the text right behind it, both character for character. */
function goesOn(last: Piece, text: string, place: Place | undefined): Piece | undefined {
  if (!place || last.place?.to !== place.from || place.to - place.from !== text.length) return undefined;
  if (last.place.to - last.place.from !== last.length) return undefined;
  return { ...last, length: last.length + text.length, place: { ...last.place, to: place.to } };
}
