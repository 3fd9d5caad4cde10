/** The port `WordingIndex` over segments in memory: for the corpus of this machine. */
import type { WordingIndex } from '../../wording.ts';
import type { LiveSegment } from '../passages/hit.ts';
import type { ClauseTable } from './clause-table.ts';
import { continuationsAt } from './continuations.ts';
import { historyOf } from './history.ts';
import { neighboursOf } from './neighbours.ts';
import { occurrencesOf } from './occurrences.ts';
import { sharedClauses } from './shared.ts';
import { makeTable } from './table.ts';

/** Answers that are kept of how words stand: a list asks for the same ones again while a clause is typed. */
const KEPT = 500;

/** An index over these segments; they must not change afterwards. `pause` lets other work of the thread go on. */
export function wordingIndex(
  segments: readonly LiveSegment[],
  pause: () => Promise<void> = () => Promise.resolve(),
): WordingIndex {
  let making: Promise<ClauseTable> | undefined;
  const table = (): Promise<ClauseTable> => {
    making ??= makeTable(segments, pause);
    return making;
  };
  const kept = new Map<string, ReturnType<typeof historyOf>>();
  const history = async (words: string, places: number) => {
    const key = `${places} ${words}`;
    const known = kept.get(key) ?? historyOf(await occurrencesOf(segments, words, pause), places);
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, known);
    return known;
  };
  return {
    span: spanOf(segments),
    continuations: async (query, signal) => {
      const made = await table();
      signal?.throwIfAborted();
      return continuationsAt(segments, made, query);
    },
    history: (wordings, places, signal) => inTurn(wordings, signal, (words) => history(words, places)),
    neighbours: (wordings, limit, signal) =>
      inTurn(wordings, signal, async (words) => neighboursOf(await occurrencesOf(segments, words, pause), limit)),
    shared: async (query, signal) => {
      const made = await table();
      signal?.throwIfAborted();
      return sharedClauses(made, query);
    },
  };
}

async function inTurn<T>(
  wordings: readonly string[],
  signal: AbortSignal | undefined,
  answer: (words: string) => Promise<T>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  for (const words of wordings) {
    signal?.throwIfAborted();
    answers.push(await answer(words));
  }
  return answers;
}

function spanOf(segments: readonly LiveSegment[]): WordingIndex['span'] {
  let first: string | undefined;
  let last: string | undefined;
  for (const { segment, dead } of segments) {
    for (const [document, { date }] of segment.infos.entries()) {
      if (date === undefined || dead[document] === 1) continue;
      if (first === undefined || date < first) first = date;
      if (last === undefined || date > last) last = date;
    }
  }
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}
