/** Three characters that stand together nowhere: where a text says what no document says. */
import type { Exchange } from '../../passages.ts';
import { type Filter, isInFilter, isInWord } from './filter.ts';
import type { LiveSegment } from './hit.ts';
import { filterOf } from './reading.ts';
import { hashTrigram } from './trigram.ts';

/** Tells of trigrams whether they may stand in one of the segments. */
export type Heard = readonly Filter[];

export const heardIn = (segments: readonly LiveSegment[]): Heard => segments.map(({ segment }) => filterOf(segment));

/** Places in a folded text of trigrams that no document has, punctuation aside; ascending. A few of a hundred are missed. */
export function unheardIn(heard: Heard, text: string): number[] {
  const found: number[] = [];
  let a = text.charCodeAt(0);
  let b = text.charCodeAt(1);
  for (let i = 2; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!isHeard(heard, a, b, c)) found.push(i - 2);
    a = b;
    b = c;
  }
  return found;
}

/** Those of the characters with which all trigrams over a place may stand somewhere. */
export function heardInstead(heard: Heard, { text, place, others }: Exchange): string {
  const before2 = text.charCodeAt(place - 2);
  const before = text.charCodeAt(place - 1);
  const after = text.charCodeAt(place + 1);
  const after2 = text.charCodeAt(place + 2);
  const between = place >= 1 && place + 1 < text.length ? heardBetween(heard, before, after, others) : others;
  let found = '';
  for (let i = 0; i < between.length; i++) {
    const unit = between.charCodeAt(i);
    if (place >= 2 && !isHeard(heard, before2, before, unit)) continue;
    if (place + 2 < text.length && !isHeard(heard, unit, after, after2)) continue;
    found += between.charAt(i);
  }
  return found;
}

let hashes = new Uint32Array(0);
let known = new Uint8Array(0);

/** Those of the characters that may stand between two others. Of thousands hardly one does: each is asked about in loops that do nothing else. */
function heardBetween(heard: Heard, before: number, after: number, others: string): string {
  if (hashes.length < others.length) {
    hashes = new Uint32Array(others.length);
    known = new Uint8Array(others.length);
  }
  for (let i = 0; i < others.length; i++) hashes[i] = hashTrigram(before, others.charCodeAt(i), after);
  known.fill(0, 0, others.length);
  for (const filter of heard) markHeard(filter, hashes, known, others.length);
  let found = '';
  for (let i = 0; i < others.length; i++) if (known[i] === 1) found += others.charAt(i);
  return found;
}

function markHeard({ words, shift }: Filter, hashes: Uint32Array, known: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] as number;
    if (isInWord(words[hash >>> shift] as number, hash)) known[i] = 1;
  }
}

function isHeard(heard: Heard, a: number, b: number, c: number): boolean {
  const hash = hashTrigram(a, b, c);
  for (let i = 0; i < heard.length; i++) if (isInFilter(heard[i] as Filter, hash)) return true;
  return false;
}
