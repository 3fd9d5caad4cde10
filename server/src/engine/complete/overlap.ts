/** The part of a wording that already stands right of the caret, so that accepting never doubles it. */
import { gapBefore, mayOverwrite } from '../text/gaps.ts';
import type { CaretContext } from './context.ts';
import { closingOf, openMarks } from './paired-marks.ts';
import type { Phrase } from './phrases.ts';

/**
 * End (offset in the draft) of the words that the phrase replaces from `start` on, when its first `typed` units stand
 * before the caret.
 *
 *   坚持正能|是总要求，…      typed 4, wording 坚持正能量是总要求
 *            ^^^^^ a clause's end that stands there already: replaced
 */
export function replacedEnd(context: CaretContext, phrase: Phrase, typed: number, start: number): number {
  const units = standingUnits(context, phrase, typed);
  const last = units === 0 ? context.offset - 1 : (context.after.at[units - 1] ?? context.offset);
  return skipClosing(context.text, last + 1, openMarks(context.text.slice(start, context.offset)));
}

function standingUnits(context: CaretContext, phrase: Phrase, typed: number): number {
  const rest = phrase.skeleton.text.slice(typed);
  const right = context.after.text;
  const next = commonPrefix(context, phrase, typed);
  const standsAlone = next === right.length || !isAdjacent(context, next);
  if (next >= 2 || (next === 1 && (rest.length === 1 || standsAlone || context.isInWord))) return next;
  let best = 0;
  for (let skipped = 1; skipped < rest.length - 1; skipped++) {
    const units = commonPrefix(context, phrase, typed + skipped);
    if (units > best && units >= 2 && isClauseEnd(phrase, typed + skipped + units)) best = units;
  }
  return best;
}

/** How many units right of the caret are those of the phrase from unit `from` on. */
function commonPrefix({ text, offset, after }: CaretContext, phrase: Phrase, from: number): number {
  let units = 0;
  while (units < after.text.length && after.text[units] === phrase.skeleton.text[from + units]) {
    const gap = units === 0 ? text.slice(offset, after.at[0]) : gapBefore(text, after, units);
    if (!mayOverwrite(gap, gapBefore(phrase.text, phrase.skeleton, from + units))) break;
    units++;
  }
  return units;
}

function isAdjacent({ after }: CaretContext, unit: number): boolean {
  return unit > 0 && after.at[unit] === (after.at[unit - 1] ?? 0) + 1;
}

function isClauseEnd(phrase: Phrase, unit: number): boolean {
  return unit === phrase.skeleton.text.length || phrase.clauses.includes(unit);
}

/** Steps over the marks that close what was opened in the words that are replaced: the wording brings its own. */
function skipClosing(text: string, from: number, opened: string): number {
  const closing = [...opened].map(closingOf).reverse();
  let end = from;
  while (end - from < closing.length && text[end] === closing[end - from]) end++;
  return end;
}
