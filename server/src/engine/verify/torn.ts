/** A list of which one member has lost a character, or has one too many: in short lists hardly a run of characters tells it. */
import { isOfOneLength, lengthsOf, loneCharacter } from './even.ts';
import { type Comparison, type Quotation, sourceWords } from './judge.ts';
import { punctuationPlaces } from './punctuation.ts';
import type { Evidence } from './research.ts';
import { isUnheardOf } from './unheard.ts';

/**
 * The quotation is a list that several documents have, but for one character of one member, which nobody has so: with the marks of
 * the draft all members of the source are of one length, or a document has these very marks. `comparisons` are best first.
 */
export function tearsMember(quotation: Quotation, comparisons: readonly Comparison[], evidence: Evidence): boolean {
  const [best] = comparisons;
  const edit = best && loneCharacter(quotation, best);
  if (!edit || evidence.witnesses.documents < 2 || !lengthsOf(quotation).length) return false;
  const isPutIn = edit.draftFrom < edit.draftTo;
  if (isPutIn && evidence.frames.some((count) => count > 0)) return false;
  if (isOfOneLength(quotation, best)) return isPutIn || evidence.draftRuns.includes(0);
  if (!isPutIn && !isUnheardOf(evidence)) return false;
  const words = sourceWords(best);
  return comparisons.some((each) => sourceWords(each) === words && hasMarksOf(quotation, each));
}

function hasMarksOf(quotation: Quotation, { punctuation, difference }: Comparison): boolean {
  return punctuation === punctuationPlaces(quotation, difference.edits);
}
