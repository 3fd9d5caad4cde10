/** A configuration file with those that it extends, file upon file. */
import { stat } from '#files';
import { dirname, sep } from '#path';
import {
  type ConfigurationLayer,
  type FoundConfiguration,
  mergeConfigurations,
  NO_CONFIGURATION,
} from '../../engine/configuration.ts';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import { assertRegular, readRegularText } from '../regular.ts';
import type { Extended, ParsedConfiguration } from './parse.ts';

const LARGEST = 2 ** 20;

/** By path of the file: what it last said, when it could be used. */
export type GoodFiles = Map<string, ParsedConfiguration>;

/**
 * What the file at `path` (absolute) says: over those that it extends, of which the later one counts more. `undefined` where
 * there is no such file. Files that cannot be used, are not there or extend each other in a circle are problems with their lines.
 */
export async function readLayers(
  path: string,
  good: GoodFiles,
  isTrusted = true,
): Promise<FoundConfiguration | undefined> {
  const read = await readWith(path, { good, isTrusted }, []);
  if (!read) return undefined;
  const { layers, problems } = read;
  const configuration = layers.map((layer) => layer.configuration).reduce(mergeConfigurations, NO_CONFIGURATION);
  return { path, layers, configuration, problems: distinct(problems) };
}

interface Reading {
  readonly good: GoodFiles;
  readonly isTrusted: boolean;
}

interface Read {
  /** The one that counts most first. */
  readonly layers: readonly ConfigurationLayer[];
  readonly problems: readonly Problem[];
}

/** `trail`: the files through which this one was reached. */
async function readWith(path: string, reading: Reading, trail: readonly string[]): Promise<Read | undefined> {
  const own = await readOne(path, reading);
  if (!own) return undefined;
  const { configuration = NO_CONFIGURATION, extended = [], problems } = own;
  const here = [...trail, path];
  const others = await Promise.all(extended.map((each) => readExtended(each, reading, here)));
  return {
    layers: [{ path, configuration }, ...others.toReversed().flatMap(({ layers }) => layers)],
    problems: [...problems, ...others.flatMap((each) => each.problems)],
  };
}

async function readExtended({ path, line }: Extended, reading: Reading, trail: readonly string[]): Promise<Read> {
  const at = trail.at(-1) ?? path;
  const problem = (message: string): Read => ({ layers: [], problems: [{ path: at, line, message }] });
  if (trail.includes(path)) return problem(say.config.circle([...trail.slice(trail.indexOf(path)), path].join(' → ')));
  if (!reading.isTrusted && !path.startsWith(dirname(at) + sep)) return problem(say.config.notTrusted(path));
  return (await readWith(path, reading, trail)) ?? problem(say.config.notExtended(path));
}

/** `undefined` where there is no such file; what it last said where it cannot be used now. */
async function readOne(path: string, { good, isTrusted }: Reading): Promise<ParsedConfiguration | undefined> {
  const text = await textOf(path);
  if (text === undefined) {
    good.delete(path); // a file that comes back says something new
    return undefined;
  }
  if (typeof text !== 'string') return unusable(path, [text], good);
  const { parseConfiguration } = await import('./parse.ts'); // schema and YAML are loaded where there is a file
  const parsed = parseConfiguration(path, text, isTrusted);
  if (!parsed.configuration) return unusable(path, parsed.problems, good);
  good.set(path, parsed);
  return parsed;
}

function unusable(path: string, problems: readonly Problem[], good: GoodFiles): ParsedConfiguration {
  const last = good.get(path);
  const use = last ? say.config.keptUntilMended : say.config.unusedUntilMended;
  const told = problems.map((problem) => ({ ...problem, message: say.config.faulty(problem.message, use) }));
  return { configuration: NO_CONFIGURATION, ...last, problems: told };
}

async function textOf(path: string): Promise<string | Problem | undefined> {
  try {
    const found = await stat(path);
    assertRegular(found);
    const { size } = found;
    if (size > LARGEST) return { path, message: say.config.tooLarge(size, LARGEST) };
    return await readRegularText(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return { path, message: say.config.unreadable(String(code ?? (error instanceof Error ? error.message : error))) };
  }
}

/** A file that is reached on two ways says what is wrong with it once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
