/** The last day that a sentence gives a whole event: 2019年3月3日至15日，…举行. */
import { printDateLike } from '../../text/dates/print.ts';
import type { DateMention, DatePoint } from '../../text/dates.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { Span } from '../../types.ts';

const WHOLE_DAY = 'YYYY-MM-DD'.length;
/** UTF-16 units in which the words stand that tell that it was held. */
const NEAR = 40;

/**
 * The end of the range, where it stands beside the name and the event is what happened: whoever attended from the first to the
 * third day says nothing of the last one. Offsets are those of the text; `held` matches behind the name.
 */
export function lastDayOf(text: string, date: DateMention, { start, end }: Span, held: RegExp): DatePoint | undefined {
  const { until } = date;
  if (until?.iso.length !== WHOLE_DAY) return undefined;
  const isBefore = until.end <= start;
  if (isBefore && !/^[，,]?$/.test(text.slice(until.end, start))) return undefined;
  const from = isBefore ? end : until.end;
  return held.test(text.slice(from, from + NEAR)) ? until : undefined;
}

/** True where the last day, as far as it is written, is not the one that is known; its year is that of the first day. */
export function endsOtherwise(days: { readonly date?: string; readonly until?: string }, until?: DatePoint): boolean {
  const { date, until: last = date } = days;
  if (until === undefined || last?.length !== WHOLE_DAY) return false;
  const from = hasYear(until) ? 0 : hasMonth(until) ? 'YYYY-'.length : 'YYYY-MM-'.length;
  return last.slice(from) !== until.iso.slice(from);
}

const hasYear = ({ written }: DatePoint) => /年|^\s*[\d０-９]{4}/.test(written);
const hasMonth = ({ written }: DatePoint) => /月|[\d０-９][-./．／]/.test(written);

/** A day as the end of a range is written: 13日, 4月2日. */
export function printLastDay(iso: string, point: DatePoint): string {
  const { iso: said, written } = point;
  if (hasYear(point)) return printDateLike(iso, written.trim());
  const [month, day] = [Number(iso.slice(5, 7)), Number(iso.slice(8))];
  const print = (n: number) => (/[一二三十]/.test(written) ? chineseNumber(n) : String(n));
  const withMonth = hasMonth(point) || iso.slice(5, 7) !== said.slice(5, 7);
  return `${withMonth ? `${print(month)}月` : ''}${print(day)}日`;
}
