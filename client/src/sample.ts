/** 打开示例: a copy of the sample draft, which may be changed and thrown away. */
import * as vscode from 'vscode';

export function registerSample(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('tifa.openSample', () => openSample(extension));
}

/** Untitled: nothing is written anywhere unless the writer saves it. */
async function openSample(extension: vscode.Uri): Promise<vscode.TextEditor> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'samples', 'draft.md'));
  const content = new TextDecoder().decode(bytes);
  const copy = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  return vscode.window.showTextDocument(copy, { preview: false });
}
