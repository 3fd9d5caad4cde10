/**
 * How documents write years, months and days: 2016, ２０１６, 二〇一六 with any of the signs that stand for 〇; 4, 四, 十二, 廿一.
 * Sources of regular expressions with bounded repetition only, and the numbers they stand for.
 */

/** Signs written for 〇, letters of other alphabets among them, and the digits behind it. */
const DIGITS = '〇一二三四五六七八九';
const ZEROS = '○◯零ОO０Ｏ';
const DIGIT = '[\\d０-９]';
/** What stands last in a year. */
export const YEAR_DIGIT = `[\\d０-９${DIGITS}${ZEROS}]`;
const HAN = `[${DIGITS}${ZEROS}]`;

/** Blanks and line breaks inside a date. */
export const BLANKS = '\\s{0,4}';
/** Four digits of any kind; whether it is a year of our time is for `isoDate` to say. */
export const YEAR = `(?:(?<!${DIGIT})[12１２]${DIGIT}{3}|(?<![${DIGITS}${ZEROS}十百千万亿])[一二]${HAN}{3})`;
/** The same where the border before it is known. */
export const LATER_YEAR = `(?:[12１２]${DIGIT}{3}|[一二]${HAN}{3})`;
export const MONTH = `(?:${DIGIT}{1,2}|十[一二]?|[一二三四五六七八九元])`;
export const DAY = `(?:${DIGIT}{1,2}|[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])`;
/** What ends a day; 3月10号文 is none. */
export const DAY_MARK = '(?:日|号(?![文令楼线院公]))';

/** The number that the digits of a year, a month or a day stand for. */
export function numberOf(text: string): number {
  if (/^[\d０-９]+$/.test(text)) return Number(text.normalize('NFKC'));
  if (text === '元') return 1;
  const tens = /^([二三]?)十(.?)$|^([廿卅])(.?)$/.exec(text);
  if (!tens) return [...text].reduce((sum, sign) => sum * 10 + Math.max(0, DIGITS.indexOf(sign)), 0);
  const [, before = '', after = '', joined, rest = ''] = tens;
  const ten = joined === undefined ? (before ? DIGITS.indexOf(before) : 1) : '廿卅'.indexOf(joined) + 2;
  const one = joined === undefined ? after : rest;
  return ten * 10 + (one ? DIGITS.indexOf(one) : 0);
}
