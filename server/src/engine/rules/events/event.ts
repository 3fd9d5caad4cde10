/** attribution, of events: a day, a place or a number that is not that of the event named beside it. */

import { hasDate } from '../../text/dates.ts';
import type { Rule, Scene, WeighedFinding } from '../rule.ts';
import { readingsOf } from './choice.ts';
import { factsBeside } from './facts.ts';
import { eventFinding } from './finding.ts';
import { eventMentions } from './mentions.ts';

export const event: Rule = { code: 'attribution', find };

function find(scene: Scene): WeighedFinding[] {
  const { start, end } = scene.block;
  const { all, places } = scene.records.events;
  if (!all.length) return [];
  const text = scene.text.slice(start, end);
  if (!hasDate(text) && !places.isNamedIn(text)) return [];
  const mentions = eventMentions(scene);
  return mentions.flatMap((mention, i) => {
    const limits = { start: mentions[i - 1]?.end ?? start, end: mentions[i + 1]?.start ?? end };
    const facts = factsBeside(scene, mention, limits);
    const readings = readingsOf(scene, mention, facts);
    const found = readings.length ? eventFinding(scene, facts, readings) : undefined;
    return found ? [found] : [];
  });
}
