/** [原文如此], 〔sic〕: the words that stand before such a mark, or the quotation around it, are meant as they are. */

import { memo } from '../memo.ts';
import type { Block, ParsedDraft } from '../text/prose.ts';
import { markedRanges } from '../text/quotations.ts';
import { firstEndingAfter, outermostOf } from '../text/spans.ts';
import { trimmedEnd } from '../text/trim.ts';
import type { Span } from '../types.ts';

const SIC = /[[［〔【（(][ \t\u3000]*(?:原文如此|原文即如此|原件如此|[sS][iI][cC][!！]?)[ \t\u3000]*[\]］〕】）)]/g;
/** What may stand between a closing mark and the note. */
const BETWEEN = /[*_~ \t]/;
const CLOSING = /[”’」』》〉"]/;
/** Without marks of quotation the clause before the note is meant. */
const BORDER = /[，。；：！？\r\n]/;
const LONGEST_CLAUSE = 60;

/** Stretches of the draft that are meant, marks and notes with them, none within another, in order. */
export function sicSpans(text: string, { blocks }: ParsedDraft): Span[] {
  const notes = [...text.matchAll(SIC)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  const markedIn = memo(({ prose }: Block) => markedRanges(text, prose));
  const meant = notes.flatMap((note) => {
    const block = blocks[firstEndingAfter(blocks, note.start)];
    if (!block || note.start < block.start || note.end > block.end) return [];
    const marked = markedIn(block);
    const around = marked.filter(({ start, end }) => start <= note.start && note.end <= end).at(-1);
    if (around) return [{ start: around.start - 1, end: around.end + 1 }];
    const before = trimmedEnd(text.slice(block.start, note.start), BETWEEN);
    const closing = block.start + before.length - 1;
    const quoted = CLOSING.test(before.slice(-1)) && marked.find(({ end }) => end === closing);
    if (quoted) return [{ start: quoted.start - 1, end: note.end }];
    return [{ start: clauseBefore(text, block.start, note.start), end: note.end }];
  });
  return outermostOf(meant);
}

function clauseBefore(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && end - start < LONGEST_CLAUSE && !BORDER.test(text.charAt(start - 1))) start--;
  return start;
}
