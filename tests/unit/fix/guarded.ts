/** A proposal in the first block that holds it, put through the gate of fixes. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import type { WeighedFinding } from '../../../server/src/engine/findings/build.ts';
import { guardFixes } from '../../../server/src/engine/fix/guard.ts';
import type { Verdict } from '../../../server/src/engine/types.ts';

/** `⟦wrong→right⟧` is what a rule proposes. */
const MARKER = /⟦([^→⟧]*)→([^⟧]*)⟧/;

/** The finding that comes out, for a proposal in the first block that holds it. */
export function guarded(
  marked: string,
  verdict: Verdict,
): { readonly text: string; readonly finding?: WeighedFinding } {
  const [whole = '', wrong = '', right = ''] = MARKER.exec(marked) ?? [];
  const start = marked.indexOf(whole);
  const text = marked.replace(whole, wrong);
  const block = parseProse(text, 'markdown').blocks.find((each) => each.start <= start && each.end >= start);
  assert.ok(block);
  const proposed: WeighedFinding = {
    ...{ start, end: start + wrong.length, text: wrong, rule: 'wording/fixed', severity: 'warning' },
    ...{ message: '', verdict, certain: true, replacements: [{ text: right, preferred: true }], weight: 1 },
  };
  const [finding] = guardFixes(text, block, [proposed], () => []);
  return { text, ...(finding && { finding }) };
}

/** The text after the fix, `undefined` where none is offered; and whether it is still certain. */
export function outcome(marked: string, verdict: Verdict): readonly [after: string | undefined, certain: boolean] {
  const { text, finding } = guarded(marked, verdict);
  const [first] = finding?.replacements ?? [];
  if (!finding || !first) return [undefined, false];
  return [text.slice(0, finding.start) + first.text + text.slice(finding.end), finding.certain];
}
