/** Whether an answer to a quotation with errors is right. */
import { nearest, preparePattern, releasePattern } from '../server/src/engine/index/passages/distance.ts';
import { fold } from '../server/src/engine/text/skeleton.ts';
import type { Quotation } from './corpus.ts';

export function units(text: string): Uint16Array {
  return Uint16Array.from(text, (char) => char.charCodeAt(0));
}

/** Least edit distance of the words to any piece of a folded text. */
export function distanceIn(words: string, text: string): number {
  const pattern = preparePattern(units(words));
  const { distance } = nearest(pattern, units(text), text.length, 0);
  releasePattern(pattern);
  return distance;
}

/** `right`: the passage holds the very words. `near`: it holds words no further from what was asked than those. */
export function verdictOf({ asked, right }: Quotation, passage: string | null | undefined): 'right' | 'near' | 'wrong' {
  if (passage === undefined || passage === null) return 'wrong';
  const text = fold(passage);
  if (text.includes(right)) return 'right';
  return distanceIn(asked, text) <= distanceIn(asked, right) ? 'near' : 'wrong';
}

/** A note with the shares of right first answers. */
export function firstRight(quotations: readonly Quotation[], firsts: readonly (string | null | undefined)[]): string {
  const verdicts = quotations.map((quotation, i) => verdictOf(quotation, firsts[i]));
  const share = (of: readonly string[]): string =>
    `${((100 * verdicts.filter((each) => of.includes(each)).length) / Math.max(1, verdicts.length)).toFixed(1)} %`;
  return `right passage first ${share(['right', 'near'])} (the very one ${share(['right'])})`;
}
