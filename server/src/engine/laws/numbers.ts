/** Numbers of articles: 三十六, 一百零三, 一千二百六十, 36. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** What may stand between 第 and 条. */
export const NUMBER = '[一二三四五六七八九十百千零〇两\\d０-９]{1,8}';

/** 1 to 9999; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll('〇', '零').replaceAll('两', '二');
  if (/^\d{1,4}$/.test(plain)) return Number(plain) || undefined;
  let sum = 0;
  let digit = 0;
  for (const sign of plain) {
    const power = UNITS.indexOf(sign);
    if (power > 0) {
      sum += (digit || 1) * 10 ** power;
      digit = 0;
    } else if (DIGITS.includes(sign)) digit = DIGITS.indexOf(sign);
    else return undefined;
  }
  return sum + digit || undefined;
}

/** 36 as 三十六, 103 as 一百零三. */
export function printNumber(n: number): string {
  let text = '';
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (digit) text += DIGITS.charAt(digit) + UNITS[power];
    else if (text && !text.endsWith('零')) text += '零';
  }
  return text.replace(/零+$/, '').replace(/^一十/, '十');
}
