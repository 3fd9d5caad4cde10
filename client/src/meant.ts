/** Quick fixes by which a writer says that something is meant: each says what was written where, and can be undone. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ALLOW_COMMAND,
  type AllowArguments,
  DISABLE_RULE_COMMAND,
  type DisableRuleArguments,
  IGNORE,
  IGNORE_COMMAND,
  type IgnoredPlace,
  type IgnoreParams,
  UNIGNORE,
} from '../../server/src/lsp/messages.ts';
import { nearestScope, scopeName, valueIn, write } from './settings-scopes.ts';

/** Takes back what the last of these commands did. */
const UNDO_COMMAND = 'tifa.undoMeant';

export function registerMeant(client: BaseLanguageClient): vscode.Disposable {
  const register = vscode.commands.registerCommand;
  let undoLast: (() => Promise<void>) | undefined;
  const undo = async (): Promise<void> => {
    const last = undoLast;
    undoLast = undefined;
    await last?.();
  };
  /** Says what was done; the button of the message and the command of the palette undo it. */
  const done = (message: string, back: () => Promise<void>): void => {
    undoLast = back;
    const button = vscode.l10n.t('Undo');
    void vscode.window.showInformationMessage(message, button).then((answer) => {
      if (answer !== button) return;
      if (undoLast === back) undoLast = undefined;
      void back();
    });
  };
  return vscode.Disposable.from(
    register(DISABLE_RULE_COMMAND, (params: DisableRuleArguments) => disableRule(params, done)),
    register(ALLOW_COMMAND, (params: AllowArguments) => allowWording(params, done)),
    register(IGNORE_COMMAND, (params: IgnoreParams) => ignoreHere(client, params, done)),
    register(UNDO_COMMAND, undo),
  );
}

type Done = (message: string, back: () => Promise<void>) => void;

/** Writes to the folder of the document where there is one, else to the workspace, else to the user's settings. */
async function disableRule({ rule, uri, file }: DisableRuleArguments, done: Done): Promise<void> {
  if (file !== undefined) return openConfiguration(rule, file);
  const resource = vscode.Uri.parse(uri);
  const scope = nearestScope(resource);
  const before = valueIn<Readonly<Record<string, string>>>('rules', scope, resource);
  await write('rules', { ...before, [rule]: 'off' }, scope, resource);
  done(vscode.l10n.t('Rule {0} is off, by the {1}.', rule, scopeName(scope, resource)), () =>
    write('rules', before, scope, resource),
  );
}

/** What a configuration file says of a rule goes before settings: it is to be changed there. */
async function openConfiguration(rule: string, file: string): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(file));
  const message = vscode.l10n.t(
    'This file says how loud {0} is, and goes before the settings. Write “off” here.',
    rule,
  );
  void vscode.window.showInformationMessage(message);
}

async function allowWording({ words, target, uri }: AllowArguments, done: Done): Promise<void> {
  const resource = vscode.Uri.parse(uri);
  const before = valueIn<readonly string[]>('allow', target, resource);
  const list = Array.isArray(before) ? before : [];
  if (!list.includes(words)) await write('allow', [...list, words], target, resource);
  done(vscode.l10n.t('“{0}” is allowed, by the {1}.', words, scopeName(target, resource)), async () => {
    const now = valueIn<readonly string[]>('allow', target, resource) ?? [];
    const left = now.filter((each) => each !== words);
    await write('allow', left.length > 0 ? left : undefined, target, resource);
  });
}

async function ignoreHere(client: BaseLanguageClient, params: IgnoreParams, done: Done): Promise<void> {
  const place = await client.sendRequest<IgnoredPlace | null>(IGNORE, params);
  if (!place) {
    void vscode.window.showWarningMessage(vscode.l10n.t('This place could not be ignored: see the output of Tifa.'));
    return;
  }
  const file = vscode.workspace.asRelativePath(vscode.Uri.file(place.file));
  done(vscode.l10n.t('Ignored here: written to {0}, as a hash only.', file), async () => {
    await client.sendRequest(UNIGNORE, place);
  });
}
