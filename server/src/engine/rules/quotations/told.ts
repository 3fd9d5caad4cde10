/** What is told of words that are ascribed otherwise than their sources have it. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { describeSource, sourceRef } from '../../messages.ts';
import { isNamed, type Lexicon } from '../../records/lexicon.ts';
import type { Source } from '../../records/record.ts';
import type { Span } from '../../types.ts';
import { applied, type Change, spanOf } from '../changes.ts';
import type { Scene } from '../rule.ts';
import type { Lead } from './lead.ts';

/** Shorter words are names, or said by many. */
export const SHORTEST_SAYING = 8;

/** The one who spoke is named, by name or office. Others may quote the words on any day. */
export function namesSpeaker({ speakers }: Lexicon, lead: string, sources: readonly Source[]): boolean {
  const names = new Set(sources.map(({ speaker }) => speaker));
  return speakers.some((speaker) => names.has(speaker.name) && isNamed(speaker, lead));
}

/**
 * `changes` are offsets of the text of the lead; one without a replacement is told only. What stands in a paragraph further up is
 * told where the words are ascribed to it, and cannot be replaced from there.
 */
export function candidate(
  scene: Scene,
  lead: Lead,
  changes: readonly Change[],
  sources: readonly Source[],
  isSure: boolean,
): Candidate {
  const { start: offset, above = 0 } = lead;
  const shifted = changes.map((each) => ({ ...each, start: offset + each.start, end: offset + each.end }));
  const said = spanOf(changes);
  const isAbove = said.start < above;
  const span = isAbove ? ownPart(lead) : spanOf(shifted);
  const [source] = sources as readonly [Source];
  const known = !isAbove && changes.every(({ replacement }) => replacement);
  const text = lead.text.slice(said.start, said.end);
  return {
    ...span,
    change: 'fact',
    place: 'attributed',
    length: text.length,
    doubtful: !isSure,
    message: say.finding.otherOrigin(source.occasion ?? '', describeSource(source), text),
    verdict: 'misattributed',
    replacements: known ? [{ text: applied(scene.text, span, shifted), preferred: sources.length === 1 }] : [],
    source: sourceRef(source),
    cites: 'none',
  };
}

/** What stands in the block itself, without the mark before the words. */
function ownPart({ text, start, above = 0 }: Lead): Span {
  return { start: start + above, end: start + text.replace(/[，,：:]?\s*[“‘「『"]?$/, '').length };
}
