/** Suggests word wrap once: official texts in .txt have a paragraph a line, which an editor shows as one long line. */
import * as vscode from 'vscode';
import { isDraft } from './documents.ts';

const ASKED = 'tifa.wordWrapSuggested';
/** Characters that hardly fit into a window. */
const LONG_LINE = 80;
const LINES_LOOKED_AT = 200;

export function registerWordWrap(memory: vscode.Memento): vscode.Disposable {
  const look = (editor: vscode.TextEditor | undefined): void => {
    if (editor && !memory.get(ASKED, false) && isLong(editor.document)) void suggest(memory, editor.document);
  };
  look(vscode.window.activeTextEditor);
  return vscode.window.onDidChangeActiveTextEditor(look);
}

function isLong(document: vscode.TextDocument): boolean {
  if (!isDraft(document) || document.languageId !== 'plaintext') return false;
  if (configurationOf(document).get('wordWrap') !== 'off') return false;
  const lines = Math.min(document.lineCount, LINES_LOOKED_AT);
  for (let line = 0; line < lines; line++) if (document.lineAt(line).text.length > LONG_LINE) return true;
  return false;
}

async function suggest(memory: vscode.Memento, document: vscode.TextDocument): Promise<void> {
  await memory.update(ASKED, true);
  const wrap = vscode.l10n.t('Wrap lines in plain text');
  const text = vscode.l10n.t('This text has long lines. Shall the editor wrap them? The file is not changed.');
  const answer = await vscode.window.showInformationMessage(text, wrap);
  if (answer === wrap)
    await configurationOf(document).update('wordWrap', 'on', vscode.ConfigurationTarget.Global, true);
}

function configurationOf(document: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('editor', { uri: document.uri, languageId: 'plaintext' });
}
