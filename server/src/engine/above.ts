/** The paragraphs with which a paragraph goes on: 他强调，… after a report of the meeting at which he spoke. */
import type { Lexicon } from './records/lexicon.ts';
import { goesOn } from './rules/quotations/lead.ts';
import type { Block } from './text/prose.ts';

/** Units of a paragraph in which it is seen that it goes on with another one. */
const OPENING = 80;
/** No block farther up is read. */
export const MOST_ABOVE = 3;
const LONGEST_ABOVE = 1000;

/** The paragraphs before a block that begins with 他强调 or the like, back to one that does not; no farther than a few. */
export function aboveOf(text: string, blocks: readonly Block[], i: number, lexicon: Lexicon): string | undefined {
  const opening = ({ start, end }: Block) => text.slice(start, Math.min(end, start + OPENING));
  let first = i;
  while (first > 0 && i - first < MOST_ABOVE && goesOn(lexicon, opening(blocks[first] as Block))) first--;
  if (first === i) return undefined;
  return blocks
    .slice(first, i)
    .map(({ start, end }) => text.slice(Math.max(start, end - LONGEST_ABOVE), end))
    .join('\n');
}
