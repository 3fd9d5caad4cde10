/** A check as a review shows it: findings, and all quotations with what became of them. Nothing is judged again here. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { say } from '../engine/index.ts';
import type { Finding, QuotationReport, SourceRef } from '../engine/types.ts';
import type { Checked } from './checks.ts';
import { draftBeside } from './comparison.ts';
import { sourceTitle } from './diagnostic.ts';
import type { CompareArguments, ReviewFinding, ReviewQuotation, ReviewResult, ReviewSource } from './messages.ts';
import { sourceUri } from './paths.ts';
import { rangeOf } from './positions.ts';

export function reviewResult(document: TextDocument, checked: Checked, isLoading: boolean): ReviewResult {
  return {
    uri: document.uri,
    findings: [...checked.findings].sort(inOrder).map((finding) => reviewFinding(document, finding)),
    quotations: [...checked.quotations].sort(inOrder).map((quotation) => reviewQuotation(document, quotation)),
    problems: checked.problems,
    ...(isLoading ? { loading: true } : {}),
    ...(checked.off ? { off: checked.off } : {}),
  };
}

function inOrder(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start;
}

function reviewFinding(document: TextDocument, finding: Finding): ReviewFinding {
  const { rule, severity, message, sourceText } = finding;
  const replacements = [...finding.replacements]
    .sort((a, b) => Number(b.preferred) - Number(a.preferred))
    .map(({ text }) => text);
  const draftText =
    sourceText === undefined ? '' : draftBeside(document.getText(), finding, sourceText, replacements[0] ?? '');
  const place = reviewed(document, finding, { sourceText, draftText });
  return { ...place, rule, ruleName: say.names.rules[rule].name, severity, message, replacements };
}

function reviewQuotation(document: TextDocument, report: QuotationReport): ReviewQuotation {
  const { documents, sourceText } = report;
  const draftText = document.getText(rangeOf(document, report));
  return {
    ...reviewed(document, report, { sourceText, draftText }),
    isUnverified: isUnverified(report),
    ...(documents === undefined ? {} : { documents }),
  };
}

/** No source has the words: that proves nothing, so it is no finding. */
export function isUnverified({ verdict }: Pick<QuotationReport, 'verdict'>): boolean {
  return verdict === 'cannot-verify' || verdict === 'not-found';
}

function reviewed(
  document: TextDocument,
  about: Finding | QuotationReport,
  { sourceText, draftText }: { readonly sourceText: string | undefined; readonly draftText: string },
): Omit<ReviewQuotation, 'isUnverified'> {
  const { verdict, difference } = about;
  const range = rangeOf(document, about);
  const source = about.source && reviewSource(about.source);
  const { uri } = document;
  const compare: CompareArguments | undefined =
    sourceText === undefined
      ? undefined
      : {
          title: say.server.compared(source?.title ?? say.server.source),
          ...{ sourceText, draftText, uri, range },
          ...(source?.uri === undefined ? {} : { source: { uri: source.uri, line: source.line ?? 1 } }),
        };
  return {
    ...{ range, text: document.getText(range), verdict, verdictName: say.names.verdicts[verdict] },
    ...(difference === undefined ? {} : { difference }),
    ...(source ? { source } : {}),
    ...(compare ? { compare } : {}),
  };
}

function reviewSource(source: SourceRef): ReviewSource {
  const { path, line = 1 } = source;
  const title = sourceTitle(source) || (path ?? '');
  return path === undefined ? { title } : { title, uri: sourceUri(path), line };
}
