/** The configuration that holds for a draft as a page: every value with where it comes from. Pure. */
import type { Configuration, FoundConfiguration } from '../engine/configuration.ts';
import { BUNDLED_PACKS, MIN_QUOTATION_LENGTH, RULE_FACTS, say } from '../engine/index.ts';
import type { Settings } from './configuration.ts';
import type { PackStatus } from './messages.ts';

export interface Effective {
  /** Name of the draft; absent where the page is about the window. */
  readonly name?: string | undefined;
  readonly settings: Settings;
  readonly found: FoundConfiguration;
  /** As in `EffectiveConfigurationParams`. */
  readonly levels: Readonly<Record<string, string>>;
  /** The day that the draft itself names. */
  readonly day?: string | undefined;
  readonly packs: readonly PackStatus[];
}

/** A value as it is written in YAML, and where it comes from. */
type Row = readonly [written: string, origin: string];
const WIDTH = 48;

/** The page, in the form of a `.tifa.yaml` as far as its keys go. */
export function effectiveText(effective: Effective): string {
  const { settings, found } = effective;
  const layers = found.layers ?? [];
  const head = [
    say.pages.effective(effective.name ?? ''),
    ...(layers.length > 0 ? [say.pages.files, ...layers.map(({ path }) => `  ${path}`)] : [say.pages.noFile]),
    ...found.problems.map(({ path, line, message }) => `! ${path ?? ''}:${line ?? 1} ${message}`),
  ].map((line) => `# ${line}`);
  const { tiers, jsonl } = settings.corpus;
  const body: readonly Row[] = [
    [`enable: ${settings.enable}`, level(effective, 'tifa.enable')],
    day(effective),
    ['corpus:', ''],
    ...list(effective, '  folders', settings.corpus.folders, ({ corpus }) => corpus.folders, 'tifa.corpus.folders'),
    ...(settings.corpus.private === undefined
      ? []
      : [['  private: true', origin(effective, ({ corpus }) => corpus.private !== undefined, '')] as const]),
    ...list(effective, '  tiers', tiers.map(tierText), ({ corpus }) => corpus.tiers.map(tierText), 'tifa.corpus.tiers'),
    ...Object.entries(jsonl).map(([field, names]): Row => {
      const says = ({ corpus }: Configuration) => Object.hasOwn(corpus.jsonl, field);
      return [`  jsonl.${field}: [${names.join(', ')}]`, origin(effective, says, 'tifa.corpus.jsonlFields')];
    }),
    [`  memory: ${settings.corpus.memory ?? say.pages.usualMemory}`, level(effective, 'tifa.corpus.memory')],
    ['service:', ''],
    [`  url: ${settings.corpus.service?.url ?? ''}`, level(effective, 'tifa.service.url')],
    [`  ca: ${settings.corpus.service?.ca ?? ''}`, level(effective, 'tifa.service.ca')],
    ['packs:', ''],
    [`  loaded:${effective.packs.length > 0 ? '' : ' []'}`, ''],
    ...effective.packs.map(
      ({ title, version, records }): Row => [`    - ${title} ${version}`, say.pages.records(records)],
    ),
    ...list(effective, '  folders', settings.packs.folders, ({ packs }) => packs.folders, 'tifa.packs.folders'),
    ['  bundled:', ''],
    ...BUNDLED_PACKS.map((id): Row => {
      const isOn = settings.packs.bundled[id] ?? true;
      return [`    ${id}: ${isOn}`, origin(effective, ({ packs }) => packs.bundled[id] === isOn, 'tifa.packs.bundled')];
    }),
    ...list(effective, 'allow', settings.allow, ({ allow }) => allow, 'tifa.allow'),
    ['check:', ''],
    [`  run: ${settings.check.run}`, level(effective, 'tifa.check.run')],
    length(effective),
    ['completion:', ''],
    [`  enable: ${settings.completion.enable}`, level(effective, 'tifa.completion.enable')],
    [`  inline: ${settings.completion.inline}`, level(effective, 'tifa.completion.inline')],
    [`  source: ${settings.completion.source}`, level(effective, 'tifa.completion.source')],
    [`  minDocuments: ${settings.completion.minDocuments}`, level(effective, 'tifa.completion.minDocuments')],
    ['rules:', ''],
    ...RULE_FACTS.map(({ code, highest }): Row => {
      const set = settings.rules[code];
      const from =
        set === undefined ? say.pages.ownSeverity : origin(effective, ({ rules }) => rules[code] === set, 'tifa.rules');
      return [`  ${code}: ${set ?? highest}`, `${from} · ${say.names.rules[code].name}`];
    }),
  ];
  return `${[...head, ...body.map(line)].join('\n')}\n`;
}

function line([written, from]: Row): string {
  return from === '' ? written : `${written.padEnd(WIDTH)} # ${from}`;
}

function tierText({ folder, glob = '', tier }: Configuration['corpus']['tiers'][number]): string {
  return `${folder}${glob === '' ? '' : ` ${glob}`}: ${tier}`;
}

/** The level at which a setting of the editor is set. */
function level({ levels }: Effective, setting: string): string {
  const written = levels[setting];
  return written === undefined ? say.pages.byDefault : say.pages.setting(setting, written);
}

/** The first file that says it, else the setting. */
function origin(effective: Effective, says: (configuration: Configuration) => boolean, setting: string): string {
  const layer = effective.found.layers?.find(({ configuration }) => says(configuration));
  return layer?.path ?? level(effective, setting);
}

function list(
  effective: Effective,
  key: string,
  values: readonly string[],
  of: (configuration: Configuration) => readonly string[],
  setting: string,
): Row[] {
  if (values.length === 0) return [[`${key}: []`, level(effective, setting)]];
  return [
    [`${key}:`, ''],
    ...values.map((value): Row => [`    - ${value}`, origin(effective, (each) => of(each).includes(value), setting)]),
  ];
}

function day(effective: Effective): Row {
  const { settings, day: own } = effective;
  if (settings.asOf !== undefined && settings.asOf !== '')
    return [`asOf: ${settings.asOf}`, origin(effective, ({ asOf }) => asOf === settings.asOf, 'tifa.asOf')];
  return own === undefined ? ['asOf:', say.pages.today] : [`asOf: ${own}`, say.pages.dayOfDraft];
}

function length(effective: Effective): Row {
  const { minQuotationLength } = effective.settings.check;
  const says = ({ check }: Configuration) => check.minQuotationLength !== undefined;
  const from = origin(effective, says, 'tifa.check.minQuotationLength');
  return [`  minQuotationLength: ${minQuotationLength ?? MIN_QUOTATION_LENGTH}`, from];
}
