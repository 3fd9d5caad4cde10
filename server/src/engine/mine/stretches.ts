/**
 * Stretches that recur: all strings of a text that enough documents have and that much may precede and follow (branching
 * entropy, Harris 1955; Jin and Tanaka-Ishii 2006). Places are sorted by their characters from the first on, as one walks a
 * suffix tree from its root, and given up as soon as too few documents have them: no array of all suffixes is made.
 */
import { Numbers } from '../index/wording/numbers.ts';
import { branchingEntropy } from './entropy.ts';
import { NUMBER } from './paragraph.ts';
import type { MinedText } from './text.ts';

export interface StretchLimits {
  readonly minDocuments: number;
  /** Characters. */
  readonly shortest: number;
  readonly longest: number;
  /** Bits of branching entropy on each side. */
  readonly minEntropy: number;
}

/** Stretches are numbered from 1 on; 0 is none. */
export interface Stretches {
  readonly size: number;
  readonly lengths: Uint32Array;
  readonly documents: Uint32Array;
  /** Places, whether part of a longer stretch or not. */
  readonly times: Uint32Array;
  /** Numbers of the earliest and the latest dated document; of any where none has a date. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** For each place of the text the longest stretch that begins there. */
  readonly at: Uint32Array;
}

/** Places of the text, ascending, and the document of each. */
interface Group {
  readonly places: Uint32Array;
  readonly documents: Uint32Array;
}

/** Places that are sorted at a time. */
const SLICE = 1 << 21;
const UNITS = 0x10000;

/** Deterministic. Time grows with the text and how long its repetitions are; memory is four bytes a character and a slice. */
export async function findStretches(
  text: MinedText,
  limits: StretchLimits,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Stretches> {
  const counts = new Uint32Array(UNITS);
  for (const unit of text.units) counts[unit] = (counts[unit] ?? 0) + 1;
  const walk = walkOver(text, limits);
  for (let first = NUMBER + 1; first < UNITS; ) {
    let size = counts[first] ?? 0;
    let last = first + 1;
    for (; last < UNITS && size + (counts[last] ?? 0) <= SLICE; last++) size += counts[last] ?? 0;
    for (const group of placesByUnit(text, counts, first, last, size)) walk.grow(group, 1);
    first = last;
    await pause();
  }
  return walk.found();
}

/** The places of each character from `first` to before `last`. */
function placesByUnit(text: MinedText, counts: Uint32Array, first: number, last: number, size: number): Group[] {
  const { units, starts, documentOf } = text;
  const places = new Uint32Array(size);
  const documents = new Uint32Array(size);
  const next = new Uint32Array(UNITS);
  for (let unit = first + 1; unit < last; unit++) next[unit] = (next[unit - 1] ?? 0) + (counts[unit - 1] ?? 0);
  for (let p = 0; p < documentOf.length; p++) {
    for (let i = starts[p] ?? 0; i < (starts[p + 1] ?? 0); i++) {
      const unit = units[i] ?? 0;
      if (unit < first || unit >= last) continue;
      const at = next[unit] ?? 0;
      next[unit] = at + 1;
      places[at] = i;
      documents[at] = documentOf[p] ?? 0;
    }
  }
  const groups: Group[] = [];
  for (let unit = first, from = 0; unit < last; unit++) {
    const to = next[unit] ?? 0;
    if (to > from) groups.push({ places: places.subarray(from, to), documents: documents.subarray(from, to) });
    from = to;
  }
  return groups;
}

function walkOver(text: MinedText, { minDocuments, shortest, longest, minEntropy }: StretchLimits) {
  const at = new Uint32Array(text.units.length);
  const [lengths, documents, times] = [new Numbers(), new Numbers(), new Numbers()];
  const [first, last] = [new Numbers(), new Numbers()];
  const dates = text.infos.map(({ date }) => date);
  const entropy = branchingEntropy(text);
  const parts = partsOf(text.units, minDocuments);

  function note(group: Group, length: number, distinct: number): void {
    const { places } = group;
    if (entropy(places, length, 'behind') < minEntropy || entropy(places, length, 'before') < minEntropy) return;
    lengths.push(length);
    documents.push(distinct);
    times.push(places.length);
    const span = spanOf(group.documents, dates);
    first.push(span.first);
    last.push(span.last);
    for (const place of places) at[place] = lengths.length;
  }

  /** All stretches that begin with the `length` characters that the places of the group share; longer ones later. */
  function grow(group: Group, length: number): void {
    const distinct = countDistinct(group.documents);
    if (distinct < minDocuments) return;
    if (length >= shortest) note(group, length, distinct);
    if (length < longest) for (const part of parts(group, length)) grow(part, length + 1);
  }

  return {
    grow,
    found: (): Stretches => ({
      size: lengths.length,
      lengths: columnOf(lengths),
      documents: columnOf(documents),
      times: columnOf(times),
      first: columnOf(first),
      last: columnOf(last),
      at,
    }),
  };
}

/** Which of the documents is the earliest, and which the latest. */
function spanOf(documents: Uint32Array, dates: readonly (string | undefined)[]) {
  let first = documents[0] ?? 0;
  let last = first;
  for (const document of documents) {
    const date = dates[document];
    if (date === undefined) continue;
    if (date < (dates[first] ?? '~')) first = document;
    if (date > (dates[last] ?? '')) last = document;
  }
  return { first, last };
}

/** The numbers from index 1 on. */
function columnOf(numbers: Numbers): Uint32Array {
  return Uint32Array.from({ length: numbers.length + 1 }, (_, i) => (i === 0 ? 0 : numbers.at(i - 1)));
}

/** Divides groups by the character that follows; parts with fewer places than documents are wanted are left out. */
function partsOf(units: Uint16Array, least: number): (group: Group, length: number) => readonly Group[] {
  const counts = new Uint32Array(UNITS);
  return (group, length) => {
    const { places, documents } = group;
    const touched: number[] = [];
    for (const place of places) {
      const unit = units[place + length] ?? 0;
      if (unit <= NUMBER) continue;
      const count = counts[unit] ?? 0;
      if (count === 0) touched.push(unit);
      counts[unit] = count + 1;
    }
    const bounds: { readonly from: number; readonly to: number }[] = [];
    let size = 0;
    for (const unit of touched) {
      const count = counts[unit] ?? 0;
      counts[unit] = count < least ? 0 : size + 1; // where the next one goes, and one: 0 is for what is left out
      if (count < least) continue;
      bounds.push({ from: size, to: size + count });
      size += count;
    }
    const isWhole = bounds.length === 1 && size === places.length;
    const next: Group = isWhole ? group : { places: new Uint32Array(size), documents: new Uint32Array(size) };
    for (let i = 0; i < places.length && size > 0 && !isWhole; i++) {
      const unit = units[(places[i] ?? 0) + length] ?? 0;
      const free = unit <= NUMBER ? 0 : (counts[unit] ?? 0);
      if (free === 0) continue;
      counts[unit] = free + 1;
      next.places[free - 1] = places[i] ?? 0;
      next.documents[free - 1] = documents[i] ?? 0;
    }
    for (const unit of touched) counts[unit] = 0;
    return bounds.map(({ from, to }) => ({
      places: next.places.subarray(from, to),
      documents: next.documents.subarray(from, to),
    }));
  };
}

/** Documents come in ascending order. */
function countDistinct(documents: Uint32Array): number {
  let distinct = 0;
  let before = -1;
  for (const document of documents) {
    if (document !== before) distinct++;
    before = document;
  }
  return distinct;
}
