/** Differences that hardly anybody means: what the draft has there stands nowhere, and several documents have the words of the source. */
import type { Quotation } from './judge.ts';
import type { Evidence } from './research.ts';
import type { Signs } from './signs.ts';

/** Where a wording has so many documents, one with other words is a slip itself. */
const PRINTED_SLIPS = 20;
/** Documents with the words of the source. */
const FEW = 3;
/** Characters: names that differ by a character are made up freely, longer wordings are not; words put in make a wording longer. */
const SHORTEST_EXCHANGED = 8;
const SHORTEST_PUT_IN = 10;

/** Nobody has what stands around the differences in the draft, or hardly anybody beside all those who have the source. */
export function isUnheardOf({ draftRuns, witnesses }: Evidence): boolean {
  return draftRuns.every((count) => count * PRINTED_SLIPS <= witnesses.documents);
}

/** A word of the source is cut by what is lost or put in, what is left is none, and nobody has it. */
export function isBroken(evidence: Evidence, signs: Signs): boolean {
  return signs.cut === 1 && !signs.rest && !signs.exchanged && !signs.alone && isUnheardOf(evidence);
}

/**
 * One character, or words put in, that nobody ever had between these neighbours. At an end of what is only a part of other words
 * there is but one of them: 舞动丝绸之路 and 推动丝绸之路 are as good.
 */
export function isOutOfPlace({ words }: Quotation, evidence: Evidence, signs: Signs): boolean {
  const { frames, witnesses } = evidence;
  if (!frames.length || frames.some((count) => count > 0) || witnesses.documents < FEW) return false;
  if (signs.exchanged) return !signs.long && (!signs.edge || signs.whole === 1) && words.length >= SHORTEST_EXCHANGED;
  return isPutIn(signs) && words.length >= SHORTEST_PUT_IN;
}

/** Inside a wording that is quoted as a whole, and no member of its own. */
const isPutIn = ({ added, member, edge, whole }: Signs): boolean => added === 1 && whole === 1 && !member && !edge;
