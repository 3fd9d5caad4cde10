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
const LAST: ReadonlySet<number> = new Set(NAME_ENDS.map((end) => end.charCodeAt(end.length - 1)));
/** What stands in a sentence, but in no name. */
const FOREIGN: ReadonlySet<string> = new Set(
  [...BODY_ACTS, ...DEPENDENT_STARTS, ...OFFICES, ...PERSON_ACTS].filter((word) => !JOINTS.includes(word)),
);
/** Quotation marks and brackets may stand in a name: “一带一路”国际合作高峰论坛. */
const PAUSE = /[^\p{L}\p{N}“”‘’《》·—\s-]/u;

/** All that begin and end as names do, longer and shorter ones, of those that are `wanted`. */
export function namesOf(clause: Clause, wanted: (stretch: Unheard) => boolean): Name[] {
  const { words } = clause;
  const ends = endsIn(words);
  if (!ends.length) return [];
  const stretches = startsIn(words).flatMap((from) =>
    ends.filter((to) => to - from >= SHORTEST && to - from <= LONGEST).map((to) => ({ clause, from, to })),
  );
  const own = stretches.filter(wanted);
  if (!own.length) return []; // most clauses; to part words takes long
  const starts = wordStarts({ text: words, skeleton: skeletonOf(words), from: 0, to: words.length });
  return own
    .filter(({ to }) => starts[to])
    .map((stretch) => ({ ...stretch, cuts: cutsOf(starts, stretch.from, stretch.to) }))
    .filter(isName);
}

const startsIn = (words: string): number[] => Array.from(words.matchAll(STARTS), ({ index }) => index);

function endsIn(words: string): number[] {
  const ends: number[] = [];
  for (let end = 1; end <= words.length; end++)
    if (LAST.has(words.charCodeAt(end - 1)) && NAME_ENDS.some((word) => words.endsWith(word, end))) ends.push(end);
  return ends;
}

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
