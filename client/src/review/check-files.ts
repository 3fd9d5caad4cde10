/** 检查文件夹、工作区: the server checks draft after draft, with progress; cancelling keeps what there is. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_DRAFTS, type ListDraftsResult, REVIEW, type ReviewResult } from '../../../server/src/lsp/messages.ts';

/** Drafts that are checked at the same time. */
const PARALLEL = 4;

export interface CheckedFiles {
  /** In the order of the files. */
  readonly results: readonly ReviewResult[];
  readonly of: number;
  readonly problems: ListDraftsResult['problems'];
}

/** Folders are URIs. */
export function checkFiles(client: BaseLanguageClient, folders: readonly vscode.Uri[]): Thenable<CheckedFiles> {
  const title = vscode.l10n.t('Tifa: checking drafts');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const params = { folders: folders.map(String) };
    const { drafts, problems } = await client.sendRequest<ListDraftsResult>(LIST_DRAFTS, params, token);
    const results: (ReviewResult | undefined)[] = [];
    let next = 0;
    let done = 0;
    const work = async (): Promise<void> => {
      for (let at = next++; at < drafts.length && !token.isCancellationRequested; at = next++) {
        // As the editor writes it: the server tells by it which drafts are open.
        const uri = vscode.Uri.parse(drafts[at] ?? '').toString();
        results[at] = (await review(client, uri, token)) ?? undefined;
        done += 1;
        progress.report({ increment: 100 / drafts.length, message: vscode.l10n.t('{0} of {1}', done, drafts.length) });
      }
    };
    await Promise.all(Array.from({ length: Math.min(PARALLEL, drafts.length) }, work));
    return { results: results.filter((result) => result !== undefined), of: drafts.length, problems };
  });
}

async function review(
  client: BaseLanguageClient,
  uri: string,
  token: vscode.CancellationToken,
): Promise<ReviewResult | null> {
  try {
    return await client.sendRequest<ReviewResult | null>(REVIEW, { uri }, token);
  } catch (error) {
    if (token.isCancellationRequested) return null;
    const message = error instanceof Error ? error.message : String(error);
    return { uri, findings: [], quotations: [], problems: [{ path: vscode.Uri.parse(uri).fsPath, message }] };
  }
}
