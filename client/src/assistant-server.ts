/**
 * A server of the Model Context Protocol for writing assistants, where the editor takes one: newer than the oldest editor that the
 * extension runs in.
 */
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ASSISTANT_FOLDERS, type AssistantFolders } from '../../server/src/lsp/messages.ts';

const ID = 'tifa';

interface NewerEditor {
  readonly lm?: {
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: { provideMcpServerDefinitions(): Promise<readonly unknown[]> },
    ): vscode.Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => { cwd?: vscode.Uri };
}

const editor: NewerEditor = vscode as unknown as NewerEditor;

/** The command line beside the extension, run by the editor's own Node, on the folders that hold here. */
export function registerAssistantServer(
  client: BaseLanguageClient,
  { extension: { extensionPath, packageJSON } }: vscode.ExtensionContext,
): vscode.Disposable {
  const { lm, McpStdioServerDefinition: Definition } = editor;
  if (!lm?.registerMcpServerDefinitionProvider || !Definition) return new vscode.Disposable(() => undefined);
  const provideMcpServerDefinitions = async (): Promise<readonly unknown[]> => {
    const { folders } = await client.sendRequest<AssistantFolders>(ASSISTANT_FOLDERS, {});
    const args = [
      join(extensionPath, 'dist/cli.js'),
      'mcp',
      '--no-config',
      ...folders.flatMap((folder) => ['--corpus', folder]),
    ];
    const env = { ELECTRON_RUN_AS_NODE: '1' };
    const definition = new Definition('提法 Tifa', process.execPath, args, env, packageJSON.version);
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    if (workspace) definition.cwd = workspace.uri;
    return [definition];
  };
  return lm.registerMcpServerDefinitionProvider(ID, { provideMcpServerDefinitions });
}
