/** `.tifa.yaml` of the folder that is open: VS Code tells the server when it changes. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draft, findings, someFindings, until } from './support.ts';

const WRONG = '要坚持正能量是总要求、管得住是硬道里、用得好是真本事。';

describe('.tifa.yaml', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const file = vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file('/'), '.tifa.yaml');
  const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const shown = async (uri: vscode.Uri, severity: vscode.DiagnosticSeverity): Promise<void> => {
    await until('the severity', () => findings(uri)[0]?.severity === severity || undefined);
  };

  after(() => vscode.workspace.fs.delete(file));

  it('counts as soon as it is written or changed', async () => {
    const { document } = await draft(WRONG);
    const [finding] = await someFindings(document.uri);
    assert.notEqual(finding?.severity, vscode.DiagnosticSeverity.Hint);
    await write('rules: { fixed-wording: hint }\n');
    await shown(document.uri, vscode.DiagnosticSeverity.Hint);
    await write('rules: { fixed-wording: information }\n');
    await shown(document.uri, vscode.DiagnosticSeverity.Information);
    await write('rules: { fixed-wording: off }\n');
    await until('silence', () => findings(document.uri).length === 0 || undefined);
    await write('rules: {}\n');
    await shown(document.uri, vscode.DiagnosticSeverity.Warning);
  });
});
