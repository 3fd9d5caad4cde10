/** All occurrences of many patterns in one pass (Aho and Corasick, 1975), on UTF-16 units. */

export interface Occurrence {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

export interface Automaton {
  /** Every occurrence of every pattern, also nested ones, by end and then by length, longest first. */
  find(text: string): Occurrence[];
}

/** Builds the automaton; empty patterns never match. Time and space linear in the total length of the patterns. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const step = new Map<number, number>();
  const outputs: number[][] = [[]];
  const parents: number[] = [0];
  const units: number[] = [0];
  patterns.forEach((pattern, id) => {
    let node = 0;
    for (let i = 0; i < pattern.length; i++) {
      const key = node * 0x10000 + pattern.charCodeAt(i);
      let next = step.get(key);
      if (next === undefined) {
        next = outputs.length;
        step.set(key, next);
        outputs.push([]);
        parents.push(node);
        units.push(pattern.charCodeAt(i));
      }
      node = next;
    }
    if (node) outputs[node]?.push(id);
  });
  const fail = failureLinks(step, parents, units);
  const report = reportLinks(fail, outputs);
  return { find: (text) => find(text, patterns, step, fail, report, outputs) };
}

/** Nodes by depth, so that the link of a shorter prefix is always known. */
function failureLinks(step: Map<number, number>, parents: readonly number[], units: readonly number[]): Int32Array {
  const fail = new Int32Array(parents.length);
  const depth = new Int32Array(parents.length);
  for (let node = 1; node < parents.length; node++) depth[node] = (depth[parents[node] ?? 0] ?? 0) + 1;
  const order = Array.from(parents.keys()).sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0));
  for (const node of order) {
    const parent = parents[node] ?? 0;
    if (!node || !parent) continue;
    fail[node] = follow(step, fail, fail[parent] ?? 0, units[node] ?? 0);
  }
  return fail;
}

/** The nearest node on the failure chain with an output, itself included; 0 for none. */
function reportLinks(fail: Int32Array, outputs: readonly number[][]): Int32Array {
  const report = new Int32Array(fail.length).fill(-1);
  const resolve = (node: number): number => {
    if (!node) return 0;
    const known = report[node] ?? -1;
    if (known >= 0) return known;
    const found = outputs[node]?.length ? node : resolve(fail[node] ?? 0);
    report[node] = found;
    return found;
  };
  for (let node = 0; node < fail.length; node++) report[node] = resolve(node);
  return report;
}

function follow(step: Map<number, number>, fail: Int32Array, from: number, unit: number): number {
  let node = from;
  for (;;) {
    const next = step.get(node * 0x10000 + unit);
    if (next !== undefined) return next;
    if (!node) return 0;
    node = fail[node] ?? 0;
  }
}

function find(
  text: string,
  patterns: readonly string[],
  step: Map<number, number>,
  fail: Int32Array,
  report: Int32Array,
  outputs: readonly number[][],
): Occurrence[] {
  const found: Occurrence[] = [];
  let node = 0;
  for (let i = 0; i < text.length; i++) {
    node = follow(step, fail, node, text.charCodeAt(i));
    for (let out = report[node] ?? 0; out; out = report[fail[out] ?? 0] ?? 0) {
      for (const pattern of outputs[out] ?? [])
        found.push({ pattern, start: i + 1 - (patterns[pattern]?.length ?? 0), end: i + 1 });
    }
  }
  return found;
}
