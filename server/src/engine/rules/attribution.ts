/** attribution: official words ascribed to another day or occasion than the one they come from. */

import { compare } from '../align/difference.ts';
import { describeSource } from '../messages.ts';
import type { Source, WordingRecord } from '../records/record.ts';
import { type DateMention, datesIn, mayBeSame, printDate } from '../text/dates.ts';
import { sentenceAround } from '../text/sentences.ts';
import { sourceSpan } from '../text/skeleton.ts';
import type { Span } from '../types.ts';
import type { Rule, Scene, WeighedFinding } from './rule.ts';

/** Somebody said it: between the day or occasion and the words. */
const SPEECH = /指出|强调|提出|要求|指示|明确|阐述|论述|宣布|倡导|倡议|作出|说|讲话|演讲|致辞|贺信|贺词/;
/** 党的十八大以来: a time, not an occasion. */
const SINCE = /^(?:以来|以后|之后|后|之前|前|精神|报告|决策)/;
/** Ways to name a speaker without the name. */
const TITLES = /总书记|主席/;
const SHORTEST = 4;

export const attribution: Rule = { code: 'attribution', find };

interface OccasionMention extends Span {
  readonly text: string;
  readonly sources: readonly Source[];
}

interface Change extends Span {
  readonly replacement: string;
}

function find(scene: Scene): WeighedFinding[] {
  const done = new Set<number>();
  return targets(scene).flatMap(({ from, to }) => {
    const words = sourceSpan(scene.skeleton, from, to);
    const sentence = sentenceAround(scene.text, words.start, scene.block);
    const before = { start: sentence.start, end: words.start };
    if (done.has(sentence.start) || !mayAttribute(scene, before)) return [];
    const sources = sourcesOf(scene, from, to);
    if (!sources.length) return [];
    const found = judge(scene, before, sources);
    if (found) done.add(sentence.start);
    return found ? [found] : [];
  });
}

/** Cheap tests first: most quotations follow no verb of saying, or name nobody. */
function mayAttribute({ text, records }: Scene, { start, end }: Span): boolean {
  const lead = text.slice(start, end);
  return SPEECH.test(lead) && (TITLES.test(lead) || records.speakers.some((speaker) => lead.includes(speaker)));
}

