/** What may be set for a draft, wherever it was set: plain data, and how two of them become one. */
import type { RuleSettings } from './severity.ts';
import type { Problem, Tier } from './types.ts';

/** Name of the file beside drafts that says how they are checked. */
export const CONFIGURATION_FILE = '.tifa.yaml';

/**
 * Documents have this tier unless their own metadata say otherwise: all below `folder`, or, with a `glob`, those whose
 * path relative to `folder` (with `/`) matches it in the manner of .gitignore.
 */
export interface TierRule {
  readonly folder: string;
  readonly glob?: string;
  readonly tier: Tier;
}

/** Names of the fields of a `.jsonl` record. Several names: the first one present counts. */
export interface JsonlFields {
  readonly text: readonly string[];
  readonly title: readonly string[];
  readonly date: readonly string[];
  readonly issuer: readonly string[];
  readonly number: readonly string[];
  readonly tier: readonly string[];
}

/** How the files of a corpus are read. */
export interface CorpusReading {
  /** Of two rules for the same place the earlier one counts. */
  readonly tiers: readonly TierRule[];
  readonly jsonl: Partial<JsonlFields>;
}

/** A search engine with further documents. It is named by a person alone, never by a file that came with a folder. */
export interface ServiceConfiguration {
  /** As it is written; see adapters/service/address.ts. */
  readonly url: string;
  /** File of the certificate authority that is trusted, in PEM. */
  readonly ca?: string;
}

export interface CorpusConfiguration extends CorpusReading {
  readonly folders: readonly string[];
  /** Folders that are confidential: of their wording nothing is offered but in drafts whose own configuration names them. */
  readonly private?: readonly string[];
  readonly service?: ServiceConfiguration;
  /** Megabytes of their index that are kept in memory at most; the usual share of the machine where it is absent. */
  readonly memory?: number;
}

/** Packs that come with the program, by their ids. */
export const BUNDLED_PACKS = ['common', 'state', 'wangluo-qiangguo', 'tianjin', 'zhejiang'] as const;
export type BundledPack = (typeof BUNDLED_PACKS)[number];

export function isBundledPack(id: string): id is BundledPack {
  return BUNDLED_PACKS.some((each) => each === id);
}

export interface PacksConfiguration {
  /** Folders of the writer's own packs. */
  readonly folders: readonly string[];
  /** Which bundled packs are in force; those that are not named are. */
  readonly bundled: Readonly<Partial<Record<BundledPack, boolean>>>;
}

export interface Configuration {
  readonly corpus: CorpusConfiguration;
  readonly packs: PacksConfiguration;
  readonly rules: RuleSettings;
  /** Wording that is right here, whatever rules find in it. */
  readonly allow: readonly string[];
  /** YYYY-MM-DD or a prefix of it. */
  readonly asOf?: string;
  readonly check: {
    /** Content characters. */
    readonly minQuotationLength?: number;
  };
}

/** What one file says, without those that it extends. */
export interface ConfigurationLayer {
  readonly path: string;
  readonly configuration: Configuration;
}

/** What a configuration file says, found for a draft; `path` is absent where there is no file. */
export interface FoundConfiguration {
  readonly path?: string;
  /** The file and those that it extends, the one that counts most first. */
  readonly layers?: readonly ConfigurationLayer[];
  /** Paths are absolute. */
  readonly configuration: Configuration;
  /** What is wrong with the file, with path and line. */
  readonly problems: readonly Problem[];
}

/** Shorter quotations are names, as a rule: nothing shorter can be looked up. */
export const MIN_QUOTATION_LENGTH = 4;

export const NO_CONFIGURATION: Configuration = {
  corpus: { folders: [], tiers: [], jsonl: {} },
  packs: { folders: [], bundled: {} },
  rules: {},
  allow: [],
  check: {},
};

/** Lists become one, those of `stronger` first; of two values for the same key the one of `stronger` counts. */
export function mergeConfigurations(stronger: Configuration, weaker: Configuration): Configuration {
  const asOf = stronger.asOf ?? weaker.asOf;
  const memory = stronger.corpus.memory ?? weaker.corpus.memory;
  const service = stronger.corpus.service ?? weaker.corpus.service;
  return {
    corpus: {
      folders: union(stronger.corpus.folders, weaker.corpus.folders),
      ...mergePrivate(stronger.corpus, weaker.corpus),
      ...mergeReadings(stronger.corpus, weaker.corpus),
      ...(memory === undefined ? {} : { memory }),
      ...(service === undefined ? {} : { service }),
    },
    packs: {
      folders: union(stronger.packs.folders, weaker.packs.folders),
      bundled: { ...weaker.packs.bundled, ...stronger.packs.bundled },
    },
    rules: { ...weaker.rules, ...stronger.rules },
    allow: union(stronger.allow, weaker.allow),
    check: { ...weaker.check, ...stronger.check },
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function mergePrivate(
  stronger: CorpusConfiguration,
  weaker: CorpusConfiguration,
): Pick<CorpusConfiguration, 'private'> {
  const folders = union(stronger.private ?? [], weaker.private ?? []);
  return folders.length > 0 ? { private: folders } : {};
}

function mergeReadings(stronger: CorpusReading, weaker: CorpusReading): CorpusReading {
  const jsonl: { -readonly [K in keyof JsonlFields]?: JsonlFields[K] } = { ...weaker.jsonl };
  for (const field of Object.keys(stronger.jsonl) as (keyof JsonlFields)[])
    jsonl[field] = union(stronger.jsonl[field] ?? [], weaker.jsonl[field] ?? []);
  const tiers = new Map([...stronger.tiers, ...weaker.tiers].map((rule) => [JSON.stringify(rule), rule]));
  return { tiers: [...tiers.values()], jsonl };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

/**
 * A rule for documents as it is written: a folder, or a pattern with `*` or `?`. The part of a pattern before its first
 * such segment is its folder.
 */
export function tierRule(written: string, tier: Tier): TierRule {
  const segments = written.split('/');
  const first = segments.findIndex((segment) => /[*?]/.test(segment));
  if (first < 0) return { folder: written, tier };
  if (first === 0) return { folder: '.', glob: written, tier };
  const folder = segments.slice(0, first).join('/') || '/';
  return { folder, glob: `/${segments.slice(first).join('/')}`, tier };
}
