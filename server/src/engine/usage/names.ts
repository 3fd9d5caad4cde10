/** Names of bodies and meetings in a draft: from a word with which such names begin to one for their kind. */

import { skeletonOf } from '../text/skeleton.ts';
import {
  BODY_ACTS,
  DEPENDENT_STARTS,
  JOINTS,
  NAME_ENDS,
  NAME_STARTS,
  OFFICES,
  PERSON_ACTS,
} from '../text/words.generated.ts';
import { wordStarts } from '../text/words.ts';
import type { Clause, Unheard } from './clauses.ts';

/** A name as a stretch of its clause, with the places in it where words begin or end. */
export interface Name extends Unheard {
  readonly cuts: readonly number[];
}

const SHORTEST = 6;
const LONGEST = 22;
const STARTS = new RegExp(`(?=${NAME_STARTS.join('|')})`, 'g');
const ENDS = new RegExp(`(?<=${NAME_ENDS.join('|')})`, 'g');
/** What stands in a sentence, but in no name. */
const FOREIGN: ReadonlySet<string> = new Set(
  [...BODY_ACTS, ...DEPENDENT_STARTS, ...OFFICES, ...PERSON_ACTS].filter((word) => !JOINTS.includes(word)),
);
/** Quotation marks and brackets may stand in a name: “一带一路”国际合作高峰论坛. */
const PAUSE = /[^\p{L}\p{N}“”‘’《》·—\s-]/u;

/** All that begin and end as names do: longer and shorter ones. */
export function namesOf(clause: Clause): Name[] {
  const { words } = clause;
  const ends = placesOf(ENDS, words);
  const places = ends.length ? placesOf(STARTS, words) : [];
  const ranges = places.flatMap((from) =>
    ends.filter((to) => to - from >= SHORTEST && to - from <= LONGEST).map((to) => ({ from, to })),
  );
  if (!ranges.length) return []; // most clauses; to part words takes long
  const starts = wordStarts({ text: words, skeleton: skeletonOf(words), from: 0, to: words.length });
  return ranges
    .filter(({ to }) => starts[to])
    .map(({ from, to }) => ({ clause, from, to, cuts: cutsOf(starts, from, to) }))
    .filter(isName);
}

const placesOf = (pattern: RegExp, words: string): number[] =>
  Array.from(words.matchAll(pattern), ({ index }) => index);

function cutsOf(starts: readonly boolean[], from: number, to: number): number[] {
  const cuts: number[] = [];
  for (let i = from; i <= to; i++) if (starts[i] || i === from) cuts.push(i);
  return cuts;
}

function isName({ clause: { scene, from: first, words }, from, to, cuts }: Name): boolean {
  if (cuts.some((cut, i) => FOREIGN.has(words.slice(cut, cuts[i + 1] ?? to)))) return false;
  const { text, skeleton } = scene;
  return !PAUSE.test(text.slice(skeleton.at[first + from], skeleton.at[first + to - 1]));
}
