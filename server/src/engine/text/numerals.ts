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
