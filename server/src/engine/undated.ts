/**
 * drafting/undated: a draft without a date in which many names are told as replaced, and would be right had it been written
 * earlier. One finding says so; with a date in the front matter they are gone.
 */
import { say } from './language/index.ts';
import { remembered } from './memo.ts';
import type { RecordSet } from './records/forms.ts';
import { datesIn, isBefore } from './text/dates.ts';
import { topOf } from './text/front-matter.ts';
import { ownCopy } from './text/own-copy.ts';
import type { ParsedDraft } from './text/prose.ts';
import type { Draft, Finding, Span } from './types.ts';

/** Fewer are settled one by one. */
const MANY = 5;
/** The day is to settle most of them. */
const MOST = 0.8;
/** The first words of the draft are underlined. */
const FIRST_WORDS = /[^\r\n]{1,20}/u;

export type OldName = Pick<Finding, 'rule' | 'record'>;

/** Findings that may go with a date. */
export function isOfDate({ rule }: OldName): boolean {
  return rule === 'wording/superseded';
}

/** The last month (YYYY-MM or YYYY) for which most of these names would be right; undefined where they are few. */
export function settlingDate(findings: readonly OldName[], records: RecordSet): string | undefined {
  const ends = findings
    .filter(isOfDate)
    .flatMap(({ record }) => records.byId.get(record ?? '')?.validUntil?.slice(0, 7) ?? [])
    .sort()
    .reverse();
  if (ends.length < MANY) return undefined;
  return ends[Math.min(ends.length, Math.ceil(ends.length * MOST)) - 1];
}

/** Whether there are enough of them that one more is worth its place. */
export function isStillMany(findings: readonly OldName[]): boolean {
  return findings.filter(isOfDate).length >= MANY;
}

/** Whether so many of the findings are gone with the date that it is worth a finding of its own. */
export function isWorthTelling(before: number, gone: number): boolean {
  return gone >= Math.max(MANY, before * MOST);
}

/** The same paragraphs are asked about at each keystroke. */
const daysIn = remembered((words: string) => datesIn(words).map(({ iso }) => iso), 500);

/** A paragraph with a day after the date was not written by then. */
export function tellsOfLater(text: string, { start, end }: Span, date: string): boolean {
  return daysIn(ownCopy(text.slice(start, end))).some((day) => isBefore(date, day));
}

/** The finding itself, at the beginning of the draft, with an offer to write the date there. */
export function undatedFinding(
  { text, languageId }: Draft,
  parsed: ParsedDraft,
  settled: number,
  date: string,
): Finding {
  const place = parsed.frontMatter ? fence(text) : firstWords(text);
  const words = text.slice(place.start, place.end);
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  const becomes = parsed.frontMatter
    ? `${words}${feed}date: ${date}`
    : `---${feed}date: ${date}${feed}---${feed}${feed}${words}`;
  const isMarkdown = languageId === 'markdown';
  const how = isMarkdown ? say.meant.dateInMatter : say.meant.dateBelowTitle;
  return {
    rule: 'drafting/undated',
    severity: 'information',
    ...place,
    text: words,
    verdict: 'omission',
    message: say.meant.undated(settled, date, how),
    replacements: isMarkdown ? [{ text: becomes, preferred: false }] : [],
    certain: false,
  };
}

/** The line of strokes above the front matter. */
function fence(text: string): { start: number; end: number } {
  const start = text.indexOf('---');
  return { start, end: start + 3 };
}

function firstWords(text: string): { start: number; end: number } {
  const start = topOf(text);
  const first = /\S/.exec(text.slice(start))?.index ?? 0;
  const words = FIRST_WORDS.exec(text.slice(start + first))?.[0] ?? '';
  return { start, end: start + first + words.length };
}
