/** Lists of ignored places on disk: all those upward from a draft count, one of them is written to. */
import { replaceFile } from '#files';
import { dirname, isAbsolute, join, relative } from '#path';
import { CONFIGURATION_FILE } from '../../engine/configuration.ts';
import { say } from '../../engine/language/index.ts';
import { IGNORE_FILE, type Ignored, type IgnoredPlace, type IgnoreFiles } from '../../engine/suppress/ignored.ts';
import type { Problem } from '../../engine/types.ts';
import { isThere, readRegularText } from '../regular.ts';
import { emptyList, hashOf, type IgnoreList, placeOf, readList, writeList } from './file.ts';

/** Where there is no folder to keep it in: a file of the user alone. */
const OWN_FILE = 'ignored.yaml';

/** A list as it is used: which place a hash stands for, and which places were of use. */
interface Read {
  readonly path: string;
  readonly list: IgnoreList;
  readonly byHash: ReadonlyMap<string, string>;
  readonly used: Set<string>;
}

/** `storage` gives the folder for what belongs to no folder, if there is one. */
export function createIgnoreFiles(storage: () => string | undefined): IgnoreFiles {
  const read = new Map<string, Promise<Read | Problem | undefined>>();
  let turn: Promise<unknown> = Promise.resolve();

  const at = (path: string) => {
    const known = read.get(path) ?? readAt(path);
    read.set(path, known);
    return known;
  };
  const own = () => {
    const folder = storage();
    return folder === undefined ? undefined : join(folder, OWN_FILE);
  };

  async function lists(path: string | undefined): Promise<readonly (Read | Problem)[]> {
    const files = [...(path === undefined ? [] : foldersAbove(path).map((folder) => join(folder, IGNORE_FILE))), own()];
    const found = await Promise.all(files.map((file) => (file === undefined ? undefined : at(file))));
    return found.filter((each) => each !== undefined);
  }

  /** One change after the other, each on the file as it is then. */
  function change(path: string, by: (list: IgnoreList) => IgnoreList): Promise<void> {
    const next = turn.then(async () => {
      const now = await readAt(path);
      if (now && !('list' in now)) throw new Error(`${path} ${now.message}`);
      await replaceFile(path, writeList(by(now?.list ?? emptyList())));
      read.clear();
    });
    turn = next.catch(() => undefined);
    return next;
  }

  return {
    async of(path): Promise<Ignored> {
      const found = await lists(path);
      const usable = found.flatMap((each) => ('list' in each ? [each] : []));
      return {
        isIgnored: (marks) => usable.some((each) => holds(each, marks)),
        problems: found.flatMap((each) => ('list' in each ? [] : [each])),
      };
    },
    async add(path, roots, marks): Promise<IgnoredPlace> {
      const file = (await placeFor(path, roots)) ?? own();
      if (file === undefined) throw new Error(say.meant.listNowhere);
      let place = '';
      await change(file, (list) => {
        place = placeOf(list, marks);
        return { ...list, places: [...list.places, place] };
      });
      return { file, place };
    },
    remove: ({ file, place }) =>
      change(file, (list) => ({ ...list, places: list.places.filter((each) => each !== place) })),
    async unused() {
      const all = await Promise.all(read.values());
      const lists = all.flatMap((each) => (each && 'list' in each ? [each] : []));
      return lists.map(({ path, list, used }) => {
        return { path, places: list.places.length, unused: list.places.filter((place) => !used.has(place)).length };
      });
    },
    forget: () => read.clear(),
  };
}

function holds({ list, byHash, used }: Read, marks: readonly string[]): boolean {
  const places = marks.flatMap((mark) => byHash.get(hashOf(list.salt, mark)) ?? []);
  for (const place of places) used.add(place);
  return places.length > 0;
}

async function readAt(path: string): Promise<Read | Problem | undefined> {
  const text = await readRegularText(path).catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string') {
    if (text.code === 'ENOENT' || text.code === 'ENOTDIR') return undefined;
    return { path, message: say.meant.listUnused(say.cli.unreadable(text.code ?? text.message)) };
  }
  const list = readList(text);
  if (typeof list === 'string') return { path, message: say.meant.listUnused(list) };
  const byHash = new Map(list.places.flatMap((place) => place.split(' ').map((hash) => [hash, place] as const)));
  return { path, list, byHash, used: new Set() };
}

/** The folder of a file, and all above it. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = path, last = ''; folder !== last; last = folder, folder = dirname(folder)) folders.push(folder);
  return folders;
}

/** Beside the nearest list or configuration file, else in the workspace folder around the draft. */
async function placeFor(path: string | undefined, roots: readonly string[]): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const root = roots.find((each) => isWithin(each, path));
  const folders = foldersAbove(path).filter((folder) => root === undefined || isWithin(root, folder));
  for (const folder of folders)
    for (const name of [IGNORE_FILE, CONFIGURATION_FILE])
      if (await isThere(join(folder, name))) return join(folder, IGNORE_FILE);
  return root === undefined ? undefined : join(root, IGNORE_FILE);
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..';
}
