/** What is told of words that are ascribed otherwise than their sources have it. */
import type { Candidate } from '../../findings/build.ts';
import { describeSource, sourceRef } from '../../messages.ts';
import { isNamed, type Lexicon } from '../../records/lexicon.ts';
import type { Source } from '../../records/record.ts';
import { applied, type Change, spanOf } from '../changes.ts';
import type { Scene } from '../rule.ts';

/** Shorter words are names, or said by many. */
export const SHORTEST_SAYING = 8;

/** The one who spoke is named, by name or office. Others may quote the words on any day. */
export function namesSpeaker({ speakers }: Lexicon, lead: string, sources: readonly Source[]): boolean {
  const names = new Set(sources.map(({ speaker }) => speaker));
  return speakers.some((speaker) => names.has(speaker.name) && isNamed(speaker, lead));
}

/** `changes` are offsets of a text that starts at `offset`; one without a replacement is told only. */
export function candidate(
  scene: Scene,
  offset: number,
  changes: readonly Change[],
  sources: readonly Source[],
  isSure: boolean,
): Candidate {
  const shifted = changes.map((each) => ({ ...each, start: offset + each.start, end: offset + each.end }));
  const span = spanOf(shifted);
  const [source] = sources as readonly [Source];
  const known = changes.every(({ replacement }) => replacement);
  const text = scene.text.slice(span.start, span.end);
  return {
    ...span,
    change: 'fact',
    place: 'attributed',
    length: text.length,
    doubtful: !isSure,
    message: `出处与来源不一致：所引文字出自${source.occasion ?? ''}${describeSource(source)}，不是“${text}”`,
    verdict: 'misattributed',
    replacements: known ? [{ text: applied(scene.text, span, shifted), preferred: sources.length === 1 }] : [],
    source: sourceRef(source),
    cites: 'none',
  };
}
