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
 * those that begin at the same place the one whose length is closest to that of the pattern. O(pattern × range) time at
 * worst, O(pattern) space; O(limit × range) where little of the pattern occurs: units are looked at only as far as the
 * edits so far are within the limit (cut-off of Ukkonen, 1985).
 */
export function infixMatch(
  pattern: string,
  text: string,
  limit: number,
  start = 0,
  end = text.length,
): InfixMatch | undefined {
  const m = pattern.length;
  const { cost, begin } = columnOf(m, start);
  let bound = Math.min(limit, m);
  let last = bound; // the last row that is within the bound; all below it are beyond
  let best: InfixMatch | undefined;
  for (let j = start; j < end; j++) {
    const unit = text.charCodeAt(j);
    let diagonal = cost[0] as number;
    let diagonalBegin = j;
    begin[0] = j + 1;
    const lowest = Math.min(m, last + 1);
    for (let i = 1; i <= lowest; i++) {
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
    for (last = lowest; (cost[last] as number) > bound; ) last--;
    if (last < m) continue;
    const found = { from: begin[m] as number, to: j + 1, distance: cost[m] as number };
    if (!best || found.distance < best.distance || isCloser(found, best, m)) best = found;
    bound = best.distance;
    while ((cost[last] as number) > bound) last--;
  }
  return best;
}

/** Work space kept between calls. */
let column = { cost: new Uint16Array(256), begin: new Uint32Array(256) };

/** A column of the table before the first unit: cost[i] of matching pattern[0, i) ending here, and where that match began. */
function columnOf(m: number, start: number): typeof column {
  if (column.cost.length <= m) column = { cost: new Uint16Array(2 * m + 2), begin: new Uint32Array(2 * m + 2) };
  for (let i = 0; i <= m; i++) column.cost[i] = i;
  column.begin.fill(start, 0, m + 1);
  return column;
}

function isCloser(found: InfixMatch, best: InfixMatch, length: number): boolean {
  const gap = ({ from, to }: InfixMatch) => Math.abs(to - from - length);
  return found.from === best.from && gap(found) < gap(best);
}
