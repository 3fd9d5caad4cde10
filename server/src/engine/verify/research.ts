/** What an index says about quotations: the nearest passages, and how common the characters are where they differ. */
import type { PassageIndex } from '../passages.ts';
import { type Comparison, compareCandidates, type Quotation } from './judge.ts';
import { needsPoll } from './marks.ts';
import { runsAround } from './slips.ts';

/** Candidates asked for; the judgement needs the variants beside the best one. */
const CANDIDATES = 24;
/** As many as an index counts. */
const EVERY_DOCUMENT = 200;
const LONGEST = 400;
/** Quotations remembered. */
const MOST = 2000;

export interface Researched {
  /** Best first. */
  readonly comparisons: readonly Comparison[];
  /** How often the rarest run of three characters around a difference stands in the corpus; infinite without one. */
  readonly rarest: number;
}

export type Research = (quotations: readonly Quotation[], signal?: AbortSignal) => Promise<Researched[]>;

/** Asks the index about quotations it was not asked about lately: three rounds of questions at most, however many. */
export function createResearch(index: PassageIndex): Research {
  const known = new Map<string, Researched>();
  return async (quotations, signal) => {
    const keys = quotations.map(printed);
    const before = keys.map((key) => known.get(key)); // another check may clear the memory while this one waits
    const due = new Map(keys.flatMap((key, i) => (before[i] ? [] : [[key, quotations[i] as Quotation]])));
    const found = await research([...due.values()], index, signal);
    const fresh = new Map([...due.keys()].map((key, i) => [key, found[i] as Researched]));
    if (known.size > MOST) known.clear();
    for (const [key, answer] of fresh) known.set(key, answer);
    return keys.map((key, i) => (before[i] ?? fresh.get(key)) as Researched);
  };
}

/** The quotation as it stands and as it is read: two that are printed alike, and read alike, are judged alike. */
function printed({ text, skeleton, from, to, words }: Quotation): string {
  return `${words}\n${text.slice(skeleton.at[from], (skeleton.at[to - 1] ?? 0) + 1)}`;
}

async function research(
  quotations: readonly Quotation[],
  index: PassageIndex,
  signal: AbortSignal | undefined,
): Promise<Researched[]> {
  const ranked = await compareAll(quotations, CANDIDATES, index, signal);
  const doubtful = quotations.flatMap((quotation, i) => (needsPoll(quotation, ranked[i] ?? []) ? [i] : []));
  const again = await compareAll(
    doubtful.map((i) => quotations[i] as Quotation),
    EVERY_DOCUMENT,
    index,
    signal,
  );
  doubtful.forEach((i, k) => {
    ranked[i] = again[k] ?? [];
  });
  const runs = ranked.map((comparisons, i) => runsOfEdits(quotations[i] as Quotation, comparisons[0]));
  const counts = await index.frequency(runs.flat());
  let at = 0;
  return ranked.map((comparisons, i) => {
    const rare = counts.slice(at, at + (runs[i]?.length ?? 0));
    at += runs[i]?.length ?? 0;
    return { comparisons, rarest: Math.min(...rare, Number.POSITIVE_INFINITY) };
  });
}

/** The comparisons of each quotation with at most `limit` candidates, best first. */
async function compareAll(
  quotations: readonly Quotation[],
  limit: number,
  index: PassageIndex,
  signal: AbortSignal | undefined,
): Promise<Comparison[][]> {
  if (!quotations.length) return [];
  const queries = quotations.map((quotation) => ({ text: quotation.words.slice(0, LONGEST), limit }));
  const answers = await index.lookup(queries, signal);
  return quotations.map((quotation, i) => compareCandidates(quotation, answers[i] ?? []));
}

function runsOfEdits(quotation: Quotation, best: Comparison | undefined): string[] {
  if (!best) return [];
  return best.difference.edits.flatMap((edit) => runsAround(quotation.words, edit));
}
