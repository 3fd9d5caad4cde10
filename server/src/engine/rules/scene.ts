/** Prepares a block of a draft for the rules. */
import type { NearCandidate } from '../index/near.ts';
import type { Form, RecordSet } from '../records/forms.ts';
import { notesIn, outside } from '../text/asides.ts';
import type { Block } from '../text/prose.ts';
import { type Marked, markedRanges } from '../text/quotations.ts';
import { skeletonIndex, skeletonOf } from '../text/skeleton.ts';
import type { ExactMatch, MarkedUnits, Scene, Terms } from './rule.ts';

/** Offsets of the block are relative to `text`. */
export function prepareScene(text: string, block: Block, records: RecordSet, terms: Terms): Scene {
  const skeleton = skeletonOf(text, outside(block.prose, notesIn(text)));
  const marked = markedRanges(text, block.prose).map((range): MarkedUnits => {
    return { ...range, from: skeletonIndex(skeleton, range.start), to: skeletonIndex(skeleton, range.end) };
  });
  const of = (kind: Marked['kind']) => marked.filter((range) => range.kind === kind && range.to > range.from);
  const exact: ExactMatch[] = records.exact
    .find(skeleton.text)
    .flatMap(({ pattern, start, end }) => records.formsOf(pattern).map((form) => ({ form, from: start, to: end })))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return {
    ...terms,
    text,
    block,
    skeleton,
    quotations: of('quotation'),
    titles: of('title'),
    exact,
    near: nearOf(skeleton.text, exact, records),
    records,
  };
}

/** What may occur with errors: not what stands there exactly, in a stretch that holds hardly more. */
function nearOf(text: string, exact: readonly ExactMatch[], records: RecordSet): NearCandidate[] {
  const there = new Set(exact.map((match) => match.form));
  return records.near.candidates(text).filter(({ pattern, from, to }) => {
    const form = records.nearForms[pattern] as Form;
    if (!there.has(form) || to - from > 2.5 * form.skeleton.text.length + 8) return true;
    return !exact.some((match) => match.form === form && match.from >= from && match.to <= to);
  });
}

/** True where an official (not a wrong) form stands over all of the units. */
export function coveredByOfficial(scene: Scene, from: number, to: number): boolean {
  return scene.exact.some((match) => match.form.role !== 'wrong' && match.from <= from && match.to >= to);
}

/** The whole quotation stands word for word in an official form: a partial quotation is legitimate. */
export function isPartOfOfficial(scene: Scene, range: { readonly from: number; readonly to: number }): boolean {
  if (coveredByOfficial(scene, range.from, range.to)) return true;
  return scene.records.formsWith(scene.skeleton.text.slice(range.from, range.to)).length > 0;
}

/** The outermost quotation around the units, if any. */
export function quotationAround(scene: Scene, from: number, to: number): MarkedUnits | undefined {
  return scene.quotations.find((range) => range.from <= from && range.to >= to);
}

export function titleAround(scene: Scene, from: number, to: number): MarkedUnits | undefined {
  return scene.titles.find((range) => range.from <= from && range.to >= to);
}
