/** Numbers as documents write them: of meetings, of chapters and articles, of the points of a list. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** 1 to 99 in Chinese (十二, 二十, 三十四); more, which names hardly ever have, in digits. */
export function chineseNumber(n: number): string {
  return n > 99 ? String(n) : printNumber(n);
}

/** The same number, 1 to 99, once in digits and once in Chinese: 5 and 五. */
export function isSameNumber(a: string, b: string): boolean {
  const [digits, chinese] = /^\d/.test(a) ? [a, b] : [b, a];
  return /^[1-9]\d?$/.test(digits) && chineseNumber(Number(digits)) === chinese;
}

/** Ways to write the number in a name that marks its place with {n}, the usual one first: 第二届, 第2届; 首届, 第一届; 四中全会. */
export function numberedForms(
  template: string,
  n: number,
): readonly { readonly name: string; readonly token: string }[] {
  const place = /第?\{n\}(届|次|中全会)?/.exec(template);
  if (!place) return [];
  const [marked, counter = ''] = place;
  const ordinal = marked.startsWith('第');
  const tokens = [(ordinal ? '第' : '') + chineseNumber(n) + counter];
  if (ordinal) tokens.push(`第${n}${counter}`);
  if (ordinal && n === 1) tokens.splice(counter === '届' ? 0 : 1, 0, `首${counter}`);
  return tokens.map((token) => ({ name: template.replace(marked, token), token }));
}

/** What may stand between 第 and 条: 三十六, 一百零三, 一千二百六十, 36. */
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
