/** Dates as Chinese documents write them. */
import type { Span } from '../types.ts';

/** A date of a text; `iso` is YYYY, YYYY-MM or YYYY-MM-DD. */
export interface DateMention extends Span {
  readonly iso: string;
}

const DATE =
  /(?<![\d０-９])((?:19|20)\d{2})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?|(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/g;

/** All dates of a text in order (UTF-16 offsets). */
export function datesIn(text: string): DateMention[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
    const iso = [year, month?.padStart(2, '0'), month && day?.padStart(2, '0')].filter(Boolean).join('-');
    return { start: match.index, end: match.index + match[0].length, iso };
  });
}

/** True where the first date lies wholly before the second: 2017 is before 2018-03, 2018 is not. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** True where the dates may name the same day: one is a prefix of the other. */
export function mayBeSame(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** 2015-04-19 → 2015年4月19日, as far as the date goes. */
export function printDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
