/** What the client said of itself and its window when it connected. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';

export interface ClientInfo {
  readonly capabilities: ClientCapabilities;
  /** Workspace folders (URIs). */
  readonly folders: readonly string[];
  /** Folder of the extension for its own files. */
  readonly storage?: string;
  /** False: files of the workspace may not name folders to be read. */
  readonly isTrusted: boolean;
  /** Files (URIs) that the writer does not want to be checked. */
  readonly switchedOff: readonly string[];
  /** It shows pages of its own scheme, and opens them by a command in what is hovered. */
  readonly showsPages: boolean;
  /** It is the extension: it carries out commands of code actions, and shows what has a scheme of ours. */
  readonly isExtension: boolean;
}

export const UNKNOWN_CLIENT: ClientInfo = {
  capabilities: {},
  folders: [],
  isTrusted: true,
  switchedOff: [],
  showsPages: false,
  isExtension: false,
};

export function clientInfo({
  capabilities,
  workspaceFolders,
  rootUri,
  initializationOptions,
}: InitializeParams): ClientInfo {
  const options: Readonly<Record<string, unknown>> = isObject(initializationOptions) ? initializationOptions : {};
  const { storagePath, trusted, switchedOff, pages, extension } = options;
  return {
    capabilities,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    ...(typeof storagePath === 'string' && { storage: storagePath }),
    isTrusted: trusted !== false,
    switchedOff: Array.isArray(switchedOff) ? switchedOff.map(String) : [],
    showsPages: pages === true,
    isExtension: extension === true,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
