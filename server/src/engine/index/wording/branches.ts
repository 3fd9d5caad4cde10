/**
 * How a text goes on after places that echo it: a tree of their continuations, of which the nodes are kept where they part
 * or end. How likely a node is is estimated from the places with the longest common context, as far as there are enough of
 * them, else from those with a shorter one (Dirichlet smoothing of each length by the next shorter, MacKay and Peto 1995).
 */
import { FOLD } from '../../text/fold.ts';

/** A place after which a text goes on. */
export interface Branch {
  readonly units: Uint16Array;
  readonly place: number;
  /** Larger where more of the context is the same; below `LEVELS`. */
  readonly level: number;
  readonly weight: number;
  /** Tells documents apart; places that stand for several have a negative one. */
  readonly document: number;
}

export interface BranchNode {
  /** Units from the place on. */
  readonly length: number;
  readonly probability: number;
  /** One of the places. */
  readonly branch: Branch;
  /** A clause ends here at some place. */
  readonly isEnd: boolean;
  /** The node that this one goes on from. */
  readonly parent: BranchNode | undefined;
  /** Sum of the weights. */
  readonly weight: number;
  readonly places: number;
  readonly documents: number;
  /** The longest common context of the places, what the places of all nodes with one as long weigh, and the share of this node. */
  readonly level: number;
  readonly top: number;
  readonly topShare: number;
  readonly freshest: number;
}

export const LEVELS = 24;
const LONGEST = 40;
/** How many places of one length of context outweigh all shorter ones. */
const PRIOR = Number(globalThis.process?.env?.['K'] ?? 1.5);

const STOP = 1;
const PAUSE = 2;
const ENDS: Uint8Array = ends();

function ends(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const char of '。！？\n\0\t \u3000') kinds[char.charCodeAt(0)] = STOP;
  for (const char of '，；：“”‘’') kinds[char.charCodeAt(0)] = globalThis.process?.env?.['SOFT'] ? PAUSE : STOP;
  return kinds;
}

/** The nodes of the tree, parents before children. Linear in the units that are read. */
export function branchNodes(branches: readonly Branch[], least: number): BranchNode[] {
  const totals = histogram(branches);
  const nodes: BranchNode[] = [];
  const ratio = (counts: Float64Array): number => {
    let probability = 0;
    let known = false;
    for (let level = 0; level < LEVELS; level++) {
      const total = totals[level] ?? 0;
      if (total === 0) break;
      if (level > 0 && total === totals[level - 1]) {
        // nothing ends at this length: it says no more than the shorter one, except with less doubt
      }
      probability = ((counts[level] ?? 0) + PRIOR * probability) / (total + PRIOR);
      known = true;
    }
    return known ? probability : 0;
  };
  const grow = (group: readonly Branch[], depth: number, parent: BranchNode | undefined): void => {
    let rest = group;
    let length = depth;
    for (;;) {
      const groups = new Map<number, Branch[]>();
      let ended = 0;
      for (const branch of rest) {
        const unit = branch.units[branch.place + length] ?? 0;
        const kind = ENDS[unit];
        if (kind === STOP || length >= LONGEST) {
          ended++;
          continue;
        }
        if (kind === PAUSE) ended++;
        const key = FOLD[unit] || unit;
        const known = groups.get(key);
        if (known) known.push(branch);
        else groups.set(key, [branch]);
      }
      const only = groups.size === 1 && ended === 0 ? groups.values().next().value : undefined;
      if (only && only.length === rest.length) {
        length++;
        continue;
      }
      let node = parent;
      const [first] = rest;
      if (length > 0 && first) {
        const counts = histogram(rest);
        const probability = ratio(counts);
        if (probability < least) return;
        let highest = 0;
        for (let l = 0; l < LEVELS; l++) if ((totals[l] ?? 0) > 0) highest = l;
        let own = 0;
        for (let l = 0; l < LEVELS; l++) if ((counts[l] ?? 0) > 0) own = l;
        node = {
          length,
          probability,
          branch: first,
          isEnd: ended > 0,
          parent,
          weight: counts[0] ?? 0,
          places: rest.length,
          documents: new Set(rest.map(({ document }) => document)).size,
          level: own,
          top: totals[own] ?? 0,
          topShare: (counts[own] ?? 0) / (totals[own] ?? 1),
          freshest: highest - own,
        };
        nodes.push(node);
      }
      for (const next of groups.values()) if (isShared(next)) grow(next, length + 1, node);
      return;
    }
  };
  grow(branches, 0, undefined);
  return nodes;
}

/** Whether the places are of more than one document. */
function isShared(branches: readonly Branch[]): boolean {
  const first = branches[0]?.document ?? 0;
  return first < 0 || branches.some(({ document }) => document !== first);
}

/** Sums of the weights of the places of each level and above. */
function histogram(branches: readonly Branch[]): Float64Array {
  const sums = new Float64Array(LEVELS);
  for (const { level, weight } of branches) sums[level] = (sums[level] ?? 0) + weight;
  for (let level = LEVELS - 2; level >= 0; level--) sums[level] = (sums[level] ?? 0) + (sums[level + 1] ?? 0);
  return sums;
}
