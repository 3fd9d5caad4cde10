/** Whether old wording is meant as the old one: its history is told, the new one stands beside it, or the time is that of the old. */
import { note } from '../../memo.ts';
import { type Lexicon, ofLexicon } from '../../records/lexicon.ts';
import { plansOf } from '../../records/plans.ts';
import type { WordingRecord } from '../../records/record.ts';
import { type DateMention, datesIn, isBefore, yearAtEnd } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import type { Scene } from '../rule.ts';

/** 原 before a list of names, and not in 基本原则 or 还原. */
const FORMER_LIST =
  '(?<![草平高中还复病燎])原(?![则因本来有始料理油点创件样文著地])[^，。；：（）]{1,24}(?:[、和与及]|以及)';
/** Directly before an old name: it is meant as the old name. It may govern a list: 原文化部、国家旅游局. */
const former = ofLexicon(({ words }) => {
  const word = anyOf(words('former'));
  return new RegExp(`${word}[“"]?$|${FORMER_LIST}$`);
});
/** The same before the name of a place. */
const formerBefore = ofLexicon(({ words }) => new RegExp(`^.*${anyOf(words('former'))}(?=[^，。；、]{0,8}$)`));
/** In the same sentence: its history is told. */
const history = ofLexicon(({ words }) => new RegExp(anyOf(words('history'))));
/** 领导小组第四次会议: a meeting of then, wherever it is told of, … */
const NUMBERED = /第[一二三四五六七八九十]+次/;
/** … unless it is held on a day on which the body had its new name. */
const isHeld = ofLexicon(({ words }) => new RegExp(`${anyOf(words('holding'))}了?$`));

/** Behind an old name in brackets: what it is today, or what became of it. */
const NOW = /^[”’》」"]?[（(](?:现|今|后|已|即现|目前)/;
/** 2030年可持续发展议程, 2035年远景目标: the name of an aim, not the day that is spoken of. */
const AGENDA = /^(?:可持续|议程|远景|愿景|目标|规划|前(?!后))/;
/** Between an old and a new name that stand side by side; other names may be in the list. */
const AND = '(?:[、和及与或暨/／]|以及|或者|到|至)';
const BESIDE = `[”’》」"]?(?:[（(](?:[^，。；：（）()]{0,6})|${AND}(?:[^，。；：！？]{0,24}${AND})?)[“‘《「"]?`;

/** The day for which a use of old wording stands; `isPast` where the wording is right then, or told of as past. */
export interface Use {
  readonly isPast: boolean;
  /** The draft is so soon after the change that what it tells of may lie before. */
  readonly isFresh?: boolean;
  readonly day?: string;
}

/** Months after the one of the change in which people still tell of what was before. */
const FRESH = 2;

/** Judges a use of old wording. `successors` are the names that took its place, one after another. */
export function useOf(scene: Scene, record: WordingRecord, span: Span, successors: readonly WordingRecord[]): Use {
  const sentence = sentenceAround(scene.text, span.start, scene.block);
  const around = scene.text.slice(sentence.start, sentence.end);
  const { lexicon } = scene.records;
  if (record.historical.some((word) => around.includes(word)) || history(lexicon).test(around)) return { isPast: true };
  const before = scene.text.slice(sentence.start, span.start);
  if (NUMBERED.test(around) && !(isHeld(lexicon).test(before) && isDatedAfter(scene, record, sentence, span)))
    return { isPast: true };
  const after = scene.text.slice(span.end, sentence.end);
  if (former(lexicon).test(nameLess(before, record, lexicon)) || NOW.test(after)) return { isPast: true };
  if (successors.some((each) => standsBeside(each, before, after))) return { isPast: true };
  const until = record.validUntil;
  if (!until) return { isPast: record.dated };
  const day = record.dated ? dateBeside(scene, sentence, span) : dateOf(scene, sentence, span);
  if (day === undefined) return { isPast: record.dated };
  const month = until.slice(0, MONTH); // whoever wrote in the month of the change wrote before it, or of what was before
  return { isPast: !isBefore(month, day), isFresh: day === scene.asOf && monthsBetween(month, day) <= FRESH, day };
}

const MONTH = 'YYYY-MM'.length;

/** The sentence names a day or a month before the words that lies after the change. */
function isDatedAfter(scene: Scene, { validUntil = '9' }: WordingRecord, { start }: Span, words: Span): boolean {
  const date = datesOf(scene).spoken.findLast((each) => each.start >= start && each.end <= words.start);
  return date !== undefined && date.iso.length >= MONTH && isBefore(validUntil.slice(0, MONTH), date.iso);
}

/** Months from one date to a later one; many where either is a year alone. */
function monthsBetween(earlier: string, later: string): number {
  if (earlier.length < MONTH || later.length < MONTH) return Number.POSITIVE_INFINITY;
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, MONTH));
  return months(later) - months(earlier);
}

