/** The tree of the view 提法库: what is in a node is asked of the server when it is opened. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { BROWSE, type BrowseNode, type BrowseResult, OPEN_LINK_COMMAND } from '../../../server/src/lsp/messages.ts';

export function createTree(
  client: BaseLanguageClient,
  changed: vscode.Event<void>,
): vscode.TreeDataProvider<BrowseNode> {
  return {
    onDidChangeTreeData: changed as vscode.Event<undefined>,
    getChildren: async (node) => {
      if (!client.isRunning()) return [];
      const params = node ? { node: node.id } : {};
      return [...(await client.sendRequest<BrowseResult>(BROWSE, params)).nodes];
    },
    getTreeItem: itemOf,
  };
}

function itemOf(node: BrowseNode): vscode.TreeItem {
  const { id, kind, label, description = '', tooltip, words, page, isSuperseded = false } = node;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, kind === 'group' ? Collapsed : None);
  // The same wording may stand under several themes: without an id, VS Code tells rows by where they are.
  if (kind === 'group') item.id = id;
  item.description = description;
  item.tooltip = tooltip ?? label;
  item.contextValue = words === undefined ? kind : 'words';
  item.accessibilityInformation = {
    label: [label, description].filter((part) => part !== '').join(vscode.l10n.t(', ')),
  };
  const icon = ICONS[kind];
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(isSuperseded ? 'history' : icon);
  if (page !== undefined)
    item.command = { command: OPEN_LINK_COMMAND, title: vscode.l10n.t('Open the page'), arguments: [page] };
  return item;
}

const ICONS: Readonly<Record<BrowseNode['kind'], string | undefined>> = {
  group: undefined,
  record: 'bookmark',
  wording: 'quote',
  source: 'file-text',
};
