/** What a sentence says of an event that it names: a day or a place so near that it can only be that of the event. */
import { memo } from '../../memo.ts';
import type { OfficialEvent, Part } from '../../records/event.ts';
import { eventsOf } from '../../records/events.ts';
import { type DateMention, type DatePoint, datesIn } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { matchesAt, type PlaceMention, type Places, placeBehindAt } from '../../text/places.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import type { Scene } from '../rule.ts';
import {
  AFTERWARDS,
  ENDS_OTHERWISE,
  LAST_DAY,
  OF_SEVERAL,
  type Patterns,
  patternsOf,
  THEN,
  TIME_OF_DAY,
} from './grammar.ts';
import type { EventMention } from './mentions.ts';
import { lastDayOf } from './span.ts';

/** Offsets of the block. */
export interface Facts {
  readonly date?: DateMention;
  readonly place?: PlaceMention;
  /** The day is that on which the event was opened or closed. */
  readonly part?: Part;
  /** The last day, where the sentence gives those of the whole event. */
  readonly until?: DatePoint;
}

/** Where a day stands beside what is done with an event: 公布, 施行. */
const actsOf = memo(({ acts }: OfficialEvent) => {
  const act = anyOf(acts);
  return {
    before: new RegExp(`^起?(?:正式)?${act}的[《“]?$`),
    named: new RegExp(act),
    after: new RegExp(`^[》”]?(?:在[^，。]{1,8})?(?:正式|宣布)?${act}`),
    behindDay: new RegExp(`^起?(?:在[^，。]{1,8})?(?:正式)?${act}`),
  };
});
type Acts = ReturnType<typeof actsOf>;

/** The words beside a mention, up to the next one, in its sentence. */
interface Beside {
  readonly before: string;
  readonly after: string;
  /** Where `before` starts. */
  readonly start: number;
  readonly end: number;
  /** What is done with it on its day; none where naming the event is enough. */
  readonly acts: Acts | undefined;
  readonly name: string;
  readonly patterns: Patterns;
  readonly places: Places;
  /** The name itself says that it was held. */
  readonly isHeld: boolean;
}

/** The day and the place that belong to a mention; `limits` are the mentions before and behind it. */
export function factsBeside(scene: Scene, mention: EventMention, limits: Span): Facts {
  const sentence = sentenceAround(scene.text, mention.start, scene.block);
  const { event } = mention.meanings[0] ?? {};
  const said = scene.text.slice(sentence.start, sentence.end);
  if (event?.beside.length && !event.beside.some((word) => said.includes(word))) return {};
  const start = Math.max(sentence.start, limits.start);
  const { places } = eventsOf(scene.records);
  const beside = {
    before: scene.text.slice(start, mention.start),
    after: scene.text.slice(mention.end, Math.min(sentence.end, limits.end)),
    start,
    end: mention.end,
    name: scene.text.slice(mention.start, mention.end),
    acts: event?.acts.length ? actsOf(event) : undefined,
    patterns: patternsOf(scene.records.lexicon),
    places,
    isHeld: mention.between !== undefined,
  };
  const date = dateBetween(scene, mention) ?? dateBefore(beside) ?? dateAfter(beside);
  const place = placeAfter(beside) ?? placeBefore(beside);
  const part = date && partOf(beside);
  const until = date && !part && lastDayOf(scene.text, date, mention, beside.patterns.wasHeld);
  return { ...(date && { date }), ...(place && { place }), ...(part && { part }), ...(until && { until }) };
}

/** 中央政治局2021年2月26日下午就…进行第二十八次集体学习 */
function dateBetween({ text, asOf }: Scene, { between }: EventMention): DateMention | undefined {
  if (!between) return undefined;
  const words = text.slice(between.start, between.end);
  const [date] = datesIn(words, { asOf });
  const isFirst = date !== undefined && /^[于在]?$/.test(words.slice(0, date.start));
  return isFirst ? dateMovedBy(between.start, date) : undefined;
}

function dateBefore(beside: Beside): DateMention | undefined {
  const { before, start, acts } = beside;
  const date = datesIn(before).at(-1);
  if (!date || OF_SEVERAL.test(before.slice(0, date.start))) return undefined;
  const gap = before.slice(date.end).replace(LAST_DAY, '').replace(TIME_OF_DAY, '').trim();
  const belongs = acts ? isDayOf(gap, acts, beside) : !ENDS_OTHERWISE.test(gap) && belongsTo(gap, date.iso, beside);
  return belongs ? dateMovedBy(start, date) : undefined;
}

