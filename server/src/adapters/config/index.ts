/** Configuration files: the one nearest upward from a draft counts, alone; read once until told to forget. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Configuration, type FoundConfiguration, NO_CONFIGURATION } from '../../engine/configuration.ts';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';

export const CONFIGURATION_FILE = '.tifa.yaml';
const LARGEST = 2 ** 20;

export interface ConfigurationReader {
  /**
   * What holds for the draft or folder at `path` (absolute; it need not exist). A file that cannot be used is a problem,
   * and what it said when it last could be used goes on to count. Never rejects.
   */
  of(path: string): Promise<FoundConfiguration>;
  /** Files have changed: they are read again when next asked for. */
  forget(): void;
}

const NOTHING: FoundConfiguration = { configuration: NO_CONFIGURATION, problems: [] };

export function createConfigurationReader(): ConfigurationReader {
  /** By folder: what holds in it. */
  const found = new Map<string, Promise<FoundConfiguration>>();
  /** By path of the file: what it last said. */
  const good = new Map<string, Configuration>();

  function inFolder(folder: string): Promise<FoundConfiguration> {
    const known = found.get(folder);
    if (known) return known;
    const looking = look(folder);
    found.set(folder, looking);
    return looking;
  }

  async function look(folder: string): Promise<FoundConfiguration> {
    const here = await readIn(join(folder, CONFIGURATION_FILE), good);
    if (here) return here;
    const above = dirname(folder);
    return above === folder ? NOTHING : inFolder(above);
  }

  return { of: inFolder, forget: () => found.clear() };
}

/** `undefined` where there is no such file. */
async function readIn(path: string, good: Map<string, Configuration>): Promise<FoundConfiguration | undefined> {
  const text = await textOf(path);
  if (text === undefined) {
    good.delete(path); // a file that comes back says something new
    return undefined;
  }
  if (typeof text !== 'string') return unusable(path, [text], good);
  const { parseConfiguration } = await import('./parse.ts'); // schema and YAML are loaded where there is a file
  const { configuration, problems } = parseConfiguration(path, text);
  if (!configuration) return unusable(path, problems, good);
  good.set(path, configuration);
  return { path, configuration, problems };
}

function unusable(
  path: string,
  problems: readonly Problem[],
  good: ReadonlyMap<string, Configuration>,
): FoundConfiguration {
  const last = good.get(path);
  const use = last ? say.config.keptUntilMended : say.config.unusedUntilMended;
  return {
    path,
    configuration: last ?? NO_CONFIGURATION,
    problems: problems.map((problem) => ({ ...problem, message: say.config.faulty(problem.message, use) })),
  };
}

async function textOf(path: string): Promise<string | Problem | undefined> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return { path, message: say.config.tooLarge(size, LARGEST) };
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return { path, message: say.config.unreadable(code === undefined ? String(error) : String(code)) };
  }
}
