/** A check as a review shows it: findings, and all quotations with what became of them. Nothing is judged again here. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { bestFirst, isUnverified, say } from '../engine/index.ts';
import type { Finding, QuotationReport, SourceRef } from '../engine/types.ts';
import type { Checked } from './checks.ts';
import { comparisonOf } from './comparison.ts';
import { sourceTitle } from './diagnostic.ts';
import type { ReviewFinding, ReviewQuotation, ReviewResult, ReviewSource } from './messages.ts';
import { sourceUri } from './paths.ts';
import { rangeOf } from './positions.ts';

export function reviewResult(document: TextDocument, checked: Checked, isLoading: boolean): ReviewResult {
  return {
    uri: document.uri,
    findings: [...checked.findings]
      .sort(inOrder)
      .map((finding) => reviewFinding(document, finding, checked.quotations)),
    quotations: [...checked.quotations].sort(inOrder).map((quotation) => reviewQuotation(document, quotation, checked)),
    problems: checked.problems,
    ...(isLoading ? { loading: true } : {}),
    ...(checked.off ? { off: checked.off } : {}),
  };
}

function inOrder(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start;
}

function reviewFinding(
  document: TextDocument,
  finding: Finding,
  quotations: readonly QuotationReport[],
): ReviewFinding {
  const { rule, severity, message } = finding;
  const replacements = bestFirst(finding.replacements);
  const place = reviewed(document, finding, quotations, replacements[0]);
  return { ...place, rule, ruleName: say.names.rules[rule].name, severity, message, replacements };
}

function reviewQuotation(
  document: TextDocument,
  report: QuotationReport,
  { findings, quotations }: Checked,
): ReviewQuotation {
  const { documents } = report;
  const review = reviewed(document, report, [report], undefined);
  // The finding knows better what is missing or too much than the words alone.
  const [finding, other] = findings.filter(({ start, end }) => report.start <= start && end <= report.end);
  const compare = finding && !other ? reviewFinding(document, finding, quotations).compare : undefined;
  return {
    ...review,
    ...(compare ? { compare } : {}),
    isUnverified: isUnverified(report),
    ...(documents === undefined ? {} : { documents }),
  };
}

function reviewed(
  document: TextDocument,
  about: Finding | QuotationReport,
  quotations: readonly QuotationReport[],
  replacement: string | undefined,
): Omit<ReviewQuotation, 'isUnverified'> {
  const { start, end, verdict, difference, sourceText } = about;
  const range = rangeOf(document, about);
  const source = about.source && reviewSource(about.source);
  const opened = source?.uri === undefined ? undefined : { uri: source.uri, line: source.line ?? 1 };
  const words = { start, end, verdict, sourceTitle: source?.title, source: opened, replacement };
  return {
    ...{ range, text: document.getText(range), verdict, verdictName: say.names.verdicts[verdict] },
    ...(difference === undefined ? {} : { difference }),
    ...(source ? { source } : {}),
    ...(sourceText === undefined ? {} : { compare: comparisonOf(document, { ...words, sourceText }, quotations) }),
  };
}

function reviewSource(source: SourceRef): ReviewSource {
  const { path, line = 1 } = source;
  const title = sourceTitle(source) || (path ?? '');
  return path === undefined ? { title } : { title, uri: sourceUri(path), line };
}
