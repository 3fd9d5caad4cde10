/** The settings `tifa.*` as the server reads them: anything malformed falls back to its default and is named. */
import { RULE_CODES, type RuleCode, type Severity } from '../engine/types.ts';

export type CheckRun = 'onType' | 'onSave' | 'manual';
export type RuleSetting = Severity | 'off';

/** Settings of one folder. `packs` and `corpus.folders` are paths, relative to the folder unless absolute. */
export interface Settings {
  readonly enable: boolean;
  readonly completion: { readonly enable: boolean; readonly inline: boolean };
  readonly check: { readonly run: CheckRun };
  /** Severity of a rule instead of its own; absent rules keep theirs. */
  readonly rules: Readonly<Partial<Record<RuleCode, RuleSetting>>>;
  readonly asOf?: string;
  readonly packs: readonly string[];
  readonly corpus: { readonly folders: readonly string[] };
}

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  completion: { enable: true, inline: true },
  check: { run: 'onType' },
  rules: {},
  packs: [],
  corpus: { folders: [] },
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
  readonly check?: unknown;
  readonly run?: unknown;
  readonly rules?: unknown;
  readonly asOf?: unknown;
  readonly packs?: unknown;
  readonly corpus?: unknown;
  readonly folders?: unknown;
}

const RUNS: readonly CheckRun[] = ['onType', 'onSave', 'manual'];
const RULE_SETTINGS: readonly RuleSetting[] = ['warning', 'information', 'hint', 'off'];
const ISO_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Reads the value of section `tifa`. Never throws, whatever the value is. */
export function readSettings(value: unknown): ReadSettings {
  const problems: string[] = [];
  const root = objectAt(value);
  const completion = objectAt(root.completion);
  const run = objectAt(root.check).run;
  if (run !== undefined && !isOneOf(RUNS, run)) problems.push(unknown('tifa.check.run', run, RUNS));
  const asOf = root.asOf;
  const dated = typeof asOf === 'string' && ISO_DATE.test(asOf);
  if (asOf !== undefined && asOf !== null && asOf !== '' && !dated)
    problems.push(`设置 tifa.asOf 的值 ${JSON.stringify(asOf)} 不是日期，应写作 YYYY-MM-DD，已忽略。`);
  const settings: Settings = {
    enable: booleanOr(root.enable, DEFAULT_SETTINGS.enable),
    completion: {
      enable: booleanOr(completion.enable, DEFAULT_SETTINGS.completion.enable),
      inline: booleanOr(completion.inline, DEFAULT_SETTINGS.completion.inline),
    },
    check: { run: isOneOf(RUNS, run) ? run : DEFAULT_SETTINGS.check.run },
    rules: readRules(root.rules, problems),
    ...(dated ? { asOf } : {}),
    packs: stringsAt(root.packs, 'tifa.packs', problems),
    corpus: { folders: stringsAt(objectAt(root.corpus).folders, 'tifa.corpus.folders', problems) },
  };
  return { settings, problems };
}

function readRules(value: unknown, problems: string[]): Settings['rules'] {
  const rules: Partial<Record<RuleCode, RuleSetting>> = {};
  for (const [code, setting] of Object.entries(objectAt(value))) {
    if (!isOneOf(RULE_CODES, code)) problems.push(unknown('tifa.rules', code, RULE_CODES));
    else if (!isOneOf(RULE_SETTINGS, setting)) problems.push(unknown(`tifa.rules.${code}`, setting, RULE_SETTINGS));
    else rules[code] = setting;
  }
  return rules;
}

function stringsAt(value: unknown, name: string, problems: string[]): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.filter((item) => item !== '');
  problems.push(`设置 ${name} 应为字符串列表，已忽略。`);
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
  return `设置 ${name} 的值 ${JSON.stringify(value)} 无法识别（可用：${allowed.join('、')}），已忽略。`;
}
