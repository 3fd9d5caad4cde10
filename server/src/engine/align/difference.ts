/** What kind of difference stands between a source and a draft: judged on skeletons and their edit script. */
import type { Verdict } from '../types.ts';
import { turnOf } from './negation.ts';
import { type Edit, editScript } from './script.ts';

/** A comparison of two skeletons. `cost` counts single-unit edits; a gap counts its length. */
export interface Difference {
  readonly edits: readonly Edit[];
  readonly cost: number;
  readonly verdict: Verdict;
}

const NUMBER = /^[一二三四五六七八九十百千万亿两零〇\d%]+$/;

/** Compares a source with what stands in a draft; verdict `exact` where they are the same. */
export function compare(source: string, draft: string): Difference {
  const edits = source === draft ? [] : editScript(source, draft);
  let cost = 0;
  for (const edit of edits) cost += Math.max(edit.sourceTo - edit.sourceFrom, edit.draftTo - edit.draftFrom);
  const verdict = verdictOf(source, draft, edits, cost);
  return { edits: verdict === 'order' ? joined(edits) : edits, cost, verdict };
}

/** What is swapped is one difference, from the first unit out of place to the last. */
function joined(edits: readonly Edit[]): Edit[] {
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return [];
  const { sourceFrom, draftFrom } = first;
  return [{ sourceFrom, draftFrom, sourceTo: last.sourceTo, draftTo: last.draftTo }];
}

/** The kind of a difference with these edits, which cost so many characters. */
export function verdictOf(source: string, draft: string, edits: readonly Edit[], cost: number): Verdict {
  if (!edits.length) return 'exact';
  if (sameUnits(source, draft)) return 'order';
  const sides = edits.map((edit) => ({
    gone: source.slice(edit.sourceFrom, edit.sourceTo),
    added: draft.slice(edit.draftFrom, edit.draftTo),
  }));
  if (edits.some((edit) => turnOf(source, draft, edit))) return 'negation';
  if (sides.some(({ gone, added }) => isNumber(gone, added))) return 'number';
  if (cost > Math.max(3, source.length * 0.4)) return 'rewritten';
  if (sides.every((side) => !side.added)) return 'omission';
  if (sides.every((side) => !side.gone)) return 'insertion';
  return 'wording';
}

/** One side is made of numerals only, and the other of numerals or of nothing. */
function isNumber(gone: string, added: string): boolean {
  return (NUMBER.test(gone) && (!added || NUMBER.test(added))) || (NUMBER.test(added) && !gone);
}

/** Tells most sides apart at the price of one walk along them. */
export function haveSameSums(a: string, b: string): boolean {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < a.length; i++) {
    const [first, second] = [a.charCodeAt(i), b.charCodeAt(i)];
    sum += first - second;
    squares += first * first - second * second;
  }
  return sum === 0 && squares === 0;
}

/** The same units in another order: a strong sign of swapped words or members. */
function sameUnits(a: string, b: string): boolean {
  if (a.length !== b.length || !haveSameSums(a, b)) return false;
  let rest = b;
  for (const unit of a) {
    const at = rest.indexOf(unit);
    if (at < 0) return false;
    rest = rest.slice(0, at) + rest.slice(at + unit.length);
  }
  return true;
}
