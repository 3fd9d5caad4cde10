/**
 * How much each sign counts for a whole clause: a conditional logit over the clauses that begin alike, fitted to 15,000 places of
 * 2021 with the news of 2012 to 2020 indexed (`npx tsx bench/completion/fit.ts`).
 */
import type { Sign } from './signs.ts';

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  times: 0.46,
  faded: 0.283,
  recent: 0.002,
  isRecent: 0.543,
  idle: -0.374,
  length: -0.47,
  fadedShare: 0.261,
  recentShare: -1.061,
  same1: 0.692,
  same1Share: -0.507,
  same2: 0.065,
  same2Share: 0.497,
  same4: -0.244,
  same4Share: 2.181,
  same8: -0.516,
  same8Share: 3.478,
  near: 2.298,
  nearShare: -0.76,
  pair: -0.432,
  pairShare: -2.217,
  used: 0.315,
  usedOther: -0.058,
  short: -9.035,
  list: -2.993,
  mixed: -6.196,
  chars: 0.37,
  pairs: 1.93,
  strange: -0.101,
  border: 0.533,
  borderNever: -0.397,
};
