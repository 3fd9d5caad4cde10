/** Peers: a bare table of earlier clauses ordered by frequency, MiniSearch by prefix, and suggestions of words. */
import type { Offer, Suggest } from './suggest.ts';

const AT_MOST = 5;
const MARK = /[，。；：！？“”\n]/u;

/** What stands between the last mark before the caret and the caret. */
export function typedClause(draft: string, offset: number): string {
  let start = offset;
  while (start > 0 && !MARK.test(draft.charAt(start - 1))) start--;
  return draft.slice(start, offset);
}

/** Clauses that begin with what is typed of this one, the most frequent first. */
export function bareTable(clauses: ReadonlyMap<string, number>, least: number): Suggest {
  const sorted = [...clauses].filter(([, count]) => count >= least).sort(([a], [b]) => (a < b ? -1 : 1));
  const words = sorted.map(([clause]) => clause);
  const bound = (prefix: string, isAbove: (word: string) => boolean): number => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isAbove((words[middle] ?? '').slice(0, prefix.length))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return (draft, offset) => {
    const typed = typedClause(draft, offset);
    if (typed.length < 2) return { rows: [] };
    const range = sorted.slice(
      bound(typed, (word) => word >= typed),
      bound(typed, (word) => word > typed),
    );
    const best = range.filter(([clause]) => clause !== typed).sort(([, a], [, b]) => b - a);
    return { rows: best.slice(0, AT_MOST).map(([clause]) => rowOf(clause, typed, offset)) };
  };
}

export function rowOf(insert: string, typed: string, offset: number): Offer {
  return { insert, replace: { start: offset - typed.length, end: offset } };
}
