/** What every test of the suite needs: drafts of its own, and waits on conditions. */
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';

const POLL_MS = 50;

/**
 * Opens an untitled draft. `$0` marks the caret and is taken out. Drafts stay open: VS Code gives a new one the name of one
 * that was closed, and at times its text too, from the backup that it has not yet thrown away.
 */
export async function draft(marked: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const caret = marked.indexOf('$0');
  const content = marked.replace('$0', '');
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  if (caret >= 0) {
    const position = document.positionAt(caret);
    editor.selection = new vscode.Selection(position, position);
  }
  return editor;
}

/** The text of a draft with `$0` where the caret stands. */
export function marked({ document, selection }: vscode.TextEditor): string {
  const offset = document.offsetAt(selection.active);
  const text = document.getText();
  return `${text.slice(0, offset)}$0${text.slice(offset)}`;
}

/** Asks again until there is an answer; the answer is what the test then looks at. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  ms = 30_000,
): Promise<T> {
  for (const end = Date.now() + ms; ; await delay(POLL_MS)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
  }
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source?.startsWith('提法'));
}

/** The findings of a draft, as soon as there are any. */
export function someFindings(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return until('findings', () => {
    const found = findings(uri);
    return found.length > 0 ? found : undefined;
  });
}

export async function completions(editor: vscode.TextEditor): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
  return list.items;
}

/** Source and date beside the label: only suggestions of this extension have one in these drafts. */
export function originOf({ label }: vscode.CompletionItem): string | undefined {
  return typeof label === 'string' ? undefined : label.description;
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
