/** Opens the original of a source in the program that the system has for it: an editor shows only the text taken out of it. */
import * as vscode from 'vscode';
import { SOURCE_SCHEME } from '../../server/src/lsp/messages.ts';
import { fileBehind } from './documents.ts';

const OPEN_ORIGINAL = 'tifa.openOriginal';
/** Documents; nothing that a system would run. */
const DOCUMENT = /\.(?:docx?|docm|wps|rtf|odt|ofd|pdf|html?|xml|jsonl?)$/i;

export function registerOriginal(): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_ORIGINAL, open);
}

/** A link that opens the file at a URI. */
export function originalUri(file: string): vscode.Uri {
  return vscode.Uri.parse(`command:${OPEN_ORIGINAL}?${encodeURIComponent(JSON.stringify([file]))}`);
}

/** `asked`: the URI of the file, or of the document with its text, which is the one in front where none is given. */
async function open(asked: string | vscode.Uri | undefined): Promise<void> {
  const uri = typeof asked === 'string' ? vscode.Uri.parse(asked) : (asked ?? activeUri());
  const file = uri && fileOf(uri);
  if (!file || !DOCUMENT.test(file.path)) return;
  if (file.scheme !== 'file') return openHere(file);
  const isOpen = await vscode.env.openExternal(file).then(undefined, () => false);
  if (isOpen) return;
  const text = vscode.l10n.t('No program opened the file. It is here: {0}', file.fsPath);
  const copy = vscode.l10n.t('Copy the path');
  if ((await vscode.window.showWarningMessage(text, copy)) === copy) await vscode.env.clipboard.writeText(file.fsPath);
}

/** In a browser no other program can reach a file. */
async function openHere(file: vscode.Uri): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(file)) await vscode.commands.executeCommand('vscode.open', file);
}

function activeUri(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri;
}

function fileOf(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === SOURCE_SCHEME ? fileBehind(uri) : uri;
}
