/** The review 核对: its view, its commands, and what they show. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CaretWaits } from '../caret.ts';
import type { ServerStatus } from '../server-status.ts';
import { registerReviewCommands } from './commands.ts';
import { createStore } from './store.ts';
import { createView } from './view.ts';

export function registerReview(client: BaseLanguageClient, status: ServerStatus, caret: CaretWaits): vscode.Disposable {
  const store = createStore(client, status, caret);
  const view = createView(store, status);
  return vscode.Disposable.from(store, view, registerReviewCommands(client, store, view, caret));
}