/** Quotations, and the words of quotation records that follow 强调： without quotation marks. */
function targets(scene: Scene): { from: number; to: number }[] {
  const plain = scene.exact.filter((match) => match.form.record.kind === 'quotation' && match.form.role !== 'wrong');
  return [...scene.quotations, ...plain]
    .filter((range) => range.to - range.from >= SHORTEST)
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A shorter part of a quotation may come from anywhere. */
const SHORTEST_PART = 8;

/** Where the words come from: none where that is not known of every record that holds them. */
function sourcesOf(scene: Scene, from: number, to: number): Source[] {
  const records = recordsOf(scene, from, to);
  const sources: Source[] = [];
  for (const record of records) {
    // Other wording, and quotations without an occasion, are repeated on many occasions.
    if (record.unverified || (record.kind !== 'quotation' && record.kind !== 'label')) return [];
    const own = record.sources.map((citation) => citation.source).filter((source) => source.occasion);
    if (!own.length) return [];
    sources.push(...own);
  }
  return sources;
}

/** Records that are these words; where there is none, records of which they are a part. */
function recordsOf(scene: Scene, from: number, to: number): ReadonlySet<WordingRecord> {
  const same = scene.exact.filter((match) => match.from === from && match.to === to);
  if (same.length || to - from < SHORTEST_PART) return new Set(same.map((match) => match.form.record));
  const words = scene.skeleton.text.slice(from, to);
  const forms = scene.records.near.containers(words, 1).flatMap((id) => scene.records.nearForms[id] ?? []);
  return new Set(forms.filter((form) => form.skeleton.text.includes(words)).map((form) => form.record));
}

function judge(scene: Scene, before: Span, sources: readonly Source[]): WeighedFinding | undefined {
  const lead = scene.text.slice(before.start, before.end);
  if (!namesSpeaker(lead, sources)) return undefined;
  const occasion = lastOccasion(scene, lead);
  const date = datesIn(lead).at(-1);
  const best = sources[0] as Source;
  const changes: Change[] = [];
  if (occasion && said(lead, occasion) && !occasion.sources.some((source) => sources.includes(source)))
    changes.push({ ...occasion, replacement: alike(best, occasion) });
  const dated = sources.filter((source) => source.date);
  if (date && best.date && dated.length === sources.length && said(lead, date))
    if (!dated.some((source) => mayBeSame(source.date ?? '', date.iso)) && closeTo(date, occasion))
      changes.push({ ...date, replacement: printDate(best.date.slice(0, date.iso.length)) });
  if (!changes.length) return undefined;
  const found = finding(scene, before.start, changes, sources);
  return occasion ? found : { ...found, severity: 'information' }; // words may be repeated on another day
}

/** The one who spoke is named: 习近平总书记, 总书记, 主席. Others may quote the words on any day. */
function namesSpeaker(lead: string, sources: readonly Source[]): boolean {
  return sources.some(({ speaker }) => speaker && (lead.includes(speaker) || TITLES.test(lead)));
}

/** A date and an occasion belong together where little stands between them. */
function closeTo(date: DateMention, occasion: OccasionMention | undefined): boolean {
  return !occasion || Math.abs(occasion.start - date.end) < 12;
}

function said(lead: string, mention: Span): boolean {
  return SPEECH.test(lead.slice(mention.end));
}

/** The last known occasion that the text names; of those that end together the longest. */
function lastOccasion(scene: Scene, lead: string): OccasionMention | undefined {
  let best: OccasionMention | undefined;
  for (const [form, sources] of scene.records.occasions) {
    const start = lead.lastIndexOf(form);
    if (start < 0) continue;
    const end = start + form.length;
    if (SINCE.test(lead.slice(end))) continue;
    if (!best || end > best.end || (end === best.end && start < best.start)) best = { start, end, text: form, sources };
  }
  return best;
}

/** The usual name of the right occasion; for a short form of the wrong one, the form that is most like it. */
function alike(source: Source, wrong: OccasionMention): string {
  if (source.occasion && wrong.sources.some((other) => other.occasion === wrong.text)) return source.occasion;
  const forms = [source.occasion ?? '', ...(source.occasionForms ?? [])].filter(Boolean);
  const cost = (form: string) => compare(form, wrong.text).cost;
  return forms.reduce((best, form) => (cost(form) < cost(best) ? form : best), forms[0] ?? wrong.text);
}

function finding(scene: Scene, offset: number, changes: readonly Change[], sources: readonly Source[]): WeighedFinding {
  const ordered = [...changes].sort((a, b) => a.start - b.start);
  const first = ordered[0] as Change;
  const last = ordered.at(-1) as Change;
  const [start, end] = [offset + first.start, offset + last.end];
  let replacement = '';
  let at = start;
  for (const change of ordered) {
    replacement += scene.text.slice(at, offset + change.start) + change.replacement;
    at = offset + change.end;
  }
  const source = sources[0] as Source;
  const text = scene.text.slice(start, end);
  const others = sources.length > 1;
  return {
    start,
    end,
    rule: 'attribution',
    severity: source.tier === 'primary' || source.tier === 'authority' ? 'warning' : 'information',
    text,
    message: `出处与来源不一致：所引文字出自${source.occasion ?? ''}${describeSource(source)}，不是“${text}”`,
    verdict: 'misattributed',
    replacements: [{ text: replacement, preferred: !others }],
    source: {
      title: source.title,
      tier: source.tier,
      ...(source.date && { date: source.date }),
      ...(source.speaker && { speaker: source.speaker }),
      ...(source.occasion && { occasion: source.occasion }),
    },
    weight: 200,
  };
}
