/** Configuration files on the command line: found for each draft, joined where all drafts share; flags win over them. */
import type { BundledPack, Configuration } from '../engine/configuration.ts';
import { mergeConfigurations, NO_CONFIGURATION } from '../engine/index.ts';
import type { CheckOptions, Problem } from '../engine/types.ts';
import type { CliHost, KnowledgeOptions } from './host.ts';

/** Flags of commands that know packs and documents. */
export interface KnowingFlags {
  readonly corpus: readonly string[];
  /** Bundled packs that are switched off. */
  readonly without: readonly BundledPack[];
  readonly cache?: string;
  /** Address of a service that is asked too: no file can name one, since something is sent to it. */
  readonly service?: string;
  /** False where configuration files are left alone. */
  readonly config: boolean;
}

export interface Configurations {
  /** What holds for the draft at this path, which must be one of those asked about. */
  of(path: string): Configuration;
  /** What all of them together want to be known, in the place of which flags may stand. */
  readonly shared: Configuration;
  /** Of each file once. */
  readonly problems: readonly Problem[];
}

/** Looks for the configuration of drafts or folders. Never rejects. */
export async function findConfigurations(
  host: CliHost,
  paths: readonly string[],
  { config }: Pick<KnowingFlags, 'config'>,
): Promise<Configurations> {
  const found = config ? await Promise.all(paths.map((path) => host.configurationOf(path))) : [];
  const byPath = new Map(found.map(({ configuration }, i) => [paths[i], configuration]));
  const byFile = new Map(found.map((each) => [each.path, each]));
  return {
    of: (path) => byPath.get(path) ?? NO_CONFIGURATION,
    shared: [...byFile.values()]
      .map(({ configuration }) => configuration)
      .reduce(mergeConfigurations, NO_CONFIGURATION),
    problems: [...byFile.values()].flatMap(({ problems }) => problems),
  };
}

/** What is to be loaded: with `--corpus` the folders and packs of the files do not count. */
export function knowledgeOptions(
  { corpus, without, cache, service }: KnowingFlags,
  { shared }: Configurations,
): KnowledgeOptions {
  const { packs, corpus: set } = shared;
  const bundled = { ...packs.bundled, ...Object.fromEntries(without.map((id) => [id, false])) };
  const isNamed = corpus.length > 0;
  const own = { folders: isNamed ? [] : set.folders, packs: { folders: isNamed ? [] : packs.folders, bundled } };
  const reading = { tiers: set.tiers, jsonl: set.jsonl };
  return {
    corpus,
    configured: { ...own, reading },
    ...(cache === undefined ? {} : { cache }),
    ...(service === undefined ? {} : { service }),
  };
}

export function checkOptions(
  { asOf, check, rules, allow }: Configuration,
  flags: { readonly asOf?: string } = {},
): CheckOptions {
  const day = flags.asOf ?? asOf;
  return { ...check, rules, allow, ...(day === undefined ? {} : { asOf: day }) };
}
