/** A list of which one member has lost a character, or has one too many: in short lists hardly a run of characters tells it. */
import type { Edit } from '../align/script.ts';
import { isNumeral } from '../findings/numerals.ts';
import { isLight } from '../text/function-words.ts';
import { type Comparison, type Quotation, sourceWords } from './judge.ts';
import { marksOf, punctuationPlaces } from './punctuation.ts';
import type { Evidence } from './research.ts';
import { isUnheardOf } from './unheard.ts';

/** Two members are a pair of words, and a single character is torn whatever is lost. */
const MEMBERS = 3;
const SHORTEST = 2;

/**
 * The quotation is a list that several documents have, but for one character of one member, which nobody has so: with the marks of
 * the draft all members of the source are of one length, or a document has these very marks. `comparisons` are best first.
 */
export function tearsMember(quotation: Quotation, comparisons: readonly Comparison[], evidence: Evidence): boolean {
  const [best] = comparisons;
  const edit = best && loneCharacter(quotation, best);
  if (!edit || evidence.witnesses.documents < 2 || lengthsOf(quotation).length < MEMBERS) return false;
  const isPutIn = edit.draftFrom < edit.draftTo;
  if (isPutIn && evidence.frames.some((count) => count > 0)) return false;
  if (isOfOneLength(quotation, best)) return isPutIn || evidence.draftRuns.includes(0);
  if (!isPutIn && !isUnheardOf(evidence)) return false;
  const words = sourceWords(best);
  return comparisons.some((each) => sourceWords(each) === words && hasMarksOf(quotation, each));
}

/** All members are as long as the others but for the one that has lost a character, or has one more. */
export function isOfOneLength(quotation: Quotation, best: Comparison): boolean {
  const edit = loneCharacter(quotation, best);
  const lengths = lengthsOf(quotation);
  if (!edit || lengths.length < MEMBERS) return false;
  const change = edit.draftFrom === edit.draftTo ? 1 : -1;
  let end = 0;
  return lengths.some((length, i) => {
    const start = end;
    end += length;
    if (edit.draftFrom < start || edit.draftTo > end) return false;
    return length + change >= SHORTEST && lengths.every((other, k) => k === i || other === length + change);
  });
}

/** The lengths of the members between any marks: 科技－产业－金融. */
function lengthsOf(quotation: Quotation): number[] {
  const borders = Array.from(marksOf(quotation).matchAll(/\d+/g), ([index]) => Number(index));
  return [...borders, quotation.words.length].map((border, i) => border - (borders[i - 1] ?? 0));
}

/** A single character that was lost or put in, and is neither a light word nor a number. */
function loneCharacter(quotation: Quotation, best: Comparison): Edit | undefined {
  const [edit, other] = best.difference.edits;
  if (!edit || other) return undefined;
  const lost = sourceWords(best).slice(edit.sourceFrom, edit.sourceTo);
  const added = quotation.words.slice(edit.draftFrom, edit.draftTo);
  return lost.length + added.length === 1 && !isLight(lost + added) && !isNumeral(lost + added) ? edit : undefined;
}

function hasMarksOf(quotation: Quotation, { punctuation, difference }: Comparison): boolean {
  return punctuation === punctuationPlaces(quotation, difference.edits);
}
