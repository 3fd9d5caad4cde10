/** Files that the client watches for the server: configuration files, and the packs of the writer. */

import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { basename, dirname, pathToUri } from '#path';
import { CONFIGURATION_FILE, IGNORE_FILE } from '../engine/index.ts';

export function isConfigurationFile(path: string): boolean {
  return basename(path) === CONFIGURATION_FILE;
}

export function isIgnoreFile(path: string): boolean {
  return basename(path) === IGNORE_FILE;
}

export interface Watched {
  /** Watches these (absolute paths) from now on, and every configuration file of the workspace. Never rejects. */
  update(packs: readonly string[], configurationFiles: readonly string[]): Promise<void>;
}

/** Does nothing with a client that cannot watch files. */
export function createWatched(connection: Connection, client: () => ClientCapabilities): Watched {
  let wanted = '';
  let registered: Promise<Disposable | undefined> | undefined;
  return {
    async update(packs, files) {
      const { dynamicRegistration, relativePatternSupport } = client().workspace?.didChangeWatchedFiles ?? {};
      if (dynamicRegistration !== true) return;
      const below = (folder: string, pattern: string): FileSystemWatcher => {
        if (relativePatternSupport !== true) return { globPattern: `${folder.replaceAll('\\', '/')}/${pattern}` };
        return { globPattern: { baseUri: pathToUri(folder), pattern } };
      };
      const watchers = [
        { globPattern: `**/${CONFIGURATION_FILE}` },
        { globPattern: `**/${IGNORE_FILE}` },
        ...files.map((file) => below(dirname(file), basename(file))), // it may lie above the workspace, or have another name
        ...packs.map((folder) => below(folder, '**/*.{yaml,yml,tsv}')),
      ];
      const key = JSON.stringify(watchers);
      if (key === wanted) return;
      wanted = key;
      const before = registered;
      registered = connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch(() => undefined); // a client that refuses: changes count after a restart
      await registered;
      (await before)?.dispose();
    },
  };
}
