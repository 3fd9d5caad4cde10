/**
 * Writes docs/packs.md: what the bundled packs hold, by pack and kind, and how far it is explained, proved and tested. With --check it
 * only compares. Run: npm run generate
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPacks } from '../server/src/adapters/packs/index.ts';
import { BUNDLED_PACKS } from '../server/src/engine/configuration.ts';
import { CATALOGUES } from '../server/src/engine/language/index.ts';
import { formulationsOf } from '../server/src/engine/records/formulations.ts';
import { type Pack, RECORD_KINDS, type WordingRecord } from '../server/src/engine/records/record.ts';

const ROOT = join(import.meta.dirname, '..');
const FILE = 'docs/packs.md';
const { kinds } = CATALOGUES.zh.names;

const HEAD = `# What the bundled packs hold

Written by \`npm run generate\`. *Explained*: with an explanation in own words; of the others hover tells what was counted and where they stand. *Primary*: cites the
speech, law or document itself, or its official publication. *Tested*: with a sentence that must be found, or one that must give no warning; \`tifa corpus validate\` runs them.
*Unverified* records are shown and never warn.

`;

interface Tested {
  readonly examples: readonly unknown[];
  readonly allows: readonly unknown[];
}

const isTested = ({ examples, allows }: Tested): boolean => examples.length + allows.length > 0;
const isPrimary = ({ sources }: WordingRecord): boolean =>
  sources.some(({ source: { tier } }) => tier === 'primary' || tier === 'authority');

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

function counts(records: readonly WordingRecord[]): readonly number[] {
  const explained = records.filter(({ explanation }) => explanation !== undefined);
  return [
    records.length,
    explained.length,
    records.filter(isPrimary).length,
    records.filter(isTested).length,
    records.filter(({ unverified }) => unverified).length,
  ];
}

function tableOf(packs: readonly Pack[]): string {
  const lines = packs.flatMap(({ id, records }) =>
    RECORD_KINDS.flatMap((kind) => {
      const own = records.filter((record) => record.kind === kind);
      return own.length === 0 ? [] : [row([`\`${id}\``, `${kind} ${kinds[kind]}`, ...counts(own)])];
    }),
  );
  const all = packs.flatMap(({ records }) => records);
  return [
    row(['pack', 'kind', 'records', 'explained', 'primary', 'tested', 'unverified']),
    '|---|---|---:|---:|---:|---:|---:|',
    ...lines,
    row(['all', '', ...counts(all)]),
  ].join('\n');
}

function otherTableOf(packs: readonly Pack[]): string {
  const lines = packs.map((pack) => {
    const { events = [], patterns = [], titles = [] } = pack;
    const tested = [...events, ...patterns].filter(isTested).length;
    const editions = events.reduce((sum, each) => sum + each.editions.length, 0);
    const works = new Set(titles.map(({ title }) => title)).size;
    return row([
      `\`${pack.id}\``,
      events.length,
      editions,
      patterns.length,
      tested,
      works,
      formulationsOf([pack]).size,
    ]);
  });
  return [
    row([
      'pack',
      'events',
      'their editions',
      'patterns',
      'events and patterns tested',
      'listed titles',
      'lines of formulations',
    ]),
    '|---|---:|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}

function main(): void {
  const loaded = loadPacks(BUNDLED_PACKS.map((id) => join(ROOT, 'corpus', id)));
  const packs = loaded.flatMap(({ pack }) => pack ?? []);
  const text = `${HEAD}${tableOf(packs)}\n\n${otherTableOf(packs)}\n`;
  const file = join(ROOT, FILE);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${FILE} is not current: run npm run generate`);
    process.exit(1);
  }
  console.log(`packs.md: ${packs.length} packs`);
}

main();
