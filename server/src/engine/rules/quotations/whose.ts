/** Words that a text gives to a speaker or a document whose they cannot be. */
import type { Candidate } from '../../findings/build.ts';

import { eventsOf } from '../../records/events.ts';
import type { Source } from '../../records/record.ts';
import { isBefore } from '../../text/dates.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { Scene } from '../rule.ts';
import { type DocumentMention, documentIn } from './document.ts';
import type { Lead } from './lead.ts';
import { isWhole, named, speakerIn } from './speaker.ts';
import { sourcesOfVery, spokenBy, type Words } from './spoken-words.ts';
import { candidate, namesSpeaker, SHORTEST_SAYING } from './told.ts';

/** Somebody who is known, and did not say this. */
export function otherSpeaker(scene: Scene, range: Words, lead: Lead): Candidate | undefined {
  if (range.to - range.from < SHORTEST_SAYING) return undefined;
  const sources = spokenBy(scene, range);
  const [source] = sources;
  const claimed = source && speakerIn(scene, lead);
  const isOne = sources.every(({ speaker }) => speaker === source?.speaker);
  if (!claimed || !isOne || namesSpeaker(scene.records.lexicon, lead.text, sources)) return undefined;
  if (lead.side === 'before' && !isWhole(scene, sourceSpan(scene.skeleton, range.from, range.to))) return undefined;
  const { start, end } = claimed;
  return candidate(scene, lead, [{ start, end, replacement: named(scene, source, claimed) }], [source], true);
}

/** A document that is older than the words. */
export function otherDocument(scene: Scene, range: Words, lead: Lead): Candidate | undefined {
  if (range.to - range.from < SHORTEST_SAYING) return undefined;
  const words = sourceSpan(scene.skeleton, range.from, range.to);
  const document = documentIn(scene, lead);
  const sources = document?.date ? sourcesOfVery(scene, range) : [];
  const [source] = sources;
  if (!document?.date || !source) return undefined;
  const { date } = document;
  const [said] = spokenBy(scene, range);
  const isFirst = said?.first === true;
  // Shorter wording is older than the text in which a pack found it.
  if (!isFirst && !said?.occasion && !/[，。；]/.test(scene.text.slice(words.start, words.end))) return undefined;
  if (sources.some((each) => !each.date || !isBefore(date, each.date) || document.sources.includes(each)))
    return undefined;
  const replacement = nameOfDocument(scene, document, source);
  const change = { start: document.start - lead.start, end: document.end - lead.start, replacement };
  return candidate(scene, lead, [change], [source], isFirst);
}

/** The right document, named as the draft names the other; empty where it cannot be named so. */
function nameOfDocument({ records }: Scene, { marked }: DocumentMention, source: Source): string {
  if (marked.startsWith('《')) return `《${source.title}》`;
  const held = eventsOf(records).ofSource.get(source);
  return held && marked.endsWith('报告') && source.title.endsWith('报告') ? `${held.event.name}报告` : '';
}
