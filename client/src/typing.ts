/** What counts as typing Chinese: pure, so that it can be tested without an editor. */

/** A place in a document: 0-based line, UTF-16 character in it. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Change {
  readonly text: string;
  readonly rangeLength: number;
  readonly range: { readonly start: Place };
}

/** Longer texts are pasted, not typed: an input method commits a phrase at a time. */
const LONGEST_COMMIT = 16;
const ENDS_IN_HAN = /\p{Script=Han}$/u;
const COMPOSING = /[\p{Script=Latin}\p{Script=Bopomofo}'’]$/u;
const LINE_BREAK = /[\r\n]/;

/**
 * Where the caret stands after one commit of an input method, as line and UTF-16 character.
 * `undefined` for everything else: letters (they may still be composing), punctuation, deletions, pastes, several carets.
 */
export function typedHan(changes: readonly Change[]): Place | undefined {
  const [change] = changes;
  if (change === undefined || changes.length > 1) return undefined;
  const { text, range } = change;
  if (text.length > LONGEST_COMMIT || LINE_BREAK.test(text) || !ENDS_IN_HAN.test(text)) return undefined;
  return { line: range.start.line, character: range.start.character + text.length };
}

/** Whether these are letters of an input method that may still be composing; VS Code tells nothing else of it. */
export function mayBeComposing(changes: readonly Change[]): boolean {
  const [change] = changes;
  return change !== undefined && changes.length === 1 && COMPOSING.test(change.text);
}