/** 领导小组和委员会, 委员会（领导小组）: both names, so that the old one is meant. */
function standsBeside(successor: WordingRecord, before: string, after: string): boolean {
  const names = [successor.wording, ...successor.variants].filter(
    (name) => before.includes(name) || after.includes(name),
  );
  if (!names.length) return false;
  const name = anyOf(names);
  return new RegExp(`^${BESIDE}${name}`).test(after) || new RegExp(`${name}${BESIDE}$`).test(before);
}

/** 原某市环保局: what stands before the name of the place counts. */
function nameLess(before: string, { after }: WordingRecord, lexicon: Lexicon): string {
  const place = after.find((word) => before.endsWith(word));
  if (!place) return before;
  return formerBefore(lexicon).exec(before)?.[0] ?? before;
}

/**
 * The nearest date before the words decides, in the sentence or the paragraph; then the date of the draft, and last a date
 * behind the words in their sentence. An undated draft is written for today. Of a range its beginning counts.
 */
function dateOf(scene: Scene, sentence: Span, span: Span): string | undefined {
  const dates = datesOf(scene).spoken.filter(({ end }) => end <= sentence.end);
  const before = dates.filter((date) => date.end <= span.start).at(-1);
  return before?.iso ?? scene.asOf ?? dates.find((each) => each.start >= span.start)?.iso;
}

/** The only year that the sentence names, or the one before it; 2025世界智能大会 counts as one. */
function dateBeside(scene: Scene, sentence: Span, span: Span): string | undefined {
  const attached = yearAtEnd(scene.text.slice(sentence.start, span.start));
  if (attached) return attached;
  const { all, spoken } = datesOf(scene);
  if (all.some((date) => isWithin(date, sentence)) || sentence.start <= scene.block.start)
    return onlyYear(spoken, sentence);
  return onlyYear(spoken, sentenceAround(scene.text, sentence.start - 1, scene.block));
}

interface BlockDates {
  readonly all: readonly DateMention[];
  /** Those that are no aims: 到2020年, 2035年远景目标, any day after that of the draft. */
  readonly spoken: readonly DateMention[];
}

/** The dates of the block, read once however often an old name stands in it; 今年 is that of the draft, “十三五”时期 that of the plan. */
const datesOf = note(({ text, block, asOf, records }: Scene): BlockDates => {
  const isAhead = (iso: string) => asOf !== undefined && isBefore(asOf, iso);
  const found = datesIn(text.slice(block.start, block.end), { asOf, periods: plansOf(records) });
  const all = found.map((date) => ({ ...date, start: block.start + date.start, end: block.start + date.end }));
  const spoken = all.filter(
    ({ start, end, iso }) => text[start - 1] !== '到' && !isAhead(iso) && !AGENDA.test(text.slice(end, end + 4)),
  );
  return { all, spoken };
});

function isWithin(date: Span, { start, end }: Span): boolean {
  return date.start >= start && date.end <= end;
}

function onlyYear(dates: readonly DateMention[], sentence: Span): string | undefined {
  const within = dates.filter((date) => isWithin(date, sentence));
  const years = new Set(within.flatMap(({ iso, until = { iso } }) => [iso.slice(0, 4), until.iso.slice(0, 4)]));
  return years.size === 1 ? within[0]?.iso : undefined;
}
