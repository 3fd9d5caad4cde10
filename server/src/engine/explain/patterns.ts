/** What can be recognised and explained: wordings, variants, attested wrong forms, and whole clauses of a wording. */
import type { FormulationTable } from '../records/formulations.ts';
import type { WordingRecord } from '../records/record.ts';
import { clauseStarts } from '../text/gaps.ts';
import { type Skeleton, skeletonOf } from '../text/skeleton.ts';

/** Best first, where two of the same length cover the caret. */
export const PATTERN_KINDS = ['wording', 'variant', 'wrong', 'clause'] as const;

export interface Pattern {
  readonly record: WordingRecord;
  readonly kind: (typeof PATTERN_KINDS)[number];
  readonly text: string;
  readonly skeleton: Skeleton;
}

const SHORTEST_CLAUSE = 7;
const SHORTEST_RUN = 5;
const FROM_START = 3;

export interface PatternIndex {
  readonly longest: number;
  /** Patterns that may start at unit `at` of a skeleton: the first characters agree. */
  startingAt(skeleton: string, at: number): readonly Pattern[];
}

/** Patterns by their first two units: a window is searched with one look-up a position. */
export function createPatternIndex(records: readonly WordingRecord[]): PatternIndex {
  const byHead = new Map<string, Pattern[]>();
  let longest = 0;
  for (const pattern of records.flatMap(patternsOf)) {
    const head = pattern.skeleton.text.slice(0, 2);
    if (head.length < 2) continue;
    longest = Math.max(longest, pattern.skeleton.text.length);
    const known = byHead.get(head);
    if (known) known.push(pattern);
    else byHead.set(head, [pattern]);
  }
  return { longest, startingAt: (skeleton, at) => byHead.get(skeleton.slice(at, at + 2)) ?? [] };
}

/** The same of lines of formulations, which are made patterns where they stand. */
export function linePatterns(lines: FormulationTable): PatternIndex {
  const startingAt = (skeleton: string, at: number): readonly Pattern[] => {
    const there = lines.startingWith(skeleton.slice(at, at + 2));
    return there
      .filter((line) => skeleton.startsWith(lines.folded(line), at))
      .map((line) => lineOf(lines.record(line)));
  };
  return { longest: lines.longest, startingAt };
}

function lineOf(record: WordingRecord): Pattern {
  return { record, kind: 'wording', text: record.wording, skeleton: skeletonOf(record.wording) };
}

function patternsOf(record: WordingRecord): readonly Pattern[] {
  const pattern = (kind: Pattern['kind'], text: string): Pattern => ({
    record,
    kind,
    text,
    skeleton: skeletonOf(text),
  });
  return [
    pattern('wording', record.wording),
    ...record.variants.map((text) => pattern('variant', text)),
    ...record.wrong.map((text) => pattern('wrong', text)),
    ...clausesOf(record.wording).map((text) => pattern('clause', text)),
  ];
}

/**
 * Runs of whole clauses of a wording, for drafts that quote a part of it: up to three clauses from each, and all the
 * clauses up to each. Single clauses of fewer than seven characters say too little to stand for the whole.
 */
function clausesOf(wording: string): readonly string[] {
  const skeleton = skeletonOf(wording);
  const starts = [0, ...clauseStarts(wording, skeleton)];
  if (starts.length === 1) return [];
  const clauses = new Set<string>();
  starts.forEach((start, first) => {
    const most = first === 0 ? starts.length - 1 : FROM_START;
    for (let count = 1; count <= most; count++) {
      const end = starts[first + count] ?? skeleton.text.length;
      if (end - start >= (count === 1 ? SHORTEST_CLAUSE : SHORTEST_RUN) && end - start < skeleton.text.length)
        clauses.add(wording.slice(skeleton.at[start], (skeleton.at[end - 1] ?? 0) + 1));
    }
  });
  return [...clauses];
}
