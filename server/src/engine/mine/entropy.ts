/** How much what stands beside the places of a stretch varies. */
import type { MinedText } from './text.ts';

export type Side = 'before' | 'behind';

/** Bits of entropy of the characters beside a stretch of `length` at these places; a border of a clause is another one each time. */
export type BranchingEntropy = (places: Uint32Array, length: number, side: Side) => number;

export function branchingEntropy({ units, marks }: MinedText): BranchingEntropy {
  const counts = new Uint32Array(0x10000);
  return (places, length, side) => {
    const [unitAt, markAt] = side === 'before' ? [-1, 0] : [length, length];
    const touched: number[] = [];
    for (const place of places) {
      if (marks[place + markAt] !== 0) continue;
      const unit = units[place + unitAt] ?? 0;
      const count = counts[unit] ?? 0;
      if (count === 0) touched.push(unit);
      counts[unit] = count + 1;
    }
    // Σ p·log(1/p); what occurs once adds nothing to this sum.
    let sum = 0;
    for (const unit of touched) {
      const count = counts[unit] ?? 0;
      sum += count * Math.log2(count);
      counts[unit] = 0;
    }
    return Math.log2(places.length) - sum / places.length;
  };
}
