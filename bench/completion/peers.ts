/** Peers: a bare table of earlier clauses ordered by frequency, MiniSearch by prefix, and suggestions of words. */
import { firstThat } from '../../server/src/engine/first-that.ts';
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
  const bound = (prefix: string, isAbove: (word: string) => boolean): number =>
    firstThat(words, (word) => isAbove(word.slice(0, prefix.length)));
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

/** MiniSearch over the same clauses, each one term, found by prefix and weighed by frequency. */
export async function miniSearch(clauses: ReadonlyMap<string, number>, least: number): Promise<Suggest> {
  const { default: MiniSearch } = await import('minisearch');
  const entries = [...clauses].filter(([, count]) => count >= least);
  const index = new MiniSearch<{ readonly id: number; readonly clause: string }>({
    fields: ['clause'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  index.addAll(entries.map(([clause], id) => ({ id, clause })));
  const boostDocument = (id: number): number => Math.log(1 + (entries[id]?.[1] ?? 0));
  return (draft, offset) => {
    const typed = typedClause(draft, offset);
    if (typed.length < 2) return { rows: [] };
    const found = index.search(typed, { prefix: true, boostDocument }).slice(0, AT_MOST);
    return { rows: found.map(({ id }) => rowOf(entries[id]?.[0] ?? '', typed, offset)) };
  };
}

/** What editors suggest by themselves: runs of letters in the draft that begin as the one before the caret does, the latest first. */
export function draftWords(): Suggest {
  return (draft, offset) => {
    const typed = /[\p{L}\p{N}_]+$/u.exec(draft.slice(Math.max(0, offset - 200), offset))?.[0] ?? '';
    if (typed === '') return { rows: [] };
    const found: string[] = [];
    for (let at = draft.lastIndexOf(typed, offset - typed.length - 1); at >= 0 && found.length < AT_MOST; ) {
      const isStart = at === 0 || !/[\p{L}\p{N}_]/u.test(draft.charAt(at - 1));
      const word = isStart ? (/^[\p{L}\p{N}_]+/u.exec(draft.slice(at, at + 60))?.[0] ?? '') : '';
      if (word.length > typed.length && !found.includes(word)) found.push(word);
      at = at === 0 ? -1 : draft.lastIndexOf(typed, at - 1);
    }
    return { rows: found.map((word) => rowOf(word, typed, offset)) };
  };
}
