/** What is said of an event: what is known, and what would put the sentence right. */
import type { Candidate } from '../../findings/build.ts';
import { sourceRef } from '../../messages.ts';
import type { NamedEdition } from '../../records/events.ts';
import { printDate } from '../../text/dates.ts';
import { applied, spanOf } from '../changes.ts';
import type { Scene } from '../rule.ts';
import type { Facts } from './facts.ts';
import type { Reading } from './readings.ts';

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
    message: `与史实不一致：${describe(meant, facts)}，不是“${text}”`,
    verdict: 'misattributed',
    replacements: texts.slice(0, 3).map((each, i) => ({ text: each, preferred: i === 0 && !doubtful })),
    ...(source && { source: sourceRef(source) }),
    cites: '依据',
  };
}

/** 第二届大会在2015年12月16日至2015年12月18日，and where */
function describe({ event: { name }, edition, name: called, token }: NamedEdition, { place }: Facts): string {
  const day = edition.date ? printDate(edition.date) : '';
  const until = edition.until && edition.until !== edition.date ? `至${printDate(edition.until)}` : '';
  const where = place ? edition.place.join('') : '';
  return `${token ? called : name}在${[day + until, where].filter(Boolean).join('，')}`;
}
