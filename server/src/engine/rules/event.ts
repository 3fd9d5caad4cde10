/** attribution, of events: a day, a place or a number that is not that of the event named beside it. */

import { describeSource } from '../messages.ts';
import type { NamedEdition } from '../records/events.ts';
import { printDate } from '../text/dates.ts';
import { applied, spanOf } from './changes.ts';
import { readingsOf } from './event-choice.ts';
import { type Facts, factsBeside } from './event-facts.ts';
import { eventMentions } from './event-mentions.ts';
import type { Reading } from './event-readings.ts';
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
    const facts = factsBeside(scene, mention, limits);
    const readings = readingsOf(scene, mention, facts);
    return readings.length ? [finding(scene, facts, readings)] : [];
  });
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
