/** Turns a match into what an editor shows and inserts. */
import { sourceOf } from '../messages.ts';
import type { WordingRecord } from '../records/record.ts';
import { clip } from '../text/clip.ts';
import { lettersOf } from '../text/letters.ts';
import { fold, skeletonOf } from '../text/skeleton.ts';
import type { SourceRef } from '../types.ts';
import type { CaretContext } from './context.ts';
import type { Match } from './match.ts';
import { replacedEnd } from './overlap.ts';
import { closesWhatIsOpen, leavesMarkAlone, lineBefore, MARKS_AROUND, openMarks } from './paired-marks.ts';
import { clauseStart, membersText } from './phrases.ts';
import { labelOf } from './rows.ts';
import type { Suggestion } from './types.ts';

const DETAIL_LENGTH = 16;

type Unranked = Omit<Suggestion, 'rank'>;

/** `undefined` where accepting would leave a mark alone: half of a pair whose other half is not in the draft either. */
export function suggestionOf(context: CaretContext, match: Match): Unranked | undefined {
  if (match.kind === 'members' && match.phrase.kind !== 'members') return membersSuggestion(context, match);
  const suggestion = wordingSuggestion(context, match);
  const { replace, insert } = suggestion;
  if (!closesWhatIsOpen(lineBefore(context.text, replace.start), insert)) return undefined;
  if (tearsPair(context, suggestion)) return undefined;
  return suggestion;
}

/** The words that are replaced hold half of a pair whose other half stands beside them: “两新时代” with ‘新时代’ for 新时代”. */
function tearsPair({ text }: CaretContext, { replace, insert }: Unranked): boolean {
  const before = text.slice(Math.max(0, replace.start - MARKS_AROUND), replace.start);
  const after = text.slice(replace.end, replace.end + MARKS_AROUND);
  const replaced = text.slice(replace.start, replace.end);
  return !leavesMarkAlone(before + replaced + after) && leavesMarkAlone(before + insert + after);
}

/** Offers the successor in place of the superseded wording that was matched. */
export function successorSuggestion(superseded: Unranked, successor: WordingRecord): Unranked {
  const typed = superseded.filter.slice(0, superseded.replace.end - superseded.replace.start);
  return {
    ...about(successor),
    label: labelOf(successor.wording),
    insert: successor.wording,
    replace: superseded.replace,
    filter: typed + successor.wording,
    match: superseded.match,
  };
}

/** The same where a corpus would go on as the superseded wording does: its successor in place of what is typed of it. */
export function successorRow(
  text: string,
  offset: number,
  superseded: WordingRecord,
  successor: WordingRecord,
): Unranked | undefined {
  const old = fold(superseded.wording);
  const { text: before, at } = skeletonOf(text, [{ start: Math.max(0, offset - MARKS_AROUND), end: offset }]);
  let typed = Math.min(old.length - 1, before.length);
  while (typed > 0 && !before.endsWith(old.slice(0, typed))) typed--;
  const start = at[before.length - typed];
  if (typed === 0 || start === undefined) return undefined;
  return {
    ...about(successor),
    label: labelOf(successor.wording),
    insert: successor.wording,
    replace: { start, end: offset },
    filter: text.slice(start, offset) + successor.wording,
    match: 'prefix',
  };
}

function wordingSuggestion(context: CaretContext, match: Match): Unranked {
  const { phrase, typed, kind } = match;
  const wording = phrase.text.slice(0, match.end);
  const start = match.start - standingMarks(context.text, match.start, wording);
  const end = replacedEnd(context, phrase, typed, start);
  const insert = innerMarks(context.text, start, wording) + missingBracket(context, match, end);
  const at = phrase.skeleton.at[typed] ?? phrase.text.length;
  const rest = phrase.text.slice(at, match.end);
  const isLetters = kind === 'pinyin' || kind === 'initials';
  return {
    ...about(phrase.record),
    label: labelOf(fromClause(match)),
    insert,
    replace: { start, end },
    filter: context.text.slice(start, end) + (isLetters ? lettersOf(phrase.skeleton.text.slice(typed), kind) : rest),
    match: kind,
  };
}

/** What is offered from the clause on that is being typed: of a long list the new part is what matters. */
function fromClause({ phrase, typed, end }: Match): string {
  const clause = phrase.clauses.findLast((start) => start <= typed);
  return phrase.text.slice(clause === undefined ? 0 : clauseStart(phrase, clause), end);
}

/** How many of the opening marks that the wording begins with stand before it already: they are replaced with it. */
function standingMarks(text: string, start: number, wording: string): number {
  const marks = /^[“‘「『《（【]*/.exec(wording)?.[0] ?? '';
  return marks !== '' && text.slice(0, start).endsWith(marks) ? marks.length : 0;
}

/** Quotation marks of a wording inside of those of the draft are single. */
function innerMarks(text: string, start: number, wording: string): string {
  const before = openMarks(lineBefore(text, start));
  return before.includes('“') ? wording.replace(/“/g, '‘').replace(/”/g, '’') : wording;
}

/** 《 before a title and no 》 behind it: the title brings it along. */
function missingBracket({ text }: CaretContext, { phrase, start }: Match, end: number): string {
  const opened = phrase.record.kind === 'title' && text.charAt(start - 1) === '《';
  return opened && text.charAt(end) !== '》' ? '》' : '';
}

/** The list behind a label that is already there: “四个意识” → “四个意识”（政治意识、大局意识、核心意识、看齐意识）. */
function membersSuggestion({ text, offset, gap }: CaretContext, { phrase, start }: Match): Unranked {
  const members = membersText(phrase.record);
  const isQuoted = text.charAt(start - 1) === '“' && gap === '' && text.charAt(offset) === '”';
  const opened = /[：（]$/.exec(gap)?.[0];
  const closing = opened === undefined ? '）' : opened === '（' && text.charAt(offset) !== '）' ? '）' : '';
  const end = offset + (isQuoted ? 1 : 0);
  const addition = (opened === undefined ? '（' : '') + members + closing;
  const typed = text.slice(start, end);
  return {
    ...about(phrase.record),
    label: labelOf(addition),
    insert: typed + addition,
    replace: { start, end },
    filter: typed + addition,
    match: 'members',
  };
}

function about(record: WordingRecord): Pick<Suggestion, 'record' | 'status' | 'detail' | 'successor' | 'source'> {
  const source = sourceOf(record);
  return {
    record: record.id,
    status: record.status,
    detail: describe(source),
    ...(record.successor !== undefined && { successor: record.successor }),
    ...(source && { source }),
  };
}

function describe(source: SourceRef | undefined): string {
  const place = source?.occasion ?? source?.title;
  return [source?.date, place && clip(place, DETAIL_LENGTH)].filter((part) => part !== undefined).join(' ');
}
