/** What is read of stretches once they are chosen: how documents print them, and how much what stands around them varies. */

import { textAt } from '../index/passages/reading.ts';
import { textOf } from '../index/passages/window.ts';
import type { Stretches } from './stretches.ts';
import { type MinedText, placesOf } from './text.ts';

export interface Contexts {
  /** The printed form that most places have; of several the one that sorts first. */
  readonly wording: string;
  /** Share of places with other words before them, and behind them, than the places before. */
  readonly before: number;
  readonly behind: number;
  /** Paragraphs with free places. */
  readonly paragraphs: readonly number[];
}

/** Characters on each side that tell contexts apart; places that are looked at. */
const CONTEXT = 4;
const MOST = 60;

interface Found {
  readonly forms: Map<string, number>;
  readonly before: Set<string>;
  readonly behind: Set<string>;
  readonly paragraphs: number[];
  places: number;
}

/** Reads the free places of the stretches; see `countUses`, which clears the others. */
export function readContexts(
  text: MinedText,
  { at, lengths }: Stretches,
  chosen: ReadonlySet<number>,
): ReadonlyMap<number, Contexts> {
  const found = new Map<number, Found>();
  for (let p = 0; p < text.documentOf.length; p++) {
    const from = text.starts[p] ?? 0;
    const to = text.starts[p + 1] ?? 0;
    let places: Uint32Array | undefined;
    for (let i = from; i < to; i++) {
      const stretch = at[i] ?? 0;
      if (stretch === 0 || !chosen.has(stretch)) continue;
      const known = found.get(stretch) ?? {
        forms: new Map<string, number>(),
        before: new Set<string>(),
        behind: new Set<string>(),
        paragraphs: [],
        places: 0,
      };
      found.set(stretch, known);
      if (known.paragraphs.at(-1) !== p) known.paragraphs.push(p);
      if (known.places === MOST) continue;
      known.places++;
      const end = i + (lengths[stretch] ?? 0);
      known.before.add(String.fromCharCode(...text.units.subarray(Math.max(0, i - CONTEXT), i)));
      known.behind.add(String.fromCharCode(...text.units.subarray(end, end + CONTEXT + 1)));
      places ??= placesOf(text, p);
      const form = printed(text, p, places[i - from] ?? 0, (places[end - 1 - from] ?? 0) + 1);
      known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
    }
  }
  return new Map([...found].map(([stretch, each]) => [stretch, contextsOf(each)]));
}

function contextsOf({ forms, before, behind, paragraphs, places }: Found): Contexts {
  const [first] = [...forms].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1));
  return { wording: first?.[0] ?? '', before: before.size / places, behind: behind.size / places, paragraphs };
}

const PAIRS: readonly (readonly [opening: string, closing: string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
];

/** The words as they are printed, with the quotation mark on their edge whose partner is inside. */
function printed(text: MinedText, paragraph: number, from: number, to: number): string {
  const live = text.segments[text.segmentOf[paragraph] ?? 0];
  if (!live) return '';
  const units = textAt(live.segment, from);
  let words = textOf(units, from, to);
  for (const [opening, closing] of PAIRS) {
    const { unopened, unclosed } = surplusOf(words, opening, closing);
    if (unopened && textOf(units, from - 1, from) === opening) words = opening + words;
    if (unclosed && textOf(units, to, to + 1) === closing) words += closing;
  }
  return words.replace(/\s/gu, '');
}

function surplusOf(words: string, opening: string, closing: string) {
  let depth = 0;
  let unopened = false;
  for (const char of words) {
    if (char === opening) depth++;
    else if (char === closing && depth-- === 0) {
      unopened = true;
      depth = 0;
    }
  }
  return { unopened, unclosed: depth > 0 };
}
