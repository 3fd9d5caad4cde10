/** Files that a server in a browser asks for: it has no other way to them than the editor. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILES, type FileKind, type FilesParams, type FilesResult } from '../../server/src/lsp/messages.ts';

/** Codes of errors as Node has them, by those of the editor. */
const CODES: Readonly<Record<string, string>> = {
  FileNotFound: 'ENOENT',
  FileNotADirectory: 'ENOTDIR',
  FileIsADirectory: 'EISDIR',
  NoPermissions: 'EACCES',
};

export function registerFiles(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest<FilesResult, void>(FILES, async (asked: FilesParams) => {
    try {
      return await answer(asked);
    } catch (error) {
      const code = error instanceof vscode.FileSystemError ? CODES[error.code] : undefined;
      return { error: code ?? (error instanceof Error ? error.message : String(error)) };
    }
  });
}

async function answer(asked: FilesParams): Promise<FilesResult> {
  const { fs } = vscode.workspace;
  const uri = vscode.Uri.parse(asked.uri);
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
