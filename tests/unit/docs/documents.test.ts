/** What documents say of settings, rules, commands and files is there, and the other way round. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RULE_CODES } from '../../../server/src/engine/types.ts';

const ROOT = join(__dirname, '../../..');
const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/README.md',
  'corpus/README.md',
  'docs/guide.md',
  'docs/configuration.md',
  'docs/confidentiality.md',
  'docs/corpus.md',
  'docs/ignoring.md',
  'docs/json.md',
  'docs/reports.md',
  'docs/rules/README.md',
  ...RULE_CODES.map((code) => `docs/rules/${code}.md`),
];

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest: Manifest = JSON.parse(read('package.json'));
const settings = manifest.contributes.configuration.properties;

/** Elements of `wanted` that `text` does not name. */
const missing = (text: string, wanted: readonly string[]): string[] => wanted.filter((word) => !text.includes(word));

describe('documents', () => {
  it('README lists every setting with its default', () => {
    const rows = Object.entries(settings).map(
      ([name, { default: value }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` |`,
    );
    assert.deepEqual(missing(read('README.md'), rows), []);
  });

  it('name no setting that is not there', () => {
    const known = Object.keys(settings);
    const named = DOCUMENTS.flatMap((path) =>
      [...read(path).matchAll(/`tifa\.([\w.]+)`/g)].map(([, name]) => `tifa.${name}`),
    );
    const sections = (name: string) => known.some((each) => each === name || each.startsWith(`${name}.`));
    assert.deepEqual(
      named.filter((name) => !sections(name)),
      [],
    );
    assert.ok(named.length > 10);
  });

  for (const path of ['README.md', 'docs/guide.md', 'docs/json.md', 'docs/rules/README.md', 'CHANGELOG.md'])
    it(`${path} names every rule`, () => assert.deepEqual(missing(read(path), RULE_CODES), []));

  it('ARCHITECTURE names every library that is shipped', () => {
    const libraries = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).map((name) =>
      name.replace(/^vscode-language(?:server|client)(?=-|$)/, ''),
    );
    assert.deepEqual(missing(read('ARCHITECTURE.md'), libraries), []);
  });

  it('name scripts of npm that are there', () => {
    const named = DOCUMENTS.flatMap((path) =>
      [...read(path).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ''),
    );
    assert.deepEqual(
      named.filter((name) => manifest.scripts[name] === undefined),
      [],
    );
  });

  it('link to files that are there', () => {
    const broken = DOCUMENTS.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:)([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it('name folders and tests of this tree', () => {
    const named = [...read('ARCHITECTURE.md').matchAll(/`((?:unit|protocol|cli|corpus)\/[\w/-]+)`/g)].map(
      ([, name]) => name ?? '',
    );
    assert.deepEqual(
      named.filter((name) => !existsSync(join(ROOT, `tests/${name}.test.ts`))),
      [],
    );
    assert.ok(named.length > 10);
  });
});
