/**
 * How a text goes on after places that echo it: a tree of their continuations, of which the nodes are kept where they part
 * or end. How likely a node is is estimated from the places with the longest common context, as far as there are enough of
 * them, else from those with a shorter one (Dirichlet smoothing of each length by the next shorter, MacKay and Peto 1995).
 */
import { FOLD } from '../../text/fold.ts';
import { Witnesses } from './prints.ts';
import { type Times, timesOf } from './waning.ts';

/** A place after which a text goes on. */
export interface Branch {
  readonly units: Uint16Array;
  readonly place: number;
  /** Larger where more of the context is the same; below `LEVELS`. */
  readonly level: number;
  /** Content characters before the place that are the same as before the caret. */
  readonly same: number;
  /** There are places of its kind that were not read. */
  readonly isSampled: boolean;
  readonly weight: number;
  /** Tells documents of all segments apart. */
  readonly document: number;
  /** Tells the paragraph from others, but for its reprints. */
  readonly print: number;
  /** Of the document. */
  readonly day: number;
}

export interface BranchNode {
  /** Units from the place on. */
  readonly length: number;
  /** Estimated from the places; of how sure it is see sureness.ts. */
  readonly probability: number;
  /** One of the places. */
  readonly branch: Branch;
  /** A clause ends here at some place. */
  readonly isEnd: boolean;
  readonly places: number;
  readonly documents: number;
  /** Content characters before them that all of them have. */
  readonly said: number;
  /** Not all places were read. */
  readonly isLeast: boolean;
  readonly times: Times;
  /** The longest common context of the places; what all places with one as long weigh, and the share of this node in it. */
  readonly level: number;
  readonly weightThere: number;
  readonly shareThere: number;
  /** How much longer the longest common context of other places is. */
  readonly behind: number;
}

export const LEVELS = 24;
const LONGEST = 40;
/** How many places of one length of context outweigh all shorter ones. */
const PRIOR = 1.5;

/** Nothing goes on beyond it. */
const STOP = 1;
/** A clause ends, and the sentence goes on. */
const PAUSE = 2;
const ENDS: Uint8Array = ends();

function ends(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const char of '。！？!?\n\0\t \u3000') kinds[char.charCodeAt(0)] = STOP;
  for (const char of '，；：,;:“”‘’') kinds[char.charCodeAt(0)] = PAUSE;
  return kinds;
}

/** The nodes at which at least so many independent documents go on alike, and which are likely enough; parents before children. */
export function branchNodes(branches: readonly Branch[], least: number, documents: number): BranchNode[] {
  const nodes: BranchNode[] = [];
  const totals = histogram(branches);
  const highest = topOf(totals);
  const grow = (group: readonly Branch[], depth: number): void => {
    const { length, next, isEnd } = runOn(group, depth);
    if (length > 0) {
      const node = nodeOf(group, length, isEnd, totals, highest);
      if (!node || node.probability < least) return;
      nodes.push(node);
    }
    for (const part of next) if (isSaidBy(part, documents)) grow(part, length + 1);
  };
  if (isSaidBy(branches, documents)) grow(branches, 0);
  return nodes;
}

interface Fork {
  readonly length: number;
  readonly next: readonly (readonly Branch[])[];
  readonly isEnd: boolean;
}

/** Where the places, alike for `depth` units, part or end. */
function runOn(group: readonly Branch[], depth: number): Fork {
  let length = depth;
  while (length < LONGEST && areAlike(group, length)) length++;
  const parts = new Map<number, Branch[]>();
  let isEnd = false;
  for (const branch of group) {
    const unit = branch.units[branch.place + length] ?? 0;
    const kind = ENDS[unit];
    if (kind !== 0) isEnd = true;
    if (kind === STOP || length >= LONGEST) continue;
    const key = FOLD[unit] || unit;
    const known = parts.get(key);
    if (known) known.push(branch);
    else parts.set(key, [branch]);
  }
  return { length, next: [...parts.values()], isEnd };
}

/** Whether all places go on with the same unit, and none ends. */
function areAlike(group: readonly Branch[], length: number): boolean {
  let first = -1;
  for (const { units, place } of group) {
    const unit = units[place + length] ?? 0;
    if (ENDS[unit] !== 0) return false;
    const key = FOLD[unit] || unit;
    if (first < 0) first = key;
    else if (first !== key) return false;
  }
  return true;
}

function nodeOf(
  group: readonly Branch[],
  length: number,
  isEnd: boolean,
  totals: Float64Array,
  highest: number,
): BranchNode | undefined {
  const [branch] = group;
  if (!branch) return undefined;
  const counts = histogram(group);
  const level = topOf(counts);
  let probability = 0;
  for (let l = 0; l <= highest; l++)
    probability = ((counts[l] ?? 0) + PRIOR * probability) / ((totals[l] ?? 0) + PRIOR);
  const documents = countDocuments(group);
  return {
    length,
    probability,
    branch,
    isEnd,
    places: group.length,
    documents,
    times: timesOf(
      documents,
      group.map(({ day }) => day),
    ),
    said: group.reduce((least, { same }) => Math.min(least, same), branch.same),
    isLeast: group.some(({ isSampled }) => isSampled),
    level,
    weightThere: totals[level] ?? 0,
    shareThere: (counts[level] ?? 0) / (totals[level] || 1),
    behind: highest - level,
  };
}

const witnesses = new Witnesses();

/** Whether at least `least` independent documents are among the places. */
function isSaidBy(branches: readonly Branch[], least: number): boolean {
  if (branches.length < least) return false;
  witnesses.clear();
  for (const { document, print } of branches) {
    witnesses.add(document, print);
    if (witnesses.independent >= least) return true;
  }
  return false;
}

/** By document: the last count in which it was seen. */
let seen = new Uint32Array(1 << 12);
let counts = 0;

function countDocuments(branches: readonly Branch[]): number {
  counts++;
  let documents = 0;
  for (const { document } of branches) {
    if (document >= seen.length) seen = new Uint32Array(2 * document);
    if (seen[document] === counts) continue;
    seen[document] = counts;
    documents++;
  }
  return documents;
}

/** Sums of the weights of the places of each level and above. */
function histogram(branches: readonly Branch[]): Float64Array {
  const sums = new Float64Array(LEVELS);
  for (const { level, weight } of branches) sums[level] = (sums[level] ?? 0) + weight;
  for (let level = LEVELS - 2; level >= 0; level--) sums[level] = (sums[level] ?? 0) + (sums[level + 1] ?? 0);
  return sums;
}

function topOf(sums: Float64Array): number {
  let level = LEVELS - 1;
  while (level > 0 && (sums[level] ?? 0) === 0) level--;
  return level;
}
