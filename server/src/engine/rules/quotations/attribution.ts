/** quotations/attribution: official words ascribed to another day, occasion or place than the one they come from. */
import type { Candidate } from '../../findings/build.ts';
import { describeSource, sourceRef } from '../../messages.ts';
import { eventsOf } from '../../records/events.ts';
import { isNamed, type Lexicon, ofLexicon } from '../../records/lexicon.ts';
import type { Source } from '../../records/record.ts';
import { printDateLike } from '../../text/dates/print.ts';
import { type DateMention, mayBeSame } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { mayBeAt, type PlaceMention, printPlace } from '../../text/places.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import { applied, type Change, spanOf } from '../changes.ts';
import { defineRule, type Scene } from '../rule.ts';
import { lastDay, lastOccasion, lastPlace, nameLike, type OccasionMention, said, speech } from './occasion.ts';
import { sourcesOf, spokenWords } from './spoken-words.ts';

/** Years of work at a place: nobody repeats his words there later. */
const years = ofLexicon(({ words }) => new RegExp(`^[^，。]{0,4}${anyOf(words('service'))}`));
/** Said of the first time, so that other occasions do not count. */
const first = ofLexicon(({ words }) => new RegExp(anyOf(words('first'))));

export const attribution = defineRule({
  code: 'quotations/attribution',
  title: '引文的时间、场合、地点与出处不符',
  needs: 'records',
  highest: 'warning',
  fix: 'offered',
  prepare: () => find,
});

function find(scene: Scene): Candidate[] {
  const done = new Set<number>();
  return spokenWords(scene).flatMap((range) => {
    const words = sourceSpan(scene.skeleton, range.from, range.to);
    const sentence = sentenceAround(scene.text, words.start, scene.block);
    const before = { start: sentence.start, end: words.start };
    if (done.has(sentence.start) || !mayAttribute(scene, before)) return [];
    const sources = sourcesOf(scene, range);
    if (!sources.length) return [];
    const occasion = lastOccasion(scene, scene.text.slice(before.start, before.end));
    // The occasion that is named is one of these words: other words of the sentence will be of it, too.
    const isThere = occasion?.sources.some((source) => sources.includes(source)) ?? false;
    const found = judge(scene, before, sources, occasion, isThere);
    if (found || isThere) done.add(sentence.start);
    return found ? [found] : [];
  });
}

/** Cheap tests first: most quotations follow no verb of saying, or name nobody. */
function mayAttribute({ text, records }: Scene, { start, end }: Span): boolean {
  const lead = text.slice(start, end);
  return speech(records.lexicon).test(lead) && records.lexicon.speakers.some((speaker) => isNamed(speaker, lead));
}

/** `occasion` is the one that is named before the words; `isThere`: they were spoken at it. */
function judge(
  scene: Scene,
  before: Span,
  sources: readonly Source[],
  occasion: OccasionMention | undefined,
  isThere: boolean,
): Candidate | undefined {
  const lead = scene.text.slice(before.start, before.end);
  const { records } = scene;
  if (!namesSpeaker(records.lexicon, lead, sources)) return undefined;
  const date = lastDay(records, lead);
  const named = occasion && said(records.lexicon, lead, occasion) && !isThere ? renamed(occasion, sources) : [];
  const place = isThere || named.length ? undefined : otherPlace(scene, lead, sources);
  const placed = place ? moved(scene, lead, place, sources, date) : [];
  if (place && !placed.length) return undefined; // said again at another place
  const isOfDay = date && closeTo(date, occasion) && !isTold(lead, date) && !isPartOf(date, named);
  const dated = isOfDay ? redated(date, sources) : [];
  const changes = [...named, ...placed, ...dated];
  if (!changes.length) return undefined;
  // Words may be repeated on another day, at meetings of which no words are known, and on the very day that is given.
  const isSure = occasion
    ? named.length === 0 || mayErr(occasion, date)
    : placed.length > 0 && !first(records.lexicon).test(lead);
  return candidate(scene, before.start, changes, sources, isSure);
}

