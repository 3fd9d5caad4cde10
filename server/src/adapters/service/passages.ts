/**
 * The port to passages for a corpus that a search engine holds: it names the fragments that come into question and counts documents,
 * the engine's own search looks at them as it does at the index of this machine.
 */
import { prepareQuery } from '../../engine/index/passages/query.ts';
import { MAX_EXACT } from '../../engine/index/passages/search.ts';
import { witnessesOf } from '../../engine/index/passages/witnesses.ts';
import { documentKey, type PassageCandidate, type PassageIndex } from '../../engine/passages.ts';
import { countDocuments } from './counts.ts';
import type { Frequencies } from './frequencies.ts';
import { segmentOf } from './laid.ts';
import { askDocuments, serviceLibrary } from './library.ts';
import { lookUp } from './lookup.ts';
import { withWords } from './places.ts';
import { exactly } from './questions.ts';
import type { Store } from './store.ts';

/** Answers and counts that are kept: of a draft that is being written most quotations stay as they are. */
const KEPT = 20_000;

export interface ServiceSize {
  readonly documents: number;
  readonly characters: number;
}

export function servicePassages(store: Store, size: ServiceSize, frequencies: Frequencies): PassageIndex {
  const answers = new Map<string, readonly PassageCandidate[]>();
  const counts = new Map<string, number>();
  return {
    ...size,
    lookup: async (queries, signal) => {
      const keys = queries.map(
        ({ text, limit, within }) => `${limit} ${text} ${within?.map(documentKey).join('\n') ?? ''}`,
      );
      const due = new Map(queries.flatMap((query, i) => (answers.has(keys[i] ?? '') ? [] : [[keys[i] ?? '', query]])));
      const before = keys.map((key) => answers.get(key)); // another check may clear the memory while this one waits
      const found = await lookUp(store, frequencies, [...due.values()], signal);
      const fresh = new Map([...due.keys()].map((key, i) => [key, found[i] ?? []]));
      keep(answers, fresh);
      return keys.map((key, i) => before[i] ?? fresh.get(key) ?? []);
    },
    frequency: async (runs, most = MAX_EXACT) => {
      const isOne = most === 1;
      const keys = runs.map((run) => (isOne ? `1 ${run}` : run));
      const known = keys.map((key) => counts.get(key));
      const due = [...new Set(runs.filter((run, i) => known[i] === undefined && isCounted(run)))];
      const told = await countDocuments(store, frequencies, due, isOne);
      const fresh = new Map(due.map((run, i) => [isOne ? `1 ${run}` : run, told[i] ?? 0]));
      keep(counts, fresh);
      return keys.map((key, i) => Math.min(known[i] ?? fresh.get(key) ?? 0, most, MAX_EXACT));
    },
    witnesses: async (words) => {
      const found = await store.search(words.map((each) => exactly(each, MAX_EXACT)));
      return words.map((each, i) =>
        witnessesOf([segmentOf(withWords(found[i]?.bodies ?? [], each)).live], each, MAX_EXACT),
      );
    },
    documentsBy: (queries) => askDocuments(store, queries),
    library: serviceLibrary(store),
  };
}

const isCounted = (run: string): boolean => prepareQuery(run, 3) !== undefined;

function keep<T>(kept: Map<string, T>, fresh: ReadonlyMap<string, T>): void {
  if (kept.size > KEPT) kept.clear();
  for (const [key, value] of fresh) kept.set(key, value);
}
