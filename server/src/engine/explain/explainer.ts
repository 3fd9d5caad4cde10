/** Finds the longest known wording under the caret, and the labels in it. */
import type { Segmenter } from '../complete/types.ts';
import { insideWord } from '../complete/words.ts';
import { once } from '../once.ts';
import { presentOf } from '../records/authority.ts';
import { type FormulationTable, NO_FORMULATIONS } from '../records/formulations.ts';
import type { WordingRecord } from '../records/record.ts';
import { gapBefore, mayRead } from '../text/gaps.ts';
import { type Skeleton, skeletonIndex, skeletonOf, sourceSpan } from '../text/skeleton.ts';
import type { Span } from '../types.ts';
import { createPatternIndex, linePatterns, PATTERN_KINDS, type Pattern, type PatternIndex } from './patterns.ts';
import type { Known } from './types.ts';

export interface RecordExplanation extends Known {
  /** The words of the draft, UTF-16 offsets. */
  readonly span: Span;
  /** Labels under the caret that are part of these words; absent where there are none. */
  readonly labels?: readonly Known[];
}

export type Explainer = (text: string, offset: number, segmenter?: Segmenter) => RecordExplanation | undefined;

interface Found {
  readonly pattern: Pattern;
  readonly span: Span;
}

const BEFORE = 240;
const AFTER = 240;
/** Shorter wordings are only known as whole words: 网信 is not part of 互联网信息. */
const WORDLIKE = 4;

/**
 * The explainer of a set of records. It matches on the skeleton of a window around the caret: quotation marks, soft
 * line breaks and Markdown emphasis inside a wording do not matter. Lines of formulations are known where no record is.
 * `counted` adds what was counted of a record. `undefined` where no known wording covers the caret.
 */
export function createExplainer(
  records: readonly WordingRecord[],
  lines: FormulationTable = NO_FORMULATIONS,
  counted: (record: WordingRecord) => WordingRecord = (record) => record,
): Explainer {
  const byId = once(() => new Map(records.map((record) => [record.id, record])));
  const index = once(() => createPatternIndex(records));
  const before = once(() => bySuccessor(records));
  return (text, offset, segmenter) => {
    const isInside = insideWord(text, offset, segmenter);
    const isWhole = ({ pattern, span }: Found): boolean =>
      pattern.skeleton.text.length > WORDLIKE || !(isInside(span.start) || isInside(span.end));
    const known = (record: WordingRecord): Known => {
      const successor = presentOf(record, (id) => byId().get(id));
      const replaced = before().get(record.id);
      return { record: counted(record), ...(successor && { successor }), ...(replaced && { replaced }) };
    };
    const by = (patterns: PatternIndex): Found[] =>
      [...covering(text, offset, patterns)].filter(isWhole).sort((a, b) => compare(a, b, offset));
    const ofRecords = by(index());
    const found = ofRecords.length > 0 ? ofRecords : by(linePatterns(lines));
    const [best] = found;
    if (best === undefined) return undefined;
    const labels = labelsIn(best, found).map(known);
    return { span: best.span, ...known(best.pattern.record), ...(labels.length > 0 && { labels }) };
  };
}

function bySuccessor(records: readonly WordingRecord[]): ReadonlyMap<string, readonly WordingRecord[]> {
  const before = new Map<string, WordingRecord[]>();
  for (const record of records) {
    if (record.successor === undefined) continue;
    const others = before.get(record.successor);
    if (others) others.push(record);
    else before.set(record.successor, [record]);
  }
  return before;
}

/** A reader at “四个意识” asks what they are, though a longer wording has the words as well. */
function labelsIn(best: Found, found: readonly Found[]): readonly WordingRecord[] {
  const inside = found.filter(
    ({ pattern, span }) =>
      (pattern.kind === 'wording' || pattern.kind === 'variant') &&
      pattern.record.members.length > 0 &&
      span.start >= best.span.start &&
      span.end <= best.span.end,
  );
  const records = new Set(inside.map(({ pattern }) => pattern.record));
  records.delete(best.pattern.record);
  return [...records];
}

/** All occurrences whose span contains or touches the offset. */
function* covering(text: string, offset: number, index: PatternIndex): Generator<Found> {
  const skeleton = skeletonOf(text, [
    { start: Math.max(0, offset - BEFORE), end: Math.min(text.length, offset + AFTER) },
  ]);
  const caret = skeletonIndex(skeleton, offset);
  for (let from = Math.max(0, caret - index.longest); from <= caret; from++) {
    for (const pattern of index.startingAt(skeleton.text, from)) {
      const to = from + pattern.skeleton.text.length;
      if (to < caret || !skeleton.text.startsWith(pattern.skeleton.text, from)) continue;
      const span = sourceSpan(skeleton, from, to);
      if (span.start > offset || span.end < offset || !readsAs(text, skeleton, from, pattern)) continue;
      yield { pattern, span };
    }
  }
}

function readsAs(text: string, skeleton: Skeleton, from: number, pattern: Pattern): boolean {
  for (let i = 1; i < pattern.skeleton.text.length; i++) {
    const gap = gapBefore(text, skeleton, from + i);
    if (gap !== '' && !mayRead(gap, gapBefore(pattern.text, pattern.skeleton, i))) return false;
  }
  return true;
}

/** Longest first; then the one that really contains the caret; then wording before variant before wrong form. */
function compare(a: Found, b: Found, offset: number): number {
  return (
    b.pattern.skeleton.text.length - a.pattern.skeleton.text.length ||
    Number(b.span.end > offset) - Number(a.span.end > offset) ||
    PATTERN_KINDS.indexOf(a.pattern.kind) - PATTERN_KINDS.indexOf(b.pattern.kind) ||
    (a.pattern.record.id < b.pattern.record.id ? -1 : 1)
  );
}
