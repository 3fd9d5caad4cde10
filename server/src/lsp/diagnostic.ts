/** A finding as a diagnostic of the protocol. Nothing is judged again here. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { bestFirst, say } from '../engine/index.ts';
import type { Finding, Related, RuleCode, SourceRef } from '../engine/types.ts';
import type { FindingData } from './finding-data.ts';
import type { PageLinks } from './page-links.ts';
import { rangeOf, rangeOfLine } from './positions.ts';

/** Shown before the code in lists of problems: who says it, and what the rule is called. */
export function diagnosticSource(rule: RuleCode): string {
  return `${say.names.product} · ${say.names.rules[rule].name}`;
}

type Pages = Pick<PageLinks, 'rule' | 'source'>;

const SEVERITIES = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

export function diagnosticOf(document: TextDocument, finding: Finding, pages: Pages): Diagnostic {
  const page = pages.rule(finding.rule);
  const related = [sourceInformation(finding.source, pages), placeInformation(document, finding.related)].filter(
    (each) => each !== undefined,
  );
  return {
    range: rangeOf(document, finding),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: diagnosticSource(finding.rule),
    message: finding.message,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...tagsOf(finding),
    ...(related.length ? { relatedInformation: related } : {}),
    data: findingData(finding, pages),
  };
}

function tagsOf({ rule, verdict }: Finding): Pick<Diagnostic, 'tags'> {
  if (rule === 'comments/unused') return { tags: [DiagnosticTag.Unnecessary] };
  return verdict === 'superseded' ? { tags: [DiagnosticTag.Deprecated] } : {};
}

/** One line: 〈title〉 date speaker occasion, as far as known. */
export function sourceTitle(source: SourceRef): string {
  const title = source.title === undefined ? undefined : `《${source.title}》`;
  return [title, source.date, source.speaker, source.occasion].filter((part) => part !== undefined).join(' ');
}

function sourceInformation(source: SourceRef | undefined, pages: Pages): DiagnosticRelatedInformation | undefined {
  if (source?.path === undefined) return undefined;
  const location = { uri: pages.source(source.path), range: rangeOfLine(source.line ?? 1) };
  return { location, message: say.server.sourceIs(sourceTitle(source) || source.path) };
}

/** Another place of the same document. */
function placeInformation(
  document: TextDocument,
  related: Related | undefined,
): DiagnosticRelatedInformation | undefined {
  return related && { location: { uri: document.uri, range: rangeOf(document, related) }, message: related.message };
}

function findingData(finding: Finding, pages: Pages): FindingData {
  const { source, sourceText, replacements } = finding;
  const title = source === undefined ? '' : sourceTitle(source);
  return {
    rule: finding.rule,
    verdict: finding.verdict,
    text: finding.text,
    replacements: bestFirst(replacements),
    certain: finding.certain,
    ...(sourceText === undefined ? {} : { sourceText }),
    ...(title === '' ? {} : { sourceTitle: title }),
    ...(source?.path === undefined ? {} : { source: { uri: pages.source(source.path), line: source.line ?? 1 } }),
  };
}
