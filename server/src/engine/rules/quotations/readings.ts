/** How a quotation may be read: with the words that stand in brackets, or without them, since who quotes may put them in. */
import type { Edit } from '../../align/script.ts';
import { unitsOf } from '../../align/side.ts';
import { note } from '../../memo.ts';
import type { Form } from '../../records/forms.ts';
import { insertionsIn, outside } from '../../text/asides.ts';
import { partsOf, type Units } from '../../text/parts.ts';
import { fold, type Skeleton, skeletonIndex } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import type { NearWording } from '../comparison/near-wording.ts';
import type { MarkedUnits, Scene } from '../rule.ts';
import { prepareScene } from '../scene.ts';

export interface Reading {
  readonly scene: Scene;
  readonly range: MarkedUnits;
  /** Brackets in the quotation, which this reading takes for a part of it or leaves out. */
  readonly brackets: readonly Span[];
}

/** As it is printed, and without what stands in brackets where there are any. */
export function readingsOf(scene: Scene, range: MarkedUnits): Reading[] {
  const brackets = insertionsOf(scene).filter(({ start, end }) => start >= range.start && end <= range.end);
  const whole = { scene, range, brackets };
  if (!brackets.length) return [whole];
  const plain = plainScene(scene);
  const [from, to] = [skeletonIndex(plain.skeleton, range.start), skeletonIndex(plain.skeleton, range.end)];
  return to > from ? [whole, { scene: plain, range: { ...range, from, to }, brackets }] : [whole];
}

/**
 * False where the reading, not the writer, makes the difference: words in brackets that the source has not, or that are
 * left out where the source has such words.
 */
export function isOwnDifference({ source, draft, difference }: NearWording, brackets: readonly Span[]): boolean {
  if (!brackets.length) return true;
  return difference.edits.every((edit) => {
    const { start, end } = placeOf(draft, edit);
    const gone = unitsOf(source).slice(edit.sourceFrom, edit.sourceTo);
    return brackets.every((bracket) => {
      if (bracket.start >= end || bracket.end <= start) return true;
      return edit.draftFrom === edit.draftTo && !sharesUnit(gone, fold(draft.text.slice(bracket.start, bracket.end)));
    });
  });
}

function sharesUnit(a: string, b: string): boolean {
  return [...a].some((unit) => b.includes(unit));
}

/** The characters of the draft that an edit exchanges; where it exchanges none, the gap in which it puts some. */
function placeOf({ skeleton, from }: NearWording['draft'], { draftFrom, draftTo }: Edit): Span {
  const unit = (i: number) => skeleton.at[from + i];
  const [first, last] = [unit(draftFrom), unit(draftTo - 1)];
  if (draftTo > draftFrom && first !== undefined && last !== undefined) return { start: first, end: last + 1 };
  const start = (unit(draftFrom - 1) ?? -1) + 1;
  return { start, end: unit(draftFrom) ?? start };
}

/** An official form in which all parts of a reading stand in order, and the units of the form where they stand. */
export interface Official {
  readonly form: Form;
  readonly reading: Reading;
  /** Parts of the draft and of the form, side by side. */
  readonly parts: readonly { readonly draft: Units; readonly source: Units }[];
}

/** No record is longer; an unclosed quotation runs to the end of its paragraph. */
const LONGEST = 1000;

/** Where the whole quotation stands word for word, part by part: quoting in part is legitimate. */
export function officialForm(scene: Scene, range: MarkedUnits): Official | undefined {
  const known = officialForms(scene);
  const found = known.get(range) ?? { official: findOfficial(scene, range) };
  known.set(range, found);
  return found.official;
}

/** Several ask for the same quotations. */
const officialForms = note((_: Scene) => new Map<MarkedUnits, { readonly official: Official | undefined }>());

function findOfficial(scene: Scene, range: MarkedUnits): Official | undefined {
  if (range.to - range.from > LONGEST) return undefined;
  for (const reading of readingsOf(scene, range)) {
    const { text, skeleton } = reading.scene;
    const parts = partsOf(text, skeleton, reading.range);
    const found = parts.length > 1 ? formWithParts(reading, parts) : formAround(reading);
    if (found) return found;
  }
  return undefined;
}

function formAround(reading: Reading): Official | undefined {
  const { scene, range } = reading;
  const around = scene.exact.find(
    ({ from, to, form }) => from <= range.from && to >= range.to && form.role !== 'wrong',
  );
  return around ? { form: around.form, reading, parts: [] } : formWithParts(reading, [range]);
}

function formWithParts(reading: Reading, parts: readonly Units[]): Official | undefined {
  const { skeleton, records } = reading.scene;
  const longest = parts.reduce((most, part) => (part.to - part.from > most.to - most.from ? part : most));
  for (const form of records.formsWith(wordsOf(skeleton, longest))) {
    const places = placesInOrder(form, skeleton, parts);
    if (places) return { form, reading, parts: parts.map((draft, i) => ({ draft, source: places[i] as Units })) };
  }
  return undefined;
}

/** Where the parts stand in the form, one behind the other. */
function placesInOrder(form: Form, skeleton: Skeleton, parts: readonly Units[]): Units[] | undefined {
  const places: Units[] = [];
  for (const part of parts) {
    const words = wordsOf(skeleton, part);
    const from = form.skeleton.text.indexOf(words, places.at(-1)?.to ?? 0);
    if (from < 0) return undefined;
    places.push({ from, to: from + words.length });
  }
  return places;
}

function wordsOf(skeleton: Skeleton, { from, to }: Units): string {
  return skeleton.text.slice(from, to);
}

/** Words in brackets of a block, and the block without them: prepared once for all of its quotations. */
const insertionsOf = note((scene: Scene): readonly Span[] => insertionsIn(scene.text));

const plainScene = note((scene: Scene): Scene => {
  const block = { ...scene.block, prose: outside(scene.block.prose, insertionsOf(scene)) };
  return prepareScene(scene.text, block, scene.records, scene);
});
