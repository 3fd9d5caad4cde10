/**
 * Completion while Chinese is typed. VS Code does not ask by itself: quick suggestions are off in Markdown, and a Chinese
 * trigger character never fires because it is a word character. So the client asks, once the server says it is worth it;
 * the user's `quickSuggestions` stay as they are. Where they are on, what VS Code asks by itself is held to the same.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { WORTH_COMPLETING } from '../../server/src/lsp/messages.ts';
import { isDraft } from './documents.ts';
import { createListState, type Edit, type Effect } from './list-state.ts';
import { ghostOf, offerOf } from './offers.ts';
import { putBack } from './put-back.ts';
import type { Place } from './typing.ts';

/** Where it does, VS Code asks by itself once for a key, soon after it; what comes later was asked for by the writer. */
const BY_ITSELF_MS = 1500;

/** The version of a document that a list was asked for, or that a key has made. */
interface Moment {
  readonly uri: string;
  readonly version: number;
  readonly at: number;
  /** Where the caret must stand for a list of the client; the writer's own may come anywhere. */
  readonly caret?: Place;
}

type Provide = NonNullable<Middleware['provideCompletionItem']>;
/** Who wants a list: the writer, the client where it is worth it, or VS Code of its own accord after a key. */
type Asker = 'writer' | 'client' | 'editor';

export interface AutoCompletion {
  /** Sees the lists and the ghost text that the server offers, whoever asked for them. */
  readonly middleware: Middleware;
  /** Starts asking, and registers the command that asks at once. */
  readonly register: (client: BaseLanguageClient) => vscode.Disposable;
}

export function createAutoCompletion(): AutoCompletion {
  const state = createListState();
  let asking: vscode.CancellationTokenSource | undefined;
  let client: BaseLanguageClient | undefined;
  let typed: Moment | undefined;
  let triggered: Moment | undefined;
  /** The list that VS Code has asked for last: where it comes, no other need be opened. */
  let given: Promise<unknown> = Promise.resolve();
  let hidden: Thenable<unknown> = Promise.resolve();
  /** VS Code has asked for the list that was opened last, or never will: until then no second one is opened over it. */
  let come: Promise<unknown> = Promise.resolve();
  let comes = (): void => undefined;

  const hide = (): void => {
    hidden = vscode.commands.executeCommand('hideSuggestWidget');
  };

  const trigger = (auto: boolean, caret?: Place): Thenable<unknown> => {
    const document = vscode.window.activeTextEditor?.document;
    triggered = document && { ...momentOf(document), ...(caret && { caret }) };
    come = new Promise<void>((resolve) => {
      comes = resolve;
      setTimeout(resolve, BY_ITSELF_MS);
    });
    // While another list is open, words of the document say, VS Code opens none.
    hide();
    return vscode.commands.executeCommand('editor.action.triggerSuggest', { auto });
  };

  const run = (document: vscode.TextDocument, effects: readonly Effect[]): void => {
    for (const effect of effects) {
      if (effect.kind === 'hide') hide();
      else if (effect.kind === 'show') void trigger(true, effect.caret);
      else if (effect.kind === 'restore') void putBack(document, effect);
      else void ask(document, effect.question, effect.caret);
    }
  };

  const ask = async (document: vscode.TextDocument, question: number, caret: Place): Promise<void> => {
    if (!client?.isRunning() || !isWanted(document)) return;
    const mine = new vscode.CancellationTokenSource();
    asking = mine;
    const isWorth = await worth(client, document, caret, mine.token);
    if (!isWorth) return;
    await come;
    await given;
    if (!isWanted(document)) return;
    run(document, state.answered(question, caret));
  };

  const onChange = (event: vscode.TextDocumentChangeEvent): void => {
    const { document } = event;
    if (event.contentChanges.length === 0 || !isDraft(document)) return;
    asking?.cancel();
    typed = momentOf(document);
    run(document, state.changed(editOf(event)));
  };

  /** VS Code asks once for a key, right after it. */
  const isByKey = (document: vscode.TextDocument): boolean => {
    const key = typed;
    typed = undefined;
    if (key === undefined || !isNow(key, document) || Date.now() - key.at > BY_ITSELF_MS) return false;
    return asksByItself(document);
  };

  /** `undefined` where the client has asked and the caret or the text has moved on meanwhile. */
  const askerOf = (
    document: vscode.TextDocument,
    position: vscode.Position,
    { triggerKind }: vscode.CompletionContext,
  ): Asker | undefined => {
    if (triggerKind !== vscode.CompletionTriggerKind.Invoke) return 'writer';
    const own = triggered;
    triggered = undefined;
    comes();
    if (!own || Date.now() - own.at > BY_ITSELF_MS) return isByKey(document) ? 'editor' : 'writer';
    if (!isNow(own, document)) return undefined;
    if (own.caret === undefined) return 'writer';
    return isSame(own.caret, position) ? 'client' : undefined;
  };

  const list: Provide = async (document, position, context, token, next) => {
    const asker = askerOf(document, position, context);
    if (asker === undefined) {
      // VS Code would look for other words to show.
      hide();
      return [];
    }
    // Of its own accord, VS Code gets what is worth it only.
    const isWorth = asker !== 'editor' || (isWanted(document) && client && worth(client, document, position, token));
    if (!(await isWorth)) return [];
    const found = await next(document, position, context, token);
    // A list that is being closed is given up by the time: whether it was this one, the token tells only then.
    await hidden;
    const offer = offerOf(document, position, found ?? []);
    if (token.isCancellationRequested || !offer) return found;
    if (!state.offered(offer, lineOf(document, position.line))) return [];
    return asker === 'writer' ? found : whole(found ?? []);
  };

  return {
    middleware: {
      provideCompletionItem: (...asked) => {
        const answer = Promise.resolve(list(...asked));
        given = answer.catch(() => undefined);
        return answer;
      },
      provideInlineCompletionItems: async (document, position, context, token, next) => {
        const ghosts = await next(document, position, context, token);
        if (!token.isCancellationRequested) state.ghosted(ghostOf(document, position, ghosts ?? []));
        return ghosts;
      },
    },
    register: (running) => {
      client = running;
      return vscode.Disposable.from(
        vscode.workspace.onDidChangeTextDocument(onChange),
        vscode.commands.registerCommand('tifa.complete', () => trigger(false)),
      );
    },
  };
}

