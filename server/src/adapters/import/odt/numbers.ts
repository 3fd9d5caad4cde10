/** Numbers of lists in OpenDocument as they are shown: counters that run while a document is read. */
import { printAutomatic } from '../../../engine/text/automatic-numbers.ts';
import type { ListLevel, Styles } from './styles.ts';

const LAST_DEPTH = 10;
/** Formats by their first sign: LibreOffice writes those of Chinese as the beginning of the row, `一, 二, 三, ...`. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCountingThousand',
  壹: 'chineseLegalSimplified',
  '①': 'decimalEnclosedCircle',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
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
  return number < 10000 ? printAutomatic(FORMATS[format.charAt(0)] ?? 'decimal', number) : String(number);
}
