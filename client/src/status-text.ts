/** What the status item says, as plain text: pure, so that it can be tested without an editor. */
import type { FindingCounts, StatusParams } from '../../server/src/lsp/messages.ts';

/** Looks a message up in the bundle of the display language; `{0}` … are the arguments. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

export interface StatusTexts {
  /** Counts of the active draft, or the state of the server. */
  readonly findings: string;
  readonly quotations: string;
  /** Packs, corpus, segmenter: what the checks rest on. */
  readonly knowledge: string;
  readonly knowledgeDetail: string;
  /** One line each; empty when all is well. */
  readonly problems: readonly string[];
  readonly busy: boolean;
}

export function statusTexts(status: StatusParams | undefined, uri: string | undefined, t: Translate): StatusTexts {
  const document = status?.documents.find((one) => one.uri === uri);
  return {
    findings: document && status?.state === 'ready' ? countsText(document.findings, t) : stateText(status, t),
    quotations: document ? t('{0} quotations, {1} without a source', document.quotations, document.unverified) : '',
    knowledge: (status?.packs ?? []).map((pack) => t('{0}: {1} wordings', pack.title, pack.records)).join('，'),
    knowledgeDetail: status ? knowledgeDetail(status, t) : '',
    problems: problemLines(status, t),
    busy: status?.state === 'starting' || status?.indexing !== undefined,
  };
}

/** 警告 2 · 提示 1, or that nothing was found. */
export function countsText({ warning, information, hint }: FindingCounts, t: Translate): string {
  const parts = [
    warning > 0 ? t('{0} warnings', warning) : '',
    information > 0 ? t('{0} notes', information) : '',
    hint > 0 ? t('{0} hints', hint) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('nothing found') : parts.join(' · ');
}

function stateText(status: StatusParams | undefined, t: Translate): string {
  if (status?.state === 'failed') return t('the server failed');
  return status?.state === 'ready' ? t('ready') : t('starting');
}

function knowledgeDetail({ packs, corpus, indexing, segmenter }: StatusParams, t: Translate): string {
  const asOf = packs
    .map((pack) => pack.asOf)
    .sort()
    .at(-1);
  const parts = [
    asOf === undefined ? '' : t('as of {0}', asOf),
    corpus ? t('corpus: {0} documents, {1} characters', corpus.documents, corpus.characters) : '',
    indexing ? t('indexing {0} %', Math.round(indexing.percentage)) : '',
    segmenter ? t('words: {0}', segmenter.name) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function problemLines(status: StatusParams | undefined, t: Translate): readonly string[] {
  if (status === undefined) return [];
  const lines = status.problems.map(({ message, path, line }) =>
    path === undefined ? message : `${path}${line === undefined ? '' : `:${line}`} ${message}`,
  );
  if (status.segmenter?.fallback === true)
    lines.unshift(t('The native segmenter could not be loaded; {0} takes its place.', status.segmenter.name));
  if ((status.corpus?.skipped ?? 0) > 0)
    lines.push(t('{0} files of the corpus were skipped.', status.corpus?.skipped ?? 0));
  return lines;
}
