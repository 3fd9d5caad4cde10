/** What the status item says, as plain text: pure, so that it can be tested without an editor. */
import type {
  CheckCounts,
  DocumentStatus,
  FindingCounts,
  OffReason,
  StatusParams,
} from '../../server/src/lsp/messages.ts';

/** Looks a message up in the bundle of the display language; `{0}` … are the arguments. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

export interface StatusTexts {
  /** Counts of the active draft, or the state of the server. */
  readonly findings: string;
  readonly quotations: string;
  /** Packs and corpus: what the checks rest on. */
  readonly knowledge: string;
  readonly knowledgeDetail: string;
  /** One line each; empty when all is well. */
  readonly problems: readonly string[];
  readonly busy: boolean;
}

export function statusTexts(status: StatusParams | undefined, uri: string | undefined, t: Translate): StatusTexts {
  const document = status?.documents.find((one) => one.uri === uri);
  return {
    findings: document && status?.state === 'ready' ? documentText(document, status, t) : stateText(status, t),
    quotations:
      document && document.off === undefined
        ? t('quotations: {0}, without a source: {1}', document.quotations, document.unverified)
        : '',
    knowledge: (status?.packs ?? []).map((pack) => `${pack.title} ${pack.records}`).join('，'),
    knowledgeDetail: status ? knowledgeDetail(status, t) : '',
    problems: problemLines(status, t),
    busy: (status?.state ?? 'starting') === 'starting' || status?.indexing !== undefined,
  };
}

function documentText({ findings, meant = 0, off }: DocumentStatus, { indexing }: StatusParams, t: Translate): string {
  const text = checkText({ ...findings, ...(off ? { off } : {}), ...(indexing ? { loading: true } : {}) }, t);
  return meant > 0 && !off ? `${text} · ${t('meant: {0}', meant)}` : text;
}

/** What a check came to. While something is still being loaded it says so, and never that nothing was found. */
export function checkText(counts: CheckCounts, t: Translate): string {
  if (counts.off) return offText(counts.off, t);
  if (!counts.loading) return countsText(counts, t);
  const loading = t('the corpus is being loaded');
  return counts.warning + counts.information + counts.hint > 0 ? `${countsText(counts, t)} · ${loading}` : loading;
}

/** Why a document is not checked. */
export function offText(off: OffReason, t: Translate): string {
  if (off === 'draft') return t('not checked: its front matter says “tifa: off”');
  if (off === 'corpus') return t('not checked: a document of the corpus');
  return off === 'file' ? t('not checked: switched off for this file') : t('not checked: switched off in the settings');
}

/** 警告 2 · 提示 1, or that nothing was found. */
export function countsText({ warning, information, hint }: FindingCounts, t: Translate): string {
  const parts = [
    warning > 0 ? t('warnings: {0}', warning) : '',
    information > 0 ? t('notes: {0}', information) : '',
    hint > 0 ? t('hints: {0}', hint) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('nothing found') : parts.join(' · ');
}

function stateText(status: StatusParams | undefined, t: Translate): string {
  if (status?.state === 'failed') return t('the server failed');
  if (status?.state !== 'ready') return t('starting');
  return status.indexing ? t('the corpus is being loaded') : t('ready');
}

function knowledgeDetail({ packs, corpus, indexing }: StatusParams, t: Translate): string {
  const asOf = packs
    .map((pack) => pack.asOf)
    .sort()
    .at(-1);
  const parts = [
    asOf === undefined ? '' : t('as of {0}', asOf),
    corpus ? t('corpus documents: {0}', corpus.documents) : '',
    indexing ? t('indexing {0} %', Math.round(indexing.percentage)) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function problemLines(status: StatusParams | undefined, t: Translate): readonly string[] {
  if (status === undefined) return [];
  const lines = status.problems.map(({ message, path, line }) =>
    path === undefined ? message : `${path}${line === undefined ? '' : `:${line}`} ${message}`,
  );
  if (status.segmenter?.fallback === true)
    lines.unshift(t('segmenter: {0} instead of nodejieba', status.segmenter.name));
  if ((status.corpus?.skipped ?? 0) > 0) lines.push(t('files of the corpus skipped: {0}', status.corpus?.skipped ?? 0));
  return lines;
}
