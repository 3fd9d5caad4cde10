/** Does what an ellipsis leaves out turn the sense of what is kept? A negation, a must, a condition may not be lost there. */
import { membersOf, sectionsOf, type Units } from './parts.ts';
import type { Skeleton } from './skeleton.ts';
import { CONDITIONS, CONSEQUENCES, INNOCENT, MODALS, NEGATIONS, REFUSALS } from './words.generated.ts';

const SENTENCE_END = /[。！？!?\n]/;
const innocent = new RegExp(INNOCENT.join('|'), 'g');
const turning = new RegExp([...MODALS, ...NEGATIONS, ...CONDITIONS].join('|'));
const negation = new RegExp(NEGATIONS.join('|'));
const refusal = new RegExp(`(?:${REFUSALS.join('|')})的?$`);
const condition = new RegExp(`^(?:${CONDITIONS.join('|')})`);
const consequence = new RegExp(`^.{0,4}(?:${CONSEQUENCES.join('|')})`);

export interface Turned {
  /** Units of the source that are left out and must stand before the words that follow, or behind those before. */
  readonly lost: Units;
  readonly side: 'before' | 'behind';
  readonly isNegation: boolean;
}

/**
 * What of `left`, a run of units of a source that a quotation leaves out between two parts that it keeps, turns the sense
 * of them: words of the very clauses that are kept in part, or the clause with the condition of the one that follows.
 */
export function turnedBy(text: string, skeleton: Skeleton, left: Units): Turned | undefined {
  if (left.to <= left.from) return undefined;
  for (const { from, to, isCutBefore, isCutBehind } of cutPieces(membersOf, text, skeleton, left)) {
    const words = skeleton.text.slice(from, to).replace(innocent, '');
    if (isCutBehind && turning.test(words))
      return { lost: { from, to }, side: 'before', isNegation: negation.test(words) };
    if (isCutBefore && refusal.test(words)) return { lost: { from, to }, side: 'behind', isNegation: true };
  }
  const clauses = cutPieces(sectionsOf, text, skeleton, left);
  const last = clauses.findLast(({ from, to }) => condition.test(skeleton.text.slice(from, to)));
  if (!last || last.to !== left.to || !consequence.test(skeleton.text.slice(left.to, left.to + 6))) return undefined;
  const between = text.slice((skeleton.at[left.to - 1] ?? 0) + 1, skeleton.at[left.to]);
  if (SENTENCE_END.test(between)) return undefined;
  return { lost: { from: last.from, to: left.to }, side: 'before', isNegation: false };
}

interface Piece extends Units {
  /** The clause goes on over the border, in words that are kept. */
  readonly isCutBefore: boolean;
  readonly isCutBehind: boolean;
}

/** What is left out, clause by clause. */
function cutPieces(split: typeof sectionsOf, text: string, skeleton: Skeleton, left: Units): Piece[] {
  const reach = { from: Math.max(0, left.from - 1), to: Math.min(skeleton.text.length, left.to + 1) };
  return split(text, skeleton, reach).flatMap((clause) => {
    const [from, to] = [Math.max(clause.from, left.from), Math.min(clause.to, left.to)];
    return from < to ? [{ from, to, isCutBefore: clause.from < left.from, isCutBehind: clause.to > left.to }] : [];
  });
}
