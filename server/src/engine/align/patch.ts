/** Turns an edit script into a replacement that touches only what differs. */
import type { Skeleton } from '../text/skeleton.ts';
import type { Span } from '../types.ts';
import type { Edit } from './script.ts';

/** A part of a text with its skeleton: units `from` to `to` of the skeleton. */
export interface Side {
  readonly text: string;
  readonly skeleton: Skeleton;
  readonly from: number;
  readonly to: number;
}

export interface Patch extends Span {
  /** What must stand at the span instead. */
  readonly replacement: string;
}

/**
 * The patch of a draft that makes it read like the source. Edits are relative to the two sides. Its span runs over whole
 * clauses, so that a reader sees what is meant; inside it, everything that does not differ stays as the writer typed it
 * (punctuation, emphasis marks, line breaks).
 */
export function patchOf(source: Side, draft: Side, edits: readonly Edit[]): Patch {
  const cuts = edits.map((edit) => cut(source, draft, edit));
  const first = cuts[0];
  const last = cuts.at(-1);
  if (!first || !last) throw new RangeError('patchOf without edits');
  const span = wholeClauses(draft, first.start, last.end);
  let replacement = '';
  let at = span.start;
  for (const { start, end, replacement: text } of cuts) {
    replacement += draft.text.slice(at, start) + text;
    at = Math.max(at, end);
  }
  return { ...span, replacement: replacement + draft.text.slice(at, span.end) };
}

/** The smallest replacement for one edit. */
function cut(source: Side, draft: Side, edit: Edit): Patch {
  const s = (i: number) => source.skeleton.at[source.from + i] as number;
  const d = (i: number) => draft.skeleton.at[draft.from + i] as number;
  if (edit.sourceFrom < edit.sourceTo && edit.draftFrom < edit.draftTo) {
    return {
      start: d(edit.draftFrom),
      end: d(edit.draftTo - 1) + 1,
      replacement: source.text.slice(s(edit.sourceFrom), s(edit.sourceTo - 1) + 1),
    };
  }
  return edit.draftFrom < edit.draftTo ? removal(draft, edit) : insertion(source, draft, edit);
}

/** Takes out what the draft has too much; of the marks on both sides one stays, as the writer typed it. */
function removal(draft: Side, edit: Edit): Patch {
  const { text, skeleton, from } = draft;
  const first = skeleton.at[from + edit.draftFrom] as number;
  const last = (skeleton.at[from + edit.draftTo - 1] as number) + 1;
  const hasLeft = edit.draftFrom > 0;
  const hasRight = edit.draftTo < draft.to - from;
  if (!hasLeft && !hasRight) return { start: first, end: last, replacement: '' };
  const start = hasLeft ? (skeleton.at[from + edit.draftFrom - 1] as number) + 1 : first;
  const end = hasRight ? (skeleton.at[from + edit.draftTo] as number) : last;
  const [left, right] = [text.slice(start, first), text.slice(last, end)];
  return { start, end, replacement: hasLeft && hasRight ? left || right : '' };
}

/** Puts in what the draft lacks, with the punctuation the source has around it. */
function insertion(source: Side, draft: Side, edit: Edit): Patch {
  const s = (i: number) => source.skeleton.at[source.from + i] as number;
  const d = (i: number) => draft.skeleton.at[draft.from + i] as number;
  const hasLeft = edit.sourceFrom > 0 && edit.draftFrom > 0;
  const hasRight = edit.sourceTo < source.to - source.from && edit.draftTo < draft.to - draft.from;
  if (!hasLeft) {
    const end = d(edit.draftTo);
    return { start: end, end, replacement: source.text.slice(s(edit.sourceFrom), s(edit.sourceTo)) };
  }
  const start = d(edit.draftFrom - 1) + 1;
  const from = s(edit.sourceFrom - 1) + 1;
  if (hasRight) return { start, end: d(edit.draftTo), replacement: source.text.slice(from, s(edit.sourceTo)) };
  const to = edit.sourceFrom < edit.sourceTo ? s(edit.sourceTo - 1) + 1 : from;
  return { start, end: start, replacement: source.text.slice(from, to) };
}

const CLAUSE_MARK = /[，,、；;：:。！？!?“”‘’「」『』《》〈〉（）()\s]/;

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
