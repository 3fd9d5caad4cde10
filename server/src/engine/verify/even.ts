/** Lists with members of one length, but for the character that a draft lacks or has more. */
import type { Edit } from '../align/script.ts';
import { isNumeral } from '../findings/numerals.ts';
import { isLight } from '../text/function-words.ts';
import { type Comparison, type Quotation, sourceWords } from './judge.ts';
import { marksOf } from './punctuation.ts';

/** Two members are a pair of words, and a single character is torn whatever is lost. */
const MEMBERS = 3;
const SHORTEST = 2;

/** All members are as long as the others but for the one that has lost a character, or has one more. */
export function isOfOneLength(quotation: Quotation, best: Comparison): boolean {
  const edit = loneCharacter(quotation, best);
  const lengths = lengthsOf(quotation);
  if (!edit) return false;
  const change = edit.draftFrom === edit.draftTo ? 1 : -1;
  let end = 0;
  return lengths.some((length, i) => {
    const start = end;
    end += length;
    if (edit.draftFrom < start || edit.draftTo > end) return false;
    return length + change >= SHORTEST && lengths.every((other, k) => k === i || other === length + change);
  });
}

/** The lengths of the members between any marks, 科技－产业－金融; none where there are too few. */
export function lengthsOf(quotation: Quotation): number[] {
  const borders = Array.from(marksOf(quotation).matchAll(/\d+/g), ([index]) => Number(index));
  if (borders.length + 1 < MEMBERS) return [];
  return [...borders, quotation.words.length].map((border, i) => border - (borders[i - 1] ?? 0));
}

/** A single character that was lost or put in, and is neither a light word nor a number. */
export function loneCharacter(quotation: Quotation, best: Comparison): Edit | undefined {
  const [edit, other] = best.difference.edits;
  if (!edit || other) return undefined;
  const lost = sourceWords(best).slice(edit.sourceFrom, edit.sourceTo);
  const added = quotation.words.slice(edit.draftFrom, edit.draftTo);
  return lost.length + added.length === 1 && !isLight(lost + added) && !isNumeral(lost + added) ? edit : undefined;
}
