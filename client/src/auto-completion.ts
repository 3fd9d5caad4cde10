/**
 * Completion while Chinese is typed. VS Code does not ask by itself: quick suggestions are off in Markdown, and a Chinese
 * trigger character never fires because it is a word character. So the client asks, once the server says it is worth it;
 * the user's `quickSuggestions` stay as they are.
 */
import * as vscode from 'vscode';
import type { LanguageClient, Middleware } from 'vscode-languageclient/node';
import { WORTH_COMPLETING } from '../../server/src/lsp/messages.ts';
import { isDraft } from './documents.ts';
import { covers, ends, type Offer } from './offered.ts';
import { typedHan } from './typing.ts';

/** `middleware` sees the lists that the server offers, whoever asked for them; `register` starts asking. */
export function createAutoCompletion(): {
  readonly middleware: Middleware;
  readonly register: (client: LanguageClient) => vscode.Disposable;
} {
  let offer: Offer | undefined;
  let asking: vscode.CancellationTokenSource | undefined;

  const onChange = async (client: LanguageClient, event: vscode.TextDocumentChangeEvent): Promise<void> => {
    const { document, contentChanges } = event;
    const uri = document.uri.toString();
    if (contentChanges.length === 0) return;
    asking?.cancel();
    if (offer && contentChanges.some((change) => offer && ends(offer, uri, change.range.start))) offer = undefined;
    const caret = caretAfter(event);
    if (caret === undefined || !client.isRunning()) return;
    if (offer && covers(offer, uri, caret, document.lineAt(caret).text)) return;
    const mine = new vscode.CancellationTokenSource();
    asking = mine;
    if ((await isWorth(client, document, caret, mine.token)) && standsAt(document, caret))
      await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  };

  return {
    middleware: {
      provideCompletionItem: async (document, position, context, token, next) => {
        const list = await next(document, position, context, token);
        if (!token.isCancellationRequested) offer = offerOf(document, position, list ?? []);
        return list;
      },
    },
    register: (client) => vscode.workspace.onDidChangeTextDocument((event) => onChange(client, event)),
  };
}

/** The caret after a change by an input method in the active draft, where the setting allows asking. */
function caretAfter(event: vscode.TextDocumentChangeEvent): vscode.Position | undefined {
  const { document, reason, contentChanges } = event;
  if (reason !== undefined || !isDraft(document)) return undefined;
  if (vscode.window.activeTextEditor?.document !== document) return undefined;
  const typed = typedHan(contentChanges);
  if (typed === undefined) return undefined;
  const wanted = vscode.workspace.getConfiguration('tifa', document).get<boolean>('completion.auto', true);
  return wanted ? new vscode.Position(typed.line, typed.character) : undefined;
}

async function isWorth(
  client: LanguageClient,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<boolean> {
  // The client's own listener must have sent the change before the server is asked about it.
  await Promise.resolve();
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const answer = client.sendRequest<boolean>(WORTH_COMPLETING, params, token).catch(() => false);
  return (await answer) && !token.isCancellationRequested;
}

/** The caret may have moved on while the server answered. */
function standsAt(document: vscode.TextDocument, caret: vscode.Position): boolean {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || editor.selections.length > 1) return false;
  return editor.selection.isEmpty && editor.selection.active.isEqual(caret);
}

function offerOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  list: readonly vscode.CompletionItem[] | vscode.CompletionList,
): Offer | undefined {
  const items = 'items' in list ? list.items : list;
  const first = items[0]?.range;
  if (first === undefined) return undefined;
  const range = first instanceof vscode.Range ? first : first.replacing;
  return {
    uri: document.uri.toString(),
    line: position.line,
    start: range.start.character,
    caret: position.character,
    filters: items.map((item) => item.filterText ?? (typeof item.label === 'string' ? item.label : item.label.label)),
  };
}
