/** How often offers of a kind turned out right: logistic regressions over texts of 2021, with the news before them indexed. */
import type { BranchNode } from './branches.ts';
import type { RankedClause } from './ranking.ts';

const odds = (share: number): number => Math.log((share + 1e-6) / (1 - share + 1e-6));
const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

export type Weights<Name extends string> = Readonly<Record<Name | 'one', number>>;

/** What speaks for a step; `text` is what it would add. */
export function stepSigns(node: BranchNode, text: string) {
  return {
    odds: odds(node.probability),
    documents: Math.log(node.documents),
    repeats: node.places > 1.5 * node.documents ? 1 : 0,
    length: Math.log(node.length),
    isEnd: node.isEnd ? 1 : 0,
    level: node.level,
    weightThere: Math.log(node.weightThere + 0.01),
    shareThere: node.shareThere,
    behind: node.behind,
    digits: /[0-9]/.test(text) ? 1 : 0,
    marks: /[、，：；“”]/.test(text) ? 1 : 0,
  };
}

export const STEP_WEIGHTS: Weights<keyof ReturnType<typeof stepSigns>> = {
  odds: 0.345,
  documents: 0.397,
  repeats: -0.004,
  length: -0.265,
  isEnd: 0.089,
  level: 0.023,
  weightThere: 0.033,
  shareThere: 1.272,
  behind: 0.095,
  digits: -0.691,
  marks: 0.032,
  one: -2.78,
};

/** What speaks for a whole clause, of which `rest` characters are left; `asStep` is how sure it is as a step, 0 where it is none. */
export function clauseSigns({ share, signs }: RankedClause, typed: number, rest: number, asStep: number, mass: number) {
  return {
    odds: odds(share),
    typed: Math.log(1 + typed),
    rest: Math.log(rest),
    times: signs[0] ?? 0,
    mass: Math.log(0.1 + mass),
    isStep: asStep > 0 ? 1 : 0,
    asStep: asStep > 0 ? odds(asStep) : 0,
  };
}

export const CLAUSE_WEIGHTS: Weights<keyof ReturnType<typeof clauseSigns>> = {
  odds: 0.07,
  typed: -0.377,
  rest: -0.831,
  times: 0.796,
  mass: -0.32,
  isStep: 3.456,
  asStep: 0.927,
  one: -2.042,
};

/** Share of offers with these signs that are right. */
export function sureness<Name extends string>(signs: Readonly<Record<Name, number>>, weights: Weights<Name>): number {
  let score = weights.one;
  for (const name of Object.keys(signs) as Name[]) score += weights[name] * signs[name];
  return logistic(score);
}
