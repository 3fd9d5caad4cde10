/** The result of a check, put together of what is told of its blocks. */

import { type BlockState, heardOf, isVerified, resultOf, type Shown } from './block-states.ts';
import type { BlockResult } from './check.ts';
import type { Documents } from './documents.ts';
import type { WeighedFinding } from './findings/build.ts';
import type { LawAnswer } from './laws/check.ts';
import type { Block } from './text/prose.ts';
import type { CheckResult, Finding, Problem, QuotationReport, Span } from './types.ts';
import type { Ascription } from './verify/ascribed/ascribe.ts';
import type { OpenQuotation } from './verify/open.ts';

/**
 * The result in offsets of the draft. What was shown of a block is taken over as long as nothing else is said of it: the very
 * same where it stands where it stood, else moved.
 */
export function assemble(
  blocks: readonly Block[],
  states: readonly BlockState[],
  told: readonly (readonly WeighedFinding[])[],
  by: Documents | undefined,
  whole: readonly Problem[],
): CheckResult {
  const findings: Finding[] = [];
  const quotations: QuotationReport[] = [];
  const checked: Span[] = [];
  const problems: Problem[] = [];
  states.forEach((state, i) => {
    const shown = shownOf(state, told[i] ?? [], by, blocks[i]?.start ?? 0);
    for (const finding of shown.findings) findings.push(finding);
    for (const report of shown.quotations) quotations.push(report);
    for (const problem of state.result.problems) problems.push(problem);
  });
  for (const { prose } of blocks) for (const span of prose) checked.push(span);
  return {
    findings,
    checked,
    quotations: quotations.sort((a, b) => a.start - b.start || b.end - a.end),
    problems: [...problems, ...whole],
  };
}

function shownOf(state: BlockState, told: readonly WeighedFinding[], by: Documents | undefined, offset: number): Shown {
  const of = heardOf(state, by);
  const before = state.shown;
  if (before?.of === of && before.told === told) {
    if (before.offset === offset || !(before.findings.length || before.quotations.length)) return before;
    const moved = offset - before.offset;
    state.shown = {
      of,
      told,
      offset,
      findings: before.findings.map((finding) => shift(finding, moved)),
      quotations: before.quotations.map((report) => shift(report, moved)),
    };
    return state.shown;
  }
  const findings = told.map(({ weight: _, claim: __, ...finding }): Finding => shift(finding, offset));
  const result = resultOf(state, by?.vote);
  const reports =
    result.quotations.length || openIn(result, by).length
      ? reportsOf(state, by).map((report) => shift(report, offset))
      : NONE;
  state.shown = { of, told, offset, findings: findings.length ? findings : NONE, quotations: reports };
  return state.shown;
}

const NONE: readonly never[] = [];

/** What became of the quotations of a block, in its own offsets. */
function reportsOf(state: BlockState, by: Documents | undefined): QuotationReport[] {
  const { verified, ascribed, laws } = state;
  const result = resultOf(state, by?.vote);
  const answers = verified && isVerified(state, by?.verify, result) ? verified.answers : [];
  const ascriptions = by && ascribed ? ascribed.answers : [];
  const ofLaws = by && laws ? laws.answers : [];
  const known = (report: QuotationReport) => ofLaw(report, ofLaws) ?? ascribedAs(report, ascriptions);
  const open = openIn(result, by).map((each, k) => known(reportOf(each, answers[k]?.report)));
  return [...result.quotations.map(known), ...open.filter((report) => !isNobodys(report))];
}

/** Words without marks are nobody's where there are no documents. */
function openIn(result: BlockResult, by: Documents | undefined): readonly OpenQuotation[] {
  return by ? result.open : result.quoted;
}

/** What the records say, what the documents say, what a record says of words that no document has. */
function reportOf(quotation: OpenQuotation, answer: QuotationReport | undefined): QuotationReport {
  const { report, settled } = quotation;
  const isAnswered = answer && answer.verdict !== 'not-found';
  return report ?? (settled && !isAnswered ? settled : answer) ?? unverified(quotation);
}

/** Where there is no corpus to be asked. */
function unverified({ start, end, quoting }: OpenQuotation): QuotationReport {
  return { start, end, verdict: 'cannot-verify', ...(quoting !== 'marks' && { quoting }) };
}

/** Words without any mark are no quotation as long as nobody is known to have said them. */
function isNobodys({ verdict, quoting }: QuotationReport): boolean {
  return (quoting === 'block' || quoting === 'indirect') && (verdict === 'not-found' || verdict === 'cannot-verify');
}

/** What the text of a law says goes before what any passage says. */
function ofLaw({ start }: QuotationReport, laws: readonly LawAnswer[]): QuotationReport | undefined {
  return laws.find(({ report }) => report?.start === start)?.report;
}

/** Right words are not settled where they are said to be somebody else's. */
function ascribedAs(report: QuotationReport, told: readonly Ascription[]): QuotationReport {
  const { verdict } = told.find(({ quotation }) => quotation.start === report.start) ?? {};
  return verdict && report.verdict === 'exact' ? { ...report, verdict } : report;
}

function shift<T extends Span>(range: T, offset: number): T {
  return { ...range, start: range.start + offset, end: range.end + offset };
}
