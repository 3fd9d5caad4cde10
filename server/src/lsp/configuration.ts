/** The settings `tifa.*` as the server reads them: anything malformed falls back to its default and is named. */
import type { CompletionOptions } from '../engine/complete/types.ts';
import type { Configuration, JsonlFields, TierRule } from '../engine/configuration.ts';
import {
  BUNDLED_PACKS,
  COMPLETION_DEFAULTS,
  COMPLETION_SOURCES,
  isBundledPack,
  isIsoDate,
  isRuleName,
  NO_CONFIGURATION,
  RULE_SETTINGS,
  say,
  settingsByRule,
  tierRule,
  unknownRule,
} from '../engine/index.ts';
import type { RuleSetting, RuleSettings } from '../engine/severity.ts';
import { TIERS } from '../engine/types.ts';

export type CheckRun = 'onType' | 'onSave' | 'manual';

/** Settings of one folder, with what its configuration file says. Paths are relative to the folder unless absolute. */
export interface Settings extends Configuration {
  readonly enable: boolean;
  readonly completion: CompletionOptions & { readonly enable: boolean; readonly inline: boolean };
  readonly check: Configuration['check'] & { readonly run: CheckRun };
}

export const DEFAULT_SETTINGS: Settings = {
  ...NO_CONFIGURATION,
  enable: true,
  completion: { enable: true, inline: true, ...COMPLETION_DEFAULTS },
  check: { run: 'onType' },
};

export interface ReadSettings {
  readonly settings: Settings;
  /** One sentence for each value that was not understood. */
  readonly problems: readonly string[];
}

/** The names of all settings, at whatever depth; their values may be anything. */
interface RawSettings {
  readonly enable?: unknown;
  readonly completion?: unknown;
  readonly inline?: unknown;
  readonly source?: unknown;
  readonly minDocuments?: unknown;
  readonly check?: unknown;
  readonly run?: unknown;
  readonly rules?: unknown;
  readonly allow?: unknown;
  readonly asOf?: unknown;
  readonly packs?: unknown;
  readonly corpus?: unknown;
  readonly folders?: unknown;
  readonly bundled?: unknown;
  readonly tiers?: unknown;
  readonly jsonlFields?: unknown;
  readonly memory?: unknown;
  readonly service?: unknown;
  readonly url?: unknown;
  readonly ca?: unknown;
  readonly minQuotationLength?: unknown;
}

const RUNS: readonly CheckRun[] = ['onType', 'onSave', 'manual'];
const JSONL_FIELDS: readonly (keyof JsonlFields)[] = ['text', 'title', 'date', 'issuer', 'number', 'tier'];

/** Reads the value of section `tifa`. Never throws, whatever the value is. */
export function readSettings(value: unknown): ReadSettings {
  const problems: string[] = [];
  const root = objectAt(value);
  const completion = objectAt(root.completion);
  const { run, minQuotationLength } = objectAt(root.check);
  if (run !== undefined && !isOneOf(RUNS, run)) problems.push(unknown('tifa.check.run', run, RUNS));
  const asOf = root.asOf;
  const dated = typeof asOf === 'string' && isIsoDate(asOf);
  if (asOf !== undefined && asOf !== null && asOf !== '' && !dated)
    problems.push(say.config.asOfSetting(JSON.stringify(asOf)));
  const settings: Settings = {
    enable: booleanOr(root.enable, DEFAULT_SETTINGS.enable),
    completion: {
      enable: booleanOr(completion.enable, DEFAULT_SETTINGS.completion.enable),
      inline: booleanOr(completion.inline, DEFAULT_SETTINGS.completion.inline),
      ...readCompletion(completion, problems),
    },
    check: {
      run: isOneOf(RUNS, run) ? run : DEFAULT_SETTINGS.check.run,
      ...readLength(minQuotationLength, problems),
    },
    rules: readRules(root.rules, problems),
    allow: stringsAt(root.allow, 'tifa.allow', problems),
    ...(dated ? { asOf } : {}),
    packs: readPacks(root.packs, problems),
    corpus: { ...readCorpus(objectAt(root.corpus), problems), ...readService(objectAt(root.service), problems) },
  };
  return { settings, problems };
}

function readCompletion({ source, minDocuments }: RawSettings, problems: string[]): CompletionOptions {
  const isCount = isPositive(minDocuments);
  const isSource = isOneOf(COMPLETION_SOURCES, source);
  if (source !== undefined && !isSource) problems.push(unknown('tifa.completion.source', source, COMPLETION_SOURCES));
  if (minDocuments !== undefined && !isCount)
    problems.push(say.config.countSetting('tifa.completion.minDocuments', JSON.stringify(minDocuments)));
  return {
    source: isSource ? source : COMPLETION_DEFAULTS.source,
    minDocuments: isCount ? minDocuments : COMPLETION_DEFAULTS.minDocuments,
  };
}

