/** The imports of source files, read from their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

export const ROOT = join(__dirname, '../..');

export interface Import {
  /** Path from the root of the project with `/`, or the name of a module. */
  readonly to: string;
  /** Nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** Path from the root of the project with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const STATIC =
  /^(?:import|export)\s+(type\s+)?(\{[^}]*\}|\*(?:\s+as\s+\w+)?|\w+(?:\s*,\s*(?:\{[^}]*\}|\*\s+as\s+\w+))?)\s+from\s+['"]([^'"]+)['"]/gm;
const BARE = /^import\s+['"]([^'"]+)['"]/gm;
const CALLED = /\b(?:import|require|resolve)\(\s*['"]([^'"]+)['"]/g;

/** The imports of one source text; relative ones resolved against its own path. */
export function importsOf(path: string, text: string): Import[] {
  const to = (name: string) => (name.startsWith('.') ? posix.join(dirname(path), name) : name);
  const named = [...text.matchAll(STATIC)].map(([, type, names = '', name = '']) => ({
    to: to(name),
    typeOnly: type !== undefined || isTypesOnly(names),
  }));
  const others = [...text.matchAll(BARE), ...text.matchAll(CALLED)];
  return [...named, ...others.map(([, name = '']) => ({ to: to(name), typeOnly: false }))];
}

/** `{ type A, type B }` */
function isTypesOnly(names: string): boolean {
  const list = names.startsWith('{') ? names.slice(1, -1).split(',') : [names];
  return list.every((name) => name.trim() === '' || name.trim().startsWith('type '));
}

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, imports: importsOf(path, text) };
}

/** Every TypeScript file below the folders (paths from the root), in order of path. */
export function readSources(...folders: readonly string[]): SourceFile[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
  return paths.sort().map((path) => sourceFile(path, readFileSync(join(ROOT, path), 'utf8')));
}
