/**
 * The clauses that two independent documents or more have in common, over all segments: sorted by their words, so that those with a
 * given beginning are one range. Made when it is first asked for, in slices that let other work go on.
 */
import { firstIndexThat } from '../../first-that.ts';
import { FOLD } from '../../text/fold.ts';
import { documentAt, type LiveSegment } from '../passages/hit.ts';
import { dropPages } from '../passages/pages.ts';
import { clauseHash, clausePlace, textAt } from '../passages/reading.ts';
import { type ClauseTable, textOfTable } from './clause-table.ts';
import { SHORTEST_CLAUSE } from './clauses.ts';
import { daysOf, UNKNOWN_DAY } from './days.ts';
import { Numbers } from './numbers.ts';
import { HEADING, printAt } from './prints.ts';
import { slices } from './slices.ts';
import { BORDERS, countClause } from './tally.ts';
import { compareBeginning, compareClauses } from './words.ts';

/** Clauses that are read between two looks at the clock, and that are sorted at once. */
const STEP = 256;
const PIECE = 4_096;

/** Nothing in it depends on how documents are shared out among segments. */
export async function makeTable(segments: readonly LiveSegment[], pause: () => Promise<void>): Promise<ClauseTable> {
  const rest = slices(pause);
  const found = await join(segments, rest);
  const order = await sortByWords(segments, found, rest);
  const size = order.length;
  const newest = segments.reduce(
    (day, { segment, dead }) =>
      daysOf(segment).reduce((a, b, document) => (dead[document] === 1 ? a : Math.max(a, b)), day),
    UNKNOWN_DAY,
  );
  const table = {
    segments,
    living: segments.reduce((sum, { dead }) => sum + dead.filter((is) => is === 0).length, 0),
    size,
    newest,
    lengths: new Uint8Array(size),
    makeup: new Uint8Array(size),
    characters: new Uint32Array(0x10000),
    counts: new Uint32Array(size),
    documents: new Uint32Array(size),
    faded: new Float32Array(size),
    recent: new Float32Array(size),
    borders: new Uint16Array(BORDERS * size),
    last: new Int32Array(size).fill(UNKNOWN_DAY),
    segmentOf: new Uint16Array(size),
    placeOf: new Uint32Array(size),
    runStarts: new Uint32Array(size + 1),
    runs: new Uint32Array(found.runs.length),
  };
  let run = 0;
  for (let i = 0; i < size; i++) {
    const from = found.starts.at(order[i] ?? 0);
    const to = found.starts.at((order[i] ?? 0) + 1);
    table.runStarts[i] = run / 3;
    table.segmentOf[i] = found.runs.at(from);
    const first = segments[found.runs.at(from)];
    table.placeOf[i] = first ? clausePlace(first.segment, found.runs.at(from + 1)) : 0;
    for (let r = from; r < to; r++) table.runs[run++] = found.runs.at(r);
    table.runStarts[i + 1] = run / 3;
    countClause(table, i);
    if (i % STEP === 0) await rest();
  }
  for (const { segment } of segments) dropPages(segment.pages); // nearly all of the text has been read, and little of it will be again
  return table;
}

/** The hash of a clause; more than any where the segment has no more. */
function hashAt(live: LiveSegment | undefined, clause: number): number {
  return live && clause < live.segment.clauses ? clauseHash(live.segment, clause) : Number.POSITIVE_INFINITY;
}

interface Found {
  /** Index of the first number of each clause in `runs`, and one past the last. */
  readonly starts: Numbers;
  readonly runs: Numbers;
}

type Rest = ReturnType<typeof slices>;

/** Walks along the hashes of all segments at once. */
async function join(segments: readonly LiveSegment[], rest: Rest): Promise<Found> {
  const found: Found = { starts: new Numbers(), runs: new Numbers() };
  const cursors = segments.map(() => 0);
  found.starts.push(0);
  for (let step = 1; ; step++) {
    let least = Number.POSITIVE_INFINITY;
    for (let s = 0; s < segments.length; s++) least = Math.min(least, hashAt(segments[s], cursors[s] ?? 0));
    if (least === Number.POSITIVE_INFINITY) return found;
    const before = found.runs.length;
    for (let s = 0; s < segments.length; s++) {
      const from = cursors[s] ?? 0;
      let to = from;
      while (hashAt(segments[s], to) === least) to++;
      if (to === from) continue;
      cursors[s] = to;
      found.runs.push(s);
      found.runs.push(from);
      found.runs.push(to);
    }
    if (isShared(segments, found, before)) found.starts.push(found.runs.length);
    else found.runs.cut(before);
    if (step % (8 * STEP) === 0) await rest();
  }
}

