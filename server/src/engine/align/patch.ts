/** Turns an edit script into a replacement that touches only what differs. */
import type { Span } from '../types.ts';
import { besideJoint, inserted, removed } from './gap.ts';
import type { Edit } from './script.ts';
import type { Patch, Side } from './side.ts';
import { isSure } from './sure.ts';

export type { Patch, Side };

/** Whether an edit is one, or only comes from where the compared part was cut. */
type IsCertain = (source: Side, draft: Side, edit: Edit) => boolean;

/**
 * The patch of a draft that makes it read like the source. Edits are relative to the two sides; those that are not
 * certain are left out. Its span runs over whole clauses, so that a reader sees what is meant; inside
 * it, everything that does not differ stays as the writer typed it (punctuation, emphasis marks, line breaks).
 */
export function patchOf(source: Side, draft: Side, edits: readonly Edit[], isCertain: IsCertain = isSure): Patch {
  const cuts = edits.map((edit) => cut(source, draft, edit));
  const first = cuts[0];
  const last = cuts.at(-1);
  if (!first || !last) throw new RangeError('patchOf without edits');
  const [opening, closing] = [edits[0], edits.at(-1)];
  const start = Math.min(first.start, opening ? placeOf(draft, opening).start : first.start);
  const end = Math.max(last.end, closing ? placeOf(draft, closing).end : last.end);
  const span = wholeClauses(draft, start, end);
  const certain = withoutTied(
    edits,
    edits.map((edit) => isCertain(source, draft, edit)),
  );
  let replacement = '';
  let at = span.start;
  cuts.forEach(({ start, end, replacement: text }, i) => {
    if (start < at || !certain[i]) return;
    replacement += draft.text.slice(at, start) + text;
    at = end;
  });
  return { ...span, replacement: replacement + draft.text.slice(at, span.end) };
}

/** Agreement that must stand between two edits for one to be made without the other: less is there by chance. */
const APART = 3;

/** Which edits are certain and stand beside none that is not: 公开透明 for 促进开放合作 is one word for another, whatever they share. */
function withoutTied(edits: readonly Edit[], certain: readonly boolean[]): readonly boolean[] {
  const made = [...certain];
  const isTied = (a: Edit | undefined, b: Edit | undefined) => a && b && b.draftFrom - a.draftTo < APART;
  for (let i = 1; i < edits.length; i++) if (!made[i - 1] && isTied(edits[i - 1], edits[i])) made[i] = false;
  for (let i = edits.length - 1; i > 0; i--) if (!made[i] && isTied(edits[i - 1], edits[i])) made[i - 1] = false;
  return made;
}

/** Where an edit is shown: a gap between the units on both sides of it. */
function placeOf(draft: Side, { draftFrom, draftTo, sourceFrom, sourceTo }: Edit): Span {
  const d = (i: number) => draft.skeleton.at[draft.from + i] as number;
  const length = draft.to - draft.from;
  if (draftFrom < draftTo && sourceFrom < sourceTo) return { start: d(draftFrom), end: d(draftTo - 1) + 1 };
  const start = draftFrom > 0 ? d(draftFrom - 1) + 1 : d(draftTo < length ? draftTo : 0);
  const end = draftTo < length ? d(draftTo) : d(length - 1) + 1;
  return { start, end };
}

/** The smallest replacement for one edit. */
function cut(source: Side, draft: Side, edit: Edit): Patch {
  const gone = edit.sourceTo - edit.sourceFrom;
  const added = edit.draftTo - edit.draftFrom;
  if (!gone && added) return removed(source, draft, edit);
  if (!added) return inserted(source, draft, edit);
  const joined = besideJoint(source, draft, edit);
  if (joined) return joined;
  const d = (i: number) => draft.skeleton.at[draft.from + i] as number;
  const start = d(edit.draftFrom);
  const end = d(edit.draftTo - 1) + 1;
  return { start, end, replacement: gone === added ? unitByUnit(source, draft, edit) : words(source, edit) };
}

/** The words of the source in the place of an edit, with the punctuation between them. */
function words(source: Side, { sourceFrom, sourceTo }: Edit): string {
  const s = (i: number) => source.skeleton.at[source.from + i] as number;
  return source.text.slice(s(sourceFrom), s(sourceTo - 1) + 1);
}

/** As many units for as many: what stands between two of them stays, unless the source has other punctuation there. */
function unitByUnit(source: Side, draft: Side, edit: Edit): string {
  const s = (i: number) => source.skeleton.at[source.from + i] as number;
  const d = (i: number) => draft.skeleton.at[draft.from + i] as number;
  let result = '';
  for (let i = 0; i < edit.draftTo - edit.draftFrom; i++) {
    const [right, here] = [edit.sourceFrom + i, edit.draftFrom + i];
    if (i > 0) {
      const typed = draft.text.slice(d(here - 1) + 1, d(here));
      const official = source.text.slice(s(right - 1) + 1, s(right));
      result += /^[，、；：,;:\s]*$/.test(typed) && !/\s/.test(typed) ? official : typed;
    }
    result += source.text.charAt(s(right));
  }
  return result;
}

const CLAUSE_MARK = /[，,、；;：:。！？!?…“”‘’「」『』"《》〈〉（）()\s]/;

/** Widens a range to the clauses it touches, inside the compared part of the draft. */
function wholeClauses(draft: Side, start: number, end: number): Span {
  const low = Math.min(start, draft.skeleton.at[draft.from] as number);
  const high = Math.max(end, (draft.skeleton.at[draft.to - 1] as number) + 1);
  let from = start;
  while (from > low && !CLAUSE_MARK.test(draft.text.charAt(from - 1))) from--;
  let to = end;
  while (to < high && !CLAUSE_MARK.test(draft.text.charAt(to))) to++;
  // An empty insertion point between two marks would underline nothing: take the clause before it.
  while (from === to && from > low) {
    from--;
    while (from > low && !CLAUSE_MARK.test(draft.text.charAt(from - 1))) from--;
  }
  return { start: from, end: to };
}
