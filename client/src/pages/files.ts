/** The file system of read-only pages: those of the documentation, those about records and titles, those made for one look. */
import * as vscode from 'vscode';
import { PAGE_SCHEME } from '../../../server/src/lsp/messages.ts';

/** As they are packed, so that their links to each other lead somewhere. */
const DOCUMENTATION = /^\/(?:docs\/.+|corpus\/README\.md)$/;
const MADE = '/made/';

export interface PageFiles {
  /** Puts a page there, in place of an earlier one of that name. */
  put(name: string, text: string): vscode.Uri;
  /** Another text was put in the place of a page. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  register(): vscode.Disposable;
}

interface Page {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** `ask` gives the text of a page that the server knows, by its URI. */
export function createPageFiles(extension: vscode.Uri, ask: (uri: string) => Promise<string | undefined>): PageFiles {
  const made = new Map<string, Page>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const replaced = new vscode.EventEmitter<vscode.Uri>();
  let count = 0;

  async function pageAt(uri: vscode.Uri): Promise<Page> {
    const page = made.get(uri.path);
    if (page) return page;
    if (DOCUMENTATION.test(uri.path) && !uri.path.split('/').includes('..'))
      return { bytes: await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, uri.path)), mtime: 0 };
    const text = await ask(uri.toString());
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return { bytes: new TextEncoder().encode(text), mtime: 0 };
  }

  const readOnly = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined), // `put` tells by itself, the others stay as they are
    stat: async (uri) => {
      const { bytes, mtime } = await pageAt(uri);
      return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
    },
    readFile: async (uri) => (await pageAt(uri)).bytes,
    readDirectory: () => [],
    createDirectory: readOnly,
    writeFile: readOnly,
    delete: readOnly,
    rename: readOnly,
  };
  return {
    put: (name, text) => {
      const uri = vscode.Uri.from({ scheme: PAGE_SCHEME, path: MADE + name });
      count += 1;
      made.set(uri.path, { bytes: new TextEncoder().encode(text), mtime: count });
      changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
      replaced.fire(uri);
      return uri;
    },
    onDidChange: replaced.event,
    register: () =>
      vscode.Disposable.from(
        changed,
        replaced,
        vscode.workspace.registerFileSystemProvider(PAGE_SCHEME, provider, { isReadonly: true, isCaseSensitive: true }),
      ),
  };
}