/** Whether the runs from `from` on are of two living documents, in two paragraphs that are no reprints, with the same words. */
function isShared(segments: readonly LiveSegment[], { runs }: Found, from: number): boolean {
  if (runs.length === from + 3 && runs.at(from + 2) - runs.at(from + 1) < 2) return false;
  let first: { readonly live: LiveSegment; readonly at: number; readonly document: number } | undefined;
  let firstPrint = HEADING;
  let isOtherDocument = false;
  let isOtherPrint = false;
  for (let run = from; run < runs.length; run += 3) {
    const live = segments[runs.at(run)];
    if (!live) continue;
    for (let i = runs.at(run + 1); i < runs.at(run + 2); i++) {
      const at = clausePlace(live.segment, i);
      const document: number = documentAt(live.segment, at);
      if (live.dead[document] === 1) continue;
      const print = printAt(live.segment, at);
      if (print === HEADING) continue;
      if (!first) {
        first = { live, at, document };
        firstPrint = print;
        continue;
      }
      if (compareClauses(textAt(first.live.segment, first.at), first.at, textAt(live.segment, at), at) !== 0) continue;
      isOtherDocument ||= first.live !== live || first.document !== document;
      isOtherPrint ||= firstPrint !== print;
      if (isOtherDocument && isOtherPrint) return true;
    }
  }
  return false;
}

async function sortByWords(segments: readonly LiveSegment[], found: Found, rest: Rest): Promise<Uint32Array> {
  const size = found.starts.length - 1;
  const segmentOf = new Uint16Array(size);
  const placeOf = new Uint32Array(size);
  const keys = new Float64Array(size);
  const order = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const from = found.starts.at(i);
    const segment = segments[found.runs.at(from)]?.segment;
    const place = segment ? clausePlace(segment, found.runs.at(from + 1)) : 0;
    order[i] = i;
    segmentOf[i] = found.runs.at(from);
    placeOf[i] = place;
    keys[i] = segment ? keyOf(textAt(segment, place), place) : 0;
    if (i % (8 * STEP) === 0) await rest();
  }
  const places = { segments, segmentOf, placeOf };
  // Numbers are sorted fast: by their first three characters first, by all of them where those are the same.
  const compare = (a: number, b: number): number => {
    const byKey = (keys[a] ?? 0) - (keys[b] ?? 0);
    if (byKey !== 0) return byKey;
    const unitsA = textOfTable(places, a);
    const unitsB = textOfTable(places, b);
    return unitsA && unitsB ? compareClauses(unitsA, placeOf[a] ?? 0, unitsB, placeOf[b] ?? 0) : 0;
  };
  const pieces: Uint32Array[] = [];
  for (let from = 0; from < size; from += PIECE) {
    pieces.push(order.subarray(from, from + PIECE).sort(compare));
    await rest();
  }
  return merged(pieces, compare, rest);
}

type Compare = (a: number, b: number) => number;

async function merged(pieces: readonly Uint32Array[], compare: Compare, rest: Rest): Promise<Uint32Array> {
  let left = pieces;
  while (left.length > 1) {
    const next: Uint32Array[] = [];
    for (let i = 0; i < left.length; i += 2) {
      const [a, b] = [left[i], left[i + 1]];
      if (a) next.push(b ? await mergeTwo(a, b, compare, rest) : a);
    }
    left = next;
  }
  return left[0] ?? new Uint32Array(0);
}

async function mergeTwo(a: Uint32Array, b: Uint32Array, compare: Compare, rest: Rest): Promise<Uint32Array> {
  const both = new Uint32Array(a.length + b.length);
  let i = 0;
  let j = 0;
  for (let at = 0; at < both.length; at++) {
    const takesA = j === b.length || (i < a.length && compare(a[i] ?? 0, b[j] ?? 0) <= 0);
    both[at] = (takesA ? a[i++] : b[j++]) ?? 0;
    if (at % (8 * STEP) === 0) await rest();
  }
  return both;
}

/** The first three content characters as one number that sorts as they do. */
function keyOf(units: Uint16Array, place: number): number {
  let key = 0;
  for (let at = place, left = Math.min(3, SHORTEST_CLAUSE); left > 0; at++) {
    const unit = foldedAt(units, at);
    if (unit === 0) continue;
    key = key * 0x10000 + unit;
    left--;
  }
  return key;
}

const foldedAt = (units: Uint16Array, at: number): number => FOLD[units[at] ?? 0] ?? 0;

/** Index of the first clause, and of the one after the last, that begin with the folded characters. */
export function rangeOf(table: ClauseTable, prefix: Uint16Array): { readonly from: number; readonly to: number } {
  const bound = (isAbove: (order: number) => boolean): number =>
    firstIndexThat(table.size, (clause) => {
      const units = textOfTable(table, clause);
      return isAbove(units ? compareBeginning(units, table.placeOf[clause] ?? 0, prefix) : 0);
    });
  return { from: bound((order) => order >= 0), to: bound((order) => order > 0) };
}
