/** Files that a server in a browser asks for: it has no other way to them than the editor. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILES, type FileKind, type FilesParams, type FilesResult } from '../../server/src/lsp/messages.ts';
import { isReachable } from './reachable.ts';

/** Codes of errors as Node has them, by those of the editor. */
const CODES: Readonly<Record<string, string>> = {
  FileNotFound: 'ENOENT',
  FileNotADirectory: 'ENOTDIR',
  FileIsADirectory: 'EISDIR',
  NoPermissions: 'EACCES',
};

/** `own` are the folders of the extension for its files. */
export function registerFiles(client: BaseLanguageClient, own: readonly vscode.Uri[]): vscode.Disposable {
  return client.onRequest<FilesResult, void>(FILES, async (asked: FilesParams) => {
    try {
      const uri = vscode.Uri.parse(asked.uri);
      return isReachable(uri, [...own, ...opened()]) ? await answer(asked, uri) : { error: 'EACCES' };
    } catch (error) {
      const code = error instanceof vscode.FileSystemError ? CODES[error.code] : undefined;
      return { error: code ?? (error instanceof Error ? error.message : String(error)) };
    }
  });
}

function opened(): readonly vscode.Uri[] {
  const { workspaceFolders = [], textDocuments } = vscode.workspace;
  return [...workspaceFolders, ...textDocuments].map(({ uri }) => uri);
}

async function answer(asked: FilesParams, uri: vscode.Uri): Promise<FilesResult> {
  const { fs } = vscode.workspace;
  if (asked.ask === 'read') return { bytes: await fs.readFile(uri) };
  if (asked.ask === 'list')
    return { entries: (await fs.readDirectory(uri)).map(([name, type]) => [name, kindOf(type)]) };
  if (asked.ask === 'write') {
    await fs.writeFile(uri, new TextEncoder().encode(asked.text));
    return { written: true };
  }
  const { type, size, mtime } = await fs.stat(uri);
  return { kind: kindOf(type), size, modified: mtime };
}

/** A link is told of as one, whatever it leads to. */
function kindOf(type: vscode.FileType): FileKind {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return 'link';
  if (type === vscode.FileType.Directory) return 'folder';
  return type === vscode.FileType.File ? 'file' : 'other';
}
