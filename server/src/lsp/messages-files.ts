/** What a server in a browser asks the client about files, and how it is started there: a part of the custom messages. */

/** `uri` may be of any scheme that the editor reads. */
export type FilesParams =
  | { readonly ask: 'stat' | 'list' | 'read'; readonly uri: string }
  | { readonly ask: 'write'; readonly uri: string; readonly text: string };

export type FileKind = 'file' | 'folder' | 'link' | 'other';

/** `error` is a code as Node has them (ENOENT, EACCES …). */
export type FilesResult =
  | { readonly error: string }
  | { readonly kind: FileKind; readonly size: number; readonly modified: number }
  | { readonly entries: readonly (readonly [name: string, kind: FileKind])[] }
  | { readonly bytes: Uint8Array }
  | { readonly written: true };

/** The first message to the worker of a server, before those of the protocol. */
export interface WebStart {
  /** URI of the folder of the extension. */
  readonly extension: string;
  /** The compiled packs, packed. */
  readonly packs: Uint8Array;
}
