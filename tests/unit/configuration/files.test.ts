import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { createConfigurationReader } from '../../../server/src/adapters/config/index.ts';
import { parseConfiguration } from '../../../server/src/adapters/config/parse.ts';
import { type Configuration, NO_CONFIGURATION } from '../../../server/src/engine/configuration.ts';
import { OLD_NAMES } from '../../../server/src/engine/rules/codes.ts';
import { RULE_SETTINGS } from '../../../server/src/engine/severity.ts';
import { RULE_CODES, RULE_GROUPS, TIERS } from '../../../server/src/engine/types.ts';
import { type TestFolder, testFolder } from '../import/folder.ts';

const FULL = `# yaml-language-server: $schema=config.schema.json
corpus:
  folders: [文献, ../共享, /library, ~/library]
  tiers:
    文献/讲话: primary
    "**/*.pdf": secondary
  jsonl:
    text: [body, words]
    title: name
packs: [提法库]
rules:
  misquote: hint
  passage: off
allow: [河湖长治]
asOf: 2022-10-16
check:
  minQuotationLength: 6
`;

describe('the text of a configuration file', () => {
  let folder: TestFolder;
  before(() => {
    folder = testFolder();
    folder.write('文献/讲话/a.md', '一');
    folder.write('提法库/pack.yaml', '');
  });
  after(() => folder.remove());

  const parse = (text: string) => parseConfiguration(join(folder.path, '.tifa.yaml'), text);

  it('is read, with paths from the folder it lies in', () => {
    const at = (path: string) => resolve(folder.path, path);
    const { configuration } = parse(FULL);
    const expected: Configuration = {
      corpus: {
        folders: [at('文献'), at('../共享'), resolve('/library'), join(homedir(), 'library')],
        tiers: [
          { folder: at('文献/讲话'), tier: 'primary' },
          { folder: folder.path, glob: '**/*.pdf', tier: 'secondary' },
        ],
        jsonl: { text: ['body', 'words'], title: ['name'] },
      },
      packs: { folders: [at('提法库')], bundled: {} },
      rules: { 'quotations/misquote': 'hint', 'quotations/passage': 'off' },
      allow: ['河湖长治'],
      asOf: '2022-10-16',
      check: { minQuotationLength: 6 },
    };
    assert.deepEqual(configuration, expected);
  });

  it('marks its own folders of documents as confidential', () => {
    const folders = [resolve(folder.path, '文献')];
    for (const [value, marked] of [
      ['true', { private: folders }],
      ['false', {}],
    ] as const) {
      const { configuration } = parse(`corpus: { folders: [文献], private: ${value} }`);
      assert.deepEqual(configuration?.corpus, { folders, tiers: [], jsonl: {}, ...marked });
    }
    assert.equal(parse('corpus: { private: true }').configuration?.corpus.private, undefined);
  });

  it('says of packs which folders, and which of the bundled ones', () => {
    const packs = (text: string) => parse(`packs: ${text}\n`).configuration?.packs;
    const folders = [resolve(folder.path, '提法库')];
    assert.deepEqual(packs('{ folders: [提法库] }'), { folders, bundled: {} });
    assert.deepEqual(packs('{ bundled: { tianjin: false, state: true } }'), {
      folders: [],
      bundled: { tianjin: false, state: true },
    });
  });

  it('names a bundled pack that is not there, with its line, and counts all the same', () => {
    const { configuration, problems } = parse('packs:\n  bundled:\n    tianjing: false\n    zhejiang: false\n');
    assert.deepEqual(configuration?.packs.bundled, { zhejiang: false });
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3],
    );
    assert.match(problems[0]?.message ?? '', /没有名为“tianjing”的随附提法库.*tianjin/);
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing\n', '---\n'])
      assert.deepEqual(parse(text), { configuration: NO_CONFIGURATION, problems: [] });
  });

  it('names folders that are not there, with their lines, and counts all the same', () => {
    const { configuration, problems } = parse(
      'corpus:\n  folders:\n    - 文献\n    - 没有\npacks:\n  - 文献\nasOf: 2020\n',
    );
    const { problems: listed } = parse('packs:\n  folders:\n    - 提法库\n    - 文献\n');
    assert.deepEqual([listed.length, listed[0]?.line], [1, 4]);
    assert.equal(configuration?.asOf, '2020');
    assert.deepEqual(
      problems.map(({ line }) => line),
      [4, 6],
    );
    assert.match(problems[0]?.message ?? '', /没有 不是文件夹/);
    assert.match(problems[1]?.message ?? '', /文献 不是提法库/);
  });

  it('names a rule that is not there, with its line, and counts all the same', () => {
    const { configuration, problems } = parse('rules:\n  labels: off\n  nonsense: off\nasOf: 2020\n');
    assert.equal(configuration?.asOf, '2020');
    assert.equal(configuration?.rules['labels/verb'], 'off');
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3],
    );
    assert.match(problems[0]?.message ?? '', /没有名为“nonsense”的规则：请.*labels.*docs\/rules/);
  });

  const BAD: readonly (readonly [name: string, text: string, line: number, message: RegExp])[] = [
    ['an unknown key', 'asOf: 2020\nrule:\n  title: off\n', 2, /未知字段 rule/],
    [
      'an unknown severity',
      'rules:\n  misquote: error\n',
      2,
      /rules\.misquote 的值“error”.*warning、information、hint、off/,
    ],
    ['an unknown tier', 'corpus:\n  tiers:\n    a/b: best\n', 3, /corpus\.tiers\.a\/b 的值“best”.*primary/],
    ['no list', 'packs: 提法库\n', 1, /packs 应是列表或字段组/],
    ['no switch', 'packs: { bundled: { state: 不 } }\n', 1, /packs\.bundled\.state 应是true 或 false/],
    ['no date', '\nasOf: 三月\n', 2, /asOf 的值“三月”/],
    ['no number', 'check:\n  minQuotationLength: 多\n', 2, /check\.minQuotationLength 应是整数/],
    ['too small a number', 'check:\n  minQuotationLength: 0\n', 2, /check\.minQuotationLength 应不小于 1/],
    ['no mapping', '- a\n', 1, /应是字段组/],
    ['a syntax error', 'rules:\n  misquote: [off\n\nasOf: 2020\n', 4, /YAML 语法错误/],
    ['a key twice', 'asOf: 2020\nasOf: 2021\n', 2, /YAML 语法错误/],
    [
      'aliases without end',
      `a: &a [x]\n${[...'bcdefgh'].map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]\n`).join('')}`,
      1,
      /读不懂|未知字段/,
    ],
  ];
  for (const [name, text, line, message] of BAD)
    it(`is refused with ${name}`, () => {
      const { configuration, problems } = parse(text);
      assert.equal(configuration, undefined);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.line, line);
      assert.equal(problems[0]?.path, join(folder.path, '.tifa.yaml'));
      assert.match(problems[0]?.message ?? '', message);
    });

  it('has a schema that knows every rule, severity and tier', () => {
    const schema = JSON.parse(readFileSync(resolve(__dirname, '../../../corpus/schema/config.schema.json'), 'utf8'));
    assert.deepEqual(Object.keys(schema.properties.rules.properties), [
      ...RULE_CODES,
      ...RULE_GROUPS,
      ...OLD_NAMES.keys(),
    ]);
    assert.deepEqual(schema.definitions.severity.enum, [...RULE_SETTINGS]);
    assert.deepEqual(schema.properties.corpus.properties.tiers.additionalProperties.enum, [...TIERS]);
  });
});

describe('docs/configuration.md', () => {
  const page = readFileSync(resolve(__dirname, '../../../docs/configuration.md'), 'utf8');

  it('shows a file that can be used', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { configuration, problems } = parseConfiguration(resolve('/drafts/.tifa.yaml'), example);
    assert.equal(configuration?.check.minQuotationLength, 6);
    assert.deepEqual(
      problems.filter(({ message }) => !/不是文件夹|不是提法库/.test(message)),
      [],
    );
  });

  it('names every key, and settings that are there', () => {
    const { contributes } = JSON.parse(readFileSync(resolve(__dirname, '../../../package.json'), 'utf8'));
    const rows = [...page.matchAll(/^\| `([\w.]+)` \| `([\w.]+)` \|/gm)].map(([, key, setting]) => [key, setting]);
    assert.equal(rows.length, 9);
    for (const [key, setting] of rows) {
      assert.ok(setting !== undefined && setting in contributes.configuration.properties, `${key}: ${setting}`);
    }
  });
});

describe('the configuration file of a draft', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => folder.remove());

  const day = async (reader: ReturnType<typeof createConfigurationReader>, path: string) =>
    (await reader.of(join(folder.path, path))).configuration.asOf;

  it('is the nearest upward from the draft, alone', async () => {
    folder.write('.tifa.yaml', 'asOf: 2018\nrules: {title: off}\n');
    folder.write('a/b/.tifa.yaml', 'asOf: 2020\n');
    const reader = createConfigurationReader();
    assert.equal(await day(reader, 'draft.md'), '2018');
    assert.equal(await day(reader, 'a/draft.md'), '2018');
    assert.equal(await day(reader, 'a/b/draft.md'), '2020');
    assert.equal(await day(reader, 'a/b/c/d/draft.md'), '2020');
    assert.equal(await day(reader, 'a/b'), '2020', 'of a folder');
    const { path, configuration } = await reader.of(join(folder.path, 'a/b/draft.md'));
    assert.equal(path, join(folder.path, 'a/b/.tifa.yaml'));
    assert.deepEqual(configuration.rules, {}, 'nothing of the file above');
  });

  it('of a workspace that is not trusted looks for no folders and reads nothing outside its own', async () => {
    folder.write('up.yaml', 'asOf: 2018\n');
    folder.write('a/in.yaml', 'rules: {title: off}\n');
    folder.write('a/.tifa.yaml', 'extends: [in.yaml, ../up.yaml]\ncorpus: {folders: [/none]}\npacks: [/none]\n');
    const path = join(folder.path, 'a/draft.md');
    const { configuration, problems } = await createConfigurationReader().of(path, false);
    assert.deepEqual(
      problems.map(({ line, message }) => [line, message.includes('未受信任')]),
      [[1, true]],
    );
    assert.equal(configuration.asOf, undefined);
    assert.notDeepEqual(configuration.rules, {});
    assert.equal((await createConfigurationReader().of(path)).problems.length, 2);
  });

  it('need not be there', async () => {
    const { path, problems } = await createConfigurationReader().of(join(folder.path, 'draft.md'));
    assert.equal(path?.startsWith(folder.path) ?? false, false);
    assert.deepEqual(problems, []);
  });

  it('is read again when it has changed, and goes on to count as it was while it is broken', async () => {
    const file = folder.write('.tifa.yaml', 'asOf: 2018\n');
    const reader = createConfigurationReader();
    assert.equal(await day(reader, 'draft.md'), '2018');
    folder.write('.tifa.yaml', 'asOf: 2019\n');
    assert.equal(await day(reader, 'draft.md'), '2018', 'before it is told');
    reader.forget();
    assert.equal(await day(reader, 'draft.md'), '2019');
    folder.write('.tifa.yaml', 'asOf: [\n');
    reader.forget();
    const broken = await reader.of(join(folder.path, 'draft.md'));
    assert.equal(broken.configuration.asOf, '2019');
    assert.match(broken.problems[0]?.message ?? '', /^配置文件有误：.*改正之前仍按原来的配置检查。$/);
    assert.equal(broken.problems[0]?.path, file);
    rmSync(file);
    reader.forget();
    assert.equal(await day(reader, 'draft.md'), undefined);
  });

  it('that was never good is not used, and says so', async () => {
    folder.write('.tifa.yaml', 'asof: 2018\n');
    const { configuration, problems } = await createConfigurationReader().of(join(folder.path, 'draft.md'));
    assert.deepEqual(configuration, NO_CONFIGURATION);
    assert.match(problems[0]?.message ?? '', /未知字段 asof.*改正之前不使用这个配置文件。$/);
  });

  it('cannot be a folder, nor be huge', async () => {
    folder.write('a/.tifa.yaml/x', '');
    folder.write('b/.tifa.yaml', `#${'x'.repeat(2 ** 20)}`);
    const reader = createConfigurationReader();
    assert.match((await reader.of(join(folder.path, 'a'))).problems[0]?.message ?? '', /EISDIR/);
    assert.match((await reader.of(join(folder.path, 'b'))).problems[0]?.message ?? '', /上限/);
  });
});
