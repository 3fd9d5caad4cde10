/** Dates as they are handed on: ISO strings YYYY, YYYY-MM or YYYY-MM-DD, days of the calendar only. */

const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;

/** The ISO string of a day, a month or a year of 1800 to 2200; undefined where the calendar has no such day. */
export function isoDate(year: number, month?: number, day?: number): string | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  if (month === undefined) return day === undefined ? String(year) : undefined;
  if (!(month >= 1 && month <= 12)) return undefined;
  const through = `${year}-${two(month)}`;
  if (day === undefined) return through;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${through}-${two(day)}` : undefined;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** True for YYYY, YYYY-MM and YYYY-MM-DD that the calendar has. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [month, day] = [match[2], match[3]].map((part) => (part === undefined ? undefined : Number(part)));
  return isoDate(Number(match[1]), month, day) === text;
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
