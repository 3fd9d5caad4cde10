/** Files through the client: a server in a browser has no others. */

import { type Connection, RequestType } from 'vscode-languageserver';
import { pathToUri } from '#path';
import { FILES, type FileKind, type FilesParams, type FilesResult } from './messages.ts';

const FilesRequest = new RequestType<FilesParams, FilesResult, void>(FILES);

interface EditorFiles {
  stat(path: string): Promise<{ readonly kind: FileKind; readonly size: number; readonly modified: number }>;
  list(path: string): Promise<readonly (readonly [name: string, kind: FileKind])[]>;
  read(path: string): Promise<Uint8Array>;
  write(path: string, text: string): Promise<void>;
}

/** Each rejects with an error that has a `code` as those of Node have. */
export function editorFiles(connection: Connection): EditorFiles {
  const ask = async (params: FilesParams): Promise<Exclude<FilesResult, { readonly error: string }>> => {
    const answer = await connection.sendRequest(FilesRequest, params);
    if ('error' in answer) throw failure(answer.error, params.uri);
    return answer;
  };
  return {
    stat: async (path) => {
      const answer = await ask({ ask: 'stat', uri: pathToUri(path) });
      return 'kind' in answer ? answer : nothing(path);
    },
    list: async (path) => {
      const answer = await ask({ ask: 'list', uri: pathToUri(path) });
      return 'entries' in answer ? answer.entries : nothing(path);
    },
    read: async (path) => {
      const answer = await ask({ ask: 'read', uri: pathToUri(path) });
      return 'bytes' in answer ? answer.bytes : nothing(path);
    },
    write: async (path, text) => void (await ask({ ask: 'write', uri: pathToUri(path), text })),
  };
}

function nothing(path: string): never {
  throw failure('EIO', path);
}

function failure(code: string, at: string): Error {
  return Object.assign(new Error(`${code} ${at}`), { code });
}
