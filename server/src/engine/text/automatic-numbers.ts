/** Numbers that a program prints before paragraphs, by the names of formats in WordprocessingML (ECMA-376 part 1, 17.18.59), as far as Chinese documents have them. */
import { printNumber } from './numerals.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const DIGITS = '〇一二三四五六七八九';
const ROMAN: readonly (readonly [number, string])[] = [
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
];
const LEGAL: Readonly<Record<string, string>> = {
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};
const TRADITIONAL: Readonly<Record<string, string>> = { 贰: '貳', 叁: '參', 陆: '陸' };

const PRINTERS: Readonly<Record<string, (n: number) => string>> = {
  none: () => '',
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerLetter: letters,
  ordinal: (n) => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`,
  numberInDash: (n) => `- ${n} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (n) => enclosed(n, 0x2460, 20),
  decimalEnclosedCircleChinese: (n) => enclosed(n, 0x2460, 20),
  decimalEnclosedParen: (n) => enclosed(n, 0x2474, 20),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488, 20),
  ideographEnclosedCircle: (n) => enclosed(n, 0x3280, 10),
  ideographTraditional: (n) => STEMS.charAt(n - 1) || String(n),
  ideographZodiac: (n) => BRANCHES.charAt(n - 1) || String(n),
  ideographZodiacTraditional: (n) => STEMS.charAt((n - 1) % 10) + BRANCHES.charAt((n - 1) % 12),
  chineseCounting: counted,
  taiwaneseCounting: counted,
  ideographDigital: digits,
  taiwaneseDigital: digits,
  japaneseDigitalTenThousand: digits,
  chineseCountingThousand: inChinese,
  taiwaneseCountingThousand: inChinese,
  // 百 and 千 stand without 一, and nothing stands for what is missing between.
  japaneseCounting: (n) =>
    inChinese(n)
      .replace(/零/g, '')
      .replace(/一(?=[百千])/g, ''),
  chineseLegalSimplified: (n) => legal(n),
  japaneseLegal: (n) => legal(n),
  ideographLegalTraditional: (n) => replaced(legal(n), TRADITIONAL),
};

/** A number in a format; in digits where the format is not known. */
export function printAutomatic(format: string, n: number): string {
  return n < 1 && format !== 'decimalZero' ? String(n) : (PRINTERS[format]?.(n) ?? String(n));
}

/** Up to 99 as it is said (二十一), beyond digit by digit. */
function counted(n: number): string {
  return n < 100 ? inChinese(n) : digits(n);
}

function inChinese(n: number): string {
  return n < 10000 ? printNumber(n) : String(n);
}

function digits(n: number): string {
  return String(n).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}

function legal(n: number): string {
  return replaced(inChinese(n).replace(/^十/, '一十'), LEGAL);
}

function replaced(text: string, table: Readonly<Record<string, string>>): string {
  return [...text].map((sign) => table[sign] ?? sign).join('');
}

function roman(n: number): string {
  if (n > 3999) return String(n);
  let text = '';
  let rest = n;
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** a to z, then aa, bb … */
function letters(n: number): string {
  const letter = String.fromCharCode(0x61 + ((n - 1) % 26));
  return n > 780 ? String(n) : letter.repeat(Math.ceil(n / 26));
}

function fullWidth(n: number): string {
  return String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function enclosed(n: number, first: number, most: number): string {
  return n > most ? String(n) : String.fromCharCode(first + n - 1);
}
