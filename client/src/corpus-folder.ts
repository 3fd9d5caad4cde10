/** 选择语料文件夹: asks for folders of documents and writes them where they belong. */
import * as vscode from 'vscode';
import { writtenPath } from './client.ts';

const SETTING = 'corpus.folders';

export function registerCorpusFolder(): vscode.Disposable {
  return vscode.commands.registerCommand('tifa.chooseCorpus', chooseCorpus);
}

/** `chosen` is what a caller knows already; otherwise the writer is asked. */
async function chooseCorpus(chosen?: readonly vscode.Uri[]): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Folders are read only in a workspace that you trust.'));
    return;
  }
  const folders = chosen ?? (await ask());
  if (folders === undefined || folders.length === 0) return;
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const target = workspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const configuration = vscode.workspace.getConfiguration('tifa');
  const before = written(configuration, target);
  const paths = folders.map((folder) => pathFrom(workspace, folder));
  const after = [...new Set([...before, ...paths])];
  await configuration.update(SETTING, after, target);
  const undo = vscode.l10n.t('Undo');
  const where = workspace ? vscode.l10n.t('workspace') : vscode.l10n.t('user');
  const text = vscode.l10n.t('Added to the corpus ({0} settings): {1}. It is being indexed.', where, paths.join('，'));
  void vscode.window.showInformationMessage(text, undo).then(async (answer) => {
    if (answer === undo) await configuration.update(SETTING, before.length > 0 ? before : undefined, target);
  });
}

function ask(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: true,
    title: vscode.l10n.t('Choose folders of documents'),
    openLabel: vscode.l10n.t('Use as corpus'),
  });
}

/** What is written at that level alone. */
function written(configuration: vscode.WorkspaceConfiguration, target: vscode.ConfigurationTarget): readonly string[] {
  const { globalValue, workspaceValue } = configuration.inspect<readonly string[]>(SETTING) ?? {};
  return (target === vscode.ConfigurationTarget.Global ? globalValue : workspaceValue) ?? [];
}

/** Relative to the only workspace folder where it lies in it, so that it goes along with it. */
function pathFrom(workspace: vscode.WorkspaceFolder | undefined, folder: vscode.Uri): string {
  if (!workspace || (vscode.workspace.workspaceFolders?.length ?? 0) > 1) return writtenPath(folder);
  const [above, here] = [workspace.uri.toString(true), folder.toString(true)];
  if (here === above) return '.';
  const inside = above.endsWith('/') ? above : `${above}/`;
  return here.startsWith(inside) ? here.slice(inside.length) : writtenPath(folder);
}
