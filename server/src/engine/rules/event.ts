/** attribution, of events: a day, a place or a number that is not that of the event named beside it. */

import { describeSource } from '../messages.ts';
import type { NamedEdition } from '../records/events.ts';
import { printDate } from '../text/dates.ts';
import { mayBeAt } from '../text/places.ts';
import { applied, spanOf } from './changes.ts';
import { type Facts, factsBeside } from './event-facts.ts';
import { type EventMention, eventMentions } from './event-mentions.ts';
import { distance, fits, mayBeOn, otherFacts, otherNames, type Reading } from './event-readings.ts';
import type { Rule, Scene, WeighedFinding } from './rule.ts';

export const event: Rule = { code: 'attribution', find };

/** Words of records decide over it. */
const WEIGHT = 190;
/** Nothing can be said of a paragraph without one of these. */
const DAY = /(?:19|20)\d{2}\s*年|(?:19|20)\d{2}-\d{2}-\d{2}/;

function find(scene: Scene): WeighedFinding[] {
  const { start, end } = scene.block;
  const { all, places } = scene.records.events;
  if (!all.length) return [];
  const text = scene.text.slice(start, end);
  if (!DAY.test(text) && !places.isNamedIn(text)) return [];
  const mentions = eventMentions(scene);
  return mentions.flatMap((mention, i) => {
    const limits = { start: mentions[i - 1]?.end ?? start, end: mentions[i + 1]?.start ?? end };
    const found = judge(scene, mention, factsBeside(scene, mention, limits));
    return found ? [found] : [];
  });
}

function judge(scene: Scene, mention: EventMention, facts: Facts): WeighedFinding | undefined {
  if (!facts.date && !facts.place) return undefined;
  const inTerm = mention.meanings.filter((each) => isInTerm(each, facts));
  const meanings = inTerm.length ? inTerm : mention.meanings;
  if (meanings.some((each) => fits(each, facts) && !isOnDayOfOther(each, facts))) return undefined;
  const candidates = comparable(mention, facts);
  if (!candidates.length) return undefined;
  const named = otherNames(mention, candidates, scene.text, facts, scene.records.events.all);
  const nearest = nearestOf(candidates, facts);
  const stated = nearest.map((each) => otherFacts(each, facts)).filter((reading) => reading.changes.length);
  const readings = rank(scene, facts, named, stated);
  return readings.length ? finding(scene, facts, readings) : undefined;
}

/** An edition of which no day is known, on the very day of another one of the same event. */
function isOnDayOfOther({ edition, event: { editions } }: NamedEdition, { date }: Facts): boolean {
  if (edition.date || date?.iso.length !== 10) return false;
  return editions.some((other) => other.date && mayBeOn(other, date.iso));
}

/** The editions that can have been meant: of an event that is held every year those of the day given. */
function comparable({ meanings }: EventMention, { date }: Facts): readonly NamedEdition[] {
  const isOne = new Set(meanings.map((each) => each.event)).size === meanings.length;
  if (!date) return meanings.length === 1 ? meanings : [];
  const then = meanings.filter(({ edition }) => edition.date && mayBeOn(edition, date.iso));
  if (then.length) return then;
  return meanings.filter((each) => (each.event.complete ? isInTerm(each, { date }) : isOne));
}

/** Within the time of which all editions are known. */
function isInTerm({ event: { complete } }: NamedEdition, { date }: Facts): boolean {
  return !complete || !date || mayBeOn({ date: complete.from, until: complete.until, place: [], forms: [] }, date.iso);
}

/** Of several editions those whose date is most like the one given, and of these those at the place given. */
function nearestOf(candidates: readonly NamedEdition[], { date, place }: Facts): readonly NamedEdition[] {
  if (!date) return candidates;
  const least = Math.min(...candidates.map((each) => distance(date.iso, each)));
  const nearest = candidates.filter((each) => distance(date.iso, each) === least);
  const there = nearest.filter((each) => place && mayBeAt(place.names, each.edition.place));
  return there.length ? there : nearest;
}

/**
 * The likeliest reading first; alone where there is no doubt. Where just the year is given, as well the number as the
 * year may be wrong; words in the sentence that were spoken at one of the editions decide.
 */
function rank(
  scene: Scene,
  { date, place }: Facts,
  named: readonly Reading[],
  stated: readonly Reading[],
): readonly Reading[] {
  const [name] = named;
  if (!name || (place && !date)) return stated;
  if (date && date.iso.length > 4) return [name];
  const all = [...stated, ...named];
  const spoken = all.filter(({ meant }) => isQuoted(scene, meant));
  return spoken.length === 1 ? spoken : all;
}

function isQuoted(scene: Scene, { edition: { source } }: NamedEdition): boolean {
  if (!source) return false;
  return scene.exact.some(({ form }) => form.record.sources[0]?.source === source);
}

function finding(scene: Scene, facts: Facts, readings: readonly Reading[]): WeighedFinding {
  const span = spanOf(readings.flatMap((reading) => reading.changes));
  const [{ meant }] = readings as [Reading];
  const { source } = meant.edition;
  const proved = source?.tier === 'primary' || source?.tier === 'authority';
  const texts = [...new Set(readings.map((reading) => applied(scene.text, span, reading.changes)))];
  const text = scene.text.slice(span.start, span.end);
  return {
    ...span,
    rule: 'attribution',
    severity: proved && texts.length === 1 ? 'warning' : 'information',
    text,
    message: `与史实不一致：${describe(meant, facts)}，不是“${text}”${source ? `。依据：${describeSource(source)}` : ''}`,
    verdict: 'misattributed',
    replacements: texts.slice(0, 3).map((each, i) => ({ text: each, preferred: i === 0 && texts.length === 1 })),
    ...(source && { source: { title: source.title, tier: source.tier, ...(source.date && { date: source.date }) } }),
    weight: WEIGHT,
  };
}

/** 第二届世界互联网大会在2015年12月16日至2015年12月18日，浙江乌镇 */
function describe({ event: { name }, edition, name: called, token }: NamedEdition, { place }: Facts): string {
  const day = edition.date ? printDate(edition.date) : '';
  const until = edition.until && edition.until !== edition.date ? `至${printDate(edition.until)}` : '';
  const where = place ? edition.place.join('') : '';
  return `${token ? called : name}在${[day + until, where].filter(Boolean).join('，')}`;
}
