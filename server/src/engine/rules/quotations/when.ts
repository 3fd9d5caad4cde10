/** The day, the occasion and the place that a text gives for words of which these are known. */
import type { Candidate } from '../../findings/build.ts';
import { eventsOf, namesOf, ownNames } from '../../records/events.ts';
import { ofLexicon } from '../../records/lexicon.ts';
import type { Source } from '../../records/record.ts';
import { printDateLike } from '../../text/dates/print.ts';
import { type DateMention, isBefore, mayBeSame } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { mayBeAt, type PlaceMention, printPlace } from '../../text/places.ts';
import type { Change } from '../changes.ts';
import { mayBeOn } from '../events/readings.ts';
import type { Scene } from '../rule.ts';
import type { Lead } from './lead.ts';
import { lastDay, lastOccasion, lastPlace, nameLike, type OccasionMention, said } from './occasion.ts';
import { sourcesOf, spokenBy, type Words } from './spoken-words.ts';
import { candidate, namesSpeaker, SHORTEST_SAYING } from './told.ts';

/** Years of work at a place: nobody repeats his words there later. */
const years = ofLexicon(({ words }) => new RegExp(`^[^，。]{0,4}${anyOf(words('service'))}`));
/** Said of words that were spoken before. */
const again = ofLexicon(({ words }) => new RegExp(anyOf(words('again'))));
/** Said of the first time, so that other occasions do not count. */
const first = ofLexicon(({ words }) => new RegExp(anyOf(words('first'))));

interface Judged {
  readonly found?: Candidate | undefined;
  /** The occasion that is named is one of these words: other words of the sentence will be of it, too. */
  readonly isThere: boolean;
}

/** The day, the occasion and the place that a lead gives for words of which these are known. */
export function judgeOccasion(scene: Scene, range: Words, lead: Lead, isMarked: boolean): Judged {
  const sources = sourcesOf(scene, range);
  const date = lastDay(scene, lead.text);
  const occasion = ofItsYear(scene, lastOccasion(scene, lead.text), date);
  const isThere = occasion?.sources.some((source) => sources.includes(source)) ?? false;
  const isSaying = isMarked && range.to - range.from >= SHORTEST_SAYING;
  const changes = sources.length ? changesOf(scene, lead, sources, { date, occasion, isThere, isSaying }) : undefined;
  if (changes) return { isThere, found: candidate(scene, lead, changes.made, sources, changes.isSure) };
  const first = date && !occasion ? saidLater(scene, range, lead, date) : undefined;
  return { isThere, found: first };
}

interface Claim {
  readonly date: DateMention | undefined;
  readonly occasion: OccasionMention | undefined;
  /** The words were spoken on the occasion that is named. */
  readonly isThere: boolean;
  /** They stand in quotation marks, and are no name that is used again and again. */
  readonly isSaying: boolean;
}

function changesOf(
  scene: Scene,
  lead: Lead,
  sources: readonly Source[],
  { date, occasion, isThere, isSaying }: Claim,
): { readonly made: readonly Change[]; readonly isSure: boolean } | undefined {
  const { records } = scene;
  const { text } = lead;
  if (!namesSpeaker(records.lexicon, text, sources)) return undefined;
  const isOther = occasion && said(records.lexicon, text, occasion) && !isThere;
  const isFirst = occasion && isNoRepeat(scene, occasion, date, sources);
  const mayDiffer = isFirst || (isSaying && !again(records.lexicon).test(text));
  const named = isOther && mayDiffer ? renamed(occasion, sources) : [];
  const place = isThere || named.length ? undefined : otherPlace(scene, text, sources);
  const placed = place ? moved(scene, text, place, sources, date) : [];
  if (place && !placed.length) return undefined; // said again at another place
  const isOfDay = date && closeTo(date, occasion) && !isTold(text, date) && !isPartOf(date, named);
  const mayBeDay = isOfDay && (isThere || named.length > 0 || isSlipOfYear(date, sources));
  const dated = mayBeDay ? redated(date, sources) : [];
  const made = [...named, ...placed, ...dated];
  if (!made.length) return undefined;
  // Words may be repeated on another day, at meetings of which no words are known, and on the very day that is given.
  const isSure = occasion
    ? named.length === 0 || (date ? mayErr(occasion, date) : isFirst === true && occasion.sources.length > 0)
    : placed.length > 0 && !first(records.lexicon).test(text);
  return { made, isSure };
}

/**
 * An event that is held again and again under one name: the year that is given decides which time is meant. Of another
 * one than that of the source no words are known.
 */
function ofItsYear(
  { records }: Scene,
  occasion: OccasionMention | undefined,
  date: DateMention | undefined,
): OccasionMention | undefined {
  if (!occasion || !date) return occasion;
  const isOther = (source: Source) => {
    const held = eventsOf(records).ofSource.get(source);
    if (!held || mayBeOn(held.edition, date.iso.slice(0, 4))) return false;
    const { editions } = held.event;
    if (ownNames(held.event, held.edition).some(({ name }) => name === occasion.text)) return false;
    return (
      isBefore(editions.at(-1)?.date ?? '9', date.iso) || editions.some((each) => each.date && mayBeOn(each, date.iso))
    );
  };
  return occasion.sources.length && occasion.sources.every(isOther) ? undefined : occasion;
}

/** Words may be said again later: they are not, on the very day of the words or on an occasion before it. */
function isNoRepeat(
  { records }: Scene,
  occasion: OccasionMention,
  date: DateMention | undefined,
  sources: readonly Source[],
): boolean {
  if (date && sources.some((source) => mayBeSame(source.date ?? '', date.iso))) return true;
  const own = eventsOf(records)
    .all.flatMap(namesOf)
    .filter(({ name }) => name === occasion.text);
  const held = own.flatMap(({ edition }) => edition.date ?? []);
  const known = occasion.sources.length ? occasion.sources.flatMap((source) => source.date ?? []) : held;
  return known.length > 0 && known.every((day) => sources.every((source) => isBefore(day, source.date ?? '0')));
}

/** The very day of the words in another year. */
function isSlipOfYear({ iso }: DateMention, sources: readonly Source[]): boolean {
  return iso.length === 10 && sources.some((source) => source.date?.slice(4) === iso.slice(4));
}

/** A day before the one on which the words were first said: surely so where the source says that it is the first. */
function saidLater(scene: Scene, range: Words, lead: Lead, date: DateMention): Candidate | undefined {
  const sources = spokenBy(scene, range).sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
  const [first] = sources;
  if (!first?.date || sources.some((source) => !source.date) || !isBefore(date.iso, first.date)) return undefined;
  if (!first.first && !first.occasion) return undefined; // a report gathers what was said before
  if (!namesSpeaker(scene.records.lexicon, lead.text, sources) || isTold(lead.text, date)) return undefined;
  const replacement = printDateLike(first.date.slice(0, date.iso.length), date.written);
  return candidate(scene, lead, [{ start: date.start, end: date.end, replacement }], [first], first.first === true);
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
  const events = eventsOf(records);
  const then = sources.find((source) => date && mayBeSame(source.date ?? '', date.iso));
  if (date ? !then : !years(records.lexicon).test(lead.slice(place.end)) && !first(records.lexicon).test(lead))
    return [];
  const meant = then ?? sources[0];
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
