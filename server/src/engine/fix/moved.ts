/** Where spans of a text stand after changes. */
import { firstThat } from '../first-that.ts';
import type { Change } from '../rules/changes.ts';
import type { Block } from '../text/prose.ts';
import type { Span } from '../types.ts';

/** Where a span stands after changes: what is put in at its ends belongs to it. */
export type Move = (span: Span) => Span;

/** The changes must be in order and must not overlap; a move takes the logarithm of their number. */
export function moveBy(changes: readonly Change[]): Move {
  const growth = [0];
  for (const { start, end, replacement } of changes)
    growth.push((growth.at(-1) as number) + replacement.length - (end - start));
  const by = (count: number) => growth[count] as number;
  return ({ start, end }) => {
    const before = firstThat(changes, (each) => each.end > start || (each.end === start && each.start === start));
    const within = firstThat(changes, (each) => each.end > end);
    return { start: start + by(before), end: end + by(within) };
  };
}

export function movedBlock(block: Block, move: Move): Block {
  return { ...block, ...move(block), prose: block.prose.map(move) };
}
