/** wording/superseded: wording that was replaced, used as if it still held. */
import type { Candidate } from '../../findings/build.ts';
import { memo } from '../../memo.ts';
import { type Lexicon, ofLexicon } from '../../records/lexicon.ts';
import { plansOf } from '../../records/plans.ts';
import type { WordingRecord } from '../../records/record.ts';
import { type DateContext, type DateMention, datesIn, hasDate, isBefore, yearAtEnd } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import { defineRule, type ExactMatch, type Scene } from '../rule.ts';
import { quotationAround, titleAround } from '../scene.ts';

/** Directly before an old name: it is meant as the old name. */
const former = ofLexicon(({ words }) => new RegExp(`${anyOf(words('former'))}[“"]?$`));
/** The same before the name of a place. */
const formerBefore = ofLexicon(({ words }) => new RegExp(`^.*${anyOf(words('former'))}(?=[^，。；、]{0,8}$)`));
/** In the same sentence: its history is told. */
const history = ofLexicon(({ words }) => new RegExp(`${anyOf(words('history'))}|第[一二三四五六七八九十]+次`));

/** 2030年可持续发展议程, 2035年远景目标: the name of an aim, not the day that is spoken of. */
const AGENDA = /^(?:可持续|议程|远景|愿景|目标|规划|前|左右)/;

/** What a successor may begin with, and that with 关于 behind it. */
const LONGEST_NAME = 12;
const LONGEST_BEFORE = LONGEST_NAME + 2;

export const superseded = defineRule({
  code: 'wording/superseded',
  title: '名称或提法已调整、不再使用',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => find,
});

function find(scene: Scene): Candidate[] {
  return scene.exact.flatMap((match) => {
    const { record, role } = match.form;
    if (role === 'wrong' || role === 'members' || (record.unverified && !record.dated)) return [];
    if (record.status !== 'adjusted' && record.status !== 'retired') return [];
    if (partOfLonger(scene, match) || isQuoted(scene, match)) return [];
    if (titleAround(scene, match.from, match.to)) return [];
    const span = withMarks(scene, record.wording, sourceSpan(scene.skeleton, match.from, match.to));
    if (goesOn(scene, record.wording, span) || !standsAfter(scene, record, span)) return [];
    return isHistorical(scene, record, span) ? [] : [candidate(scene, record, span)];
  });
}

/** The words of others are not outdated; a label stands in quotation marks of its own. */
function isQuoted(scene: Scene, match: ExactMatch): boolean {
  const around = quotationAround(scene, match.from, match.to);
  if (!around) return false;
  return match.form.record.kind !== 'label' || around.from !== match.from || around.to !== match.to;
}

/** A general name is outdated for some bodies only: 市委网络安全和信息化领导小组, not that of a university. */
function standsAfter({ text }: Scene, record: WordingRecord, { start }: Span): boolean {
  return !record.after.length || record.after.some((word) => text.endsWith(word, start));
}

/** Wording that begins or ends with a mark (“一带一路”战略) is replaced with its marks. */
function withMarks({ text }: Scene, wording: string, span: Span): Span {
  const isMark = (char: string | undefined) => char !== undefined && /[“”‘’《》「」]/.test(char);
  const start = isMark(wording[0]) && text[span.start - 1] === wording[0] ? span.start - 1 : span.start;
  const end = isMark(wording.at(-1)) && text[span.end] === wording.at(-1) ? span.end + 1 : span.end;
  return { start, end };
}

/** A short name that only looks like one: 环保部分 is no 环保部. */
function goesOn({ text }: Scene, wording: string, span: Span): boolean {
  return wording.length < 5 && wording.endsWith('部') && /[分门件署队位]/.test(text.charAt(span.end));
}

/** A longer known wording around it decides: the old office inside the name of its successor is not outdated. */
function partOfLonger(scene: Scene, match: ExactMatch): boolean {
  return scene.exact.some(
    (other) =>
      other.form.record !== match.form.record &&
      other.from <= match.from &&
      other.to >= match.to &&
      other.to - other.from > match.to - match.from,
  );
}

function isHistorical(scene: Scene, record: WordingRecord, span: Span): boolean {
  const sentence = sentenceAround(scene.text, span.start, scene.block);
  const around = scene.text.slice(sentence.start, sentence.end);
  const { lexicon } = scene.records;
  if (record.historical.some((word) => around.includes(word)) || history(lexicon).test(around)) return true;
  if (former(lexicon).test(nameLess(scene.text.slice(sentence.start, span.start), record, lexicon))) return true;
  const until = record.validUntil;
  if (!until) return record.dated;
  const date = record.dated ? dateBeside(scene, sentence, span) : dateOf(scene, sentence, span);
  return date === undefined ? record.dated : isBefore(date, until) || until.startsWith(date);
}

