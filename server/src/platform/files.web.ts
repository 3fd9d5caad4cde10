/**
 * Files in a browser: `#files` there. They are asked of the editor, which alone can reach them. What must be known at once is held in memory:
 * `hold` puts it there before it is asked for. Of a folder only that is held of which somebody has need, so the editor knows more.
 */
import { basename, dirname } from './path.web.ts';

export const SEES_AT_ONCE = false;

/** As much of an entry of a folder as anybody asks for. */
export interface Dirent {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What stands at a path; bytes, milliseconds. */
export interface Stats extends Omit<Dirent, 'name'> {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

export type Kind = 'file' | 'folder' | 'link' | 'other';

/** The editor's side. Each rejects with an error that has a `code` as those of Node have (ENOENT …). */
export interface Editor {
  stat(path: string): Promise<{ readonly kind: Kind; readonly size: number; readonly modified: number }>;
  list(path: string): Promise<readonly (readonly [name: string, kind: Kind])[]>;
  read(path: string): Promise<Uint8Array>;
  write(path: string, text: string): Promise<void>;
}

let editor: Editor | undefined;
const files = new Map<string, Uint8Array>();
/** The names in folders of held files, each with whether it is a file. */
const folders = new Map<string, Map<string, Kind>>();

/** From now on files are asked of this editor; without one, only those that are held are there. */
export function useEditor(asked: Editor): void {
  editor = asked;
}

/** Keeps a file at hand, with all folders above it. */
export function hold(path: string, bytes: Uint8Array): void {
  files.set(path, bytes);
  let kind: Kind = 'file';
  for (let at = path; dirname(at) !== at; at = dirname(at)) {
    const names = folders.get(dirname(at)) ?? new Map<string, Kind>();
    const isKnown = names.has(basename(at));
    folders.set(dirname(at), names.set(basename(at), kind));
    if (isKnown) return;
    kind = 'folder';
  }
}

/** Lets go of a file, or of everything that is held below a folder. */
export function release(path: string): void {
  for (const each of files.keys()) if (each === path || each.startsWith(`${path}/`)) files.delete(each);
  for (const each of folders.keys()) if (each === path || each.startsWith(`${path}/`)) folders.delete(each);
  folders.get(dirname(path))?.delete(basename(path));
}

interface WithKinds {
  readonly withFileTypes: true;
}

export async function readdir(path: string): Promise<string[]>;
export async function readdir(path: string, options: WithKinds): Promise<Dirent[]>;
export async function readdir(path: string, options?: WithKinds): Promise<string[] | Dirent[]> {
  return editor ? shown(await editor.list(path), options) : options ? readdirSync(path, options) : readdirSync(path);
}

export function readdirSync(path: string): string[];
export function readdirSync(path: string, options: WithKinds): Dirent[];
export function readdirSync(path: string, options?: WithKinds): string[] | Dirent[] {
  const names = folders.get(path);
  if (!names) throw missing(path);
  return shown(names, options);
}

function shown(entries: Iterable<readonly [name: string, kind: Kind]>, options?: WithKinds): string[] | Dirent[] {
  return options ? Array.from(entries, ([name, kind]) => entry(name, kind)) : Array.from(entries, ([name]) => name);
}

export async function stat(path: string): Promise<Stats> {
  if (files.has(path) || !editor) return statSync(path);
  const { kind, size, modified } = await editor.stat(path);
  return { ...entry('', kind), size, mtimeMs: modified, ctimeMs: modified };
}

export function statSync(path: string): Stats {
  const kind = files.has(path) ? 'file' : folders.has(path) ? 'folder' : undefined;
  if (!kind) throw missing(path);
  return { ...entry('', kind), size: files.get(path)?.length ?? 0, mtimeMs: 0, ctimeMs: 0 };
}

export function existsSync(path: string): boolean {
  return files.has(path) || folders.has(path);
}

export async function readFile(path: string): Promise<Uint8Array> {
  return files.get(path) ?? asked(path).read(path);
}

export function readFileSync(path: string): Uint8Array {
  const bytes = files.get(path);
  if (!bytes) throw missing(path);
  return bytes;
}

/** Links cannot be told from what they lead to. */
export async function realpath(path: string): Promise<string> {
  await stat(path);
  return path;
}

export async function headOf(path: string, length: number): Promise<Uint8Array> {
  return (await readFile(path)).subarray(0, length);
}

export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  yield await readFile(path);
}

export function replaceFile(path: string, text: string): Promise<void> {
  return asked(path).write(path, text);
}

function asked(path: string): Editor {
  if (!editor) throw missing(path);
  return editor;
}

function entry(name: string, kind: Kind): Dirent {
  return {
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => kind === 'link',
  };
}

function missing(path: string): Error {
  return Object.assign(new Error(path), { code: 'ENOENT' });
}
