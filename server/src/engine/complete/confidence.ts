/** How often a row of a record turned out right: logistic regressions over news, speeches and reports before 2022. */
import type { RecordKind } from '../records/record.ts';

export interface RecordEvidence {
  /** Content characters that are typed of it, and that it adds. */
  readonly typed: number;
  readonly rest: number;
  /** Rows of records that fit as well, and characters that may come next by them. */
  readonly rows: number;
  readonly branches: number;
  /** The words begin a clause of the draft. */
  readonly opensClause: boolean;
  /** The words before the caret are whole by themselves: a clause of the wording has ended, or a label with its members. */
  readonly isNext: boolean;
  readonly kind: RecordKind;
  readonly sources: number;
  /** How sure a corpus is of the same words; absent where there is no corpus, or where it knows nothing of the place. */
  readonly inCorpus?: number;
}

const odds = (share: number): number => Math.log((share + 1e-3) / (1 - share + 1e-3));

/** The evidence as numbers. */
export function recordSigns({
  typed,
  rest,
  rows,
  branches,
  opensClause,
  isNext,
  kind,
  sources,
  inCorpus,
}: RecordEvidence) {
  const known = inCorpus === undefined ? 0 : 1;
  return {
    typed: Math.log(1 + Math.min(typed, 16)),
    isShort: typed < 3 ? 1 : 0,
    rest: Math.log(Math.max(1, rest)),
    rows: Math.log(Math.max(1, rows)),
    branches: Math.log(Math.max(1, branches)),
    opensClause: opensClause ? 1 : 0,
    isNext: isNext ? 1 : 0,
    isName: kind === 'title' || kind === 'institution' ? 1 : 0,
    isQuotation: kind === 'quotation' ? 1 : 0,
    isLabel: kind === 'label' || kind === 'list' || kind === 'term' || kind === 'campaign' ? 1 : 0,
    sources: Math.min(3, sources),
    known,
    inCorpus: known * odds(inCorpus ?? 0),
    typedKnown: known * Math.log(1 + Math.min(typed, 16)),
  };
}

export type RecordSign = keyof ReturnType<typeof recordSigns>;

export const RECORD_WEIGHTS: Readonly<Record<RecordSign | 'one', number>> = {
  typed: 1.287,
  isShort: -1.207,
  rest: -1.43,
  rows: 0.145,
  branches: -0.643,
  opensClause: 0.095,
  isNext: 0.211,
  isName: -1.172,
  isQuotation: -1.161,
  isLabel: 0.04,
  sources: 0.476,
  known: 1.998,
  inCorpus: 0.679,
  typedKnown: -0.037,
  one: -1.844,
};

/** 0 to 1. */
export function recordConfidence(evidence: RecordEvidence): number {
  const signs = recordSigns(evidence);
  let score = RECORD_WEIGHTS.one;
  for (const sign of Object.keys(signs) as RecordSign[]) score += RECORD_WEIGHTS[sign] * signs[sign];
  return 1 / (1 + Math.exp(-score));
}
