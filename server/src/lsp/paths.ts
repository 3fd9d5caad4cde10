/** File URIs and the paths written in settings. */
import { homedir, isAbsolute, join, pathToUri, relative, uriToPath } from '#path';
import { DRAFT_SCHEME, SOURCE_SCHEME } from './messages.ts';

export { pathToUri };

/** Formats an editor shows as they are; of any other the extracted text is shown. */
const READABLE = /\.(txt|md|markdown|ya?ml)$/i;

/** Path of the file of a URI, also where its text alone is shown; `undefined` for untitled documents and other schemes. */
export function pathOf(uri: string): string | undefined {
  if (typeof uri !== 'string') return undefined; // a client may send anything
  return uriToPath(isDocumentDraft(uri) ? uncovered(uri, DRAFT_SCHEME) : uri);
}

/** The URI under which the text of a file alone is shown; a scheme other than `file` goes into its authority. */
function covered(uri: string, scheme: string): string {
  if (uri.startsWith('file:')) return `${scheme}:${uri.slice('file:'.length)}.txt`;
  const [, of = '', at = '', way = ''] = /^([^:]+):(?:\/\/([^/]*))?(.*)$/.exec(uri) ?? [];
  return `${scheme}://${of}~${at}${way}.txt`;
}

/** Undoes it. */
function uncovered(uri: string, scheme: string): string {
  const file = uri.slice(scheme.length + 1).replace(/\.txt$/, '');
  const [, of, at = '', way = ''] = /^\/\/([^/~]+)~([^/]*)(.*)$/.exec(file) ?? [];
  if (of === undefined) return `file:${file}`;
  return `${of}:${at === '' ? '' : `//${at}`}${way}`;
}

/** Whether the URI is that of the text of a document, which cannot be changed. */
export function isDocumentDraft(uri: string): boolean {
  return uri.startsWith(`${DRAFT_SCHEME}:`);
}

/** URI under which a draft is opened: the file itself, or the read-only text of a document. */
export function draftUri(path: string): string {
  const uri = pathToUri(path);
  return /\.(txt|md|markdown)$/i.test(path) ? uri : covered(uri, DRAFT_SCHEME);
}

/** URI under which a source is opened: the file itself, or the read-only text taken out of it. */
export function sourceUri(path: string): string {
  const uri = pathToUri(path);
  return READABLE.test(path) ? uri : covered(uri, SOURCE_SCHEME);
}

/** The same with a line (1-based) that an editor opens it at. */
export function sourceLineUri(path: string, line: number): string {
  return `${sourceUri(path)}#L${line}`;
}

/** The file behind a URI made by `sourceUri`. */
export function sourcePath(uri: string): string | undefined {
  if (!uri.startsWith(`${SOURCE_SCHEME}:`)) return undefined;
  return uriToPath(uncovered(uri, SOURCE_SCHEME));
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

/** Does a document (URI) lie in one of these folders (URIs)? */
export function isWithinAny(folders: readonly string[], uri: string): boolean {
  const path = pathOf(uri);
  if (path === undefined) return false;
  return folders.some((folder) => {
    const base = pathOf(folder);
    return base !== undefined && isInside(base, path);
  });
}
