/** Configuration files: the one nearest upward from a draft counts, with those that it extends; read once until told to forget. */
import { dirname, join } from '#path';
import { CONFIGURATION_FILE, type FoundConfiguration, NO_CONFIGURATION } from '../../engine/configuration.ts';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import { isThere } from '../regular.ts';
import { type GoodFiles, readLayers } from './layers.ts';

/** Names that look like the right one and are not. */
const WRONG_NAMES = ['.tifa.yml', '.tifa.json'];

export interface ConfigurationReader {
  /**
   * What holds for the draft or folder at `path` (absolute; it need not exist). A file that cannot be used is a problem,
   * and what it said when it last could be used goes on to count. Of a workspace that is not trusted no folder is looked for, and no file
   * outside that of the file itself is read: asking for a path may reach a network. Never rejects.
   */
  of(path: string, isTrusted?: boolean): Promise<FoundConfiguration>;
  /** Files have changed: they are read again when next asked for. */
  forget(): void;
}

const NOTHING: FoundConfiguration = { configuration: NO_CONFIGURATION, problems: [] };

export function createConfigurationReader(): ConfigurationReader {
  /** By trust and folder: what holds in it. */
  const found = new Map<string, Promise<FoundConfiguration>>();
  const good: GoodFiles = new Map();

  function inFolder(folder: string, isTrusted = true): Promise<FoundConfiguration> {
    const key = `${isTrusted} ${folder}`;
    const known = found.get(key);
    if (known) return known;
    const looking = look(folder, isTrusted);
    found.set(key, looking);
    return looking;
  }

  async function look(folder: string, isTrusted: boolean): Promise<FoundConfiguration> {
    const here = await readLayers(join(folder, CONFIGURATION_FILE), good, isTrusted);
    const above = dirname(folder);
    const found = here ?? (above === folder ? NOTHING : await inFolder(above, isTrusted));
    const named = await wrongNames(folder);
    return named.length > 0 ? { ...found, problems: [...named, ...found.problems] } : found;
  }

  return { of: inFolder, forget: () => found.clear() };
}

/** Files of a folder that somebody took for the configuration; they are not read. */
async function wrongNames(folder: string): Promise<Problem[]> {
  const paths = WRONG_NAMES.map((name) => join(folder, name));
  const there = await Promise.all(paths.map(isThere));
  const wrong = paths.filter((_, i) => there[i]);
  return wrong.map((path) => ({ path, line: 1, message: say.config.wrongName(CONFIGURATION_FILE) }));
}
