/** Prints a date the way another one is written: 二〇一六年 beside 二〇一五年, 2016.4.19 beside 2016.4.18. */
import { chineseNumber } from '../numerals.ts';
import { printDate } from './iso.ts';

const DIGITS = '〇一二三四五六七八九';

/** The date in the notation of `written`, as far as the date goes. */
export function printDateLike(iso: string, written: string): string {
  const separated = /^\s*[\d０-９]{4}([-./．／])([\d０-９]{1,2})/.exec(written);
  const plain = separated ? join(iso, separated[1] ?? '-', written) : printDate(iso);
  if (/[０-９]/.test(written))
    return plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const han = /^\s*[一二][〇○◯零ОO０Ｏ一二三四五六七八九]{3}/.exec(written);
  if (!han) return plain;
  const zero = /[〇○◯零ОO０Ｏ]/.exec(written)?.[0] ?? '〇';
  return plain
    .replace(/^\d+/, (year) => [...year].map((digit) => (digit === '0' ? zero : DIGITS[Number(digit)])).join(''))
    .replace(/\d+/g, (n) => chineseNumber(Number(n)));
}

function join(iso: string, mark: string, written: string): string {
  const padded = /[-./．／][0０]\d/.test(written) || mark === '-';
  const parts = padded ? iso.split('-') : iso.split('-').map((part) => String(Number(part)));
  return parts.join(mark);
}
