/**
 * Tools for writing assistants in the editor: as language model tools, and as a server of the Model Context Protocol where the editor
 * takes one. Both are newer than the oldest editor that the extension runs in.
 */
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ASSIST, ASSISTANT_FOLDERS, type AssistantFolders, type AssistResult } from '../../server/src/lsp/messages.ts';

const ID = 'tifa';
/** Names of language model tools begin with it, as those of other extensions do with theirs. */
const PREFIX = 'tifa_';

interface ToolCall {
  readonly input: unknown;
}

interface LanguageModels {
  registerTool?(
    name: string,
    tool: { invoke(call: ToolCall, token: vscode.CancellationToken): Promise<unknown> },
  ): vscode.Disposable;
  registerMcpServerDefinitionProvider?(
    id: string,
    provider: { provideMcpServerDefinitions(): Promise<readonly unknown[]> },
  ): vscode.Disposable;
}

interface NewerEditor {
  readonly lm?: LanguageModels;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => { cwd?: vscode.Uri };
}

const editor: NewerEditor = vscode as unknown as NewerEditor;

export function registerAssistants(client: LanguageClient, { extension }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(...tools(client, extension), ...server(client, extension));
}

function tools(client: LanguageClient, { packageJSON }: vscode.Extension<unknown>): vscode.Disposable[] {
  const { lm, LanguageModelTextPart: Text, LanguageModelToolResult: Result } = editor;
  if (!lm?.registerTool || !Text || !Result) return [];
  const invoke = async (tool: string, input: unknown, token: vscode.CancellationToken): Promise<unknown> => {
    const answer = await client.sendRequest<AssistResult>(ASSIST, { tool, input }, token);
    if (!answer || 'problem' in answer)
      throw new Error(answer?.problem ?? vscode.l10n.t('The server of Tifa gave no answer.'));
    return new Result([new Text(JSON.stringify(answer.answer))]);
  };
  const declared: readonly { readonly name: string }[] = packageJSON.contributes.languageModelTools;
  return declared.flatMap(
    ({ name }) =>
      lm.registerTool?.(name, { invoke: ({ input }, token) => invoke(name.slice(PREFIX.length), input, token) }) ?? [],
  );
}

/** The command line beside the extension, run by the editor's own Node, on the folders that hold here. */
function server(
  client: LanguageClient,
  { extensionPath, packageJSON }: vscode.Extension<unknown>,
): vscode.Disposable[] {
  const { lm, McpStdioServerDefinition: Definition } = editor;
  if (!lm?.registerMcpServerDefinitionProvider || !Definition) return [];
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
  return [lm.registerMcpServerDefinitionProvider(ID, { provideMcpServerDefinitions })];
}
