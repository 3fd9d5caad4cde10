/** What the view 核对 says, as plain text for eyes and for screen readers. Pure. */
import type { ReviewResult } from '../../../server/src/lsp/messages.ts';
import { countsText, offText, type Translate } from '../status-text.ts';
import type { Entry, Group } from './entries.ts';

const LONGEST_LABEL = 40;

export interface EntryTexts {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Everything in one sentence. */
  readonly spoken: string;
}

export function entryTexts(entry: Entry, isSkipped: boolean, t: Translate): EntryTexts {
  const { item } = entry;
  const line = t('line {0}', item.range.start.line + 1);
  const what = entry.kind === 'finding' ? [entry.item.ruleName] : [item.verdictName];
  const parts = [...what, item.difference, item.source?.title, line, isSkipped ? t('skipped') : undefined];
  const severity = entry.kind === 'finding' ? severityText(entry.item.severity, t) : t('quotation');
  const message =
    entry.kind === 'finding' ? entry.item.message : [item.verdictName, item.difference].filter(isText).join(t(', '));
  const source = item.source ? t('source: {0}', item.source.title) : undefined;
  return {
    label: `“${short(item.text)}”`,
    description: parts.filter(isText).join(' · '),
    tooltip: [message, source].filter(isText).join('\n'),
    spoken: [severity, item.text, message, source, line, isSkipped ? t('skipped') : undefined]
      .filter(isText)
      .join(t(', ')),
  };
}

function severityText(severity: 'warning' | 'information' | 'hint', t: Translate): string {
  if (severity === 'warning') return t('warning');
  return severity === 'information' ? t('note') : t('hint');
}

/** 无从核对 5（不计入问题） */
export function groupText(group: Group, count: number, t: Translate): string {
  if (group === 'findings') return t('Findings: {0}', count);
  if (group === 'verified') return t('Quotations with a source: {0}', count);
  return t('Quotations without a source: {0} (not counted as findings)', count);
}

/** What all results together come to. While something is missing it says so, and never that nothing was found. */
export function summaryText(results: readonly ReviewResult[], isFiltered: boolean, t: Translate): string {
  const [only] = results;
  if (!only) return '';
  if (results.length === 1 && only.off) return offText(only.off, t);
  const counts = { warning: 0, information: 0, hint: 0 };
  for (const { findings } of results) for (const { severity } of findings) counts[severity]++;
  const quotations = results.flatMap((result) => result.quotations);
  const unverified = quotations.filter(({ isUnverified }) => isUnverified).length;
  const problems = results.flatMap((result) => result.problems);
  const notes = results.flatMap((result) => result.notes ?? []);
  const isLoading = results.some(({ loading }) => loading === true);
  const isEmpty = counts.warning + counts.information + counts.hint === 0;
  const isWhole = !isLoading && problems.length === 0;
  const parts = [
    results.length > 1 ? t('files: {0}', results.length) : '',
    isLoading ? t('the corpus is being loaded') : '',
    isEmpty && !isWhole ? '' : countsText(counts, t),
    t('quotations: {0}, without a source: {1}', quotations.length, unverified),
    problems.length > 0 ? t('not checked: {0}', problems.map(problemText).join(t(', '))) : '',
    ...notes.map(problemText),
    isFiltered ? t('filtered') : '',
  ];
  return parts.filter(isText).join(' · ');
}

function problemText({ path, message }: ReviewResult['problems'][number]): string {
  return path === undefined ? message : `${path} ${message}`;
}

/** On one line, cut where it is long. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`;
}

function isText(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
