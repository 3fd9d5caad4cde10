/** What is reported without marks, clause by clause: a clause that stands nowhere beside others that somebody has word for word. */
import type { PassageIndex } from '../passages.ts';
import { sectionsOf, type Units } from '../text/parts.ts';
import type { Quotation } from './judge.ts';
import type { Unsettled } from './verify.ts';

/** A sentence that is not known as a whole. */
export interface Sentence {
  readonly quotation: Unsettled;
  readonly side: Quotation;
}

/** Clauses that stand somewhere, with one between or beside them that does not, or a border that stands nowhere. */
export interface Window extends Sentence {
  /** Units in which something may differ. */
  readonly open: Units;
  /** What stands around proves by itself that somebody is quoted. */
  readonly isStrong: boolean;
}

/** Characters of a clause that proves where the words come from, and of a whole window. */
const SHORTEST_PROOF = 8;
const SHORTEST_WINDOW = 20;
/** Documents with a clause that still proves something: what everybody says is no quotation. */
const FEW = 20;
/** Characters of a clause that may be wrong; half of a longer one must stand somewhere. */
const SHORTEST = 4;
const LONG = 8;
/** What can be looked up. */
const [LEAST, MOST] = [3, 400];
/** Clauses on either side. */
const BESIDE = 2;

/** The windows of all sentences; asks the index what it has of their clauses, then of those beside ones that prove something. */
export async function windowsOf(sentences: readonly Sentence[], index: PassageIndex): Promise<Window[]> {
  const all = sentences.map((sentence): Clauses => {
    const { text, skeleton } = sentence.side;
    return { sentence, clauses: sectionsOf(text, skeleton, sentence.side), count: NONE };
  });
  const first = await counted(
    all.flatMap((each) => each.clauses.map((clause) => wordsIn(each, clause))),
    index,
  );
  const known = all.map((each) => ({ ...each, count: first }));
  const further = await counted(known.flatMap(furtherRuns), index);
  const count = (words: string) => further(words) || first(words);
  return known.flatMap((each) => windowsIn({ ...each, count }));
}

/** A sentence in clauses, and how many documents have some words. */
interface Clauses {
  readonly sentence: Sentence;
  readonly clauses: readonly Units[];
  readonly count: (words: string) => number;
}

const NONE = () => 0;

async function counted(runs: readonly string[], index: PassageIndex): Promise<Clauses['count']> {
  const fit = [...new Set(runs)].filter(({ length }) => length >= LEAST && length <= MOST);
  const counts = fit.length ? await index.frequency(fit, FEW + 1) : [];
  const known = new Map(fit.map((run, i) => [run, counts[i] ?? 0]));
  return (words) => known.get(words) ?? 0;
}

function wordsIn({ sentence: { side } }: Clauses, { from, to }: Units): string {
  return side.skeleton.text.slice(from, to);
}

/** Two proofs as they stand together; the halves of what stands nowhere beside one. */
function furtherRuns(known: Clauses): string[] {
  const { clauses } = known;
  return clauses.flatMap((clause, i) => {
    const next = clauses[i + 1];
    const pair = next && isProof(known, i) && isProof(known, i + 1) ? [{ from: clause.from, to: next.to }] : [];
    const isOpen = !stands(known, i) && (isProof(known, i - 1) || isProof(known, i + 1));
    const halves = isOpen && lengthOf(clause) >= LONG ? halvesOf(clause) : [];
    return [...pair, ...halves].map((units) => wordsIn(known, units));
  });
}

function halvesOf({ from, to }: Units): Units[] {
  const middle = (from + to) >> 1;
  return [
    { from, to: middle },
    { from: middle, to },
  ];
}

function windowsIn(known: Clauses): Window[] {
  const { clauses, count } = known;
  return clauses.flatMap((clause, i) => {
    if (stands(known, i)) {
      const isBroken = isProof(known, i) && isProof(known, i + 1) && !areJoined(known, i);
      return isBroken ? windowAround(known, [i + 1, i], { from: clause.to, to: clause.to }) : [];
    }
    const isNear =
      lengthOf(clause) < LONG
        ? lengthOf(clause) >= SHORTEST
        : halvesOf(clause).some((half) => count(wordsIn(known, half)) > 0);
    return isNear ? windowAround(known, [i, i], clause) : [];
  });
}

/** The clauses from `first` to `last` (none where it comes before) with the proofs on both sides. */
function windowAround(known: Clauses, [first, last]: readonly [number, number], open: Units): Window[] {
  const { sentence } = known;
  const [from, to] = [reach(known, first, -1), reach(known, last, 1)];
  const [head, tail] = [known.clauses[from], known.clauses[to]];
  if (!head || !tail || tail.to - head.from < SHORTEST_WINDOW) return [];
  const proof = tail.to - head.from - lengthOf(open);
  if (proof < SHORTEST_PROOF) return [];
  const { text, skeleton } = sentence.side;
  const words = skeleton.text.slice(head.from, tail.to);
  const side = { text, skeleton, from: head.from, to: tail.to, words };
  const isBetween = from < first && to > last;
  const isAtEnd = (first === 0 && to - last >= BESIDE) || (last === known.clauses.length - 1 && first - from >= BESIDE);
  return [{ ...sentence, side, open, isStrong: proof >= SHORTEST_WINDOW && (isBetween || isAtEnd) }];
}

/** The last of the proofs from a clause on in one direction that stand together. */
function reach(known: Clauses, start: number, step: 1 | -1): number {
  let last = start;
  while (Math.abs(last - start) < BESIDE && isProof(known, last + step)) {
    if (last !== start && !areJoined(known, step > 0 ? last : last - 1)) break;
    last += step;
  }
  return last;
}

function isProof(known: Clauses, i: number): boolean {
  const clause = known.clauses[i];
  if (!clause || lengthOf(clause) < SHORTEST_PROOF) return false;
  const count = known.count(wordsIn(known, clause));
  return count > 0 && count <= FEW;
}

function stands(known: Clauses, i: number): boolean {
  const clause = known.clauses[i];
  return clause !== undefined && known.count(wordsIn(known, clause)) > 0;
}

/** Somebody has the clause and the next one as they stand together. */
function areJoined(known: Clauses, i: number): boolean {
  const [clause, next] = [known.clauses[i], known.clauses[i + 1]];
  return (
    clause !== undefined && next !== undefined && known.count(wordsIn(known, { from: clause.from, to: next.to })) > 0
  );
}

const lengthOf = (units: Units | undefined): number => (units ? units.to - units.from : 0);
