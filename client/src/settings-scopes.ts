/** Which settings are written, and what of them the server is told: lists of all scopes count together. */
import * as vscode from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

export const TARGETS = {
  user: vscode.ConfigurationTarget.Global,
  workspace: vscode.ConfigurationTarget.Workspace,
  folder: vscode.ConfigurationTarget.WorkspaceFolder,
} as const;

/** Of which scope the value of a setting is. */
const VALUES = { user: 'globalValue', workspace: 'workspaceValue', folder: 'workspaceFolderValue' } as const;
export type Scope = keyof typeof TARGETS;

/** What one scope alone says of a setting. */
export function valueIn<T>(name: string, scope: Scope, resource: vscode.Uri | undefined): T | undefined {
  return vscode.workspace.getConfiguration('tifa', resource).inspect<T>(name)?.[VALUES[scope]];
}

export async function write(name: string, value: unknown, scope: Scope, resource: vscode.Uri): Promise<void> {
  await vscode.workspace.getConfiguration('tifa', resource).update(name, value, TARGETS[scope]);
}

/** The scope nearest to a document that can be written to. */
export function nearestScope(resource: vscode.Uri): Scope {
  if (vscode.workspace.getWorkspaceFolder(resource) !== undefined) return 'folder';
  return vscode.workspace.workspaceFile === undefined ? 'user' : 'workspace';
}

/** In the words of the display language: 用户设置, 工作区设置, 文件夹“…”的设置. */
export function scopeName(scope: Scope, resource: vscode.Uri): string {
  if (scope === 'user') return vscode.l10n.t('user settings');
  if (scope === 'workspace') return vscode.l10n.t('workspace settings');
  return vscode.l10n.t('settings of the folder “{0}”', vscode.workspace.getWorkspaceFolder(resource)?.name ?? '');
}

/** VS Code takes the list of the nearest scope alone; what is allowed anywhere is to be allowed. */
export const joinLists: NonNullable<ConfigurationMiddleware['configuration']> = async (params, token, next) => {
  const values = await next(params, token);
  if (!Array.isArray(values)) return values;
  return params.items.map(({ section, scopeUri }, i) => {
    const value: unknown = values[i];
    if (section !== 'tifa' || typeof value !== 'object' || value === null) return value;
    return { ...value, allow: allowedFor(scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri)) };
  });
};

function allowedFor(resource: vscode.Uri | undefined): readonly string[] {
  const scopes: readonly Scope[] = ['folder', 'workspace', 'user'];
  const lists = scopes.map((scope) => valueIn<unknown>('allow', scope, resource));
  const words = lists.flatMap((list) => (Array.isArray(list) ? (list as readonly unknown[]) : []));
  return [...new Set(words.filter((each) => typeof each === 'string'))];
}
