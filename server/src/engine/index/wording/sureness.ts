/** How often offers of a kind turned out right: logistic regressions over texts of 2021, with the news before them indexed. */
import type { BranchNode } from './branches.ts';
import type { RankedClause } from './ranking.ts';
import { SIGN_AT } from './signs.ts';

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

/** What is known of a whole clause that is weighed. */
export interface WeighedClause {
  readonly ranked: RankedClause;
  readonly typed: number;
  /** Characters that are left of it. */
  readonly rest: number;
  /** How sure the same words are as a step; 0 where they are none. */
  readonly asStep: number;
  /** How often clauses that begin alike occur, the old ones counted less. */
  readonly mass: number;
  /** How sure the surest step is. */
  readonly surest: number;
}

/** What speaks for a whole clause: where echoes know it, they say most; where they do not, its share among those that begin alike. */
export function clauseSigns({ ranked: { share, signs }, typed, rest, asStep, mass, surest }: WeighedClause) {
  const isStep = asStep > 0 ? 1 : 0;
  const own = odds(share);
  return {
    isStep,
    asStep: isStep * odds(asStep),
    beside: isStep * own,
    alone: (1 - isStep) * own,
    typedAlone: (1 - isStep) * Math.log(1 + typed),
    typedBeside: isStep * Math.log(1 + typed),
    restAlone: (1 - isStep) * Math.log(rest),
    restBeside: isStep * Math.log(rest),
    times: signs[SIGN_AT.times] ?? 0,
    mass: Math.log(0.1 + mass),
    surest: odds(surest),
    surestAlone: (1 - isStep) * odds(surest),
    near: signs[SIGN_AT.near] ?? 0,
    pairs: signs[SIGN_AT.pairs] ?? 0,
    same4: signs[SIGN_AT.same4] ?? 0,
    short: signs[SIGN_AT.short] ?? 0,
  };
}

export const CLAUSE_WEIGHTS: Weights<keyof ReturnType<typeof clauseSigns>> = {
  isStep: 0.384,
  asStep: 0.936,
  beside: 0.02,
  alone: 0.118,
  typedAlone: -0.598,
  typedBeside: 0.085,
  restAlone: -1.344,
  restBeside: -0.066,
  times: 0.676,
  mass: -0.271,
  surest: 0.007,
  surestAlone: -0.004,
  near: 0.514,
  pairs: 0.93,
  same4: -0.183,
  short: -0.009,
  one: -1.171,
};

/** Share of offers with these signs that are right. */
export function sureness<Name extends string>(signs: Readonly<Record<Name, number>>, weights: Weights<Name>): number {
  let score = weights.one;
  for (const name of Object.keys(signs) as Name[]) score += weights[name] * signs[name];
  return logistic(score);
}
