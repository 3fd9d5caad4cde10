/** Read-only documents of sources that are no files of their own (packed, or extracted from docx and pdf). */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SOURCE_DOCUMENT, SOURCE_SCHEME, type SourceDocumentResult } from '../../server/src/lsp/messages.ts';

export function registerSources(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SOURCE_SCHEME, {
    provideTextDocumentContent: async (uri, token) => {
      const params = { uri: uri.toString() };
      const answer = await client.sendRequest<SourceDocumentResult | null>(SOURCE_DOCUMENT, params, token);
      return answer?.text ?? vscode.l10n.t('This source is no longer part of the corpus.');
    },
  });
}
