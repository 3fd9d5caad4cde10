/** What the server last said of its state, for all who want to know. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS, type StatusParams } from '../../server/src/lsp/messages.ts';

export interface ServerStatus extends vscode.Disposable {
  readonly current: StatusParams | undefined;
  readonly onDidChange: vscode.Event<StatusParams>;
}

export function followStatus(client: BaseLanguageClient): ServerStatus {
  const changed = new vscode.EventEmitter<StatusParams>();
  let current: StatusParams | undefined;
  const listening = client.onNotification(STATUS, (params: StatusParams) => {
    current = params;
    changed.fire(params);
  });
  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(listening, changed).dispose(),
  };
}
