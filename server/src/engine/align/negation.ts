/** Whether an edit turns the sense: a word of negation gained or lost, or a word of duty or leave exchanged or lost. */
import { isModal, isNegation } from '../text/function-words.ts';
import { INNOCENT } from '../text/words.generated.ts';
import type { Edit } from './script.ts';

const innocent = new RegExp(INNOCENT.join('|'), 'g');

/** Of the two sides of an edit of `source` and `draft`, both skeletons. */
export function turnOf(source: string, draft: string, edit: Edit): 'negation' | 'modal' | undefined {
  const gone = source.slice(edit.sourceFrom, edit.sourceTo);
  const added = draft.slice(edit.draftFrom, edit.draftTo);
  if (denies(gone, source, edit.sourceFrom)) return !added || isNegation(added) ? 'negation' : undefined;
  if (!gone) return denies(added, draft, edit.draftFrom) ? 'negation' : undefined;
  if (!isModal(gone)) return undefined;
  return isModal(added) || (!added && gone.length > 1) ? 'modal' : undefined;
}

/** 不 does, but not in 不断. */
function denies(words: string, text: string, from: number): boolean {
  return isNegation(words) && !isPartOfInnocent(text, from, from + words.length);
}

function isPartOfInnocent(text: string, from: number, to: number): boolean {
  const start = Math.max(0, from - 1);
  const around = text.slice(start, to + 1);
  return [...around.matchAll(innocent)].some(
    ({ index, 0: word }) => start + index <= from && start + index + word.length >= to,
  );
}
