/** Fits the weights of signs (server/src/engine/verify/signs.ts): news against seeded errors, by logistic regression. */
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import type { PassageIndex } from '../../server/src/engine/passages.ts';
import { markedRanges } from '../../server/src/engine/text/quotations.ts';
import { skeletonIndex, skeletonOf } from '../../server/src/engine/text/skeleton.ts';
import { slipsIn } from '../../server/src/engine/verify/edits.ts';
import { editLimit, type Quotation } from '../../server/src/engine/verify/judge.ts';
import { createResearch, type Research } from '../../server/src/engine/verify/research.ts';
import { type Sign, type Signs, signsOf, WEIGHTS } from '../../server/src/engine/verify/signs.ts';
import type { Case } from './cases.ts';
import type { Day } from './ground.ts';

/** The signs of a quotation, and whether it is a slip (1) or a wording of its own (0). */
export interface Example {
  readonly signs: Signs;
  readonly slip: 0 | 1;
}

const SHORTEST = 5;
const ROUNDS = 600;
const RATE = 1.5;
/** Keeps weights of signs that say the same small. */
const SHRINK = 0.001;

/** Closed quotations of a text; `only` those with these words as they stand. */
function quotationsIn(text: string, only?: string): Quotation[] {
  return parseProse(text, 'markdown').blocks.flatMap(({ prose }) => {
    const skeleton = skeletonOf(text, prose);
    return markedRanges(text, prose).flatMap(({ kind, closed, start, end }): Quotation[] => {
      if (kind !== 'quotation' || !closed || (only !== undefined && text.slice(start, end) !== only)) return [];
      const [from, to] = [skeletonIndex(skeleton, start), skeletonIndex(skeleton, end)];
      return to - from < SHORTEST ? [] : [{ text, skeleton, from, to, words: skeleton.text.slice(from, to) }];
    });
  });
}

/** What nearly stands in the corpus and is compared by its signs: neither other orders nor what is far off. */
async function examplesOf(quotations: readonly Quotation[], slip: 0 | 1, research: Research): Promise<Example[]> {
  const found = await research(quotations);
  return quotations.flatMap((quotation, i): Example[] => {
    const { comparisons: [best] = [], evidence } = found[i] ?? {};
    if (!best || !evidence || best.difference.verdict === 'order') return [];
    if (slipsIn(best.source, quotation, best.difference) > editLimit(quotation.words.length)) return [];
    return [{ signs: signsOf(quotation, best, evidence), slip }];
  });
}

export async function collect(days: readonly Day[], cases: readonly Case[], index: PassageIndex): Promise<Example[]> {
  const research = createResearch(index);
  const own = days.flatMap(({ text }) => quotationsIn(text));
  const slips = cases.flatMap(({ text, expect: [want] }) => (want ? quotationsIn(text, want.wrong) : []));
  return [...(await examplesOf(own, 0, research)), ...(await examplesOf(slips, 1, research))];
}

/** The weight of each sign, and `EVEN`. */
export function fit(examples: readonly Example[]): Record<Sign | 'EVEN', number> {
  const names = Object.keys(WEIGHTS) as Sign[];
  const scales = names.map((name) => scaleOf(examples.map(({ signs }) => signs[name])));
  const rows = examples.map(({ signs }) => names.map((name, i) => scaled(signs[name], scales[i])));
  const weights = new Float64Array(names.length);
  let even = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(names.length);
    let rise = 0;
    rows.forEach((row, k) => {
      const odds = row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), even);
      const error = 1 / (1 + Math.exp(-odds)) - (examples[k]?.slip ?? 0);
      rise += error;
      for (const [i, value] of row.entries()) slope[i] = (slope[i] ?? 0) + error * value;
    });
    for (const [i, each] of slope.entries())
      weights[i] = (weights[i] ?? 0) - RATE * (each / rows.length + SHRINK * (weights[i] ?? 0));
    even -= (RATE * rise) / rows.length;
  }
  const plain = names.map((_, i) => (weights[i] ?? 0) / (scales[i]?.spread ?? 1));
  const offset = plain.reduce((sum, weight, i) => sum - weight * (scales[i]?.mean ?? 0), even);
  return Object.fromEntries([...names.map((name, i) => [name, plain[i]]), ['EVEN', offset]]);
}

interface Scale {
  readonly mean: number;
  readonly spread: number;
}

function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, spread: spread || 1 };
}

const scaled = (value: number, scale: Scale = { mean: 0, spread: 1 }): number => (value - scale.mean) / scale.spread;
