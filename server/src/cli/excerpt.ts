/** A piece of a line with a place underlined, for terminals where a Chinese character takes two columns. */
import { eastAsianWidth } from 'get-east-asian-width';

export interface Excerpt {
  readonly text: string;
  /** Blanks that stand before the underline. */
  readonly indent: string;
  readonly underline: string;
}

/** UTF-16 code units of context on either side, and of the place itself when it is very long. */
const CONTEXT = 24;
const LONGEST = 60;

/** Cuts `line` around [start, end) and underlines that place. A place that runs over the line's end stops there. */
export function excerpt(line: string, start: number, end: number): Excerpt {
  const stop = Math.min(end, line.length);
  const from = wholeCharacter(line, start <= CONTEXT ? 0 : start - CONTEXT);
  const shown = stop - start > LONGEST ? wholeCharacter(line, start + LONGEST) : stop;
  const to = wholeCharacter(line, Math.min(line.length, shown + CONTEXT));
  const before = `${from > 0 ? '…' : ''}${line.slice(from, start)}`;
  const place = line.slice(start, shown);
  const text = `${before}${place}${line.slice(shown, to)}${to < line.length ? '…' : ''}`;
  return {
    text: text.replaceAll('\t', ' '),
    indent: ' '.repeat(columns(before)),
    underline: '^'.repeat(Math.max(1, columns(place))),
  };
}

/** Columns of a terminal that a text takes; quotation marks and dashes are wide among Chinese. */
export function columns(text: string): number {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0) ?? 0, { ambiguousAsWide: true });
  return width;
}

/** Moves an offset back where it would cut a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
