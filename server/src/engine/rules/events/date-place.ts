/** events/date-place: a day, a place or a number that is not that of the event named beside it. */
import type { Candidate } from '../../findings/build.ts';
import { eventsOf } from '../../records/events.ts';
import { hasDate } from '../../text/dates.ts';
import { defineRule, type Scene } from '../rule.ts';
import { adoptedElsewhere, mayAdopt } from './adopted.ts';
import { readingsOf } from './choice.ts';
import { factsBeside } from './facts.ts';
import { eventCandidate } from './finding.ts';
import { eventMentions } from './mentions.ts';

export const dateAndPlace = defineRule({
  code: 'events/date-place',
  needs: 'events',
  highest: 'warning',
  fix: 'offered',
  prepare: () => find,
});

/** Names in two parts end with 第…次. */
function mayName({ records, skeleton }: Scene, text: string): boolean {
  return text.includes('次') || eventsOf(records).names.find(skeleton.text).length > 0;
}

function find(scene: Scene): Candidate[] {
  const { start, end } = scene.block;
  const text = scene.text.slice(start, end);
  const isDated = hasDate(text) || mayAdopt(text);
  const events = eventsOf(scene.records);
  // shortcut: no facts; the places are those of all events, which are read where a name stands, or may stand in two parts
  if (!isDated && !mayName(scene, text)) return [];
  if (!isDated && !events.places.isNamedIn(text)) return [];
  const mentions = eventMentions(scene);
  return mentions.flatMap((mention, i) => {
    const limits = { start: mentions[i - 1]?.end ?? start, end: mentions[i + 1]?.start ?? end };
    const elsewhere = adoptedElsewhere(scene, mention, limits.end);
    if (elsewhere) return [eventCandidate(scene, {}, [elsewhere])];
    const facts = factsBeside(scene, mention, limits);
    const readings = readingsOf(scene, mention, facts);
    return readings.length ? [eventCandidate(scene, facts, readings)] : [];
  });
}
