/**
 * Whether a list is worth opening unasked. A list that is mostly wrong is a nuisance however well it is sorted, so it
 * opens where what follows is among its first five rows at least every other time.
 */

import type { RecordKind, WordingRecord } from '../records/record.ts';
import { FOLD } from '../text/fold.ts';
import { fold } from '../text/skeleton.ts';
import type { Suggestion } from './types.ts';

type Row = Pick<Suggestion, 'insert' | 'replace' | 'match'>;

/** What speaks for and against a list: plain counts, so that the estimate can be followed. */
export interface Evidence {
  /** Content characters typed of the first row, words among them, and content characters that it would add. */
  readonly typed: number;
  readonly words: number;
  readonly rest: number;
  /** Rows, and characters that may come next by them. */
  readonly rows: number;
  readonly branches: number;
  /** The words begin a clause of the draft. */
  readonly opensClause: boolean;
  readonly kind: RecordKind;
  readonly sources: number;
}

const SHORTEST = 3;
const MOST_SOURCES = 3;
/** Names and quotations begin like much else, as long as little of them is typed. */
const LONG = 8;
const BY_KIND: Readonly<Partial<Record<RecordKind, number>>> = {
  title: -2.72,
  institution: -2.72,
  quotation: -1.6,
  term: -0.98,
  label: -0.98,
  list: -0.98,
  campaign: -0.98,
};
const WORTH = 0.45;
const APART = /[\s([{"']$/;
const BEFORE_CLAUSE = /(?:^|[，。；：、！？“‘《（—\s])$/;

/**
 * How likely it is that what follows is among the first five rows, roughly. The weights are a logistic regression over
 * 6,000 places of news and work reports before 2022; `npm run bench -- --only typing` tells what they give elsewhere.
 */
export function likelihood({ typed, words, rest, rows, branches, opensClause, kind, sources }: Evidence): number {
  const score =
    -4.64 +
    1.81 * Math.log(Math.min(typed, 12)) +
    (words >= 3 ? 0.65 : 0) +
    1.01 * Math.log(rows) -
    1.23 * Math.log(branches) +
    (opensClause ? 0.31 : 0) -
    0.71 * Math.log(Math.max(1, rest)) +
    0.91 * Math.min(MOST_SOURCES, Math.max(1, sources)) +
    (typed < LONG ? (BY_KIND[kind] ?? 0) : 0);
  return 1 / (1 + Math.exp(-score));
}

/**
 * `isInside` tells whether an offset lies within a word; `isForm` whether folded words are an official form as they are.
 * Letters that stand for a wording were typed for it; a single word, a form that is whole and a label with its members
 * behind it are not asking for anything.
 */
export function isWorthOpening(
  text: string,
  offset: number,
  rows: readonly Row[],
  first: WordingRecord | undefined,
  isInside: (offset: number) => boolean,
  isForm: (folded: string) => boolean,
): boolean {
  const [best] = rows;
  if (best === undefined || first === undefined) return false;
  const { match, replace, insert } = best;
  if (match === 'pinyin' || match === 'initials') return !APART.test(text.slice(0, replace.start));
  if (match !== 'prefix' && match !== 'continuation') return false;
  const typed = fold(text.slice(replace.start, offset));
  const words = wordsBetween(text, replace.start, offset, isInside);
  if (typed.length < SHORTEST || words < 2 || endsInForm(text, replace.start, offset, isForm)) return false;
  const evidence: Evidence = {
    typed: typed.length,
    words,
    rest: fold(insert).length - typed.length,
    rows: rows.length,
    branches: new Set(rows.map((row) => nextUnit(row, text, offset))).size,
    opensClause: BEFORE_CLAUSE.test(text.slice(0, replace.start)),
    kind: first.kind,
    sources: first.sources.length,
  };
  return likelihood(evidence) >= WORTH;
}

function wordsBetween(text: string, start: number, end: number, isInside: (offset: number) => boolean): number {
  let words = 1;
  for (let at = start + 1; at < end; at++) if (FOLD[text.charCodeAt(at)] !== 0 && !isInside(at)) words++;
  return words;
}

/** Whether an official form ends at `offset` that began at `start` or before: it is whole, and Enter ends it. */
function endsInForm(text: string, start: number, offset: number, isForm: (folded: string) => boolean): boolean {
  const before = fold(text.slice(Math.max(0, start - LONGEST_FORM), offset));
  const typed = fold(text.slice(start, offset)).length;
  for (let length = typed; length <= before.length; length++) if (isForm(before.slice(-length))) return true;
  return false;
}

const LONGEST_FORM = 60;

function nextUnit({ insert, replace }: Row, text: string, offset: number): string {
  return fold(insert).charAt(fold(text.slice(replace.start, offset)).length);
}
