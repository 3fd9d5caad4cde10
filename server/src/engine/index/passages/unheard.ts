/** Three characters that stand together nowhere: where a text says what no document says. */
import type { Exchange } from '../../passages.ts';
import type { LiveSegment } from './hit.ts';
import { mayHold } from './reading.ts';
import { hashTrigram } from './trigram.ts';

/** Places in a folded text of trigrams that no document has, punctuation aside; ascending. A few of a hundred are missed. */
export function unheardIn(segments: readonly LiveSegment[], text: string): number[] {
  const found: number[] = [];
  let [a, b] = [text.charCodeAt(0), text.charCodeAt(1)];
  for (let i = 2; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!isHeard(segments, a, b, c)) found.push(i - 2);
    a = b;
    b = c;
  }
  return found;
}

/** Those of the characters with which all trigrams over a place may stand somewhere. */
export function heardInstead(segments: readonly LiveSegment[], { text, place, others }: Exchange): string {
  const before2 = text.charCodeAt(place - 2);
  const before = text.charCodeAt(place - 1);
  const after = text.charCodeAt(place + 1);
  const after2 = text.charCodeAt(place + 2);
  let heard = '';
  for (let i = 0; i < others.length; i++) {
    const unit = others.charCodeAt(i);
    if (place >= 1 && place + 1 < text.length && !isHeard(segments, before, unit, after)) continue;
    if (place >= 2 && !isHeard(segments, before2, before, unit)) continue;
    if (place + 2 < text.length && !isHeard(segments, unit, after, after2)) continue;
    heard += others.charAt(i);
  }
  return heard;
}

function isHeard(segments: readonly LiveSegment[], a: number, b: number, c: number): boolean {
  const hash = hashTrigram(a, b, c);
  for (const { segment } of segments) if (mayHold(segment, hash)) return true;
  return false;
}
