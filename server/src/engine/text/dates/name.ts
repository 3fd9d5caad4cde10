/** Dates in names of files, where no mark need stand between the digits: 20200108_讲话, 网络安全法(2016-11-07), 1954_报告. */
import type { Span } from '../../types.ts';
import { type DatePoint, datesIn } from '../dates.ts';
import { isoDate } from './iso.ts';

const DAY =
  /[（(]?(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2]|[1-9](?!\d))[-_.]?(0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?!\d)[）)]?/;
const YEAR = /^((?:19|20)\d{2})(?=[_\s-])|[（(]((?:19|20)\d{2})[）)]/;

/** The date that a name shows, with its brackets: the first day, else a year at its beginning or in brackets. */
export function dateInName(name: string): (Span & { readonly iso: string }) | undefined {
  const written = datesIn(name);
  const whole = written.find(({ iso }) => iso.length === 10);
  if (whole) return withBrackets(name, whole);
  const compact = DAY.exec(name);
  const iso = compact && isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (compact && iso) return { start: compact.index, end: compact.index + compact[0].length, iso };
  if (written[0]) return withBrackets(name, written[0]);
  const year = YEAR.exec(name);
  const only = year?.[1] ?? year?.[2];
  return year && only ? { start: year.index, end: year.index + year[0].length, iso: only } : undefined;
}

function withBrackets(name: string, { start, end, iso }: DatePoint): Span & { readonly iso: string } {
  const isEnclosed = /[（(]/.test(name.charAt(start - 1)) && /[）)]/.test(name.charAt(end));
  return isEnclosed ? { start: start - 1, end: end + 1, iso } : { start, end, iso };
}
