/** The tree of the view 核对: files where there are several, in them findings, quotations with and without a source. */
import * as vscode from 'vscode';
import { type Entry, GROUPS, type Group, groupOf } from './entries.ts';
import type { ReviewStore } from './store.ts';
import { entryTexts, groupText } from './texts.ts';

export interface GroupNode {
  readonly kind: 'group';
  readonly group: Group;
  readonly uri: string;
  readonly entries: readonly Entry[];
}

export interface FileNode {
  readonly kind: 'file';
  readonly uri: string;
  readonly groups: readonly GroupNode[];
}

export type Node = FileNode | GroupNode | Entry;

export const OPEN_ENTRY = 'tifa.review.open';

export function createTree(store: ReviewStore): vscode.TreeDataProvider<Node> {
  return {
    onDidChangeTreeData: store.onDidChange as vscode.Event<undefined>,
    getChildren: (node) => {
      if (!node) return rootsOf(store);
      if (node.kind === 'file') return [...node.groups];
      return node.kind === 'group' ? [...node.entries] : [];
    },
    getParent: (node) => {
      const files = filesOf(store);
      if (node.kind === 'file') return undefined;
      const file = files.find(({ uri }) => uri === node.uri);
      if (node.kind === 'group') return files.length > 1 ? file : undefined;
      return file?.groups.find(({ group }) => group === groupOf(node));
    },
    getTreeItem: (node) => {
      if (node.kind === 'file') return fileItem(node);
      return node.kind === 'group' ? groupItem(node) : entryItem(node, store.isSkipped(node));
    },
  };
}

function rootsOf(store: ReviewStore): Node[] {
  const files = filesOf(store);
  const [only] = files;
  return files.length === 1 && only ? [...only.groups] : [...files];
}

/** Files with something to list, in their order. */
function filesOf(store: ReviewStore): readonly FileNode[] {
  const byFile = new Map<string, Entry[]>();
  for (const entry of store.shown()) {
    const entries = byFile.get(entry.uri);
    if (entries) entries.push(entry);
    else byFile.set(entry.uri, [entry]);
  }
  return [...byFile].map(([uri, entries]) => ({ kind: 'file', uri, groups: groupsOf(uri, entries) }));
}

function groupsOf(uri: string, entries: readonly Entry[]): readonly GroupNode[] {
  return GROUPS.map((group) => ({
    kind: 'group' as const,
    group,
    uri,
    entries: entries.filter((entry) => groupOf(entry) === group),
  })).filter((node) => node.entries.length > 0);
}

function fileItem({ uri, groups }: FileNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.Uri.parse(uri), vscode.TreeItemCollapsibleState.Expanded);
  const counts = groups.map(({ group, entries }) => groupText(group, entries.length, vscode.l10n.t)).join(' · ');
  item.id = uri;
  item.description = counts;
  item.accessibilityInformation = {
    label: [vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), counts].join(vscode.l10n.t(', ')),
  };
  return item;
}

function groupItem({ group, uri, entries }: GroupNode): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const text = groupText(group, entries.length, vscode.l10n.t);
  const item = new vscode.TreeItem(text, group === 'verified' ? Collapsed : Expanded);
  item.id = `${uri}\n\n${group}`;
  item.accessibilityInformation = { label: text };
  return item;
}

function entryItem(entry: Entry, isSkipped: boolean): vscode.TreeItem {
  const texts = entryTexts(entry, isSkipped, vscode.l10n.t);
  const item = new vscode.TreeItem(texts.label, vscode.TreeItemCollapsibleState.None);
  item.id = entry.key;
  item.description = texts.description;
  item.tooltip = texts.tooltip;
  item.iconPath = isSkipped ? new vscode.ThemeIcon('debug-step-over') : iconOf(entry);
  item.accessibilityInformation = { label: texts.spoken };
  item.command = { command: OPEN_ENTRY, title: vscode.l10n.t('Show in the draft'), arguments: [entry] };
  item.contextValue = contextOf(entry);
  return item;
}

/** Which actions the menus of an entry have. */
function contextOf(entry: Entry): string {
  const { item, kind } = entry;
  const parts = [
    kind,
    kind === 'finding' && entry.item.replacements.length > 0 ? 'fixable' : '',
    item.compare || item.source?.uri !== undefined ? 'comparable' : '',
    item.source ? 'sourced' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function iconOf(entry: Entry): vscode.ThemeIcon {
  const icon = (name: string, color?: string): vscode.ThemeIcon =>
    new vscode.ThemeIcon(name, color === undefined ? undefined : new vscode.ThemeColor(color));
  if (entry.kind === 'finding') {
    const { severity } = entry.item;
    if (severity === 'warning') return icon('warning', 'list.warningForeground');
    return severity === 'information' ? icon('info', 'editorInfo.foreground') : icon('lightbulb');
  }
  if (entry.item.isUnverified) return icon('question');
  return entry.item.verdict === 'exact' ? icon('pass', 'testing.iconPassed') : icon('diff');
}
