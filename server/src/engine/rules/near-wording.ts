/** Shared by the rules on wording: the near occurrences of records in a block, compared and patched. */
import { compare, type Difference } from '../align/difference.ts';
import { infixMatch } from '../align/infix.ts';
import { type Patch, patchOf, type Side } from '../align/patch.ts';
import { isBorder, slideGaps } from '../align/slide.ts';
import { describeDifference, describeSource, sourceOf } from '../messages.ts';
import type { Form } from '../records/forms.ts';
import type { Scene, WeighedFinding } from './rule.ts';

/** A form of a record beside the words of the draft that nearly are it. */
export interface NearWording {
  readonly form: Form;
  readonly source: Side;
  readonly draft: Side;
  readonly difference: Difference;
}

/** Compares part of a form with part of the block, in skeleton units. */
export function nearWording(
  scene: Scene,
  form: Form,
  part: { readonly from: number; readonly to: number },
  range: { readonly from: number; readonly to: number },
): NearWording {
  const source = { text: form.text, skeleton: form.skeleton, ...part };
  const draft = { text: scene.text, skeleton: scene.skeleton, ...range };
  const difference = compare(units(source), units(draft));
  return { form, source, draft, difference: { ...difference, edits: slideGaps(difference.edits, source, draft) } };
}

/** The compared skeleton units of a side. */
export function units(side: Side): string {
  return side.skeleton.text.slice(side.from, side.to);
}

/**
 * Where a whole form nearly occurs in units `from` to `to` of the block. A unit lost or changed at the very border of
 * the form is matched with the neighbour that stands there instead, unless a punctuation mark parts them.
 */
export function findForm(scene: Scene, form: Form, limit: number, from: number, to: number): NearWording | undefined {
  const pattern = form.skeleton.text;
  const most = form.slipsOnly ? 1 : limit; // of other records only slips are looked for
  const match = infixMatch(pattern, scene.skeleton.text, most, from, to);
  if (!match) return undefined;
  const range = { from: match.from, to: match.to };
  const near = nearWording(scene, form, { from: 0, to: pattern.length }, range);
  const first = near.difference.edits[0];
  const last = near.difference.edits.at(-1);
  if (last?.sourceTo === pattern.length && last.draftFrom === last.draftTo)
    range.to = Math.min(to, stretch(scene, range.to, last.sourceTo - last.sourceFrom, 1));
  if (first?.sourceFrom === 0 && first.draftFrom === first.draftTo)
    range.from = Math.max(from, stretch(scene, range.from, first.sourceTo, -1));
  const lost = near.difference.edits.find((edit) => edit.draftFrom === edit.draftTo);
  if (lost && isBorder(near.source, lost.sourceFrom) && isBorder(near.source, lost.sourceTo))
    takeIn(scene, units(near.source).slice(lost.sourceFrom, lost.sourceTo), range, from, to);
  if (range.from === match.from && range.to === match.to) return near;
  return nearWording(scene, form, { from: 0, to: pattern.length }, range);
}

/** A member that seems to be missing may stand just behind or before the others: then they are in another order. */
function takeIn(scene: Scene, lost: string, range: { from: number; to: number }, from: number, to: number): void {
  if (lost.length < 2) return;
  const { text } = scene.skeleton;
  if (range.to + lost.length <= to && text.startsWith(lost, range.to)) range.to += lost.length;
  else if (range.from - lost.length >= from && text.startsWith(lost, range.from - lost.length))
    range.from -= lost.length;
}

/** Moves a border by at most `count` units over characters that stand side by side in the draft. */
function stretch(scene: Scene, border: number, count: number, direction: 1 | -1): number {
  const at = scene.skeleton.at;
  let here = border;
  for (let k = 0; k < count; k++) {
    const [left, right] = [at[here - 1], at[here]];
    if (left === undefined || right === undefined || right - left > 1) break;
    here += direction;
  }
  return here;
}

/** Makes the finding for a near wording. */
export function wordingFinding(
  near: NearWording,
  how: Pick<WeighedFinding, 'rule' | 'severity' | 'weight'>,
): WeighedFinding {
  const patch: Patch = patchOf(near.source, near.draft, near.difference.edits);
  const source = sourceOf(near.form.record);
  const text = near.draft.text.slice(patch.start, patch.end);
  const differs = describeDifference(near.difference, near.source, near.draft);
  return {
    ...how,
    start: patch.start,
    end: patch.end,
    text,
    message: `与规范表述“${near.form.text}”不一致：${differs}。来源：${describeSource(source)}`,
    verdict: near.difference.verdict,
    replacements: [{ text: patch.replacement, preferred: true }],
    ...(source && { source }),
    record: near.form.record.id,
    sourceText: near.form.text,
  };
}
