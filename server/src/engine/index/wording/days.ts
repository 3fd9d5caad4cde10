/** When the documents of a segment were written, as numbers of days. */
import { memo } from '../../memo.ts';
import type { Segment } from '../passages/layout.ts';

/** Of a document without a date. */
export const UNKNOWN_DAY = -0x80000000;
const DAY = 86_400_000;

/** Days since 1970 of YYYY, YYYY-MM or YYYY-MM-DD (the middle of what is not said); `UNKNOWN_DAY` for anything else. */
export function dayOf(date: string | undefined): number {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '');
  if (!parts) return UNKNOWN_DAY;
  const [, year = '', month = '07', day = parts[2] === undefined ? '01' : '15'] = parts;
  return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY);
}

/** The day of each document. */
export const daysOf = memo((segment: Segment): Int32Array => Int32Array.from(segment.infos, ({ date }) => dayOf(date)));

/** What an occurrence counts at a time, if it counts half as much after each `life`; of an unknown day as after two. */
export function fading(day: number, now: number, life: number): number {
  if (day === UNKNOWN_DAY) return 0.25;
  return 2 ** (-Math.max(0, now - day) / life);
}
