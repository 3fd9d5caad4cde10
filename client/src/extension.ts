/** Entry point in VS Code on a machine: the language server is a Node process of its own that never touches the network. */
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerAssistantServer } from './assistant-server.ts';
import { registerServiceCredentials } from './service-credentials.ts';
import { start } from './start.ts';

export { stop as deactivate } from './start.ts';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = { module: join(context.extensionPath, 'dist/server.js'), transport: TransportKind.ipc };
  return start(context, {
    connect: (options) => new LanguageClient('tifa', '提法 Tifa', { run: server, debug: server }, options),
    extra: (client) => [registerAssistantServer(client, context), registerServiceCredentials(client, context.secrets)],
  });
}
