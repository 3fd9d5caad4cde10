/** Words that name a time by the day of the draft or by the date before them: 今年, 去年3月, 本月, 同年. */
import { isoDate } from './iso.ts';

/** How far a word is from the year or the month that it is told from. */
const YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  上年: -1,
  前年: -2,
  大前年: -3,
  明年: 1,
  下年: 1,
  后年: 2,
};
const MONTHS: Readonly<Record<string, number>> = { 本月: 0, 上月: -1, 上个月: -1, 下月: 1, 下个月: 1 };
/** Told from the date that stands before. */
const YEARS_LATER: Readonly<Record<string, number>> = { 同年: 0, 次年: 1, 翌年: 1 };

/**
 * The words as alternatives, longer ones first. 说明年度, 以上年龄, 之后年, 几年前年均 and 过去年代 hold them by chance: the
 * guards before and behind say so.
 */
export const RELATIVE_YEAR =
  '(?:大前年|(?<![年之以先提])前年|(?<![年之以今])后年|(?<![说表证声阐注申文鲜透光])明年|(?<!过)去年|(?<![以])上年|(?<![当如现])今年|本年|下年|同年|次年|翌年)(?![龄纪轻均级薪代份画])';
export const RELATIVE_MONTH = '(?:上个月|下个月|上月|下月|本月)';

/** The year of a word; `before` is the date last named. */
export function yearOf(word: string, asOf: string | undefined, before: string | undefined): number | undefined {
  const later = YEARS_LATER[word];
  if (later !== undefined) return before === undefined ? undefined : Number(before.slice(0, 4)) + later;
  const apart = YEARS[word];
  return apart === undefined || asOf === undefined ? undefined : Number(asOf.slice(0, 4)) + apart;
}

/** The month of a word as YYYY-MM, where the day of the draft is known to the month. */
export function monthOf(word: string, asOf: string | undefined): string | undefined {
  const apart = MONTHS[word];
  if (apart === undefined || asOf === undefined || asOf.length < 7) return undefined;
  const months = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1 + apart;
  return isoDate(Math.floor(months / 12), (months % 12) + 1);
}
