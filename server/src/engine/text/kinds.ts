/**
 * Kinds of characters that few lines hold. They are noted while a file is cut into lines: to go through all lines of a corpus once more
 * for each of them took a quarter of the time of reading it.
 */
import { once } from '../once.ts';
import { FORM_STARTS } from './forms.ts';
import { REWRITTEN, REWRITTEN_ANYWHERE } from './one-script.ts';
import { isTraditionalOnly } from './script.ts';

/** A bit for each kind. */
export const KIND = {
  /** A form that stands for another character (forms.ts). */
  form: 1,
  /** A character that may be written otherwise by its words (one-script.ts), in whatever script. */
  rewritten: 2,
  /** A character that only traditional texts have (script.ts). */
  traditional: 4,
  /** A space, of either width. */
  blank: 8,
  /** A mark of ASCII that Markdown may mean something by. */
  markup: 16,
  /** A character that traditional texts alone may write otherwise by its words. */
  rewrittenThere: 32,
} as const;

const MARKUP = '#*_`[]!<>|~\\=+-';

/** The kinds of each UTF-16 unit. */
const kindsOfUnits = once((): Uint8Array => {
  const kinds = new Uint8Array(0x10000);
  const add = (code: number, kind: number): void => {
    kinds[code] = (kinds[code] as number) | kind;
  };
  for (const [from, to] of FORM_STARTS) for (let code = from; code <= to; code++) add(code, KIND.form);
  for (const char of REWRITTEN) add(char.charCodeAt(0), KIND.rewrittenThere);
  for (const char of REWRITTEN_ANYWHERE) add(char.charCodeAt(0), KIND.rewritten);
  for (let code = 0; code < kinds.length; code++) if (isTraditionalOnly(code)) add(code, KIND.traditional);
  for (const blank of ' \u3000') add(blank.charCodeAt(0), KIND.blank);
  for (const mark of MARKUP) add(mark.charCodeAt(0), KIND.markup);
  return kinds;
});

/** All kinds of a stretch of text. */
export function kindsIn(text: string, from: number, to: number): number {
  const kindsOf = kindsOfUnits();
  let kinds = 0;
  for (let at = from; at < to; at++) kinds |= kindsOf[text.charCodeAt(at)] as number;
  return kinds;
}

/** The same of its units. */
export function kindsInUnits(units: Uint16Array, from: number, to: number): number {
  const kindsOf = kindsOfUnits();
  let kinds = 0;
  for (let at = from; at < to; at++) kinds |= kindsOf[units[at] as number] as number;
  return kinds;
}

/** Something whose kinds of characters may be known. */
export interface OfKinds {
  /** All kinds that it holds; others, too, where something has been taken out of it since. */
  readonly kinds?: number;
}

/** False where it is known that no character is of that kind. */
export function mayHold({ kinds }: OfKinds, kind: number): boolean {
  return kinds === undefined || (kinds & kind) !== 0;
}
