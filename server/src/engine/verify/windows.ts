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

/** The windows of all sentences; asks the index once what it has of their clauses. */
export async function windowsOf(sentences: readonly Sentence[], index: PassageIndex): Promise<Window[]> {
  const clauses = sentences.map(({ side }) => sectionsOf(side.text, side.skeleton, side));
  const runs = sentences.map(({ side }, i) => {
    const own = clauses[i] ?? [];
    const joined = own.slice(1).map(({ to }, k) => ({ from: own[k]?.from ?? to, to }));
    return [own, joined, own.flatMap(halvesOf)].map((list) =>
      list.map(({ from, to }) => side.skeleton.text.slice(from, to)),
    );
  });
  const fit = [...new Set(runs.flat(2))].filter(({ length }) => length >= LEAST && length <= MOST);
  const counts = fit.length ? await index.frequency(fit) : [];
  const known = new Map(fit.map((run, i) => [run, counts[i] ?? 0]));
  return sentences.flatMap((sentence, i) => {
    const [documents = [], joined = [], halves = []] = (runs[i] ?? []).map((list) =>
      list.map((run) => known.get(run) ?? 0),
    );
    return windowsIn(sentence, { clauses: clauses[i] ?? [], documents, joined, halves });
  });
}

function halvesOf({ from, to }: Units): Units[] {
  const middle = (from + to) >> 1;
  return [
    { from, to: middle },
    { from: middle, to },
  ];
}

/** The clauses of a sentence, and how many documents have the words of each, of each with the next one, of each half. */
interface Clauses {
  readonly clauses: readonly Units[];
  readonly documents: readonly number[];
  readonly joined: readonly number[];
  readonly halves: readonly number[];
}

function windowsIn(sentence: Sentence, known: Clauses): Window[] {
  const { clauses, documents, joined, halves } = known;
  return clauses.flatMap((clause, i) => {
    const length = lengthOf(clause);
    if (!documents[i]) {
      const isByHalf = Math.max(halves[2 * i] ?? 0, halves[2 * i + 1] ?? 0) > 0;
      return (length < LONG ? length >= SHORTEST : isByHalf) ? windowAround(sentence, known, [i, i], clause) : [];
    }
    const isBroken = isProof(known, i) && isProof(known, i + 1) && !joined[i];
    return isBroken ? windowAround(sentence, known, [i + 1, i], { from: clause.to, to: clause.to }) : [];
  });
}

/** The clauses from `first` to `last` (none where it comes before) with the proofs on both sides. */
function windowAround(
  sentence: Sentence,
  known: Clauses,
  [first, last]: readonly [number, number],
  open: Units,
): Window[] {
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
    if (last !== start && !known.joined[step > 0 ? last : last - 1]) break;
    last += step;
  }
  return last;
}

function isProof({ clauses, documents }: Clauses, i: number): boolean {
  const count = documents[i] ?? 0;
  return count > 0 && count <= FEW && lengthOf(clauses[i]) >= SHORTEST_PROOF;
}

const lengthOf = (units: Units | undefined): number => (units ? units.to - units.from : 0);
