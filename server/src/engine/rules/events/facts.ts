/** What a sentence says of an event that it names: a day or a place so near that it can only be that of the event. */
import type { Part } from '../../records/event.ts';
import { eventsOf } from '../../records/events.ts';
import { type DateMention, datesIn } from '../../text/dates.ts';
import { literal } from '../../text/literal.ts';
import type { PlaceMention, Places } from '../../text/places.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import type { Scene } from '../rule.ts';
import { AFTERWARDS, ENDS_OTHERWISE, LAST_DAY, OF_SEVERAL, type Patterns, patternsOf, THEN } from './grammar.ts';
import type { EventMention } from './mentions.ts';

/** Offsets of the block. */
export interface Facts {
  readonly date?: DateMention;
  readonly place?: PlaceMention;
  /** The day is that on which the event was opened or closed. */
  readonly part?: Part;
}

/** The words beside a mention, up to the next one, in its sentence. */
interface Beside {
  readonly before: string;
  readonly after: string;
  /** Where `before` starts. */
  readonly start: number;
  readonly end: number;
  /** Alternatives of a regular expression; empty where naming the event is enough. */
  readonly acts: string;
  readonly name: string;
  readonly patterns: Patterns;
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
    acts: event?.acts.map(literal).join('|') ?? '',
    patterns: patternsOf(scene.records.lexicon, places),
  };
  const date = dateBefore(beside) ?? dateAfter(beside);
  const place = placeAfter(beside, places) ?? placeBefore(beside, places);
  const part = date && partOf(beside);
  return { ...(date && { date }), ...(place && { place }), ...(part && { part }) };
}

function dateBefore(beside: Beside): DateMention | undefined {
  const { before, after, start, acts, patterns } = beside;
  const date = datesIn(before).at(-1);
  if (!date || OF_SEVERAL.test(before.slice(0, date.start))) return undefined;
  const gap = before.slice(date.end).replace(LAST_DAY, '').trim();
  const belongs = acts ? isDayOf(gap, beside) : !ENDS_OTHERWISE.test(gap) && belongsTo(gap, after, date.iso, patterns);
  return belongs ? { ...date, start: start + date.start, end: start + date.end } : undefined;
}

/** 2017年6月1日，《网络安全法》正式施行; 2017年6月1日起施行的《网络安全法》; not 施行六周年. */
function isDayOf(gap: string, { acts, name, after, patterns }: Beside): boolean {
  if (new RegExp(`^起?(?:正式)?(?:${acts})的[《“]?$`).test(gap)) return true;
  if (!patterns.who.test(gap)) return false;
  if (new RegExp(acts).test(name)) return THEN.test(after);
  const acted = new RegExp(`^[》”]?(?:在[^，。]{1,8})?(?:正式|宣布)?(?:${acts})`).exec(after);
  return acted !== null && THEN.test(after.slice(acted[0].length));
}

function belongsTo(
  gap: string,
  after: string,
  iso: string,
  { held, at, bare, spokenAt, cited, goesOn }: Patterns,
): boolean {
  if (gap.length > 40) return false;
  if (held.test(gap)) return !AFTERWARDS.test(after);
  const way = at.exec(gap)?.at(-1);
  if (way) return way !== '在' || spokenAt.test(after) || (iso.length > 4 && cited.test(after));
  return bare.test(gap) && goesOn.test(after);
}

function dateAfter({ after, end, acts, patterns }: Beside): DateMention | undefined {
  const lead = patterns.dayFollows.exec(after);
  const date = lead && datesIn(after).find((each) => each.start === lead[0].length);
  if (!date) return undefined;
  const rest = after.slice(date.end);
  const isOther = acts
    ? !new RegExp(`^起?(?:在[^，。]{1,8})?(?:正式)?(?:${acts})`).test(rest)
    : ENDS_OTHERWISE.test(rest);
  return isOther ? undefined : { ...date, start: end + date.start, end: end + date.end };
}

/** The clause tells of the opening or the closing: …在某地开幕, 出席…闭幕会. */
function partOf({ after, acts, patterns: { opening, closing } }: Beside): Part | undefined {
  if (acts) return undefined;
  const [opens, closes] = [opening.exec(after)?.[0].length, closing.exec(after)?.[0].length];
  if (opens === undefined && closes === undefined) return undefined;
  return (opens ?? Number.POSITIVE_INFINITY) < (closes ?? Number.POSITIVE_INFINITY) ? 'opening' : 'closing';
}

function placeAfter({ after, end, patterns }: Beside, places: Places): PlaceMention | undefined {
  const found = patterns.placeAfter.exec(after);
  return found ? placeAt(found[2] ?? '', end + (found[1]?.length ?? 0), places) : undefined;
}

function placeBefore({ before, start, patterns }: Beside, places: Places): PlaceMention | undefined {
  const found = patterns.placeBefore.exec(before);
  return found ? placeAt(found[1] ?? '', start + found.index + 1, places) : undefined;
}

function placeAt(text: string, start: number, places: Places): PlaceMention {
  return { start, end: start + text.length, names: places.names(text) };
}
