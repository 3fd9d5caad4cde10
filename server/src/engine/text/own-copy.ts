/** Lets go of the text that a part was cut from. */

/**
 * The same characters in a string of their own. V8 cuts a longer part without copying it, and keeps the whole for as long as
 * the part is kept: what outlives a draft is copied, or each remembered paragraph keeps the draft of its keystroke.
 */
export function ownCopy(part: string): string {
  return ` ${part}`.slice(1); // joining copies both at the first look at them
}
