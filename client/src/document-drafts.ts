/** Drafts in formats that no editor shows (Word, WPS, OFD, PDF …): their text, read-only, is checked as any other draft. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DRAFT_SCHEME, SOURCE_DOCUMENT, type SourceDocumentResult } from '../../server/src/lsp/messages.ts';
import { textOf } from './documents.ts';

/** The second one is offered beside other viewers, not in their place. */
const EDITORS = ['tifa.document', 'tifa.pdf'];
const FORMATS = ['docx', 'docm', 'doc', 'wps', 'rtf', 'ofd', 'odt', 'pdf'];

export function registerDocumentDrafts(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const files = vscode.workspace.createFileSystemWatcher(`**/*.{${FORMATS.join(',')}}`, true, false, true);
  const content: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri, token) => {
      const params = { uri: uri.toString() };
      const answer = await client.sendRequest<SourceDocumentResult | null>(SOURCE_DOCUMENT, params, token);
      const [problem] = answer?.problems ?? [];
      if (problem !== undefined) void vscode.window.showWarningMessage(`${nameOf(uri)}: ${problem}`);
      return answer?.text ?? '';
    },
  };
  return vscode.Disposable.from(
    changed,
    files,
    files.onDidChange((uri) => changed.fire(textOf(uri, DRAFT_SCHEME))),
    vscode.workspace.registerTextDocumentContentProvider(DRAFT_SCHEME, content),
    vscode.commands.registerCommand('tifa.checkFile', async (uri?: vscode.Uri) => {
      const file = uri ?? (await chosen());
      if (file) await show(file, vscode.ViewColumn.Active);
    }),
    ...EDITORS.map((editor) => vscode.window.registerCustomEditorProvider(editor, instead)),
  );
}

/** The text takes the place of the editor that was asked for. */
const instead: vscode.CustomReadonlyEditorProvider = {
  openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
  resolveCustomEditor: async ({ uri }, panel) => {
    const column = panel.viewColumn ?? vscode.ViewColumn.Active;
    await show(uri, column);
    panel.dispose();
  },
};

async function show(file: vscode.Uri, column: vscode.ViewColumn): Promise<void> {
  const document = await vscode.workspace.openTextDocument(textOf(file, DRAFT_SCHEME));
  await vscode.window.showTextDocument(document, { viewColumn: column, preview: false });
  await vscode.commands.executeCommand('tifa.review.focus', { preserveFocus: true });
}

function nameOf(draft: vscode.Uri): string {
  return draft.path.replace(/^.*\/|\.txt$/g, '');
}

async function chosen(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('Documents')]: FORMATS };
  return (await vscode.window.showOpenDialog({ canSelectMany: false, filters }))?.[0];
}
