/** Numbers of lists in OpenDocument as they are shown: counters that run while a document is read. */
import { printNumber } from '../../../engine/text/numerals.ts';
import type { ListLevel, Styles } from './styles.ts';

const LAST_DEPTH = 10;
/** Formats by their first sign: LibreOffice writes those of Chinese as the beginning of the row, `一, 二, 三, ...`. */
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  '1': String,
  a: (n) => letter(n),
  A: (n) => letter(n).toUpperCase(),
  i: roman,
  I: (n) => roman(n).toUpperCase(),
  一: (n) => printNumber(n),
  '①': (n) => (n <= 20 ? String.fromCharCode(0x245f + n) : String(n)),
};

export class ListNumbers {
  readonly #styles: Styles;
  /** Counters of the levels, by list. */
  readonly #counters = new Map<string, number[]>();

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** A list that does not go on with the numbers before it. */
  begin(list: string): void {
    this.#counters.delete(list);
  }

  /** The number of the next item of a list at a level (from 1), empty where it has none. */
  next(list: string, level: number, start: number | undefined): string {
    const levels = this.#styles.levels(list);
    const own = levels?.get(level);
    if (!levels || !own || own.format === '' || level > LAST_DEPTH) return '';
    const counters = this.#counters.get(list) ?? [];
    this.#counters.set(list, counters);
    counters[level] = start ?? (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    const parts: string[] = [];
    for (let at = Math.max(1, level - own.shown + 1); at <= level; at++) {
      const shown = levels.get(at);
      if (shown && shown.format !== '') parts.push(printed(shown, counters[at] ?? shown.start));
    }
    return `${own.prefix}${parts.join('.')}${own.suffix}`;
  }
}

function printed({ format }: ListLevel, number: number): string {
  if (number < 1 || number > 9999) return String(number);
  return (FORMATS[format.charAt(0)] ?? String)(number);
}

/** a to z, then aa, bb … */
function letter(n: number): string {
  return String.fromCharCode(0x61 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(n: number): string {
  let text = '';
  let rest = n;
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}
