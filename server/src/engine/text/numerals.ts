/** Numbers as documents write them: of meetings, of chapters and articles, of the points of a list. */

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 in Chinese (十二, 二十, 三十四); more, which names hardly ever have, in digits. */
export function chineseNumber(n: number): string {
  if (n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones ? (DIGITS[ones] ?? '') : '');
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

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number that is written as a whole, in digits of either width or in Chinese up to 9999: 十二, 一百零三, 12, ４; 0 where it is none. */
export function readNumber(written: string): number {
  const narrow = written.normalize('NFKC');
  if (/^\d{1,9}$/.test(narrow)) return Number(narrow);
  let sum = 0;
  let digit = 0;
  for (const char of written) {
    const value = DIGITS.indexOf(char === '〇' ? '零' : char);
    const unit = UNITS[char];
    if (unit) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else if (value >= 0) digit = value;
    else return 0;
  }
  return sum + digit;
}
