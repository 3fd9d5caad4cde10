/** The results that the view 核对 shows: those of the active draft, of a selection in it, or of the files of folders. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REVIEW, type ReviewResult, type StatusParams } from '../../../server/src/lsp/messages.ts';
import type { CaretWaits } from '../caret.ts';
import { isDraft } from '../documents.ts';
import type { ServerStatus } from '../server-status.ts';
import { comparePlaces, type Entry, entriesOf, type Filter, NO_FILTER, passes } from './entries.ts';

/** What is reviewed: the draft in the active editor, lines of one draft, or the files of folders. */
export type Scope =
  | { readonly kind: 'draft' }
  | { readonly kind: 'selection'; readonly uri: string; readonly range: vscode.Range }
  | { readonly kind: 'files' };

export interface ReviewStore {
  readonly scope: Scope;
  readonly filter: Filter;
  readonly onDidChange: vscode.Event<void>;
  /** Without what is being written. */
  results(): readonly ReviewResult[];
  /** All entries of the results, in order; those that are being written are left out. */
  entries(): readonly Entry[];
  /** Those that pass the filter. */
  shown(): readonly Entry[];
  /** Asks the server where its check of a draft is newer than what is known, or always where the draft is not open. */
  refresh(uri: string): Promise<ReviewResult | undefined>;
  /** Shows the active draft, or other lines of it. */
  review(scope: Extract<Scope, { kind: 'draft' | 'selection' }>): Promise<void>;
  /** Shows these results instead. */
  reviewFiles(results: readonly ReviewResult[]): void;
  setFilter(filter: Filter): void;
  /** Whether anybody sees the results: only then is the server asked after each check. */
  watch(isVisible: boolean): void;
  isSkipped(entry: Entry): boolean;
  skip(entry: Entry): void;
}

export function createStore(
  client: BaseLanguageClient,
  status: ServerStatus,
  caret: CaretWaits,
): ReviewStore & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const results = new Map<string, ReviewResult>();
  /** What a result is of: the check of the server, and the version of the draft where it is open. */
  const bases = new Map<string, string>();
  const skipped = new Set<string>();
  let scope: Scope = { kind: 'draft' };
  let filter: Filter = NO_FILTER;
  let isVisible = false;
  /** The draft that was active last: a comparison beside it does not take its place. */
  let draft = activeUri();

  const baseOf = (uri: string): string | undefined => {
    const check = status.current?.documents.find((document) => document.uri === uri)?.check;
    return check === undefined ? undefined : `${check} ${versionOf(uri)}`;
  };
  const isCurrent = (uri: string): boolean => {
    const base = baseOf(uri);
    return base !== undefined && results.has(uri) && bases.get(uri) === base;
  };

  async function refresh(uri: string): Promise<ReviewResult | undefined> {
    if (isCurrent(uri)) return results.get(uri);
    if (!client.isRunning()) return undefined;
    const base = baseOf(uri);
    const result = await client.sendRequest<ReviewResult | null>(REVIEW, { uri }).catch(() => null);
    if (!result || !isWanted(uri)) return result ?? undefined;
    results.set(uri, result);
    if (base === undefined) bases.delete(uri);
    else bases.set(uri, base);
    changed.fire();
    return result;
  }

  const isWanted = (uri: string): boolean => {
    if (scope.kind === 'files') return results.has(uri);
    return uri === (scope.kind === 'selection' ? scope.uri : draft);
  };
  const only = (uri: string | undefined): void => {
    for (const known of [...results.keys()]) if (known !== uri) forget(known);
  };
  const follow = (): void => {
    draft = activeUri() ?? draft;
    if (scope.kind !== 'draft' || draft === undefined) return;
    only(draft);
    if (isVisible) void refresh(draft);
    changed.fire();
  };
  const forget = (uri: string): void => {
    results.delete(uri);
    bases.delete(uri);
  };
  const told = ({ documents }: StatusParams): void => {
    if (!isVisible) return;
    for (const { uri } of documents) if (isWanted(uri) && !isCurrent(uri)) void refresh(uri);
    changed.fire();
  };
  const entries = (): readonly Entry[] =>
    [...results.values()]
      .flatMap(entriesOf)
      .filter((entry) => isInScope(entry, scope) && !isBeingWritten(entry, caret));

  const listeners = [
    status.onDidChange(told),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => bases.delete(uri.toString())),
  ];
  return {
    get scope() {
      return scope;
    },
    get filter() {
      return filter;
    },
    onDidChange: changed.event,
    results: () => [...results.values()].map((result) => withoutWaiting(result, caret)),
    entries,
    shown: () => entries().filter((entry) => passes(entry, filter)),
    refresh,
    async review(wanted) {
      scope = wanted;
      draft = activeUri() ?? draft;
      const uri = wanted.kind === 'selection' ? wanted.uri : draft;
      only(uri);
      changed.fire();
      if (uri !== undefined) await refresh(uri);
    },
    reviewFiles(found) {
      scope = { kind: 'files' };
      results.clear();
      bases.clear();
      for (const result of found) results.set(result.uri, result);
      changed.fire();
    },
    setFilter(wanted) {
      filter = wanted;
      changed.fire();
    },
    watch(visible) {
      isVisible = visible;
      if (visible && scope.kind === 'draft') follow();
    },
    isSkipped: ({ key }) => skipped.has(key),
    skip({ key }) {
      if (!skipped.delete(key)) skipped.add(key);
      changed.fire();
    },
    dispose: () => vscode.Disposable.from(changed, ...listeners).dispose(),
  };
}

/** The draft in the active editor (URI). */
export function activeUri(): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isDraft(document) ? document.uri.toString() : undefined;
}

function versionOf(uri: string): number {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri)?.version ?? 0;
}

function isInScope({ item: { range } }: Entry, scope: Scope): boolean {
  if (scope.kind !== 'selection') return true;
  return comparePlaces(range.end, scope.range.start) > 0 && comparePlaces(range.start, scope.range.end) < 0;
}

/** What is being written is neither listed nor counted. */
function withoutWaiting(result: ReviewResult, caret: CaretWaits): ReviewResult {
  const left = entriesOf(result).filter((entry) => !isBeingWritten(entry, caret));
  const items = new Set<unknown>(left.map(({ item }) => item));
  const [findings, quotations] = [result.findings, result.quotations];
  return {
    ...result,
    findings: findings.filter((finding) => items.has(finding)),
    quotations: quotations.filter((quotation) => items.has(quotation)),
  };
}

function isBeingWritten(entry: Entry, caret: CaretWaits): boolean {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.toString() !== entry.uri) return false;
  return caret.waits(document, rangeOf(entry), entry.kind === 'finding' ? entry.item.rule : '');
}

export function rangeOf({ item: { range } }: Entry): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}
