/** How words stand in the documents of this machine and of a service, as one answer. How a text goes on is asked of this machine alone. */
import { compareSources } from '../../engine/index/passages/sources.ts';
import { firstOfEach, type PassageIndex } from '../../engine/passages.ts';
import { fold } from '../../engine/text/skeleton.ts';
import type {
  Neighbour,
  WordingHistory,
  WordingIndex,
  WordingPlace,
  WordingSpan,
  WordingVariant,
  YearCount,
} from '../../engine/wording.ts';

/** What the service says; nothing where it fails. */
export type Ask = <T>(
  question: (service: PassageIndex) => Promise<T> | undefined,
  signal?: AbortSignal,
) => Promise<T | undefined>;

/** `span`: of the service, as far as it is known yet; `hidden`: folders whose documents are neither told nor counted. */
export function wordingBeside(
  local: WordingIndex | undefined,
  ask: Ask,
  span: () => WordingSpan | undefined,
  hidden: readonly string[] = [],
): WordingIndex {
  const remote = <T>(question: (wording: WordingIndex) => Promise<readonly T[]>, signal?: AbortSignal) =>
    ask((service) => service.wording && question(service.wording.without(hidden)), signal);
  const self: WordingIndex = {
    get span() {
      return spanOf(local?.span, span());
    },
    without: (folders) =>
      folders.length > 0 ? wordingBeside(local?.without(folders), ask, span, [...hidden, ...folders]) : self,
    continuations: async (query, signal) =>
      (await local?.continuations(query, signal)) ?? {
        rows: [],
        first: 0,
        asked: (query.asked ?? []).map(() => 0),
        places: 0,
      },
    history: async (wordings, places, signal) => {
      const [own, others] = await Promise.all([
        local?.history(wordings, places, signal),
        remote((wording) => wording.history(wordings, places, signal), signal),
      ]);
      return wordings.map((_, i) => histories(own?.[i] ?? NONE, others?.[i] ?? NONE, places));
    },
    neighbours: async (wordings, limit, signal) => {
      const [own, others] = await Promise.all([
        local?.neighbours(wordings, limit, signal),
        remote((wording) => wording.neighbours(wordings, limit, signal), signal),
      ]);
      return wordings.map((_, i) => ({
        before: neighbours(own?.[i]?.before, others?.[i]?.before).slice(0, limit),
        after: neighbours(own?.[i]?.after, others?.[i]?.after).slice(0, limit),
      }));
    },
    variants: async (wordings, limit, signal) => {
      const [own, others] = await Promise.all([
        local?.variants(wordings, limit, signal),
        remote((wording) => wording.variants(wordings, limit, signal), signal),
      ]);
      return wordings.map((_, i) => variants(own?.[i], others?.[i]).slice(0, limit));
    },
    ...(local?.mined && { mined: local.mined }),
    shared: async (query, signal) => (await local?.shared(query, signal)) ?? [],
  };
  return self;
}

const NONE: WordingHistory = { documents: 0, times: 0, years: [], best: [], earliest: [] };

function spanOf(a: WordingSpan = {}, b: WordingSpan = {}): WordingSpan {
  const [first] = [a.first, b.first].flatMap((day) => day ?? []).sort();
  const last = [a.last, b.last]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}

function histories(a: WordingHistory, b: WordingHistory, places: number): WordingHistory {
  if (!a.documents || !b.documents) return a.documents ? a : b;
  const [first] = [a.first, b.first].flatMap((place) => place ?? []).sort(byDate);
  const [last] = [a.last, b.last].flatMap((place) => place ?? []).sort((x, y) => byDay(y, x) || bySource(x, y));
  return {
    documents: a.documents + b.documents,
    times: a.times + b.times,
    ...((a.isSample || b.isSample) && { isSample: true }),
    years: years(a.years, b.years),
    ...(first && { first }),
    ...(last && { last }),
    best: distinct([...a.best, ...b.best].sort(bySource)).slice(0, places),
    earliest: distinct([...a.earliest, ...b.earliest].sort(byDate)).slice(0, places),
  };
}

const bySource = (a: WordingPlace, b: WordingPlace): number => compareSources(a.document, b.document);
const byDay = (a: WordingPlace, b: WordingPlace): number =>
  (a.document.date ?? '') < (b.document.date ?? '') ? -1 : a.document.date === b.document.date ? 0 : 1;
const byDate = (a: WordingPlace, b: WordingPlace): number => byDay(a, b) || bySource(a, b);

const distinct = (places: readonly WordingPlace[]): WordingPlace[] => firstOfEach(places, ({ document }) => document);

function years(a: readonly YearCount[], b: readonly YearCount[]): YearCount[] {
  const sums = new Map(a.map((each) => [each.year, each]));
  for (const { year, documents, times } of b) {
    const known = sums.get(year);
    sums.set(year, { year, documents: documents + (known?.documents ?? 0), times: times + (known?.times ?? 0) });
  }
  return [...sums.values()].sort((x, y) => x.year - y.year);
}

/** Most frequent first. */
function neighbours(a: readonly Neighbour[] = [], b: readonly Neighbour[] = []): Neighbour[] {
  const sums = new Map(a.map((each) => [each.words, each]));
  for (const each of b) {
    const known = sums.get(each.words);
    const sum = { times: each.times + (known?.times ?? 0), documents: each.documents + (known?.documents ?? 0) };
    sums.set(each.words, { words: each.words, ...sum });
  }
  return b.length ? [...sums.values()].sort((x, y) => y.times - x.times) : [...a];
}

/** Most documents first. */
function variants(a: readonly WordingVariant[] = [], b: readonly WordingVariant[] = []): WordingVariant[] {
  const sums = new Map(a.map((each) => [fold(each.words), each]));
  for (const each of b) {
    const known = sums.get(fold(each.words));
    if (!known) sums.set(fold(each.words), each);
    else
      sums.set(fold(each.words), {
        ...known,
        documents: known.documents + each.documents,
        times: known.times + each.times,
        years: years(known.years, each.years),
      });
  }
  return [...sums.values()].sort((x, y) => y.documents - x.documents || (x.words < y.words ? -1 : 1));
}