/** The one who spoke is named, by name or office. Others may quote the words on any day. */
function namesSpeaker({ speakers }: Lexicon, lead: string, sources: readonly Source[]): boolean {
  const names = new Set(sources.map(({ speaker }) => speaker));
  return speakers.some((speaker) => names.has(speaker.name) && isNamed(speaker, lead));
}

function renamed(occasion: OccasionMention, sources: readonly Source[]): Change[] {
  return [{ ...occasion, replacement: nameLike(sources[0] as Source, occasion) }];
}

/** The day of the words, where it is known of all their sources. */
function redated(date: DateMention, sources: readonly Source[]): Change[] {
  const [best] = sources;
  if (!best?.date || sources.some((source) => !source.date)) return [];
  if (sources.some((source) => mayBeSame(source.date ?? '', date.iso))) return [];
  return [
    { start: date.start, end: date.end, replacement: printDateLike(best.date.slice(0, date.iso.length), date.written) },
  ];
}

/** The place at which the text has them spoken, where none of their sources was there. */
function otherPlace({ records }: Scene, lead: string, sources: readonly Source[]): PlaceMention | undefined {
  const events = eventsOf(records);
  const place = lastPlace(records, lead);
  const known = sources.map((source) => events.ofSource.get(source)?.edition.place ?? []);
  return place && !known.some((at) => mayBeAt(place.names, at)) ? place : undefined;
}

/**
 * The place of the words instead: that of the day given, if they were spoken then. Words are repeated at other places,
 * but not on that day, nor in the years of work in which they were first spoken.
 */
function moved(
  { records }: Scene,
  lead: string,
  place: PlaceMention,
  sources: readonly Source[],
  date: DateMention | undefined,
): Change[] {
  const then = sources.find((source) => date && mayBeSame(source.date ?? '', date.iso));
  if (date ? !then : !years(records.lexicon).test(lead.slice(place.end)) && !first(records.lexicon).test(lead))
    return [];
  const meant = then ?? sources[0];
  const events = eventsOf(records);
  const right = (meant && events.ofSource.get(meant)?.edition.place) ?? [];
  return [{ start: place.start, end: place.end, replacement: printPlace(right, place, events.places) }];
}

/** 2020年，……提出的“四项原则”得到更多认同: the year is not that of the words. */
function isTold(lead: string, { iso }: DateMention): boolean {
  return iso.length === 4 && /的[“‘「]?$/.test(lead);
}

/** 2018年全国网络安全和信息化工作会议: the year goes with the name. */
function isPartOf(date: DateMention, changes: readonly Change[]): boolean {
  return changes.some(({ start, end }) => date.start < end && date.end > start);
}

/** Words of the occasion are known, and it was not on the day that is given with it. */
function mayErr({ sources }: OccasionMention, date: DateMention | undefined): boolean {
  return sources.length > 0 && !sources.some((source) => date && mayBeSame(source.date ?? '', date.iso));
}

/** A date and an occasion belong together where little stands between them. */
function closeTo(date: DateMention, occasion: OccasionMention | undefined): boolean {
  return !occasion || Math.abs(occasion.start - date.end) < 12;
}

function candidate(
  scene: Scene,
  offset: number,
  changes: readonly Change[],
  sources: readonly Source[],
  isSure: boolean,
): Candidate {
  const shifted = changes.map((each) => ({ ...each, start: offset + each.start, end: offset + each.end }));
  const span = spanOf(shifted);
  const [source] = sources as readonly [Source];
  const text = scene.text.slice(span.start, span.end);
  return {
    ...span,
    change: 'fact',
    place: 'attributed',
    length: text.length,
    doubtful: !isSure,
    message: `出处与来源不一致：所引文字出自${source.occasion ?? ''}${describeSource(source)}，不是“${text}”`,
    verdict: 'misattributed',
    replacements: [{ text: applied(scene.text, span, shifted), preferred: sources.length === 1 }],
    source: sourceRef(source),
    cites: 'none',
  };
}
