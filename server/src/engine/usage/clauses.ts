/** Where a clause of a draft says what no document says: runs of three characters that stand nowhere. */
import type { PassageIndex, UsageIndex } from '../passages.ts';
import type { Scene } from '../rules/rule.ts';
import { sectionsOf } from '../text/parts.ts';

/** A clause of a draft, in content characters. */
export interface Clause {
  readonly scene: Scene;
  /** Units of the skeleton of the scene. */
  readonly from: number;
  readonly words: string;
}

/** A stretch of a clause that stands nowhere: each run of three of its characters; in characters of the clause. */
export interface Unheard {
  readonly clause: Clause;
  readonly from: number;
  readonly to: number;
}

/** A word that is repeated, with what follows. */
const WORD = 2;
const REPEATED = /(?=(\p{Script=Han}{2})\1\p{Script=Han}{2})/gu;
const SHORTEST = 4;
/** A longer one is no clause, but a list or a text without marks. */
const LONGEST = 200;

export function clausesOf(scene: Scene): Clause[] {
  const { text, skeleton } = scene;
  return sectionsOf(text, skeleton, { from: 0, to: skeleton.text.length })
    .filter(({ from, to }) => to - from >= SHORTEST && to - from <= LONGEST)
    .map(({ from, to }) => ({ scene, from, words: skeleton.text.slice(from, to) }));
}

/** Asks once for all clauses. */
export async function unheardStretches(clauses: readonly Clause[], usage: UsageIndex): Promise<Unheard[]> {
  const places = await usage.unheard(clauses.map(({ words }) => words));
  return clauses.flatMap((clause, i) => stretchesOf(places[i] ?? []).map((stretch) => ({ clause, ...stretch })));
}

/** A word that stands twice in a row, and nobody has it so, though each run of three characters stands somewhere. */
export async function repeatedStretches(clauses: readonly Clause[], index: PassageIndex): Promise<Unheard[]> {
  const repeated = clauses.flatMap((clause) =>
    Array.from(clause.words.matchAll(REPEATED), ({ index: from }) => ({ clause, from, to: from + 3 * WORD })),
  );
  const counts = repeated.length ? await index.frequency(repeated.map(wordsOf), 1) : [];
  return repeated.filter((_, i) => counts[i] === 0);
}

/** The words of a stretch. */
export const wordsOf = ({ clause: { words }, from, to }: Unheard): string => words.slice(from, to);

/** Runs that begin one behind the other are one stretch; one between them may be known by chance. */
function stretchesOf(places: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last && place <= last.to - 1) last.to = place + 3;
    else found.push({ from: place, to: place + 3 });
  }
  return found;
}
