/** Language model tools for writing assistants in the editor. They are newer than the oldest editor that the extension runs in. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ASSIST, type AssistResult } from '../../server/src/lsp/messages.ts';

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
}

interface NewerEditor {
  readonly lm?: LanguageModels;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
}

const editor: NewerEditor = vscode as unknown as NewerEditor;

export function registerAssistantTools(
  client: BaseLanguageClient,
  { extension }: vscode.ExtensionContext,
): vscode.Disposable {
  return vscode.Disposable.from(...tools(client, extension));
}

function tools(client: BaseLanguageClient, { packageJSON }: vscode.Extension<unknown>): vscode.Disposable[] {
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
