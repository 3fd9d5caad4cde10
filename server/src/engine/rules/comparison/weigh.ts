/** How good an explanation a record is of what the writer meant: rules compare their findings by it. */
import { isBorderOfText } from '../../align/slide.ts';
import { effort } from './edits.ts';
import type { NearWording } from './near-wording.ts';

/** Longer agreement with less effort is a better explanation of what the writer meant. */
export function weight(near: NearWording): number {
  return near.draft.to - near.draft.from - 4 * effort(near) - 5 * raggedEnds(near);
}

/** Ends of the compared part that cut a clause within `reach` units of a difference: something else was meant. */
export function raggedEnds({ source, draft, difference }: NearWording, reach = 3): number {
  const length = source.to - source.from;
  const cut = (near: boolean, inSource: number, inDraft: number) =>
    near ? Number(!isBorderOfText(source, inSource)) + Number(!isBorderOfText(draft, inDraft)) : 0;
  const atStart = difference.edits.some((edit) => edit.sourceFrom < reach);
  const atEnd = difference.edits.some((edit) => edit.sourceTo > length - reach);
  return cut(atStart, source.from, draft.from) + cut(atEnd, source.to, draft.to);
}