/** 原某市环保局: what stands before the name of the place counts. */
function nameLess(before: string, { after }: WordingRecord, lexicon: Lexicon): string {
  const place = after.find((word) => before.endsWith(word));
  if (!place) return before;
  return formerBefore(lexicon).exec(before)?.[0] ?? before;
}

/**
 * The nearest date before the words decides, in the sentence or the paragraph; then the date of the draft, and last a date
 * behind the words in their sentence. An undated draft is written for today.
 */
function dateOf(scene: Scene, sentence: Span, span: Span): string | undefined {
  const dates = datesOf(scene).filter(({ end }) => end <= sentence.end - scene.block.start);
  const offset = span.start - scene.block.start;
  const before = dates.filter((date) => date.end <= offset).at(-1);
  return before?.iso ?? scene.asOf ?? dates.find((each) => each.start >= offset)?.iso;
}

/** The dates of the block, read once however often an old name stands in it. */
const datesOf = memo((scene: Scene): readonly DateMention[] =>
  datesSpokenOf(scene.text.slice(scene.block.start, scene.block.end), contextOf(scene)),
);

/** The only year that the sentence names, or the one before it; 2025世界智能大会 counts as one. */
function dateBeside(scene: Scene, sentence: Span, span: Span): string | undefined {
  const attached = yearAtEnd(scene.text.slice(sentence.start, span.start));
  if (attached) return attached;
  const text = scene.text.slice(sentence.start, sentence.end);
  if (hasDate(text) || sentence.start <= scene.block.start) return onlyYear(text);
  const before = sentenceAround(scene.text, sentence.start - 1, scene.block);
  return onlyYear(scene.text.slice(before.start, before.end));
}

/** 今年 is that of the draft, “十三五”时期 that of the plan. */
function contextOf({ asOf, records }: Scene): DateContext {
  return { asOf, periods: plansOf(records) };
}

/** The dates of a text that are no aims: 到2020年, 2035年远景目标. */
function datesSpokenOf(text: string, context?: DateContext): DateMention[] {
  return datesIn(text, context).filter(
    ({ start, end }) => text[start - 1] !== '到' && !AGENDA.test(text.slice(end, end + 4)),
  );
}

function onlyYear(text: string): string | undefined {
  const dates = datesSpokenOf(text);
  const years = new Set(dates.flatMap(({ iso, until = { iso } }) => [iso.slice(0, 4), until.iso.slice(0, 4)]));
  return years.size === 1 ? dates[0]?.iso : undefined;
}

function candidate(scene: Scene, record: WordingRecord, span: Span): Candidate {
  const successor = record.successor ? scene.records.byId.get(record.successor) : undefined;
  const since = record.validUntil ? `自 ${record.validUntil} 起` : '';
  const message = successor
    ? `“${record.wording}”${since}已改为“${successor.wording}”`
    : `“${record.wording}”${since}不再使用`;
  const whole = successor ? withNameBefore(scene, successor.wording, span) : span;
  return {
    ...(whole ?? span),
    change: 'superseded',
    place: 'plain',
    length: record.wording.length,
    doubtful: record.kind === 'quotation',
    message,
    verdict: 'superseded',
    replacements: successor && whole ? successor.wording : [],
    record,
    cites: '依据',
    points: span.end - span.start,
  };
}

/**
 * What the successor begins with may stand before the old wording: 总书记……战略思想. It is replaced as well, so that
 * it does not stand twice; undefined where it stands further off, because no replacement of the words alone fits.
 */
function withNameBefore(scene: Scene, wording: string, span: Span): Span | undefined {
  const before = scene.text.slice(Math.max(scene.block.start, span.start - LONGEST_BEFORE), span.start);
  const link = /(?:关于|的)?$/.exec(before)?.[0] ?? '';
  const name = before.slice(0, before.length - link.length);
  for (let length = Math.min(wording.length - 1, LONGEST_NAME); length > 1; length--)
    if (name.endsWith(wording.slice(0, length))) return { start: span.start - link.length - length, end: span.end };
  const clause = before.split(/[，。；：！？]/).at(-1) ?? '';
  return clause.includes(wording.slice(0, 3)) ? undefined : span;
}
