/** Entry point in a browser: the language server is a worker, which reads files through this side. Nothing leaves the browser. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { WebStart } from '../../server/src/lsp/messages.ts';
import { registerFiles } from './files.ts';
import { start } from './start.ts';

export { stop as deactivate } from './start.ts';

declare const Worker: new (address: string) => { postMessage(message: unknown): void };

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const { extensionUri } = context;
  const server = vscode.Uri.joinPath(extensionUri, 'dist/web/server.js').toString(true);
  const connect = async () => {
    const worker = new Worker(server);
    const packs = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist/corpus/packs.packed'));
    worker.postMessage({ extension: extensionUri.toString(true), packs } satisfies WebStart);
    return { reader: new BrowserMessageReader(worker as never), writer: new BrowserMessageWriter(worker as never) };
  };
  return start(context, {
    connect: (options) => new LanguageClient('tifa', '提法 Tifa', connect, options),
    extra: (client) => [registerFiles(client, [context.storageUri ?? context.globalStorageUri])],
  });
}
