/**
 * The files of a pack on disk: pack.yaml, all YAML files under its folders (lexicon/, sources/, events/, patterns/, records/) in a fixed
 * order, formulations.tsv, titles.tsv, uses.tsv.
 */
import { type Dirent, existsSync, readdirSync } from '#files';
import { join } from '#path';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import { readRegularTextSync } from '../regular.ts';

/** `path` is relative to the folder of the pack, with `/`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface PackFiles {
  readonly manifest: TextFile | undefined;
  readonly lexicon: readonly TextFile[];
  readonly sources: readonly TextFile[];
  readonly events: readonly TextFile[];
  readonly patterns: readonly TextFile[];
  readonly records: readonly TextFile[];
  readonly formulations?: TextFile | undefined;
  readonly titles?: TextFile | undefined;
  readonly uses?: TextFile | undefined;
  readonly problems: readonly Problem[];
}

export const MANIFEST = 'pack.yaml';
export const FORMULATIONS = 'formulations.tsv';
const TITLES = 'titles.tsv';
const USES = 'uses.tsv';

/** Reads all files of a pack into memory. Never throws: what cannot be read becomes a problem. */
export function readPackFiles(dir: string): PackFiles {
  const problems: Problem[] = [];
  const read = (path: string): TextFile[] => {
    try {
      return [{ path, text: readRegularTextSync(join(dir, path)) }];
    } catch (error) {
      problems.push({ path, message: say.pack.unreadableFile(reasonOf(error)) });
      return [];
    }
  };
  const readAll = (folder: string): TextFile[] => yamlFiles(dir, folder, problems).flatMap(read);
  const folders = {
    lexicon: readAll('lexicon'),
    sources: readAll('sources'),
    events: readAll('events'),
    patterns: readAll('patterns'),
    records: readAll('records'),
  };
  const table = (name: string): TextFile | undefined => (existsSync(join(dir, name)) ? read(name)[0] : undefined);
  const tables = { formulations: table(FORMULATIONS), titles: table(TITLES), uses: table(USES) };
  return { manifest: read(MANIFEST)[0], ...folders, ...tables, problems };
}

function yamlFiles(dir: string, folder: string, problems: Problem[]): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(dir, folder), { withFileTypes: true });
  } catch (error) {
    if (reasonOf(error) !== 'ENOENT')
      problems.push({ path: folder, message: say.pack.unreadableFolder(reasonOf(error)) });
    return [];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return yamlFiles(dir, path, problems);
    return /\.ya?ml$/i.test(entry.name) ? [path] : [];
  });
}

/** The system's code for an error (ENOENT, EACCES …), or its message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
