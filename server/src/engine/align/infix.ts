/** Where a pattern occurs in a text with the fewest edits: free start and end in the text (Sellers, 1980). */

export interface InfixMatch {
  /** Range of the text, in UTF-16 units, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Insertions, deletions and substitutions of single units. */
  readonly distance: number;
}

/**
 * The best occurrence of `pattern` in `text[start, end)` with at most `limit` edits; of the nearest ones the first, and of
 * those that begin at the same place the one whose length is closest to that of the pattern. O(pattern × range) time, O(pattern) space.
 */
export function infixMatch(
  pattern: string,
  text: string,
  limit: number,
  start = 0,
  end = text.length,
): InfixMatch | undefined {
  const m = pattern.length;
  // Column of the table: cost[i] of matching pattern[0, i) ending here, and where that match began.
  const cost = Uint16Array.from({ length: m + 1 }, (_, i) => i);
  const begin = new Uint32Array(m + 1).fill(start);
  let best: InfixMatch | undefined;
  for (let j = start; j < end; j++) {
    const unit = text.charCodeAt(j);
    let diagonal = cost[0] as number;
    let diagonalBegin = j;
    begin[0] = j + 1;
    for (let i = 1; i <= m; i++) {
      const up = (cost[i - 1] as number) + 1;
      const left = (cost[i] as number) + 1;
      const across = diagonal + (pattern.charCodeAt(i - 1) === unit ? 0 : 1);
      const acrossBegin = diagonalBegin;
      diagonal = cost[i] as number;
      diagonalBegin = begin[i] as number;
      if (across <= up && across <= left) {
        cost[i] = across;
        begin[i] = acrossBegin;
      } else if (up < left) {
        cost[i] = up;
        begin[i] = begin[i - 1] as number;
      } else cost[i] = left;
    }
    const distance = cost[m] as number;
    if (distance > limit || (best && distance > best.distance)) continue;
    const found = { from: begin[m] as number, to: j + 1, distance };
    if (!best || distance < best.distance || isCloser(found, best, m)) best = found;
  }
  return best;
}

function isCloser(found: InfixMatch, best: InfixMatch, length: number): boolean {
  const gap = ({ from, to }: InfixMatch) => Math.abs(to - from - length);
  return found.from === best.from && gap(found) < gap(best);
}
