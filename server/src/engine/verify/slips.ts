/** Is a difference a slip of the keyboard, or another wording? Asks the corpus which characters ever stand together. */
import type { Edit } from '../align/script.ts';
import { soundAlike } from '../text/sound.ts';

const RUN = 3;

/** The runs of three characters of `words` that touch the place of an edit. */
export function runsAround(words: string, edit: Pick<Edit, 'draftFrom' | 'draftTo'>): string[] {
  const runs: string[] = [];
  const first = Math.max(0, edit.draftFrom - RUN + 1);
  const last = Math.min(words.length - RUN, Math.max(edit.draftFrom, edit.draftTo - 1));
  for (let i = first; i <= last; i++) runs.push(words.slice(i, i + RUN));
  return runs;
}

/** Digits and Latin letters: a year, an edition, a product – other facts, not slips. */
export function isFact(gone: string, added: string): boolean {
  return /^[0-9a-z.%+]*$/.test(gone) && /^[0-9a-z.%+]*$/.test(added);
}

/** Each character replaced by one that sounds alike. */
export function soundsAlike(gone: string, added: string): boolean {
  return gone.length === added.length && [...gone].every((char, i) => soundAlike(char, added.charAt(i)));
}