/** 2017年6月1日，《网络安全法》正式施行; 2017年6月1日起施行的《网络安全法》; not 施行六周年. */
function isDayOf(gap: string, acts: Acts, { name, after, patterns }: Beside): boolean {
  if (acts.before.test(gap)) return true;
  if (!patterns.who.test(gap)) return false;
  if (acts.named.test(name)) return THEN.test(after);
  const acted = acts.after.exec(after);
  return acted !== null && THEN.test(after.slice(acted[0].length));
}

function belongsTo(gap: string, iso: string, { after, places, patterns, isHeld }: Beside): boolean {
  if (gap.length > LONGEST_GAP) return false;
  const { held, at, spokenAt, cited, goesOn } = patterns;
  const starts = startsOf(gap, places);
  if (starts.some((start) => matchesAt(held, gap, start))) return !AFTERWARDS.test(after);
  if (starts.some((start) => matchesAt(at, gap, start)))
    return !gap.endsWith('在') || spokenAt.test(after) || (iso.length > 4 && cited.test(after));
  return isBare(gap, starts) && (isHeld || goesOn.test(after));
}

/** UTF-16 units between a day and the event that it belongs to. */
const LONGEST_GAP = 40;

/** Where the words behind a day may begin that tell who met: behind a comma, behind a place, behind the comma after it. */
function startsOf(gap: string, { endsAt }: Places): readonly number[] {
  const isComma = (at: number) => gap[at] === '，' || gap[at] === ',';
  const first = isComma(0) ? [0, 1] : [0];
  const placed = first.flatMap((at) => [at, ...(gap[at] === '在' ? [at + 1] : [])]).flatMap((at) => endsAt(gap, at));
  return [...new Set([...first, ...placed.flatMap((end) => (isComma(end) ? [end, end + 1] : [end]))])];
}

/** Nothing but a place stands between, with a comma behind it. */
function isBare(gap: string, starts: readonly number[]): boolean {
  return gap === '' || (/[，,]$/.test(gap) && starts.includes(gap.length));
}

function dateAfter({ after, end, acts, patterns }: Beside): DateMention | undefined {
  const lead = patterns.dayFollows.exec(after);
  const date = lead && datesIn(after).find((each) => each.start === lead[0].length);
  if (!date) return undefined;
  const rest = after.slice(date.end);
  const isOther = acts ? !acts.behindDay.test(rest) : ENDS_OTHERWISE.test(rest);
  return isOther ? undefined : dateMovedBy(end, date);
}

/** The clause tells of the opening or the closing: …在某地开幕, 出席…闭幕会. */
function partOf({ after, acts, patterns: { opening, closing } }: Beside): Part | undefined {
  if (acts) return undefined;
  const [opens, closes] = [opening.exec(after)?.[0].length, closing.exec(after)?.[0].length];
  if (opens === undefined && closes === undefined) return undefined;
  return (opens ?? Number.POSITIVE_INFINITY) < (closes ?? Number.POSITIVE_INFINITY) ? 'opening' : 'closing';
}

function placeAfter({ after, end, patterns, places }: Beside): PlaceMention | undefined {
  const lead = patterns.toPlace.exec(after)?.[0].length;
  if (lead === undefined) return undefined;
  const found = places.endsAt(after, lead).find((each) => matchesAt(patterns.happensThere, after, each));
  return found === undefined ? undefined : moved({ start: lead, end: found }, after, end, places);
}

function placeBefore({ before, start, patterns, places }: Beside): PlaceMention | undefined {
  const found = placeBehindAt(before, 0, patterns.happenedThere, places);
  return found && moved(found, before, start, places);
}

/** A place in a part of the block that begins at `offset`. */
function moved({ start, end }: Span, part: string, offset: number, places: Places): PlaceMention {
  return { start: offset + start, end: offset + end, names: places.names(part.slice(start, end)) };
}

/** A date of a part of the block that begins at `offset`. */
function dateMovedBy(offset: number, { until, ...date }: DateMention): DateMention {
  const there = <T extends Span>(span: T): T => ({ ...span, start: offset + span.start, end: offset + span.end });
  return { ...there(date), ...(until && { until: there(until) }) };
}
