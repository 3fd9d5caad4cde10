/** Edits that are one to a reader. */
import type { Edit } from './script.ts';

/** Edits so close that a reader sees one word for another: 汇报 for 报告, not a character more and one less. */
export function joinedEdits(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const before = joined.at(-1);
    if (
      before &&
      edit.sourceFrom - before.sourceTo === 1 &&
      isGap(before) &&
      isGap(edit) &&
      isGone(before) !== isGone(edit)
    )
      joined[joined.length - 1] = { ...before, sourceTo: edit.sourceTo, draftTo: edit.draftTo };
    else joined.push(edit);
  }
  return joined;
}

/** One character more or less. */
function isGap({ sourceFrom, sourceTo, draftFrom, draftTo }: Edit): boolean {
  return sourceTo - sourceFrom + draftTo - draftFrom === 1;
}

function isGone({ sourceFrom, sourceTo }: Edit): boolean {
  return sourceTo > sourceFrom;
}
