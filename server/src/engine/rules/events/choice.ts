/** What the writer of a sentence meant that contradicts what is known of the event it names. */
import { eventsOf, type NamedEdition } from '../../records/events.ts';
import { mayBeAt } from '../../text/places.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import { leadOf } from '../quotations/lead.ts';
import { sourcesOf, spokenWords } from '../quotations/spoken-words.ts';
import type { Scene } from '../rule.ts';
import type { Facts } from './facts.ts';
import type { EventMention } from './mentions.ts';
import { distance, fits, mayBeOn, otherFacts, otherNames, type Reading, yearsApart } from './readings.ts';

/** The likeliest readings, best first, alone where there is no doubt; none where nothing is wrong or known. */
export function readingsOf(scene: Scene, mention: EventMention, facts: Facts): readonly Reading[] {
  if (!facts.date && !facts.place) return [];
  const inTerm = mention.meanings.filter((each) => isInTerm(each, facts));
  const meanings = inTerm.length ? inTerm : mention.meanings;
  if (meanings.some((each) => fits(each, facts) && !isOnDayOfOther(each, facts))) return [];
  const candidates = comparable(mention, facts);
  if (!candidates.length) return [];
  const spoken = spokenAt(scene, mention);
  if (spoken.some((each) => fits(each, facts))) return []; // the name is wrong: a matter of the words
  const meant = meanings.filter(({ edition }) => spoken.some((each) => each.edition === edition));
  if (meant.length === 1) return stating(scene, meant, facts);
  const named = otherNames(mention, candidates, scene.text, facts, eventsOf(scene.records).all);
  return rank(facts, named, stating(scene, nearestOf(candidates, facts), facts));
}

/** Where just the year is given, as well the number as the year may be wrong. */
function rank({ date, place }: Facts, named: readonly Reading[], stated: readonly Reading[]): readonly Reading[] {
  const [name] = named;
  if (!name || (place && !date)) return stated;
  return date && date.iso.length > 4 ? [name] : [...stated, ...named];
}

function stating({ records }: Scene, editions: readonly NamedEdition[], facts: Facts): Reading[] {
  return editions
    .map((each) => otherFacts(each, facts, eventsOf(records).places))
    .filter((reading) => reading.changes.length);
}

/** The editions at which words of the sentence, or words that it ascribes, were spoken. */
function spokenAt(scene: Scene, mention: EventMention): readonly NamedEdition[] {
  const sentence = sentenceAround(scene.text, mention.start, scene.block);
  const words = spokenWords(scene).filter(({ from, to }) => {
    const span = sourceSpan(scene.skeleton, from, to);
    if (span.start >= sentence.start && span.start < sentence.end) return true;
    const lead = leadOf(scene, span);
    return lead && !lead.above && lead.start <= mention.start && mention.end <= lead.start + lead.text.length;
  });
  const sources = words.flatMap((each) => sourcesOf(scene, each));
  return sources.flatMap((source) => eventsOf(scene.records).ofSource.get(source) ?? []);
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
  return !complete || !date || mayBeOn({ date: complete.from, until: complete.until }, date.iso);
}

/** Of several editions those whose date is most like the one given, and of these those at the place given. */
function nearestOf(candidates: readonly NamedEdition[], { date, place }: Facts): readonly NamedEdition[] {
  if (!date) return candidates;
  const least = Math.min(...candidates.map((each) => distance(date.iso, each)));
  const nearest = candidates.filter((each) => distance(date.iso, each) === least);
  nearest.sort((a, b) => yearsApart(date.iso, a) - yearsApart(date.iso, b)); // its own year is likelier than the day of another
  const there = nearest.filter((each) => place && mayBeAt(place.names, each.edition.place));
  return there.length ? there : nearest;
}
