/**
 * Typed Chinese with one slip: a wrong, missing, additional or swapped character. The first character must be right,
 * at least two characters must be right after the slip, and four must be typed: less would be guessing.
 */
import { mayOverwrite } from '../text/gaps.ts';
import type { CaretContext } from './context.ts';
import type { Match } from './match.ts';
import type { Phrase } from './phrases.ts';

const SHORTEST = 4;
const LONGEST = 24;
const AFTER_SLIP = 2;

export function* fuzzyMatches(
  context: CaretContext,
  startingWithCharacter: (char: string) => readonly Phrase[],
): Generator<Match> {
  if (context.gap !== '') return;
  const { text, at } = context.before;
  for (let from = Math.max(0, text.length - LONGEST); from <= text.length - SHORTEST; from++) {
    const typed = text.slice(from);
    const start = at[from] ?? 0;
    const printed = context.text.slice(start, context.offset);
    for (const phrase of startingWithCharacter(typed.charAt(0))) {
      const consumed = oneSlip(typed, phrase.skeleton.text);
      if (consumed === undefined || !keepsPunctuation(printed, typed, phrase)) continue;
      yield { phrase, kind: 'fuzzy', start, typed: consumed, end: phrase.text.length };
    }
  }
}

/** How much of `target` is typed, if `typed` is the start of it with exactly one slip. Case by case in O(length). */
export function oneSlip(typed: string, target: string): number | undefined {
  let same = 0;
  while (same < typed.length && typed[same] === target[same]) same++;
  if (same === 0 || same === typed.length) return undefined;
  const swapped = typed[same] === target[same + 1] && typed[same + 1] === target[same];
  if (swapped && typed.length - same >= 2 && target.startsWith(typed.slice(same + 2), same + 2)) return typed.length;
  const slips: readonly (readonly [ofTyped: number, ofTarget: number])[] = [
    [1, 1],
    [0, 1],
    [1, 0],
  ];
  for (const [ofTyped, ofTarget] of slips) {
    const rest = typed.slice(same + ofTyped);
    if (rest.length >= AFTER_SLIP && target.startsWith(rest, same + ofTarget)) return same + ofTarget + rest.length;
  }
  return undefined;
}

/** Punctuation inside the typed words may only be replaced by punctuation. */
function keepsPunctuation(printed: string, typed: string, phrase: Phrase): boolean {
  return printed.length === typed.length || (phrase.clauses.length > 0 && mayOverwrite(printed, phrase.text));
}
