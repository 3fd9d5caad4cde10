/** Who asks the service that the settings name: kept in the editor's store of secrets, and handed to the server when it asks. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  SERVICE_CREDENTIALS,
  SERVICE_CREDENTIALS_CHANGED,
  type ServiceCredentials,
} from '../../server/src/lsp/messages.ts';

const KEY = 'tifa.service';

export function registerServiceCredentials(
  client: BaseLanguageClient,
  secrets: vscode.SecretStorage,
): vscode.Disposable {
  const changed = (): void => {
    if (client.isRunning()) void client.sendNotification(SERVICE_CREDENTIALS_CHANGED);
  };
  return vscode.Disposable.from(
    client.onRequest(SERVICE_CREDENTIALS, async (): Promise<ServiceCredentials | null> => read(secrets)),
    secrets.onDidChange(({ key }) => key === KEY && changed()), // in another window, too
    vscode.commands.registerCommand('tifa.setServiceCredentials', async (known?: ServiceCredentials) => {
      const credentials = known ?? (await ask());
      if (!credentials) return;
      await secrets.store(KEY, JSON.stringify(credentials));
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The credentials are in the store of secrets of the editor.'),
      );
    }),
    vscode.commands.registerCommand('tifa.clearServiceCredentials', async () => {
      await secrets.delete(KEY);
      void vscode.window.showInformationMessage(vscode.l10n.t('The credentials of the service are deleted.'));
    }),
  );
}

async function read(secrets: vscode.SecretStorage): Promise<ServiceCredentials | null> {
  const kept = await secrets.get(KEY);
  return kept === undefined ? null : (JSON.parse(kept) as ServiceCredentials);
}

/** Undefined where the writer gives up. */
async function ask(): Promise<ServiceCredentials | undefined> {
  const byName = vscode.l10n.t('Name and password');
  const byToken = vscode.l10n.t('Token');
  const way = await vscode.window.showQuickPick([byName, byToken], {
    title: vscode.l10n.t('Credentials of the corpus service'),
  });
  if (way === undefined) return undefined;
  if (way === byToken) {
    const token = await input(vscode.l10n.t('The whole header Authorization, such as “Bearer …”'), true);
    return token === undefined ? undefined : { token };
  }
  const user = await input(vscode.l10n.t('Name'), false);
  const password = user === undefined ? undefined : await input(vscode.l10n.t('Password'), true);
  return user === undefined || password === undefined ? undefined : { user, password };
}

async function input(title: string, password: boolean): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({ title, password, ignoreFocusOut: true });
  return text === '' ? undefined : text;
}
