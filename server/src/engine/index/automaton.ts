/** All occurrences of many patterns in one pass (Aho and Corasick, 1975), on UTF-16 units. */
import { type Alphabet, alphabetOf } from './alphabet.ts';
import { createIntMap, type IntMap } from './int-map.ts';

export interface Occurrence {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

export interface Automaton {
  /** Every occurrence of every pattern, also nested ones, by end and then by length, longest first. */
  find(text: string): Occurrence[];
}

/**
 * What an automaton goes by, as it may be kept on disk. Nodes are numbered from 0, the root; an edge is node × units + unit, a small
 * integer.
 */
export interface AutomatonTables {
  readonly alphabet: Alphabet;
  readonly slots: Int32Array;
  readonly sieve: Uint8Array;
  /** By node: where the longest proper suffix of it is a prefix of a pattern. */
  readonly fail: Int32Array;
  /** By node: the nearest node on the failure chain where a pattern ends, itself included; 0 for none. */
  readonly report: Int32Array;
  /** The patterns that end at a node are `patterns[ends[node]]` to `patterns[ends[node + 1] - 1]`. */
  readonly ends: Int32Array;
  readonly patterns: Int32Array;
  /** Of each pattern, in units. */
  readonly lengths: Int32Array;
}

/** The tree of all patterns. */
interface Tree {
  readonly alphabet: Alphabet;
  readonly edges: IntMap;
  readonly parents: readonly number[];
  /** The unit on the edge into a node. */
  readonly into: readonly number[];
  /** Patterns that end at a node. */
  readonly ends: readonly (readonly number[])[];
}

/** What `find` goes by. */
interface Edges {
  /** Number of each UTF-16 unit that occurs in a pattern, from 1; 0 for others. */
  readonly numbers: Uint16Array;
  readonly units: number;
  readonly edges: IntMap;
  /** The edges of the root, by unit; 0 where it has none. */
  readonly first: Int32Array;
}

/** Builds the automaton; empty patterns never match. Time and space linear in the total length of the patterns. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  return automatonOf(automatonTables(patterns));
}

export function automatonTables(patterns: readonly string[]): AutomatonTables {
  const tree = growTree(patterns);
  const { alphabet, edges, ends } = tree;
  const fail = failureLinks(tree, edgesOf(alphabet, edges));
  const { slots, sieve } = edges.tables();
  const starts = new Int32Array(ends.length + 1);
  ends.forEach((own, node) => {
    starts[node + 1] = (starts[node] as number) + own.length;
  });
  return {
    alphabet,
    slots,
    sieve,
    fail,
    report: reportLinks(fail, ends),
    ends: starts,
    patterns: Int32Array.from(ends.flat()),
    lengths: Int32Array.from(patterns, ({ length }) => length),
  };
}

/** Takes no time that grows with the patterns. */
export function automatonOf(tables: AutomatonTables): Automaton {
  const { slots, sieve, fail } = tables;
  const edges = edgesOf(tables.alphabet, createIntMap({ slots, sieve, size: fail.length - 1 }));
  return { find: (text) => find(text, edges, tables) };
}

function edgesOf({ numbers, size }: Alphabet, edges: IntMap): Edges {
  const units = size + 1; // 0 is none
  return {
    numbers,
    units,
    edges,
    first: Int32Array.from({ length: units }, (_, unit) => Math.max(0, edges.get(unit))),
  };
}

function growTree(patterns: readonly string[]): Tree {
  const alphabet = alphabetOf(patterns);
  const units = alphabet.size + 1; // 0 is none
  const edges = createIntMap();
  const ends: number[][] = [[]];
  const parents: number[] = [0];
  const into: number[] = [0];
  patterns.forEach((pattern, id) => {
    let node = 0;
    for (let i = 0; i < pattern.length; i++) {
      const unit = alphabet.numbers[pattern.charCodeAt(i)] as number;
      let next = edges.get(node * units + unit);
      if (next < 0) {
        next = ends.length;
        edges.set(node * units + unit, next);
        ends.push([]);
        parents.push(node);
        into.push(unit);
      }
      node = next;
    }
    if (node) ends[node]?.push(id);
  });
  return { alphabet, edges, parents, into, ends };
}

/** Nodes by depth, so that the link of a shorter prefix is always known. */
function failureLinks({ parents, into }: Tree, edges: Edges): Int32Array {
  const fail = new Int32Array(parents.length);
  const depth = new Int32Array(parents.length);
  for (let node = 1; node < parents.length; node++) depth[node] = (depth[parents[node] ?? 0] ?? 0) + 1;
  const order = Array.from(parents.keys()).sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0));
  for (const node of order) {
    const parent = parents[node] ?? 0;
    if (!node || !parent) continue;
    fail[node] = follow(edges, fail, fail[parent] ?? 0, into[node] ?? 0);
  }
  return fail;
}

/** The nearest node on the failure chain where a pattern ends, itself included; 0 for none. */
function reportLinks(fail: Int32Array, ends: readonly (readonly number[])[]): Int32Array {
  const report = new Int32Array(fail.length).fill(-1);
  const resolve = (node: number): number => {
    if (!node) return 0;
    const known = report[node] ?? -1;
    if (known >= 0) return known;
    const found = ends[node]?.length ? node : resolve(fail[node] ?? 0);
    report[node] = found;
    return found;
  };
  for (let node = 0; node < fail.length; node++) report[node] = resolve(node);
  return report;
}

function follow({ edges, first, units }: Edges, fail: Int32Array, from: number, unit: number): number {
  for (let node = from; node !== 0; node = fail[node] as number) {
    const next = edges.get(node * units + unit);
    if (next >= 0) return next;
  }
  return first[unit] as number;
}

function find(text: string, edges: Edges, { fail, report, ends, patterns, lengths }: AutomatonTables): Occurrence[] {
  const { numbers, units, first, edges: known } = edges;
  const found: Occurrence[] = [];
  let node = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = numbers[text.charCodeAt(i)] as number;
    if (unit === 0) {
      node = 0;
      continue;
    }
    let next = -1;
    for (; node !== 0; node = fail[node] as number) {
      next = known.get(node * units + unit);
      if (next >= 0) break;
    }
    node = next >= 0 ? next : (first[unit] as number);
    for (let out = report[node] as number; out; out = report[fail[out] as number] as number) {
      const end = ends[out + 1] as number;
      for (let k = ends[out] as number; k < end; k++) {
        const pattern = patterns[k] as number;
        found.push({ pattern, start: i + 1 - (lengths[pattern] as number), end: i + 1 });
      }
    }
  }
  return found;
}
