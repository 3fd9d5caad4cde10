/** Shared by the rules on wording: the near occurrences of records in a block, compared and patched. */
import { compare, type Difference } from '../../align/difference.ts';
import { type Patch, patchOf, type Side } from '../../align/patch.ts';
import { slideGaps } from '../../align/slide.ts';
import { type Change, changeOf } from '../../findings/change.ts';
import { proofOf, strengthOf } from '../../findings/proof.ts';
import { type Place, voiceOf } from '../../findings/voice.ts';
import { describeDifference, describeSource, locateDifference, sourceOf } from '../../messages.ts';
import type { Form } from '../../records/forms.ts';
import type { Lexicon } from '../../records/lexicon.ts';
import type { Scene, WeighedFinding } from '../rule.ts';
import { quotationAround } from '../scene.ts';

/** A form of a record beside the words of the draft that nearly are it. */
export interface NearWording {
  readonly lexicon: Lexicon;
  readonly form: Form;
  readonly source: Side;
  readonly draft: Side;
  readonly difference: Difference;
  /** Unit of the block from which a reader counts: where the quotation around begins, else the words themselves. */
  readonly start: number;
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
  const edits = slideGaps(difference.edits, source, draft);
  const start = quotationAround(scene, range.from, range.to)?.from ?? range.from;
  return { lexicon: scene.records.lexicon, form, source, draft, difference: { ...difference, edits }, start };
}

/** The compared skeleton units of a side. */
export function units(side: Side): string {
  return side.skeleton.text.slice(side.from, side.to);
}

/** Where a near wording stands, and what the rule knows of it beyond its differences. */
export interface Occurrence extends Pick<WeighedFinding, 'rule' | 'weight'> {
  readonly place: Place;
  /** What differs, where the rule knows better than the comparison. */
  readonly change?: Change;
  readonly doubtful?: boolean;
}

/** Makes the finding for a near wording; none where what differs says nothing. */
export function wordingFinding(near: NearWording, { rule, weight, place, ...known }: Occurrence): WeighedFinding[] {
  const proof = proofOf(near.form.record);
  const length = near.source.to - near.source.from;
  const voice = voiceOf({ proof, change: changeOf(near), place, length, ...known });
  if (!voice) return [];
  const patch: Patch = patchOf(near.source, near.draft, near.difference.edits);
  const source = sourceOf(near.form.record);
  const text = near.draft.text.slice(patch.start, patch.end);
  const differs = describeDifference(near.difference, near.source, near.draft);
  const standard = strengthOf(proof) === 'weak' ? '常见' : '规范';
  const found: WeighedFinding = {
    rule,
    weight,
    ...voice,
    start: patch.start,
    end: patch.end,
    text,
    message: `与${standard}表述“${near.form.text}”不一致：${differs}。来源：${describeSource(source)}`,
    verdict: near.difference.verdict,
    replacements: [{ text: patch.replacement, preferred: true }],
    ...(source && { source }),
    record: near.form.record.id,
    sourceText: near.form.text,
    difference: locateDifference(near.difference, near.source, near.draft, near.start),
  };
  return [found];
}
