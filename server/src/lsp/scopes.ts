/** What all workspace folders and open drafts together want to be known: packs and corpora are shared by all of them. */
import type { Configuration, FoundConfiguration, TierRule } from '../engine/configuration.ts';
import { mergeConfigurations, NO_CONFIGURATION, say } from '../engine/index.ts';
import type { Problem } from '../engine/types.ts';
import type { Settings } from './configuration.ts';
import { pathOf, settingPath } from './paths.ts';
import type { Reporter } from './report.ts';

export interface Gathered {
  /** Paths are absolute. */
  readonly configuration: Configuration;
  /** Configuration files in use, with those that they extend. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** A workspace folder (a URI; `undefined` for the window), with its settings. */
export interface Scope {
  readonly folder: string | undefined;
  readonly settings: Settings;
}

/** `found` are the configuration files of the folders and of open drafts. */
export function gather(scopes: readonly Scope[], found: readonly FoundConfiguration[], reporter: Reporter): Gathered {
  const files = new Map(found.flatMap((each) => (each.path === undefined ? [] : [[each.path, each] as const])));
  const wanted = [
    ...scopes.map((scope) => absolute(scope, reporter)),
    ...[...files.values()].map(({ configuration }) => configuration),
  ];
  return {
    configuration: wanted.reduce((all, each) => mergeConfigurations(all, each), NO_CONFIGURATION),
    files: [...new Set([...files.values()].flatMap(filesOf))],
    problems: [...files.values()].flatMap(({ problems }) => problems),
  };
}

/** The file itself and those that it extends. */
function filesOf({ path, layers = [] }: FoundConfiguration): readonly string[] {
  return [...(path === undefined ? [] : [path]), ...layers.map((layer) => layer.path)];
}

function absolute({ folder, settings }: Scope, reporter: Reporter): Configuration {
  const base = folder === undefined ? undefined : pathOf(folder);
  const path = (written: string): readonly string[] => {
    const found = settingPath(written, base);
    if (found !== undefined) return [found];
    reporter.warn(say.config.relativePath(written));
    return [];
  };
  const { corpus, packs } = settings;
  const tier = (rule: TierRule) => path(rule.folder).map((place) => ({ ...rule, folder: place }));
  return {
    ...settings,
    packs: { ...packs, folders: packs.folders.flatMap(path) },
    corpus: { ...corpus, folders: corpus.folders.flatMap(path), tiers: corpus.tiers.flatMap(tier) },
  };
}

/** What files of a workspace that is not trusted may not do: name folders to be read. */
export function withoutFolders(found: FoundConfiguration): FoundConfiguration {
  const { configuration, ...rest } = found;
  const { packs, corpus } = configuration;
  return {
    ...rest,
    configuration: { ...configuration, packs: { ...packs, folders: [] }, corpus: { ...corpus, folders: [] } },
  };
}
