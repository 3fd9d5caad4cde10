/** The commands of the review, and of all that goes from finding to finding. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReviewResult } from '../../../server/src/lsp/messages.ts';
import type { CaretWaits } from '../caret.ts';
import { apply, copySource, ignore, isFinding, thenNext } from './actions.ts';
import { checkFiles } from './check-files.ts';
import type { Entry } from './entries.ts';
import { chooseFilter } from './filter.ts';
import { activeUri, type ReviewStore } from './store.ts';
import { type Node, OPEN_ENTRY } from './tree.ts';
import { REVIEW_VIEW } from './view.ts';
import { createWalk } from './walk.ts';

const SHOWN_FOR_MS = 8000;

export function registerReviewCommands(
  client: BaseLanguageClient,
  store: ReviewStore,
  view: vscode.TreeView<Node>,
  caret: CaretWaits,
): vscode.Disposable {
  const walk = createWalk(store, view);
  const register = vscode.commands.registerCommand;
  /** A command on one entry: of the menu, of the view (argument `view`), or at the caret. */
  const on = (id: string, fits: (entry: Entry) => boolean, run: (entry: Entry, stays: boolean) => unknown) =>
    register(id, async (argument: unknown) => {
      const entry = await walk.target(argument, fits);
      if (entry) await run(entry, argument !== undefined);
      else vscode.window.setStatusBarMessage(vscode.l10n.t('Tifa: there is nothing for that here'), SHOWN_FOR_MS);
    });
  const isFixable = (entry: Entry): boolean => isFinding(entry) && entry.item.replacements.length > 0;
  const step = (forward: boolean) => (argument: unknown) => walk.step({ forward, stays: argument === 'view' });
  return vscode.Disposable.from(
    register(OPEN_ENTRY, (entry: Entry) => walk.show(entry, true)),
    register('tifa.nextFinding', step(true)),
    register('tifa.previousFinding', step(false)),
    // What is corrected is not being written: nothing waits for it.
    on('tifa.review.apply', isFixable, (entry, stays) =>
      thenNext(apply(entry).finally(caret.release), entry, store, walk, stays),
    ),
    on('tifa.review.ignore', isFinding, (entry, stays) => thenNext(ignore(entry), entry, store, walk, stays)),
    on('tifa.review.skip', isFinding, async (entry, stays) => {
      store.skip(entry);
      if (store.isSkipped(entry)) await walk.step({ forward: true, stays });
    }),
    on('tifa.openCompare', isComparable, (entry) => walk.compare(entry)),
    on('tifa.copySource', ({ item }) => item.source !== undefined, copySource),
    register('tifa.review.filter', () => chooseFilter(store)),
    register('tifa.review.showDraft', async () => {
      await store.review({ kind: 'draft' });
      await focusView();
    }),
    register('tifa.fixAll', () => fixAll().finally(caret.release)),
    register('tifa.checkSelection', () => checkSelection(store, caret)),
    register('tifa.checkWorkspace', () => checkFolders(client, store, workspaceFolders())),
    register('tifa.checkFolder', async (folder: unknown) => {
      const uri = folder instanceof vscode.Uri ? folder : await chooseFolder();
      if (uri) await checkFolders(client, store, [uri]);
    }),
  );
}

const focusView = (): Thenable<unknown> => vscode.commands.executeCommand(`${REVIEW_VIEW}.focus`);

const isComparable = ({ item: { compare, source } }: Entry): boolean =>
  compare !== undefined || source?.uri !== undefined;

const workspaceFolders = (): readonly vscode.Uri[] => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const [defaultUri] = workspaceFolders();
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Check this folder'),
    ...(defaultUri ? { defaultUri } : {}),
  });
  return chosen?.[0];
}

async function checkFolders(
  client: BaseLanguageClient,
  store: ReviewStore,
  folders: readonly vscode.Uri[],
): Promise<void> {
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No folder is open.'));
    return;
  }
  const { results, of, problems } = await checkFiles(client, folders);
  store.reviewFiles([...results, ...problems.map(unlisted)]);
  await focusView();
  const text =
    results.length < of
      ? vscode.l10n.t('Tifa: cancelled after {0} of {1} drafts', results.length, of)
      : vscode.l10n.t('Tifa: {0} drafts checked', of);
  vscode.window.setStatusBarMessage(text, SHOWN_FOR_MS);
}

/** A folder that could not be listed, among the results: nothing stops silently. */
function unlisted(problem: ReviewResult['problems'][number]): ReviewResult {
  const uri = vscode.Uri.file(problem.path ?? '').toString();
  return { uri, findings: [], quotations: [], problems: [problem] };
}

async function checkSelection(store: ReviewStore, caret: CaretWaits): Promise<void> {
  const uri = activeUri();
  const selection = vscode.window.activeTextEditor?.selection;
  if (uri === undefined || !selection || selection.isEmpty) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select some words of a Markdown or plain text draft first.'),
    );
    return;
  }
  caret.release();
  await store.review({ kind: 'selection', uri, range: new vscode.Range(selection.start, selection.end) });
  await focusView();
}

/** 全部改正: what is certain in the active draft, by the same action as on save. */
async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || activeUri() === undefined) return;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'source.fixAll.tifa',
  );
  const edit = actions.find((action) => action.edit !== undefined)?.edit;
  const count = edit?.get(document.uri).length ?? 0;
  const isDone = edit !== undefined && (await vscode.workspace.applyEdit(edit));
  const text = isDone
    ? vscode.l10n.t('Tifa: corrected {0} findings', count)
    : vscode.l10n.t('Tifa: nothing can be corrected unseen');
  vscode.window.setStatusBarMessage(text, SHOWN_FOR_MS);
}
