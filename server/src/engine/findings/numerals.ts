/** Numerals in a difference: the number of a set is part of its name, the number of one in a row is a fact. */

const NUMERALS = '一二三四五六七八九十百千万亿两零〇';
const NUMERAL = new RegExp(`^[${NUMERALS}\\d%.]+$`);
/** What counts the place in a row: 第二十届, 四中全会, 二十周年, 三月, 第五条. */
const RANK = /^(?:[届周年月日号期版章条款]|中全会)/;
/** 十四五: the fourteenth plan of five years. */
const PLAN = /^二?十[一二三四五六七八九]五$/;
/** 十九大, 二十大: congresses. */
const CONGRESS = /^二?十[一二三四五六七八九]?$/;

/** Digits and Chinese numerals, and nothing else. */
export function isNumeral(word: string): boolean {
  return NUMERAL.test(word);
}

/**
 * True where the numeral that the units `from` to `to` belong to names one in a row (of plans, congresses, days). Another
 * numeral there speaks of another one of them.
 */
export function isOrdinal(units: string, from: number, to: number): boolean {
  let start = from;
  while (start > 0 && isNumeral(units.charAt(start - 1))) start--;
  let end = to;
  while (end < units.length && isNumeral(units.charAt(end))) end++;
  const run = units.slice(start, end);
  if (units.charAt(start - 1) === '第' || /^\d{3,}$/.test(run) || PLAN.test(run)) return true;
  return RANK.test(units.slice(end)) || (CONGRESS.test(run) && units.charAt(end) === '大');
}
