/** Words of a law in which a modal verb or a number may have been exchanged, compared without them. */
import { readNumber } from '../text/numerals.ts';

/** What is demanded, allowed or forbidden; the weight of an article hangs on it. */
const MODALS = ['应当', '应该', '必须', '可以', '不得', '不能', '不准', '禁止', '有权', '无权'];
const NUMERAL = '[一二两三四五六七八九十百千万亿零〇]+|\\d+(?:\\.\\d+)?[万亿]?';
const TOKEN = new RegExp(`${MODALS.join('|')}|${NUMERAL}`, 'g');
const MODAL_SIGN = '\u0001';
const NUMBER_SIGN = '\u0002';

export interface Token {
  readonly text: string;
  /** Offset in the words. */
  readonly at: number;
  readonly kind: 'modal' | 'number';
}

/** Folded words with one sign for each modal verb and number, and what these are. */
export interface Pattern {
  readonly text: string;
  readonly tokens: readonly Token[];
}

export function patternOf(words: string): Pattern {
  const tokens: Token[] = [];
  const text = words.replace(TOKEN, (token: string, at: number) => {
    const kind = MODALS.includes(token) ? 'modal' : 'number';
    tokens.push({ text: token, at, kind });
    return kind === 'modal' ? MODAL_SIGN : NUMBER_SIGN;
  });
  return { text, tokens };
}

/** A modal verb or a number of a draft, and the one that stands in its place in the law. */
export interface Exchange {
  readonly wrong: Token;
  readonly right: string;
}

/**
 * What is exchanged, where the words are those of the law but for that, at the place that needs the fewest exchanges;
 * undefined where they are not. A number in other digits is the same number.
 */
export function exchangesIn(words: Pattern, law: Pattern): Exchange[] | undefined {
  if (!words.tokens.length) return undefined;
  let best: Exchange[] | undefined;
  for (let at = law.text.indexOf(words.text); at >= 0; at = law.text.indexOf(words.text, at + 1)) {
    const before = countSigns(law.text.slice(0, at));
    const found = words.tokens.flatMap((wrong, i) => {
      const right = law.tokens[before + i]?.text ?? wrong.text;
      return isEqual(wrong.text, right) ? [] : [{ wrong, right }];
    });
    if (!best || found.length < best.length) best = found;
  }
  return best;
}

function isEqual(a: string, b: string): boolean {
  return a === b || (valueIn(a) !== undefined && valueIn(a) === valueIn(b));
}

/** 5万 and 五万 are the same. */
function valueIn(text: string): number | undefined {
  const [, digits = '', unit = ''] = /^(.*?)([万亿]?)$/.exec(text) ?? [];
  const value = /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : readNumber(digits);
  return value === undefined ? undefined : value * (unit === '亿' ? 1e8 : unit === '万' ? 1e4 : 1);
}

function countSigns(text: string): number {
  let count = 0;
  for (const sign of text) if (sign === MODAL_SIGN || sign === NUMBER_SIGN) count++;
  return count;
}

/** Whether one of them forbids what the other allows or demands. */
export function isReversed({ wrong, right }: Exchange): boolean {
  return /[不无禁]/.test(wrong.text) !== /[不无禁]/.test(right);
}
