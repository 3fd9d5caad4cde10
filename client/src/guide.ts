/** 打开使用说明: the guide with its pictures, rendered; the page of the extension can show none. */
import * as vscode from 'vscode';

export function registerGuide(extension: vscode.Uri): vscode.Disposable {
  const guide = vscode.Uri.joinPath(extension, 'docs', 'guide.md');
  return vscode.commands.registerCommand('tifa.openGuide', () =>
    vscode.commands.executeCommand('markdown.showPreview', guide),
  );
}