const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

function readLength(value: unknown, problems: string[]): Configuration['check'] {
  if (isPositive(value)) return { minQuotationLength: value };
  if (value !== undefined && value !== null) problems.push(say.config.lengthSetting(JSON.stringify(value)));
  return {};
}

function readCorpus({ folders, tiers, jsonlFields, memory }: RawSettings, problems: string[]): Settings['corpus'] {
  const isCount = isPositive(memory);
  if (memory !== undefined && memory !== null && !isCount)
    problems.push(say.config.countSetting('tifa.corpus.memory', JSON.stringify(memory)));
  return {
    folders: stringsAt(folders, 'tifa.corpus.folders', problems),
    tiers: readTiers(tiers, problems),
    jsonl: readJsonlFields(jsonlFields, problems),
    ...(isCount ? { memory } : {}),
  };
}

function readService({ url, ca }: RawSettings, problems: string[]): Pick<Settings['corpus'], 'service'> {
  const text = (value: unknown, name: string): string => {
    if (typeof value === 'string') return value.trim();
    if (value !== undefined && value !== null) problems.push(say.config.textSetting(name));
    return '';
  };
  const [where, authority] = [text(url, 'tifa.service.url'), text(ca, 'tifa.service.ca')];
  return where ? { service: { url: where, ...(authority && { ca: authority }) } } : {};
}

/** A setting can switch packs off; that the others are in force is their default, which a file may change. */
function readPacks(value: unknown, problems: string[]): Settings['packs'] {
  if (Array.isArray(value) || typeof value === 'string') problems.push(say.config.packsSetting);
  const { folders, bundled } = objectAt(value);
  const off: { -readonly [K in keyof Settings['packs']['bundled']]: false } = {};
  for (const [id, isOn] of Object.entries(objectAt(bundled))) {
    if (!isBundledPack(id)) problems.push(unknown('tifa.packs.bundled', id, BUNDLED_PACKS));
    else if (typeof isOn !== 'boolean') problems.push(unknown(`tifa.packs.bundled.${id}`, isOn, ['true', 'false']));
    else if (!isOn) off[id] = false;
  }
  return { folders: stringsAt(folders, 'tifa.packs.folders', problems), bundled: off };
}

function readTiers(value: unknown, problems: string[]): readonly TierRule[] {
  return Object.entries(objectAt(value)).flatMap(([place, tier]) => {
    if (place !== '' && isOneOf(TIERS, tier)) return [tierRule(place, tier)];
    problems.push(unknown(`tifa.corpus.tiers.${place}`, tier, TIERS));
    return [];
  });
}

function readJsonlFields(value: unknown, problems: string[]): Partial<JsonlFields> {
  const fields: { -readonly [K in keyof JsonlFields]?: JsonlFields[K] } = {};
  for (const [field, names] of Object.entries(objectAt(value))) {
    if (!isOneOf(JSONL_FIELDS, field)) problems.push(unknown('tifa.corpus.jsonlFields', field, JSONL_FIELDS));
    else {
      const name = `tifa.corpus.jsonlFields.${field}`;
      const read = stringsAt(typeof names === 'string' ? [names] : names, name, problems);
      if (read.length > 0) fields[field] = read;
    }
  }
  return fields;
}

function readRules(value: unknown, problems: string[]): RuleSettings {
  const rules: Record<string, RuleSetting> = {};
  for (const [name, setting] of Object.entries(objectAt(value))) {
    if (!isRuleName(name)) problems.push(say.config.rulesSetting(unknownRule(name)));
    else if (!isOneOf(RULE_SETTINGS, setting)) problems.push(unknown(`tifa.rules.${name}`, setting, RULE_SETTINGS));
    else rules[name] = setting;
  }
  return settingsByRule(rules);
}

function stringsAt(value: unknown, name: string, problems: string[]): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.filter((item) => item !== '');
  problems.push(say.config.listSetting(name));
  return [];
}

function objectAt(value: unknown): RawSettings {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function booleanOr(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function isOneOf<T extends string>(allowed: readonly T[], value: unknown): value is T {
  return allowed.some((item) => item === value);
}

function unknown(name: string, value: unknown, allowed: readonly string[]): string {
  return say.config.choiceSetting(name, JSON.stringify(value), allowed.join(say.finding.enumeration));
}
