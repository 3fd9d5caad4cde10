/** What a replacement really changes: the smallest changes between two texts, blind to script and width. */
import { editScript } from '../align/script.ts';
import type { Change } from '../rules/changes.ts';
import { commonEnd, commonStart } from '../text/common.ts';
import { FOLD } from '../text/fold.ts';
import { fold } from '../text/skeleton.ts';
import { NARROW, WIDE } from './words.ts';

/** Longer texts are changed in one piece between their common beginning and end: the comparison takes a table. */
const MOST_CELLS = 1_000_000;

/** The changes that make `right` of `written`, in order; offsets of `written` begin at `start`. Where the words are the same, width counts. */
export function changesBetween(written: string, right: string, start: number): Change[] {
  return fold(written) === fold(right)
    ? between(written, right, right, start)
    : between(shape(written), right, shape(right), start);
}

/** One unit for each: what differs in script, width or case only is the same. */
function shape(text: string): string {
  let shape = '';
  for (let i = 0; i < text.length; i++) {
    const folded = FOLD[text.charCodeAt(i)];
    if (folded) shape += String.fromCharCode(folded);
    else {
      const narrow = NARROW.indexOf(text.charAt(i));
      shape += narrow < 0 ? text.charAt(i) : WIDE.charAt(narrow);
    }
  }
  return shape;
}

function between(a: string, right: string, b: string, start: number): Change[] {
  const head = commonStart(a, b);
  const tail = commonEnd(a, b, head);
  const [gone, added] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const edits =
    gone.length * added.length > MOST_CELLS
      ? [{ sourceFrom: 0, sourceTo: added.length, draftFrom: 0, draftTo: gone.length }]
      : editScript(added, gone);
  return edits.map(({ sourceFrom, sourceTo, draftFrom, draftTo }) => ({
    start: start + head + draftFrom,
    end: start + head + draftTo,
    replacement: right.slice(head + sourceFrom, head + sourceTo),
  }));
}
