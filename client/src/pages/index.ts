/** Read-only pages: of rules and records, the configuration in force, why something was flagged. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EFFECTIVE_CONFIGURATION,
  type EffectiveConfigurationParams,
  OPEN_LINK_COMMAND,
  OPEN_PAGE_COMMAND,
  PAGE,
  PAGE_EDITOR,
  PAGE_SCHEME,
  type PageParams,
  type PageResult,
  SOURCE_PAGES,
  WHY_FLAGGED,
  type WhyFlaggedParams,
} from '../../../server/src/lsp/messages.ts';
import { isDraft } from '../documents.ts';
import { registerPageEditor } from './editor.ts';
import { createPageFiles, type PageFiles } from './files.ts';

const SOURCES = `/${SOURCE_PAGES}/`;
/** Settings whose values the page tells; of all others only the editor knows. */
const SETTINGS = [
  'enable',
  'check.run',
  'check.minQuotationLength',
  'rules',
  'allow',
  'asOf',
  'packs.folders',
  'packs.bundled',
  'corpus.folders',
  'corpus.tiers',
  'corpus.jsonlFields',
  'corpus.memory',
  'service.url',
  'service.ca',
  'completion.enable',
  'completion.inline',
  'completion.source',
  'completion.minDocuments',
] as const;

export function registerPages(client: BaseLanguageClient, extension: vscode.Uri): vscode.Disposable {
  const files = createPageFiles(extension, async (uri) => {
    const params: PageParams = { uri };
    return (await client.sendRequest<PageResult | null>(PAGE, params))?.text;
  });
  return vscode.Disposable.from(
    files.register(),
    registerPageEditor(files),
    vscode.commands.registerCommand(OPEN_PAGE_COMMAND, openPage),
    vscode.commands.registerCommand(OPEN_LINK_COMMAND, openLink),
    vscode.commands.registerCommand('tifa.showConfiguration', () => showConfiguration(client, files.put)),
    vscode.commands.registerCommand('tifa.whyFlagged', () => whyFlagged(client, files.put)),
  );
}

async function openPage(argument: unknown): Promise<void> {
  if (typeof argument !== 'string') return;
  const uri = vscode.Uri.parse(argument);
  if (uri.scheme === PAGE_SCHEME) await vscode.commands.executeCommand('vscode.openWith', uri, PAGE_EDITOR);
}

/** A link of a page: another page, or a place in a source, which comes up beside it. */
async function openLink(argument: unknown): Promise<void> {
  if (typeof argument !== 'string') return;
  const uri = vscode.Uri.parse(argument);
  const source =
    uri.scheme === PAGE_SCHEME && uri.path.startsWith(SOURCES) ? uri.path.slice(SOURCES.length) : undefined;
  if (source !== undefined) await openSource(vscode.Uri.parse(source));
  else if (uri.scheme === PAGE_SCHEME) await openPage(argument);
  else await openSource(uri);
}

async function openSource(uri: vscode.Uri): Promise<void> {
  const line = Math.max(0, Number(/^L(\d+)/.exec(uri.fragment)?.[1] ?? 1) - 1);
  const document = await vscode.workspace.openTextDocument(uri.with({ fragment: '' }));
  const selection = document.validateRange(new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER));
  await vscode.window.showTextDocument(document, { selection, viewColumn: vscode.ViewColumn.Beside });
}

type Put = PageFiles['put'];

async function showConfiguration(client: BaseLanguageClient, put: Put): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const draft = document && isDraft(document) ? document : undefined;
  const params: EffectiveConfigurationParams = {
    ...(draft && { uri: draft.uri.toString() }),
    levels: levelsFor(draft?.uri),
  };
  const page = await client.sendRequest<PageResult | null>(EFFECTIVE_CONFIGURATION, params);
  if (!page) return;
  const shown = await vscode.workspace.openTextDocument(
    put(`${vscode.l10n.t('effective configuration')}.yaml`, page.text),
  );
  await vscode.window.showTextDocument(shown, { preview: true });
}

/** Where each setting is set that is not at its default, the level that counts. */
function levelsFor(scope: vscode.Uri | undefined): Record<string, string> {
  const configuration = vscode.workspace.getConfiguration('tifa', scope);
  const entries = SETTINGS.flatMap((name): [string, string][] => {
    const { workspaceFolderValue, workspaceValue, globalValue } = configuration.inspect(name) ?? {};
    const level = [
      ...(workspaceFolderValue === undefined ? [] : [vscode.l10n.t('folder')]),
      ...(workspaceValue === undefined ? [] : [vscode.l10n.t('workspace')]),
      ...(globalValue === undefined ? [] : [vscode.l10n.t('user')]),
    ];
    return level.length > 0 ? [[`tifa.${name}`, level.join(' + ')]] : [];
  });
  return Object.fromEntries(entries);
}

async function whyFlagged(client: BaseLanguageClient, put: Put): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isDraft(editor.document)) return nothingHere();
  const params: WhyFlaggedParams = {
    textDocument: { uri: editor.document.uri.toString() },
    position: editor.selection.active,
  };
  const page = await client.sendRequest<PageResult | null>(WHY_FLAGGED, params);
  if (!page) return nothingHere();
  const uri = put(`${vscode.l10n.t('why flagged')}.md`, page.text);
  await vscode.commands.executeCommand('vscode.openWith', uri, PAGE_EDITOR, vscode.ViewColumn.Beside);
}

function nothingHere(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Put the caret on a finding first.'));
}
