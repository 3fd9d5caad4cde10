/** Ways to put a sentence right that says of an event what is not so: the name is wrong, or the day and the place are. */
import { compare } from '../../align/difference.ts';
import type { OfficialEvent, Part } from '../../records/event.ts';
import { type NamedEdition, namesOf, ownNames } from '../../records/events.ts';
import { printDateLike } from '../../text/dates/print.ts';
import { isBefore } from '../../text/dates.ts';
import { mayBeAt, type Places, printPlace } from '../../text/places.ts';
import type { Span } from '../../types.ts';
import type { Change } from '../changes.ts';
import type { Facts } from './facts.ts';
import type { EventMention } from './mentions.ts';
import { endsOtherwise, printLastDay } from './span.ts';

/** What was meant, and what has to be changed for it. */
export interface Reading {
  readonly meant: NamedEdition;
  readonly changes: readonly Change[];
}

/** True where nothing that is said of an edition contradicts what is known of it. */
export function fits({ edition }: NamedEdition, { date, place, part, until }: Facts): boolean {
  if (endsOtherwise(edition, until)) return false;
  return (!date || mayBeOn(daysOf(edition, part), date.iso)) && (!place || mayBeAt(place.names, edition.place));
}

type Days = Pick<NamedEdition['edition'], 'date' | 'until'>;

/** The days of an edition, or the one on which it was opened or closed, as far as known. */
export function daysOf({ date, until }: NamedEdition['edition'], part: Part | undefined): Days {
  const last = until && { until };
  if (part === 'opening') return date ? { date, until: date } : {};
  if (part === 'closing' && until) return { date: until, until };
  return { ...(date && { date }), ...last };
}

/** True where the event may have been held on a day of which only the year or the month may be given. */
export function mayBeOn({ date, until = date }: Days, iso: string): boolean {
  return !date || !until || !(isBefore(iso, date) || isBefore(until, iso));
}

/** The name is wrong: another edition, or an event with a name like it, took place then and there. */
export function otherNames(
  { token, ...span }: EventMention,
  candidates: readonly NamedEdition[],
  text: string,
  facts: Facts,
  events: readonly OfficialEvent[],
): Reading[] {
  const own = new Set(candidates.map((each) => each.event));
  const right = token ? siblings(own, facts) : [];
  if (token && right.length) return right.map((meant) => ({ meant, changes: [renumbered(token, text, meant)] }));
  const { iso = '' } = facts.date ?? {};
  if (iso.length < 7) return [];
  const families = new Set([...own].flatMap((event) => event.family ?? []));
  const relatives = events.filter((each) => each.family !== undefined && families.has(each.family) && !own.has(each));
  const named = relatives.flatMap(namesOf).filter((each) => each.edition.date && fits(each, facts));
  const wrong = text.slice(span.start, span.end);
  const cost = ({ name }: NamedEdition) => compare(name, wrong).cost;
  const [best] = named.sort((a, b) => cost(a) - cost(b));
  return best ? [{ meant: best, changes: [{ start: span.start, end: span.end, replacement: best.name }] }] : [];
}

/** Editions with a number that took place then and there. */
function siblings(events: ReadonlySet<OfficialEvent>, facts: Facts): NamedEdition[] {
  if (!facts.date) return [];
  const numbered = [...events].flatMap((event) =>
    event.editions.flatMap((edition) => ownNames(event, edition).slice(0, 1)),
  );
  return numbered.filter((each) => each.token && each.edition.date && fits(each, facts));
}

/** The number in the form of the one it replaces: 第3届 stays in digits, 第三次全体会议 becomes no 四中全会. */
function renumbered(token: Span, text: string, { event, edition, token: usual = '' }: NamedEdition): Change {
  const written = text.slice(token.start, token.end);
  const form = formOf(written);
  const alike = ownNames(event, edition).find((each) => each.token && formOf(each.token) === form);
  return { start: token.start, end: token.end, replacement: alike?.token ?? usual };
}

/** 第三次 and 第四次 have one form, and so have 首届 and 第二届; 第3次 and 三中全会 have others. */
function formOf(token: string): string {
  return token
    .replace(/[一二三四五六七八九十百零]+/, '一')
    .replace(/\d+/, '1')
    .replace(/^首/, '第一');
}

/** The name is right: its day and place stand instead of those given. */
export function otherFacts(meant: NamedEdition, { date, place, part, until }: Facts, places: Places): Reading {
  const { edition } = meant;
  const days = daysOf(edition, part);
  const changes: Change[] = [];
  if (date && edition.date && !mayBeOn(days, date.iso))
    changes.push({
      start: date.start,
      end: date.end,
      replacement: printDateLike(dayLike(date.iso, days), date.written),
    });
  const last = edition.until ?? edition.date;
  if (until && last && endsOtherwise(edition, until))
    changes.push({ start: until.start, end: until.end, replacement: printLastDay(last, until) });
  if (place && !mayBeAt(place.names, edition.place))
    changes.push({ start: place.start, end: place.end, replacement: printPlace(edition.place, place, places) });
  return { meant, changes };
}

/** The day of an event of several days that is most like the one given: only the year of 2017年4月21日 is wrong. */
function dayLike(iso: string, { date = '', until = date }: Days): string {
  const sameDay = date.slice(0, 4) + iso.slice(4);
  const isInside = sameDay.length >= date.length && !isBefore(sameDay, date) && !isBefore(until, sameDay);
  return isInside ? sameDay : date.slice(0, iso.length);
}

/** How much of a date is given otherwise for an edition: 0 where only the year is. */
export function distance(iso: string, { edition }: NamedEdition): number {
  const alike = iso.length > 4 && mayBeOn(edition, (edition.date ?? '').slice(0, 4) + iso.slice(4));
  return alike ? 0 : yearsApart(iso, { edition });
}

export function yearsApart(iso: string, { edition }: Pick<NamedEdition, 'edition'>): number {
  return Math.abs(Number(iso.slice(0, 4)) - Number(edition.date?.slice(0, 4) ?? 0));
}
