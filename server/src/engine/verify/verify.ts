/** Verifies quotations that no record settles against the passages of a corpus. */
import { patchOf } from '../align/patch.ts';
import { buildFinding, type WeighedFinding } from '../findings/build.ts';
import { lineAt } from '../line-breaks.ts';
import { describeDifference, locateDifference } from '../messages.ts';
import type { PassageCandidate, PassageIndex } from '../passages.ts';
import type { Scene } from '../rules/rule.ts';
import type { QuotationReport, Severity, SourceRef } from '../types.ts';
import { type Comparison, editLimit, type Quotation } from './judge.ts';
import type { OpenQuotation } from './open.ts';
import { punctuationEdits } from './punctuation.ts';
import { createResearch, type Researched } from './research.ts';
import { isAttributed, severityOf } from './severity.ts';

/** UTF-16 units of the source shown before and after the words that are quoted. */
const AROUND = 40;
/** Of shorter words two thirds are found anywhere. */
const SHORTEST_REWRITTEN = 10;
const UP_TO_CLAUSE = /^[^，；：。！？\n]*[，；：。！？\n]+[”’」』》）\s]*/;
const WHOLE_CLAUSES = /^[\s\S]*[，；：。！？\n][”’」』》）]*/;

/** A quotation to be verified, in the offsets of its scene. */
export interface Unsettled extends OpenQuotation {
  readonly scene: Scene;
}

export interface Verification {
  readonly report: QuotationReport;
  readonly finding?: WeighedFinding;
}

/** Verifies quotations; answers in their order. Rejects only when aborted. */
export type Verify = (quotations: readonly Unsettled[], signal?: AbortSignal) => Promise<Verification[]>;

/** Verifies against one index. What was found of a quotation is remembered: the paragraph around it may be edited. */
export function createVerifier(index: PassageIndex): Verify {
  const research = createResearch(index);
  return async (quotations, signal) => {
    const sides = quotations.map(({ scene, from, to }): Quotation => {
      return { text: scene.text, skeleton: scene.skeleton, from, to, words: scene.skeleton.text.slice(from, to) };
    });
    const found = await research(sides, signal);
    return quotations.map((quotation, i) => conclude(quotation, sides[i] as Quotation, found[i] as Researched));
  };
}

function conclude(
  { scene, start, end }: Unsettled,
  side: Quotation,
  { comparisons, rarest }: Researched,
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
  const evidence = { rarest, isAttributed: isAttributed(scene, start) };
  const severity = severityOf(side, comparisons, evidence);
  if (!severity)
    return {
      report: isRewritten(best, side)
        ? { ...span, verdict: 'rewritten', source, sourceText }
        : { ...span, verdict: 'not-found' },
    };
  const finding = makeFinding(scene, side, best, severity, best.difference.edits);
  const { verdict } = best.difference;
  const difference = locateDifference(best.difference, best.source, side, side.from);
  return { report: { ...span, verdict, source, sourceText, difference }, ...(finding && { finding }) };
}

/** Most of the words stand there: too far off for a finding, near enough to be shown. */
function isRewritten({ difference }: Comparison, { words }: Quotation): boolean {
  return words.length >= SHORTEST_REWRITTEN && difference.cost > editLimit(words.length);
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
  const isPunctuation = best.difference.verdict === 'exact';
  const differs = isPunctuation ? '标点不同' : describeDifference(best.difference, best.source, side);
  return buildFinding(scene.text, 'quotations/passage', {
    start: patch.start,
    end: patch.end,
    voice: { severity, certain: false },
    verdict: isPunctuation ? 'punctuation' : best.difference.verdict,
    message: `与来源不一致：${differs}`,
    replacements: patch.replacement,
    source: refOf(best),
    sourceText: excerpt(best.candidate, best),
  });
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
