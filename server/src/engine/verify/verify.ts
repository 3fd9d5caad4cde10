/** Verifies quotations that no record settles against the passages of a corpus. */
import { patchOf } from '../align/patch.ts';
import { lineAt } from '../line-breaks.ts';
import { describeDifference, describeSource } from '../messages.ts';
import type { PassageCandidate, PassageIndex } from '../passages.ts';
import type { Scene, WeighedFinding } from '../rules/rule.ts';
import type { QuotationReport, Severity, SourceRef, Span } from '../types.ts';
import { type Comparison, compareCandidates, type Quotation } from './judge.ts';
import { punctuationEdits } from './punctuation.ts';
import { isAttributed, severityOf } from './severity.ts';
import { runsAround } from './slips.ts';

/** Candidates asked for; the judgement needs the variants beside the best one. */
const CANDIDATES = 24;
/** As many as an index counts. */
const EVERY_DOCUMENT = 200;
const LONGEST = 400;
/** UTF-16 units of the source shown before and after the words that are quoted. */
const AROUND = 40;
const UP_TO_CLAUSE = /^[^，；：。！？\n]*[，；：。！？\n]+[”’」』》）\s]*/;
const WHOLE_CLAUSES = /^[\s\S]*[，；：。！？\n][”’」』》）]*/;

/** A quotation to be verified, in the offsets of its scene. */
export interface Unsettled extends Span {
  readonly scene: Scene;
  readonly from: number;
  readonly to: number;
}

export interface Verification {
  readonly report: QuotationReport;
  readonly finding?: WeighedFinding;
}

/** Answers in the order of the quotations. Three rounds of questions at most, whatever their number. */
export async function verifyQuotations(
  quotations: readonly Unsettled[],
  index: PassageIndex,
  signal?: AbortSignal,
): Promise<Verification[]> {
  const sides = quotations.map(({ scene, from, to }): Quotation => {
    return { text: scene.text, skeleton: scene.skeleton, from, to, words: scene.skeleton.text.slice(from, to) };
  });
  const ranked = await compareAll(sides, CANDIDATES, index, signal);
  const doubtful = sides.flatMap((side, i) => (hasOtherMarks(side, ranked[i]?.[0]) ? [i] : []));
  const again = await compareAll(
    doubtful.map((i) => sides[i] as Quotation),
    EVERY_DOCUMENT,
    index,
    signal,
  );
  doubtful.forEach((i, k) => {
    ranked[i] = again[k] ?? [];
  });
  const runs = ranked.map((comparisons, i) => runsOfEdits(sides[i] as Quotation, comparisons[0]));
  const counts = await index.frequency(runs.flat());
  let at = 0;
  return quotations.map((quotation, i) => {
    const rare = counts.slice(at, at + (runs[i]?.length ?? 0));
    at += runs[i]?.length ?? 0;
    return conclude(quotation, sides[i] as Quotation, ranked[i] ?? [], Math.min(...rare, Number.POSITIVE_INFINITY));
  });
}

/** The comparisons of each quotation with at most `limit` candidates, best first. */
async function compareAll(
  sides: readonly Quotation[],
  limit: number,
  index: PassageIndex,
  signal: AbortSignal | undefined,
): Promise<Comparison[][]> {
  if (!sides.length) return [];
  const answers = await index.lookup(
    sides.map((side) => ({ text: side.words.slice(0, LONGEST), limit })),
    signal,
  );
  return sides.map((side, i) => compareCandidates(side, answers[i] ?? []));
}

/** The same words with other punctuation, in more documents than were looked at: one of the others may agree. */
function hasOtherMarks(side: Quotation, best: Comparison | undefined): boolean {
  if (best?.difference.verdict !== 'exact' || (best.candidate.exactDocuments ?? 0) <= CANDIDATES) return false;
  return punctuationEdits(best.source, side).length > 0;
}

function runsOfEdits(quotation: Quotation, best: Comparison | undefined): string[] {
  if (!best) return [];
  return best.difference.edits.flatMap((edit) => runsAround(quotation.words, edit));
}

/** `rarest`: how often the rarest run of three characters around a difference stands in the corpus. */
function conclude(
  { scene, start, end }: Unsettled,
  side: Quotation,
  comparisons: readonly Comparison[],
  rarest: number,
): Verification {
  const best = comparisons[0];
  const span = { start, end };
  if (!best) return { report: { ...span, verdict: 'not-found' } };
  const source = refOf(best);
  const sourceText = excerpt(best.candidate, best);
  if (best.difference.verdict === 'exact') {
    const documents = best.candidate.exactDocuments ?? 1;
    const report = { ...span, source, sourceText, documents };
    const finding = makeFinding(scene, side, best, 'information', punctuationEdits(best.source, side));
    return { report: { ...report, verdict: finding ? 'punctuation' : 'exact' }, ...(finding && { finding }) };
  }
  const evidence = { rarest, isAttributed: isAttributed(scene.text, start) };
  const severity = severityOf(side, comparisons, evidence);
  if (!severity) return { report: { ...span, verdict: 'not-found' } };
  const finding = makeFinding(scene, side, best, severity, best.difference.edits);
  const { verdict } = best.difference;
  const difference = describeDifference(best.difference, best.source, side);
  return { report: { ...span, verdict, source, sourceText, difference }, ...(finding && { finding }) };
}

function makeFinding(
  scene: Scene,
  side: Quotation,
  best: Comparison,
  severity: Severity,
  edits: Comparison['difference']['edits'],
): WeighedFinding | undefined {
  if (!edits.length) return undefined;
  const patch = patchOf(best.source, side, edits);
  const source = refOf(best);
  const isPunctuation = best.difference.verdict === 'exact';
  const differs = isPunctuation ? '标点不同' : describeDifference(best.difference, best.source, side);
  return {
    start: patch.start,
    end: patch.end,
    rule: 'passage',
    severity,
    text: scene.text.slice(patch.start, patch.end),
    message: `与来源不一致：${differs}。来源：${describeSource(source)}`,
    verdict: isPunctuation ? 'punctuation' : best.difference.verdict,
    replacements: [{ text: patch.replacement, preferred: true }],
    source,
    sourceText: excerpt(best.candidate, best),
    weight: 50,
  };
}

function refOf({ candidate, source }: Comparison): SourceRef {
  const { document } = candidate;
  const start = source.skeleton.at[source.from] ?? 0;
  return {
    title: document.title,
    tier: document.tier,
    path: document.path,
    line: lineAt(candidate, start),
    ...(document.date && { date: document.date }),
    ...(document.speaker && { speaker: document.speaker }),
  };
}

/** The words of the source with a little around them: whole clauses where they are short enough. */
function excerpt({ text }: PassageCandidate, { source }: Comparison): string {
  const start = source.skeleton.at[source.from] ?? 0;
  const end = (source.skeleton.at[source.to - 1] ?? 0) + 1;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const lead = start > AROUND ? before.replace(UP_TO_CLAUSE, '') : before;
  const trail = end + AROUND < text.length ? (WHOLE_CLAUSES.exec(after)?.[0] ?? after) : after;
  return lead + text.slice(start, end) + trail;
}
