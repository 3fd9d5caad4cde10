/** Three characters that stand together nowhere: where a text says what no document says. */
import type { Exchange } from '../../passages.ts';
import { isInFilter } from './filter.ts';
import type { LiveSegment } from './hit.ts';
import { type Filter, filterOf } from './reading.ts';
import { hashTrigram } from './trigram.ts';

/** Tells of trigrams whether they may stand in one of the segments. */
export type Heard = readonly Filter[];

export const heardIn = (segments: readonly LiveSegment[]): Heard => segments.map(({ segment }) => filterOf(segment));

/** Places in a folded text of trigrams that no document has, punctuation aside; ascending. A few of a hundred are missed. */
export function unheardIn(heard: Heard, text: string): number[] {
  let found: number[] = [];
  const hashes = hashesOf(text);
  for (let i = 0; i < hashes.length; i++) found.push(i);
  // Filter by filter, so that a place of memory is asked for while others are on their way: trigram by trigram it took three times as long.
  for (const { words, bits } of heard) found = found.filter((i) => !isInFilter(words, bits, hashes[i] as number));
  return found;
}

/** Hash of the trigram that starts at each unit of a text. */
function hashesOf(text: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - 2));
  for (let i = 0; i < hashes.length; i++)
    hashes[i] = hashTrigram(text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2));
  return hashes;
}

/** Those of the characters with which all trigrams over a place may stand somewhere. */
export function heardInstead(heard: Heard, { text, place, others }: Exchange): string {
  const before2 = text.charCodeAt(place - 2);
  const before = text.charCodeAt(place - 1);
  const after = text.charCodeAt(place + 1);
  const after2 = text.charCodeAt(place + 2);
  let found = '';
  for (let i = 0; i < others.length; i++) {
    const unit = others.charCodeAt(i);
    if (place >= 1 && place + 1 < text.length && !isHeard(heard, before, unit, after)) continue;
    if (place >= 2 && !isHeard(heard, before2, before, unit)) continue;
    if (place + 2 < text.length && !isHeard(heard, unit, after, after2)) continue;
    found += others.charAt(i);
  }
  return found;
}

function isHeard(heard: Heard, a: number, b: number, c: number): boolean {
  const hash = hashTrigram(a, b, c);
  for (const { words, bits } of heard) if (isInFilter(words, bits, hash)) return true;
  return false;
}
