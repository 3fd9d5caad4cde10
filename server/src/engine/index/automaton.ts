/** All occurrences of many patterns in one pass (Aho and Corasick, 1975), on UTF-16 units. */
import { alphabetOf } from './alphabet.ts';
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

/** The tree of all patterns. Nodes are numbered from 0, the root; an edge is node × units + unit, a small integer. */
interface Tree {
  /** Number of each UTF-16 unit that occurs in a pattern, from 1; 0 for others. */
  readonly alphabet: Uint16Array;
  readonly units: number;
  readonly edges: IntMap;
  /** The edges of the root, by unit; 0 where it has none. */
  readonly first: Int32Array;
  readonly parents: readonly number[];
  /** The unit on the edge into a node. */
  readonly into: readonly number[];
  /** Patterns that end at a node. */
  readonly ends: readonly (readonly number[])[];
}

/** Builds the automaton; empty patterns never match. Time and space linear in the total length of the patterns. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const tree = growTree(patterns);
  const fail = failureLinks(tree);
  const report = reportLinks(fail, tree.ends);
  return { find: (text) => find(text, patterns, tree, fail, report) };
}

function growTree(patterns: readonly string[]): Tree {
  const { numbers: alphabet, size } = alphabetOf(patterns);
  const units = size + 1; // 0 is none
  const edges = createIntMap();
  const ends: number[][] = [[]];
  const parents: number[] = [0];
  const into: number[] = [0];
  patterns.forEach((pattern, id) => {
    let node = 0;
    for (let i = 0; i < pattern.length; i++) {
      const unit = alphabet[pattern.charCodeAt(i)] as number;
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
  const first = Int32Array.from({ length: units }, (_, unit) => Math.max(0, edges.get(unit)));
  return { alphabet, units, edges, first, parents, into, ends };
}

/** Nodes by depth, so that the link of a shorter prefix is always known. */
function failureLinks(tree: Tree): Int32Array {
  const { parents, into } = tree;
  const fail = new Int32Array(parents.length);
  const depth = new Int32Array(parents.length);
  for (let node = 1; node < parents.length; node++) depth[node] = (depth[parents[node] ?? 0] ?? 0) + 1;
  const order = Array.from(parents.keys()).sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0));
  for (const node of order) {
    const parent = parents[node] ?? 0;
    if (!node || !parent) continue;
    fail[node] = follow(tree, fail, fail[parent] ?? 0, into[node] ?? 0);
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

function follow({ edges, first, units }: Tree, fail: Int32Array, from: number, unit: number): number {
  for (let node = from; node !== 0; node = fail[node] as number) {
    const next = edges.get(node * units + unit);
    if (next >= 0) return next;
  }
  return first[unit] as number;
}

function find(
  text: string,
  patterns: readonly string[],
  tree: Tree,
  fail: Int32Array,
  report: Int32Array,
): Occurrence[] {
  const { alphabet, ends } = tree;
  const found: Occurrence[] = [];
  let node = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = alphabet[text.charCodeAt(i)] as number;
    node = unit ? follow(tree, fail, node, unit) : 0;
    for (let out = report[node] as number; out; out = report[fail[out] as number] as number) {
      for (const pattern of ends[out] ?? [])
        found.push({ pattern, start: i + 1 - (patterns[pattern]?.length ?? 0), end: i + 1 });
    }
  }
  return found;
}
