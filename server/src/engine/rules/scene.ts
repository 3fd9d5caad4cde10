/** Prepares blocks of a draft for the rules. */
import type { RecordSet } from '../records/forms.ts';
import { linesOf } from '../records/proper-lines.ts';
import { notesIn, outside } from '../text/asides.ts';
import type { Block } from '../text/prose.ts';
import { markedRanges } from '../text/quotations.ts';
import { type Skeleton, skeletonIndex, skeletonOf } from '../text/skeleton.ts';
import type { ExactMatch, MarkedUnits, NearForm, Scene, Terms } from './rule.ts';

/** A block of which a scene is to be made: its offsets are relative to `text`. */
export interface Unprepared {
  readonly text: string;
  readonly block: Block;
  readonly terms: Terms;
}

export function prepareScene(text: string, block: Block, records: RecordSet, terms: Terms): Scene {
  return prepareScenes([{ text, block, terms }], records)[0] as Scene;
}

/** The scenes of many blocks: step by step, not block by block, so that the tables of each step stay in the memory of the processor. */
export function prepareScenes(blocks: readonly Unprepared[], records: RecordSet): Scene[] {
  const skeletons = blocks.map(({ text, block }) => skeletonOf(text, outside(block.prose, notesIn(text))));
  const marked = blocks.map(({ text, block }, i) => markedUnits(text, block, skeletons[i] as Skeleton));
  const exact = skeletons.map((skeleton) => exactOf(skeleton.text, records));
  const near = skeletons.map((skeleton, i) => nearOf(skeleton.text, exact[i] ?? [], records));
  const lines = skeletons.map((skeleton) => linesIn(skeleton.text, records));
  return blocks.map(({ text, block, terms }, i) => {
    const ranges = marked[i] ?? [];
    return {
      asOf: terms.asOf,
      minQuotationLength: terms.minQuotationLength,
      above: terms.above,
      notes: [],
      text,
      block,
      skeleton: skeletons[i] as Skeleton,
      quotations: ranges.filter(({ kind }) => kind === 'quotation'),
      titles: ranges.filter(({ kind }) => kind === 'title'),
      exact: exact[i] ?? [],
      near: joined(near[i] ?? [], lines[i] ?? []),
      records,
    };
  });
}

/** Forgets what nobody asks for once the rules have looked at a scene: half of what a block that is remembered would keep. */
export function letGo(scene: Scene): void {
  scene.notes.length = 0;
  Object.assign(scene, { near: NONE });
}

const NONE: readonly NearForm[] = [];

function markedUnits(text: string, block: Block, skeleton: Skeleton): MarkedUnits[] {
  const units = markedRanges(text, block.prose).map((range): MarkedUnits => {
    return { ...range, from: skeletonIndex(skeleton, range.start), to: skeletonIndex(skeleton, range.end) };
  });
  return units.filter(({ from, to }) => to > from);
}

function exactOf(text: string, records: RecordSet): ExactMatch[] {
  const found: ExactMatch[] = [];
  for (const { pattern, start, end } of records.exact.find(text))
    for (const form of records.formsOf(pattern)) found.push({ form, from: start, to: end });
  return found.length < 2 ? found : found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** What may occur with errors: not what stands there exactly, in a stretch that holds hardly more. */
function nearOf(text: string, exact: readonly ExactMatch[], records: RecordSet): NearForm[] {
  const found: NearForm[] = [];
  for (const { pattern, from, to, share } of records.near.candidates(text)) {
    const form = records.nearForm(pattern);
    const mayBeThere = share === 1 && to - from <= 2.5 * form.skeleton.text.length + 8;
    const isThere = mayBeThere && exact.some((match) => match.form === form && match.from >= from && match.to <= to);
    if (!isThere) found.push({ form, from, to, share }); // else nothing would differ there
  }
  return found;
}

function joined<T>(some: readonly T[], more: readonly T[]): readonly T[] {
  return more.length === 0 ? some : [...some, ...more];
}

/** Formulations without a record, with one character wrong: unless the words are others of them, or part of one. */
function linesIn(text: string, records: RecordSet): readonly NearForm[] {
  const { table, isProper } = linesOf(records);
  const oneOff = table.oneOff(text);
  if (!oneOff.length) return NONE; // most blocks
  return oneOff.flatMap(({ pattern: line, from }) => {
    const to = from + table.folded(line).length;
    if (!isProper(line) || table.holds(text.slice(from, to))) return [];
    return [{ form: records.formOfLine(line), from, to, share: 1 }];
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
