/** The view 核对 in the side bar. */
import * as vscode from 'vscode';
import type { ServerStatus } from '../server-status.ts';
import { isFiltered } from './entries.ts';
import type { ReviewStore } from './store.ts';
import { summaryText } from './texts.ts';
import { createTree, type Node } from './tree.ts';

export const REVIEW_VIEW = 'tifa.review';

export function createView(store: ReviewStore, status: ServerStatus): vscode.TreeView<Node> {
  const view = vscode.window.createTreeView(REVIEW_VIEW, {
    treeDataProvider: createTree(store),
    showCollapseAll: true,
  });
  const render = (): void => {
    const findings = store.entries().filter(({ kind }) => kind === 'finding').length;
    const isReady = status.current?.state === 'ready';
    const summary = summaryText(store.results(), isFiltered(store.filter), vscode.l10n.t);
    view.message = isReady ? summary : vscode.l10n.t('starting');
    view.description = scopeText(store) ?? '';
    view.badge = findings === 0 ? undefined : { value: findings, tooltip: vscode.l10n.t('Findings: {0}', findings) };
    void vscode.commands.executeCommand('setContext', 'tifa.review.isDraft', store.scope.kind === 'draft');
    void vscode.commands.executeCommand('setContext', 'tifa.review.isFiltered', isFiltered(store.filter));
  };
  store.onDidChange(render);
  view.onDidChangeVisibility(({ visible }) => store.watch(visible));
  store.watch(view.visible);
  render();
  return view;
}

function scopeText({ scope }: ReviewStore): string | undefined {
  if (scope.kind === 'files') return vscode.l10n.t('files');
  if (scope.kind === 'draft') return undefined;
  const { start, end } = scope.range;
  return vscode.l10n.t('selection: lines {0} to {1}', start.line + 1, end.line + 1);
}
