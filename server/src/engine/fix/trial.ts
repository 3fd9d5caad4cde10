/** A draft as it would be with a fix made: what is checked again before the fix is offered. */
import { applied, type Change } from '../rules/changes.ts';
import type { Block } from '../text/prose.ts';
import type { Span } from '../types.ts';
import { changesBetween } from './difference.ts';
import type { Ground } from './mend.ts';
import { type Move, moveBy, movedBlock } from './moved.ts';

export interface Trial {
  /** The draft after the changes, and its block there. */
  readonly text: string;
  readonly block: Block;
  /** Where a span of the draft stands in it. */
  readonly move: Move;
  /** For each of the changes the places where something really differs from what was written. */
  readonly places: readonly (readonly Span[])[];
}

/** The changes must be in order and must not overlap. */
export function trialOf({ text, block }: Pick<Ground, 'text' | 'block'>, changes: readonly Change[]): Trial {
  const fine = changes.map(({ start, end, replacement }) => changesBetween(text.slice(start, end), replacement, start));
  const move = moveBy(fine.flat());
  return {
    text: applied(text, { start: 0, end: text.length }, changes),
    block: movedBlock(block, move),
    move,
    places: fine.map((each) => each.map(move)),
  };
}

/** For a single fix no more is checked again than this before it and behind it. */
const AROUND = 1000;

/** The ground around a span: all of a paragraph that people write. */
export function clipped<Near extends Pick<Ground, 'block'>>(ground: Near, { start, end }: Span): Near {
  const { block } = ground;
  if (block.end - block.start <= 2 * AROUND) return ground;
  const near = { start: Math.max(block.start, start - AROUND), end: Math.min(block.end, end + AROUND) };
  const prose = block.prose
    .map((span) => ({ start: Math.max(span.start, near.start), end: Math.min(span.end, near.end) }))
    .filter((span) => span.start < span.end);
  return { ...ground, block: { ...block, ...near, prose } };
}
