/** The wordings that a quotation may have meant: which of those that are about as near the corpus speaks for. */
import type { Witnesses } from '../passages.ts';
import { type Comparison, sourceWords } from './judge.ts';

/** A wording near the quotation, the best of the comparisons with it, and who has it. */
export interface Contender {
  readonly comparison: Comparison;
  readonly witnesses: Witnesses;
  /** A list with members of one length, but for the character that the draft lacks or has more. */
  readonly isEven?: boolean;
}

/** Wordings this much farther than the nearest one are heard. */
const ABOUT_AS_NEAR = 0.8;
const MOST = 4;
/** What twice as many documents weigh, in edits. */
const SUPPORT = 0.1;
/** What it weighs that the words stand as whole clauses somewhere: people quote whole clauses. */
const WHOLE = 0.25;
/** What each border costs at which no document has punctuation: the words are a part of something else there. */
const RAGGED = 0.3;
/** What it weighs that the draft only tears a member of a list in which all are of one length. */
const EVEN = 0.9;
/** Closer than this none of two wordings is preferred. */
const UNDECIDED = 0.15;

/** The first comparison of each wording that is about as near as the nearest one. `comparisons` are best first. */
export function nearestWordings(comparisons: readonly Comparison[]): Comparison[] {
  const least = comparisons[0]?.effort ?? 0;
  const wordings = new Map<string, Comparison>();
  for (const each of comparisons) {
    if (each.effort > least + ABOUT_AS_NEAR || wordings.size === MOST) break;
    if (!wordings.has(sourceWords(each))) wordings.set(sourceWords(each), each);
  }
  return [...wordings.values()];
}

/** Best first. */
export function rankContenders(contenders: readonly Contender[]): Contender[] {
  return contenders.toSorted((a, b) => weight(a) - weight(b)); // stable: among equals the nearer stays first
}

/** True where nothing tells which of two wordings was meant. */
export function areEqual(best: Contender, other: Contender): boolean {
  return weight(other) - weight(best) < UNDECIDED;
}

function weight({ comparison, witnesses, isEven }: Contender): number {
  const { documents, opening, closing, whole } = witnesses;
  const ragged = (opening ? 0 : RAGGED) + (closing ? 0 : RAGGED);
  const spokenFor = SUPPORT * Math.log2(1 + documents) + (whole > 0 ? WHOLE : 0) + (isEven ? EVEN : 0);
  return comparison.effort + ragged - spokenFor;
}
