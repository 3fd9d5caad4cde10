/** What stands around the caret. Looks at a fixed number of characters, whatever the length of the draft. */
import { type Skeleton, skeletonOf } from '../text/skeleton.ts';

const BEFORE = 200;
const AFTER = 100;
const STOP = /[。！？\n\r]/;
/** Markdown in front of the first word of a line: headings, list items, block quotes. */
const LINE_HEAD = /(?:^|[\n\r])[ \t\u3000]*(?:(?:[-*+>]|#{1,6}|\d{1,3}[.)])[ \t]+)*$/;
const LATIN_RUN = /[a-z]+$/;
const CHINESE = /[\u3400-\u9fff，。、；：！？“”‘’《》（）【】—…]$/;
/** Between Chinese text and letters that are meant as pinyin. */
const APART = /[ \t\u3000([{"']+$/;

/** A run of small letters before the caret that may be pinyin: never inside English prose. */
export interface LatinRun {
  readonly start: number;
  readonly text: string;
  /** Nothing but Markdown marks, or a blank or bracket, before it: more letters are asked for. */
  readonly standsApart: boolean;
}

export interface CaretContext {
  readonly text: string;
  readonly offset: number;
  /** The sentence before the caret, and the rest of it after the caret (offsets of the draft). */
  readonly before: Skeleton;
  readonly after: Skeleton;
  /** What stands between the last content character and the caret. */
  readonly gap: string;
  /** Whether the caret stands inside a word: then what is right of it belongs to what was typed. */
  readonly isInWord: boolean;
  readonly latin?: LatinRun;
}

/** `undefined` where nothing is ever completed: inside inline code or a link target. */
export function caretContext(
  text: string,
  offset: number,
  isInside: (offset: number) => boolean = () => false,
): CaretContext | undefined {
  const from = Math.max(0, offset - BEFORE);
  const left = text.slice(from, offset);
  if (insideCode(left)) return undefined;
  const right = text.slice(offset, offset + AFTER);
  const start = from + lastStop(left) + 1;
  const stop = right.search(STOP);
  const before = skeletonOf(text, [{ start, end: offset }]);
  const after = skeletonOf(text, [{ start: offset, end: offset + (stop < 0 ? right.length : stop) }]);
  const last = before.at[before.at.length - 1];
  const gap = text.slice(last === undefined ? start : last + 1, offset);
  const latin = latinRun(left, right, from);
  const isInWord = isInside(offset);
  return { text, offset, before, after, gap, isInWord, ...(latin && { latin }) };
}

function lastStop(left: string): number {
  for (let i = left.length - 1; i >= 0; i--) if (STOP.test(left.charAt(i))) return i;
  return -1;
}

function insideCode(left: string): boolean {
  const line = left.slice(Math.max(left.lastIndexOf('\n'), left.lastIndexOf('\r')) + 1);
  return line.split('`').length % 2 === 0 || /\]\([^)]*$/.test(line);
}

function latinRun(left: string, right: string, from: number): LatinRun | undefined {
  if (/^[A-Za-z0-9_]/.test(right)) return undefined;
  const run = LATIN_RUN.exec(left);
  if (run === null || run[0].length > 80) return undefined;
  const head = left.slice(0, run.index);
  const start = from + run.index;
  if (CHINESE.test(head)) return { start, text: run[0], standsApart: false };
  const line = from === 0 ? `\n${head}` : head;
  const between = line.replace(APART, '');
  const standsApart = LINE_HEAD.test(line) || LINE_HEAD.test(between) || CHINESE.test(between);
  return standsApart ? { start, text: run[0], standsApart } : undefined;
}
