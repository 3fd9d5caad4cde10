/** In how many documents words stand, and whether between punctuation or inside a clause. */
import type { Witnesses } from '../../passages.ts';
import { FOLD } from '../../text/fold.ts';
import { exactHits } from './exact.ts';
import type { Hit, LiveSegment } from './hit.ts';
import { prepareQuery } from './query.ts';
import { paragraphAt } from './reading.ts';

const MARKS = new Set(Array.from('、，；：。！？,;:!?…“”‘’「」『』《》〈〉（）()\n\0', (mark) => mark.charCodeAt(0)));

/** Looks at the first place of the folded words in each living document, of `most` documents at most. */
export function witnessesOf(segments: readonly LiveSegment[], words: string, most: number): Witnesses {
  const query = prepareQuery(words);
  const count = { documents: 0, opening: 0, closing: 0, whole: 0 };
  if (!query) return count;
  for (const live of segments) {
    for (const hit of exactHits(live, query, most - count.documents)) {
      const opens = hasMark(hit, hit.start, -1);
      const closes = hasMark(hit, hit.end - 1, 1);
      count.documents++;
      if (opens) count.opening++;
      if (closes) count.closing++;
      if (opens && closes) count.whole++;
    }
  }
  return count;
}

/** True where a mark, or the border of a paragraph, is nearer than the next content character. */
function hasMark({ segment }: Hit, place: number, step: 1 | -1): boolean {
  const units = paragraphAt(segment, place);
  for (let at = place + step; ; at += step) {
    const unit = units[at];
    if (unit === undefined || MARKS.has(unit)) return true;
    if (FOLD[unit] !== 0) return false;
  }
}
