/** A text that is nothing but a date: a value of front matter, of a manifest, of a property. */
import { isoDate } from './iso.ts';
import { BLANKS, DAY, LATER_YEAR, MONTH, numberOf } from './notation.ts';

const B = BLANKS;
const MARK = '[-./．／]';
/** 2016年3月10日（发布）, 2016-03-10T08:00, 2016.3.10; behind a day a note or a time may stand. */
const WRITTEN = new RegExp(
  `^(${LATER_YEAR})(?:(?:${B}年${B}|${MARK})(?:(${MONTH})(?:(?:${B}月份?${B}|${MARK})(?:(${DAY})(?:${B}[日号])?(?:[T\\s（(].*)?)?)?)?)?$`,
  's',
);
/** 20160310, 201603 */
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;

/** The ISO date that a text is; undefined where it is none, or one that the calendar does not have. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim().normalize('NFKC');
  const match = WRITTEN.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : numberOf(part)));
  return year === undefined ? undefined : isoDate(year, month, day);
}
