/** The text of a configuration file to settings: checked against corpus/schema/config.schema.json, paths made absolute. */

import { SEES_AT_ONCE } from '#files';
import { dirname, homedir, join, resolve } from '#path';
import {
  BUNDLED_PACKS,
  type Configuration,
  isBundledPack,
  type JsonlFields,
  NO_CONFIGURATION,
  type PacksConfiguration,
  type TierRule,
  tierRule,
} from '../../engine/configuration.ts';
import { say } from '../../engine/language/index.ts';
import { isRuleName, type RuleSetting, settingsByRule, unknownRule } from '../../engine/severity.ts';
import type { Problem, Tier } from '../../engine/types.ts';
import { firstProblem } from '../packs/first-problem.ts';
import { type Item, readMapping } from '../packs/items.ts';
import { isFile, isFolder } from '../regular.ts';
import { config } from '../validators.ts';

export interface ParsedConfiguration {
  /** `undefined` where the file cannot be used at all. */
  readonly configuration: Configuration | undefined;
  /** Files that it extends, with their lines; absolute paths. */
  readonly extended?: readonly Extended[];
  readonly problems: readonly Problem[];
}

export interface Extended {
  readonly path: string;
  readonly line: number;
}

interface WrittenPacks {
  readonly folders?: readonly string[];
  readonly bundled?: PacksConfiguration['bundled'];
}

/** What the schema admits. */
interface Written {
  readonly extends?: string | readonly string[];
  readonly corpus?: {
    readonly folders?: readonly string[];
    readonly private?: boolean;
    readonly tiers?: Readonly<Record<string, Tier>>;
    readonly jsonl?: Readonly<Partial<Record<keyof JsonlFields, string | readonly string[]>>>;
  };
  readonly packs?: readonly string[] | WrittenPacks;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly allow?: readonly string[];
  readonly asOf?: string;
  readonly check?: { readonly minQuotationLength?: number };
}

/** Reads the text of the file at `path` (absolute); folders that it names are looked for where it is trusted. Never throws; an empty file sets nothing. */
export function parseConfiguration(path: string, text: string, isTrusted = true): ParsedConfiguration {
  try {
    const { item, problems } = readMapping({ path, text });
    if (problems.length > 0) return { configuration: undefined, problems };
    if (!item || item.data === '') return { configuration: NO_CONFIGURATION, problems };
    const unknown = [...takeUnknownRules(item), ...takeUnknownPacks(item)];
    const problem = firstProblem(config, item);
    if (problem) return { configuration: undefined, problems: [problem, ...unknown] };
    const written = item.data as Written;
    const absent = isTrusted && SEES_AT_ONCE ? missing(item, dirname(path), written) : [];
    const configuration = configurationOf(dirname(path), written);
    return { configuration, ...extendedOf(item, dirname(path), written), problems: [...unknown, ...absent] };
  } catch (error) {
    // Aliases that multiply without end are refused by the YAML library.
    const message = say.config.notUnderstood(error instanceof Error ? error.message : String(error));
    return { configuration: undefined, problems: [{ path, line: 1, message }] };
  }
}

/** Takes names out that no rule has, each a problem with its line: the rest of the file counts all the same. */
function takeUnknownRules(item: Item): Problem[] {
  const { rules } = item.data as { rules?: unknown };
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return [];
  const unknown = Object.keys(rules).filter((name) => !isRuleName(name));
  return unknown.map((name) => {
    Reflect.deleteProperty(rules, name);
    return { path: item.path, line: item.lineOf(['rules', name]), message: say.config.inRules(unknownRule(name)) };
  });
}

/** The same of packs that do not come with the program. */
function takeUnknownPacks(item: Item): Problem[] {
  const { bundled } = mappingAt(item.data, 'packs');
  const unknown = Object.keys(mappingAt({ bundled }, 'bundled')).filter((id) => !isBundledPack(id));
  return unknown.map((id) => {
    Reflect.deleteProperty(bundled as object, id);
    return {
      path: item.path,
      line: item.lineOf(['packs', 'bundled', id]),
      message: say.config.noBundled(id, BUNDLED_PACKS.join(say.finding.enumeration)),
    };
  });
}

function mappingAt(data: unknown, key: string): Readonly<Record<string, unknown>> {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function configurationOf(
  base: string,
  { corpus = {}, packs, rules = {}, allow = [], asOf, check = {} }: Written,
): Configuration {
  const folders = (corpus.folders ?? []).map((folder) => absolute(base, folder));
  return {
    corpus: {
      folders,
      ...(corpus.private === true && folders.length > 0 ? { private: folders } : {}),
      tiers: Object.entries(corpus.tiers ?? {}).map(([place, tier]) => absoluteRule(base, tierRule(place, tier))),
      jsonl: fieldsOf(corpus.jsonl ?? {}),
    },
    packs: packsOf(base, packs),
    rules: settingsByRule(rules),
    allow,
    check,
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** A list alone names folders. */
function packsOf(base: string, packs: Written['packs']): PacksConfiguration {
  const { folders = [], bundled = {} } = asMapping(packs);
  return { folders: folders.map((folder) => absolute(base, folder)), bundled };
}

function asMapping(packs: Written['packs'] = []): WrittenPacks {
  return isList(packs) ? { folders: packs } : packs;
}

function isList(value: NonNullable<Written['packs']>): value is readonly string[] {
  return Array.isArray(value);
}

function extendedOf(item: Item, base: string, written: Written): { readonly extended?: readonly Extended[] } {
  if (written.extends === undefined) return {};
  const isList = typeof written.extends !== 'string';
  const paths = isList ? (written.extends as readonly string[]) : [written.extends as string];
  const lineOf = (i: number) => item.lineOf(isList ? ['extends', `${i}`] : ['extends']);
  return { extended: paths.map((path, i) => ({ path: absolute(base, path), line: lineOf(i) })) };
}

function absoluteRule(base: string, rule: TierRule): TierRule {
  return { ...rule, folder: absolute(base, rule.folder) };
}

function absolute(base: string, path: string): string {
  return path === '~' || /^~[/\\]/.test(path) ? join(homedir(), path.slice(1)) : resolve(base, path);
}

function fieldsOf(written: NonNullable<NonNullable<Written['corpus']>['jsonl']>): Partial<JsonlFields> {
  const names = Object.entries(written).map(([field, value]) => [field, typeof value === 'string' ? [value] : value]);
  return Object.fromEntries(names) as Partial<JsonlFields>;
}

/** Folders that are not there, each with its line: the rest of the file counts all the same. */
function missing(item: Item, base: string, { corpus, packs }: Written): Problem[] {
  const at = (keys: readonly string[], message: string): Problem => {
    return { path: item.path, line: item.lineOf(keys), message };
  };
  const folders = (corpus?.folders ?? []).flatMap((folder, i) =>
    isFolder(absolute(base, folder)) ? [] : [at(['corpus', 'folders', `${i}`], say.config.noFolder(folder))],
  );
  const keys = Array.isArray(packs) ? ['packs'] : ['packs', 'folders'];
  const noPacks = (asMapping(packs).folders ?? []).flatMap((folder, i) =>
    isFile(join(absolute(base, folder), 'pack.yaml')) ? [] : [at([...keys, `${i}`], say.config.noPack(folder))],
  );
  return [...folders, ...noPacks];
}