/**
 * A list that came unasked is never asked for again while the writer types on, however long it would be: the answer would
 * open it once more after it was closed, and let go of the row that was chosen.
 */
function whole(list: readonly vscode.CompletionItem[] | vscode.CompletionList): vscode.CompletionItem[] {
  return 'items' in list ? list.items : [...list];
}

function isSame(a: Place, b: Place): boolean {
  return a.line === b.line && a.character === b.character;
}

function momentOf({ uri, version }: vscode.TextDocument): Moment {
  return { uri: uri.toString(), version, at: Date.now() };
}

function isNow({ uri, version }: Moment, document: vscode.TextDocument): boolean {
  return uri === document.uri.toString() && version === document.version;
}

function editOf({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): Edit {
  const lineAt = (line: number): string => lineOf(document, line);
  return { uri: document.uri.toString(), changes: contentChanges, lineAt, isUndo: reason !== undefined };
}

function lineOf(document: vscode.TextDocument, line: number): string {
  return line < document.lineCount ? document.lineAt(line).text : '';
}

/** By default VS Code asks by itself in plain text, at times only while no ghost text is there, and not in Markdown. */
function asksByItself(document: vscode.TextDocument): boolean {
  const quick = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const prose = typeof quick === 'object' && quick !== null && 'other' in quick ? quick.other : quick;
  return prose !== false && prose !== 'off' && prose !== 'inline';
}

/** Only in the draft that is being written, where the setting allows it. */
function isWanted(document: vscode.TextDocument): boolean {
  if (vscode.window.activeTextEditor?.document !== document) return false;
  return vscode.workspace.getConfiguration('tifa', document).get<boolean>('completion.auto', true);
}

async function worth(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  position: Place,
  token: vscode.CancellationToken,
): Promise<boolean> {
  // The client's own listener must have sent the change before the server is asked about it.
  await Promise.resolve();
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const answer = client.sendRequest<boolean>(WORTH_COMPLETING, params, token).catch(() => false);
  return (await answer) && !token.isCancellationRequested;
}
