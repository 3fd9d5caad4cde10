/** How a paragraph is laid out to be mined: what is a character, what a border, what is no prose. */
import { FOLD } from '../text/fold.ts';

/** No stretch reaches over it: the end of a sentence or paragraph; a number or a foreign word. */
export const STOP = 0;
export const NUMBER = 1;

/** What may stand before a character: a mark that ends a clause, one that opens or closes words, 、 and other ones. */
export const CLAUSE = 1;
export const OPENING = 2;
export const CLOSING = 4;
export const PAUSE = 8;
/** Beside `OPENING` and `CLOSING`: of a title. */
export const TITLE = 16;

const HAN_FROM = 0x3400;
const HAN_TO = 0x9fff;
/** Marks that end a sentence or part of it: nothing that is said as one reaches over them. */
const STOPS = '。！？；：（）()!?;:…—【】[]|\n\0';
/** What prose ends with; headlines, cells and captions end without a mark. */
const ENDS = '。！？!?…”；：';

/** Greater than any set of marks. */
const ENDING = 64;
const FOREIGN = 65;
const HAN = 66;
const KIND = kinds();

function kinds(): Uint8Array {
  const kind = new Uint8Array(0x10000);
  const set = (marks: string, value: number) => {
    for (const mark of marks) kind[mark.charCodeAt(0)] = value;
  };
  for (let code = 0; code < kind.length; code++) {
    const folded = FOLD[code] ?? 0;
    kind[code] = folded === 0 ? PAUSE : folded >= HAN_FROM && folded <= HAN_TO ? HAN : FOREIGN;
  }
  set(STOPS, ENDING);
  set('，,', CLAUSE);
  set('“‘「『', OPENING);
  set('”’」』', CLOSING);
  set('《〈', OPENING | TITLE);
  set('》〉', CLOSING | TITLE);
  set('*_`~ \u3000\u200b\ufeff', 0);
  return kind;
}

export function isProse(raw: Uint16Array, from: number, to: number): boolean {
  let end = to;
  while (end > from && (raw[end - 1] ?? 0) <= 0x20) end--;
  return end > from && ENDS.includes(String.fromCharCode(raw[end - 1] ?? 0));
}

/** 53 bits of the content characters. */
export function hashOf(raw: Uint16Array, from: number, to: number): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b1;
  for (let i = from; i < to; i++) {
    const unit = FOLD[raw[i] ?? 0] ?? 0;
    if (unit === 0) continue;
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** Where the characters of a paragraph go with the marks before them, and, where it is asked for, their offsets in `raw`. */
export interface Laid {
  readonly units: Uint16Array;
  readonly marks: Uint8Array;
  readonly places?: Uint32Array;
}

/** Lays a paragraph from `start` on; the unit before is a stop. Returns the end, behind a stop. */
export function layParagraph(raw: Uint16Array, from: number, to: number, into: Laid, start: number): number {
  const { units, marks, places } = into;
  let at = start;
  let before = CLAUSE;
  for (let i = from; i < to; i++) {
    const unit = raw[i] ?? 0;
    const kind = KIND[unit] ?? 0;
    if (kind < ENDING) {
      before |= kind;
      continue;
    }
    const next = kind === HAN ? (FOLD[unit] ?? 0) : kind === ENDING ? STOP : NUMBER;
    if (next <= NUMBER && next === units[at - 1]) continue;
    if (places) places[at] = i;
    units[at] = next;
    marks[at++] = next === STOP ? before | CLAUSE : before;
    before = next === STOP ? CLAUSE : 0;
  }
  if (units[at - 1] !== STOP) marks[at++] = before | CLAUSE;
  return at;
}
