/** What dated documents say of a meeting that a draft tells of: its number, its day, its place. Pure. */
import type { Candidate } from '../../findings/build.ts';
import { ONLY_TOLD } from '../../findings/voice.ts';
import { say } from '../../language/index.ts';
import { describeSource } from '../../messages.ts';
import { placeRef } from '../../passage-source.ts';
import { documentKey, type PassageCandidate } from '../../passages.ts';
import { eventsOf } from '../../records/events.ts';
import { printDateLike } from '../../text/dates/print.ts';
import { datesIn } from '../../text/dates.ts';
import { literal } from '../../text/literal.ts';
import { chineseNumber, NUMBER, readNumber } from '../../text/numerals.ts';
import { mayBeAt, placeBehindAt } from '../../text/places.ts';
import type { Span } from '../../types.ts';
import { END, type HeldClaim, LATER, type MeetingNumber } from './claims.ts';

const MARK = /^[”’」』》]/;
const SENTENCE_END = /[。！？；\n]/;
/** UTF-16 units before a name in which a place is looked for. */
const LEAD = 60;
/** Documents that agree on a day, where none is of that day. */
const FEW = 2;

/** `then`: the passages with the name in documents of the day and the one behind it; `all`: in any. */
export function judgeHeld(
  claim: HeldClaim,
  then: readonly PassageCandidate[],
  all: readonly PassageCandidate[],
): Candidate | undefined {
  if (claim.number) return otherNumber(claim.number, claim, then);
  return then.length ? otherPlace(claim, then) : otherDay(claim, all);
}

function otherNumber(number: MeetingNumber, { scene, key }: HeldClaim, then: readonly PassageCandidate[]) {
  const told = then.flatMap((passage) => numbersIn(passage, number, key).map((value) => ({ passage, value })));
  const values = new Set(told.map(({ value }) => value));
  const [first] = told;
  if (!first || values.size !== 1 || first.value === number.value) return undefined;
  const written = scene.text.slice(number.start, number.end);
  const digits = /\d/.test(written) ? String(first.value) : chineseNumber(first.value);
  const [now, before] = [digits, written].map((each) => `第${each}${number.counter}`) as [string, string];
  if (number.value) return candidateOf(number, first.passage, digits, say.finding.otherSession(now, before));
  const place = { start: number.start - 1, end: number.end + 1 };
  return {
    ...candidateOf(place, first.passage, now, say.finding.sessionBlank(before, now)),
    verdict: 'omission' as const,
  };
}

/** The numbers beside the name in a passage, where the rest of it is the same. */
function numbersIn({ text }: PassageCandidate, { before, behind }: MeetingNumber, key: string): number[] {
  const lead = key === behind ? '' : literal(before);
  const pattern = new RegExp(`${lead}第(${NUMBER})[次届]${literal(behind)}`, 'g');
  return [...text.matchAll(pattern)].flatMap(({ index, 0: name, 1: digits = '' }) => {
    const isLater = LATER.test(text.slice(index + name.length).replace(MARK, ''));
    return isLater ? [] : (readNumber(digits) ?? []);
  });
}

/** All documents of the day that name a place name another one. */
function otherPlace({ scene, place }: HeldClaim, then: readonly PassageCandidate[]): Candidate | undefined {
  if (!place) return undefined;
  const { places } = eventsOf(scene.records);
  const told = then.flatMap((passage) => {
    const lead = passage.text.slice(Math.max(0, (passage.match?.start ?? 0) - LEAD), passage.match?.start);
    const there = placeBehindAt(lead, 0, END, places);
    return there ? [{ passage, names: there.names, text: lead.slice(there.start, there.end) }] : [];
  });
  const [first] = told;
  if (!first || told.some(({ names }) => mayBeSame(place.names, names))) return undefined;
  if (told.some(({ names }) => !mayBeSame(names, first.names))) return undefined;
  const message = say.finding.otherPlace(first.text, scene.text.slice(place.start, place.end));
  return candidateOf(place, first.passage, first.text, message);
}

/** 武汉 and 湖北武汉 may be the same. */
function mayBeSame(a: readonly string[], b: readonly string[]): boolean {
  return mayBeAt(a, b) || mayBeAt(b, a);
}

/** No document of the day has the name; those that have it tell of one other day, which differs in the year or in the day. */
function otherDay({ date }: HeldClaim, all: readonly PassageCandidate[]): Candidate | undefined {
  if (date.until) return undefined;
  const told = all.flatMap((passage) => {
    const iso = dayIn(passage) ?? sameDayOfYear(passage, date.iso);
    return iso ? [{ passage, iso }] : [];
  });
  const [first] = told;
  if (!first || told.some(({ iso }) => iso !== first.iso) || first.iso === date.iso) return undefined;
  const isLike = first.iso.slice(4) === date.iso.slice(4) || first.iso.slice(0, 7) === date.iso.slice(0, 7);
  const documents = new Set(told.map(({ passage }) => documentKey(passage.document))).size;
  const isOfDay = all.some(({ document }) => document.date === first.iso);
  if (!isLike || (documents < FEW && !isOfDay)) return undefined;
  const message = say.finding.otherMeetingDay(say.finding.day(first.iso), date.written);
  return candidateOf(date, first.passage, printDateLike(first.iso, date.written), message);
}

/** The last day named before the words in their sentence. */
function dayIn({ text, match, document }: PassageCandidate): string | undefined {
  const sentence = text.slice(0, match?.start).split(SENTENCE_END).at(-1) ?? '';
  const date = datesIn(sentence, document.date === undefined ? {} : { asOf: document.date }).at(-1);
  return date?.iso.length === 10 && !date.until ? date.iso : undefined;
}

/** The day of a report of this month and day of another year that tells of it as its own day (26日下午): others may remember it. */
function sameDayOfYear({ document: { date }, text, match }: PassageCandidate, iso: string): string | undefined {
  if (date?.length !== iso.length || date.slice(4) !== iso.slice(4)) return undefined;
  const sentence = text.slice(0, match?.start).split(SENTENCE_END).at(-1) ?? '';
  return new RegExp(`(?<![\\d月])${Number(date.slice(-2))}日`).test(sentence) ? date : undefined;
}

function candidateOf({ start, end }: Span, passage: PassageCandidate, right: string, message: string): Candidate {
  const source = placeRef(passage);
  return {
    start,
    end,
    voice: ONLY_TOLD,
    verdict: 'misattributed',
    message: say.finding.bySource(message, describeSource(source)),
    cites: 'none',
    replacements: [{ text: right, preferred: true }],
    source,
  };
}
