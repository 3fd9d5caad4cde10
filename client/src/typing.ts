/** What counts as typing Chinese: pure, so that it can be tested without an editor. */

interface Change {
  readonly text: string;
  readonly rangeLength: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** Longer texts are pasted, not typed: an input method commits a phrase at a time. */
const LONGEST_COMMIT = 16;
const ENDS_IN_HAN = /\p{Script=Han}$/u;
const LINE_BREAK = /[\r\n]/;

/**
 * Where the caret stands after one commit of an input method, as line and UTF-16 character.
 * `undefined` for everything else: letters (they may still be composing), punctuation, deletions, pastes, several carets.
 */
export function typedHan(
  changes: readonly Change[],
): { readonly line: number; readonly character: number } | undefined {
  const [change] = changes;
  if (change === undefined || changes.length > 1) return undefined;
  const { text, range } = change;
  if (text.length > LONGEST_COMMIT || LINE_BREAK.test(text) || !ENDS_IN_HAN.test(text)) return undefined;
  return { line: range.start.line, character: range.start.character + text.length };
}
