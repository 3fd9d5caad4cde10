/**
 * The reader of dates: every notation of Chinese documents, ranges, and words told from the day of the draft. No other
 * file of the project knows what a date looks like.
 */
import type { Span } from '../types.ts';
import { isoDate } from './dates/iso.ts';
import { BLANKS, DAY, DAY_MARK, LATER_YEAR, MONTH, numberOf, YEAR, YEAR_DIGIT } from './dates/notation.ts';
import { monthOf, RELATIVE_MONTH, RELATIVE_YEAR, yearOf } from './dates/relative.ts';

export { isBefore, isIsoDate, mayBeSame, printDate } from './dates/iso.ts';

/** A day, a month or a year as it stands in a text; `iso` is YYYY, YYYY-MM or YYYY-MM-DD and in the calendar. */
export interface DatePoint extends Span {
  readonly iso: string;
  /** As it stands there, for whoever prints another date in its place. */
  readonly written: string;
}

/** A date of a text; `until` is the end of a range that begins with it (4月19日至21日), and lies behind it. */
export interface DateMention extends DatePoint {
  readonly until?: DatePoint;
}

/** A time with a name of its own: “十四五”, 2021 to 2025. */
export interface NamedPeriod {
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

/** What words such as 今年, 3月5日 and “十四五”时期 mean. Without it they are not read. */
export interface DateContext {
  /** The day of the draft, an ISO date. */
  readonly asOf?: string | undefined;
  readonly periods?: readonly NamedPeriod[];
}

const SEPARATOR = '[-./．／]';
const TO = '(?:[至到]|[-—–－~～]{1,2})';
const B = BLANKS;
const DAY_IN_MONTH = `${B}月(?:份|${B}(DAY)${B}${DAY_MARK})?`;

/** `年` with what may follow; the groups are named with the letter given. */
const calendar = (key: string, year: string) =>
  `(?<y${key}>${year})${B}年(?:${B}(?<m${key}>${MONTH})${inMonth(`d${key}`)})?`;
const inMonth = (name: string) => DAY_IN_MONTH.replace('(DAY)', `(?<${name}>${DAY})`);
const numeric = (key: string) =>
  `(?<y${key}>[12１２][\\d０-９]{3})(?<s${key}>${SEPARATOR})(?<m${key}>[\\d０-９]{1,2})\\k<s${key}>(?<d${key}>[\\d０-９]{1,2})(?![\\d０-９]|${SEPARATOR}[\\d０-９])`;

/** 2016年4月19日 · 2016.4.19 · the 2018 of 2018—2020年. */
const ABSOLUTE = [
  calendar('1', YEAR),
  `(?<![\\d０-９／/]|[\\d０-９]${SEPARATOR})${numeric('2')}`,
  `(?<y3>${YEAR})(?=${B}${TO}${B}${LATER_YEAR}${B}年)`,
];
/** 今年3月5日 · 本月5日 · 3月5日 · “十四五”时期. */
const IN_CONTEXT = [
  `(?<word>${RELATIVE_YEAR})(?:${B}(?<m4>${MONTH})${inMonth('d4')})?`,
  `(?<moon>${RELATIVE_MONTH})(?:(?<d5>${DAY})${DAY_MARK})?`,
  `(?<![\\d０-９一二三四五六七八九十〇零个年至到-])(?<m6>${MONTH})${B}月${B}(?<d6>${DAY})${B}${DAY_MARK}`,
  '[“"]?(?<plan>[一二三四五六七八九十]{1,2}五)[”"]?(?:规划|计划)?(?:时期|期间|以来)',
];
const DATE = new RegExp(ABSOLUTE.join('|'), 'g');
const DATE_IN_CONTEXT = new RegExp([...ABSOLUTE, ...IN_CONTEXT].join('|'), 'g');
/** Every date holds one of these: quick to rule out. */
const [DIGITS_APART, OF_YEAR] = ['[\\d０-９][-./．／][\\d０-９]', `${YEAR_DIGIT}${B}年`];
const MAY_BE_OF_YEAR = new RegExp(OF_YEAR);
const MAY_BE_NUMERIC = new RegExp(DIGITS_APART);
const MAY_BE_DATED_IN_CONTEXT = new RegExp(`[年月]|五[”"]?(?:规划|计划|时期|期间|以来)|${DIGITS_APART}`);
const LINK = new RegExp(`^${B}${TO}${B}`);
const TAIL = new RegExp(
  `${B}${TO}${B}(?:${numeric('8')}|${calendar('7', LATER_YEAR)}|(?<m9>${MONTH})${inMonth('d9')}|(?<d10>${DAY})${B}${DAY_MARK})`,
  'y',
);

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * All dates of a text in order, in UTF-16 offsets; a range is one of them. What the calendar does not have is no date.
 * With a context also the words that it gives a meaning. Linear in the length of the text.
 */
export function datesIn(text: string, context?: DateContext): DateMention[] {
  return readDates(text, context, Number.POSITIVE_INFINITY);
}

/** The first dates of a text, `most` of them. */
function readDates(text: string, context: DateContext | undefined, most: number): DateMention[] {
  if (!(context ? MAY_BE_DATED_IN_CONTEXT.test(text) : mayBeDated(text))) return [];
  const pattern = context ? DATE_IN_CONTEXT : DATE;
  const found: DateMention[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && found.length < most; match = pattern.exec(text)) {
    const span = { start: match.index, end: match.index + match[0].length, written: match[0] };
    const mention = read(match.groups ?? {}, span, context, found.at(-1));
    if (!mention) continue;
    const until = mention.until ?? rangeEnd(text, mention);
    found.push(until ? { ...mention, until } : mention);
    pattern.lastIndex = Math.max(pattern.lastIndex, until?.end ?? 0);
  }
  return found;
}

function mayBeDated(text: string): boolean {
  return (text.includes('年') && MAY_BE_OF_YEAR.test(text)) || MAY_BE_NUMERIC.test(text);
}

/** True where a text holds a date. */
export function hasDate(text: string): boolean {
  return readDates(text, undefined, 1).length > 0;
}

/** The year that stands directly before the end of a text, as in 2025世界智能大会. */
export function yearAtEnd(text: string): string | undefined {
  const year = YEAR_AT_END.exec(text.slice(-6))?.[0];
  return year === undefined ? undefined : isoDate(numberOf(year));
}
const YEAR_AT_END = new RegExp(`${YEAR}$`);

type Words = Omit<DatePoint, 'iso'>;

function read(g: Groups, span: Words, context: DateContext | undefined, before?: DateMention): DateMention | undefined {
  const year = g['y1'] ?? g['y2'] ?? g['y3'];
  if (year !== undefined) return point(span, numberOf(year), g['m1'] ?? g['m2'], g['d1'] ?? g['d2']);
  const last = before?.until?.iso ?? before?.iso;
  if (g['plan'] !== undefined) return period(g['plan'], span, context);
  if (g['moon'] !== undefined) {
    const month = monthOf(g['moon'], context?.asOf);
    return month === undefined ? undefined : point(span, Number(month.slice(0, 4)), month.slice(5), g['d5']);
  }
  const named = g['word'] === undefined ? (last ?? context?.asOf)?.slice(0, 4) : yearOf(g['word'], context?.asOf, last);
  return named === undefined ? undefined : point(span, Number(named), g['m4'] ?? g['m6'], g['d4'] ?? g['d6']);
}

function point(words: Words, year: number, month?: string, day?: string): DatePoint | undefined {
  const iso = isoDate(year, month ? numberOf(month) : undefined, day ? numberOf(day) : undefined);
  return iso === undefined ? undefined : { ...words, iso };
}

function period(name: string, words: Words, context: DateContext | undefined): DateMention | undefined {
  const known = context?.periods?.find((each) => each.name === name);
  if (!known) return undefined;
  return { ...words, iso: String(known.from), until: { ...words, start: words.end, iso: String(known.until) } };
}

/** The end of a range: a part of it that is not written is that of its beginning, which must lie before. */
function rangeEnd(text: string, { iso, end }: DatePoint): DatePoint | undefined {
  TAIL.lastIndex = end;
  const match = TAIL.exec(text);
  if (!match) return undefined;
  const g: Groups = match.groups ?? {};
  const [year, month] = iso.split('-');
  const stop = end + match[0].length;
  const written = g['y7'] ?? g['y8'];
  const ownMonth = g['m7'] ?? g['m8'] ?? g['m9'];
  if (written === undefined && (ownMonth === undefined ? iso.length < 10 : iso.length < 7)) return undefined;
  const shown = match[0].replace(LINK, '');
  const inYear = written === undefined ? Number(year) : numberOf(written);
  const inMonth = ownMonth ?? (written === undefined ? month : undefined);
  const last = point(
    { start: stop - shown.length, end: stop, written: shown },
    inYear,
    inMonth,
    g['d7'] ?? g['d8'] ?? g['d9'] ?? g['d10'],
  );
  return last && last.iso >= iso.slice(0, last.iso.length) ? last : undefined;
}
