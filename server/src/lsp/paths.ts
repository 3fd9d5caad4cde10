/** File URIs and the paths written in settings. */
import { homedir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DRAFT_SCHEME, SOURCE_SCHEME } from './messages.ts';

/** Formats an editor shows as they are; of any other the extracted text is shown. */
const READABLE = /\.(txt|md|markdown|ya?ml)$/i;

/** Path of the file of a URI, also where its text alone is shown; `undefined` for untitled documents and other schemes. */
export function pathOf(uri: string): string | undefined {
  if (typeof uri !== 'string') return undefined; // a client may send anything
  const file = isDocumentDraft(uri) ? uri.replace(`${DRAFT_SCHEME}:`, 'file:').replace(/\.txt$/, '') : uri;
  if (!file.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(file);
  } catch {
    return undefined;
  }
}

/** Whether the URI is that of the text of a document, which cannot be changed. */
export function isDocumentDraft(uri: string): boolean {
  return uri.startsWith(`${DRAFT_SCHEME}:`);
}

/** URI under which a draft is opened: the file itself, or the read-only text of a document. */
export function draftUri(path: string): string {
  const uri = pathToFileURL(path).href;
  return /\.(txt|md|markdown)$/i.test(path) ? uri : `${uri.replace(/^file:/, `${DRAFT_SCHEME}:`)}.txt`;
}

/** URI under which a source is opened: the file itself, or the read-only text taken out of it. */
export function sourceUri(path: string): string {
  const uri = pathToFileURL(path).href;
  return READABLE.test(path) ? uri : `${uri.replace(/^file:/, `${SOURCE_SCHEME}:`)}.txt`;
}

/** The same with a line (1-based) that an editor opens it at. */
export function sourceLineUri(path: string, line: number): string {
  return `${sourceUri(path)}#L${line}`;
}

/** The file behind a URI made by `sourceUri`. */
export function sourcePath(uri: string): string | undefined {
  if (!uri.startsWith(`${SOURCE_SCHEME}:`)) return undefined;
  return pathOf(uri.replace(`${SOURCE_SCHEME}:`, 'file:').replace(/\.txt$/, ''));
}

/** Absolute path of a setting: `~`, `${workspaceFolder}` and relative paths stand for the folder they are set in. */
export function settingPath(value: string, folder: string | undefined): string | undefined {
  if (value === '~' || /^~[/\\]/.test(value)) return join(homedir(), value.slice(1));
  if (folder === undefined) return isAbsolute(value) ? value : undefined;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the variable as VS Code writes it in settings
  const expanded = value.replaceAll('${workspaceFolder}', folder);
  return isAbsolute(expanded) ? expanded : join(folder, expanded);
}

/** Is the path the folder itself or below it? */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..';
}

export function pathToUri(path: string): string {
  return pathToFileURL(path).href;
}

/** Does a document (URI) lie in one of these folders (URIs)? */
export function isWithinAny(folders: readonly string[], uri: string): boolean {
  const path = pathOf(uri);
  if (path === undefined) return false;
  return folders.some((folder) => {
    const base = pathOf(folder);
    return base !== undefined && isInside(base, path);
  });
}
