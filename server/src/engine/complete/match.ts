/** A phrase that fits what stands before the caret, and the checks every way of matching shares. */
import { gapBefore, leadsInto, mayOverwrite } from '../text/gaps.ts';
import type { CaretContext } from './context.ts';
import type { Phrase } from './phrases.ts';
import type { MatchKind } from './types.ts';

export interface Match {
  readonly phrase: Phrase;
  readonly kind: MatchKind;
  /** Offset in the draft of the first typed character. */
  readonly start: number;
  /** Skeleton units of the phrase that the typed characters stand for. */
  readonly typed: number;
  /** End, in `phrase.text`, of what is offered. */
  readonly end: number;
}

/** Whether the last `length` content characters before unit `to` may be replaced by the start of the phrase. */
export function fitsTyped(context: CaretContext, phrase: Phrase, to: number, length: number): boolean {
  const from = to - length;
  for (let i = 1; i < length; i++) {
    const typed = gapBefore(context.text, context.before, from + i);
    if (typed !== '' && !mayOverwrite(typed, gapBefore(phrase.text, phrase.skeleton, i))) return false;
  }
  return startsApart(context, from);
}

/** Whether what stands between the last typed character and the caret leads on to unit `typed` of the phrase. */
export function leadsOn(context: CaretContext, phrase: Phrase, typed: number): boolean {
  return leadsInto(context.gap, gapBefore(phrase.text, phrase.skeleton, typed));
}

/** A number or foreign word is never entered in its middle. */
function startsApart({ text, before }: CaretContext, from: number): boolean {
  const start = before.at[from];
  if (start === undefined) return false;
  return !(/[0-9A-Za-z]/.test(text.charAt(start)) && /[0-9A-Za-z_]/.test(text.charAt(start - 1)));
}
