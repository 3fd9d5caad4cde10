/** What is said of an event: what is known, and what would put the sentence right. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { sourceRef } from '../../messages.ts';
import type { NamedEdition } from '../../records/events.ts';
import { applied, spanOf } from '../changes.ts';
import type { Scene } from '../rule.ts';
import type { Facts } from './facts.ts';
import { daysOf, type Reading } from './readings.ts';

/** What is said of the likeliest readings of a sentence, best first. */
export function eventCandidate(scene: Scene, facts: Facts, readings: readonly Reading[]): Candidate {
  const span = spanOf(readings.flatMap((reading) => reading.changes));
  const [{ meant }] = readings as [Reading];
  const { source } = meant.edition;
  const texts = [...new Set(readings.map((reading) => applied(scene.text, span, reading.changes)))];
  const text = scene.text.slice(span.start, span.end);
  const doubtful = texts.length !== 1;
  return {
    ...span,
    change: 'fact',
    place: 'plain',
    length: text.length,
    doubtful,
    message: say.finding.notAsItWas(describe(meant, facts), text),
    verdict: 'misattributed',
    replacements: texts.slice(0, 3).map((each, i) => ({ text: each, preferred: i === 0 && !doubtful })),
    ...(source && { source: sourceRef(source) }),
    cites: 'grounds',
  };
}

/** 第二届大会在2015年12月16日至2015年12月18日，and where */
function describe(meant: NamedEdition, { place, part }: Facts): string {
  const { event, edition, token } = meant;
  const { date, until } = daysOf(edition, part);
  const { day, dayUntil, parts, placed, eventWas, comma } = say.finding;
  const days = (date ? day(date) : '') + (until && until !== date ? dayUntil(day(until)) : '');
  const where = place && edition.place.length ? placed(edition.place.join('')) : '';
  const did = part && days ? parts[part] : '';
  return eventWas(token ? meant.name : event.name, [days + did, where].filter(Boolean).join(comma));
}
