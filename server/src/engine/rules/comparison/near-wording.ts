/** Shared by the rules on wording: the near occurrences of records in a block, compared and patched. */
import { compare, type Difference } from '../../align/difference.ts';
import { joinedEdits } from '../../align/joined.ts';
import { type Patch, patchOf, type Side } from '../../align/patch.ts';
import type { Edit } from '../../align/script.ts';
import { unitsOf } from '../../align/side.ts';
import { slideGaps } from '../../align/slide.ts';
import { isSure } from '../../align/sure.ts';
import type { Candidate } from '../../findings/build.ts';
import { type Change, changeOf } from '../../findings/change.ts';
import { proofOf, strengthOf } from '../../findings/proof.ts';
import type { Place } from '../../findings/voice.ts';
import { say } from '../../language/index.ts';
import { describeDifference, locateDifference } from '../../messages.ts';
import type { Form } from '../../records/forms.ts';
import type { Lexicon } from '../../records/lexicon.ts';
import type { Scene } from '../rule.ts';
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
  const difference = compare(unitsOf(source), unitsOf(draft));
  const edits = joinedEdits(slideGaps(difference.edits, source, draft));
  const start = quotationAround(scene, range.from, range.to)?.from ?? range.from;
  return { lexicon: scene.records.lexicon, form, source, draft, difference: { ...difference, edits }, start };
}

/** Where a near wording stands, and what the rule knows of it beyond its differences. */
export interface Occurrence {
  readonly place: Place;
  /** What differs, where the rule knows better than the comparison. */
  readonly change?: Change;
  readonly doubtful?: boolean;
  /** Compare it with others of its rule. */
  readonly points: number;
}

/** Units around the differences by which a phrase is known, and the fewest that are asked of a corpus. */
const [AROUND, FEWEST] = [3, 6];

/** What stands on a side from the first difference to the last, with a little around: the whole side where that is hardly less. */
function surroundings(side: Side, edits: readonly Edit[], of: 'draft' | 'source'): string {
  const [first, last] = [edits[0], edits.at(-1)];
  const words = unitsOf(side);
  if (!first || !last) return words;
  const [from, to] = of === 'draft' ? [first.draftFrom, last.draftTo] : [first.sourceFrom, last.sourceTo];
  const near = words.slice(Math.max(0, from - AROUND), to + AROUND);
  return near.length < FEWEST ? words : near;
}

/** What is said of a near wording. */
export function wordingCandidate(near: NearWording, occurrence: Occurrence): Candidate {
  const isCertain = occurrence.change === 'form' ? () => true : isSure; // an attested wrong form is wrong as a whole
  const patch: Patch = patchOf(near.source, near.draft, near.difference.edits, isCertain);
  const differs = describeDifference(near.difference, near.source, near.draft);
  const standard = strengthOf(proofOf(near.form.record)) === 'weak' ? say.finding.usual : say.finding.standard;
  return {
    change: changeOf(near),
    length: near.source.to - near.source.from,
    ...occurrence,
    start: patch.start,
    end: patch.end,
    verdict: near.difference.verdict,
    words: {
      wrong: surroundings(near.draft, near.difference.edits, 'draft'),
      right: surroundings(near.source, near.difference.edits, 'source'),
    },
    message: say.finding.differsFromWording(standard, near.form.text, differs),
    replacements: patch.replacement,
    record: near.form.record,
    sourceText: near.form.text,
    difference: locateDifference(near.difference, near.source, near.draft, near.start),
  };
}
