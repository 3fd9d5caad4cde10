/** Configuration files that extend others, and files with names that only look right. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createConfigurationReader } from '../../../server/src/adapters/config/index.ts';
import type { Problem } from '../../../server/src/engine/types.ts';
import { type TestFolder, testFolder } from '../import/folder.ts';

describe('a configuration file that extends others', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => folder.remove());

  const at = (path: string) => join(folder.path, path);
  const read = (files: Readonly<Record<string, string>>, draft = 'a/draft.md') => {
    for (const [path, text] of Object.entries(files)) folder.write(path, text);
    return createConfigurationReader().of(at(draft));
  };
  const lines = (problems: readonly Problem[]) =>
    problems.map(({ path = '', line, message }) => `${path.slice(folder.path.length + 1)}:${line} ${message}`);

  it('says what they say, unless it says otherwise itself; lists are joined, its own first', async () => {
    folder.write('a/own/x', '');
    folder.write('shared/library/x', '');
    const { configuration, layers, problems } = await read({
      'a/.tifa.yaml': 'extends: ../shared/house.yaml\ncorpus: { folders: [own] }\nrules: { labels/verb: "off" }\n',
      'shared/house.yaml':
        'asOf: 2022\ncorpus: { folders: [library] }\nrules: { labels: hint }\ncheck: { minQuotationLength: 6 }\n',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(configuration.corpus.folders, [at('a/own'), at('shared/library')]);
    assert.equal(configuration.asOf, '2022');
    assert.equal(configuration.check.minQuotationLength, 6);
    assert.equal(configuration.rules['labels/verb'], 'off');
    assert.equal(configuration.rules['labels/list'], 'hint');
    assert.deepEqual(
      layers?.map(({ path }) => path),
      [at('a/.tifa.yaml'), at('shared/house.yaml')],
    );
  });

  it('takes the later one of several, and those that they extend', async () => {
    const { configuration, layers } = await read({
      'a/.tifa.yaml': 'extends: [one.yaml, two.yaml]\n',
      'a/one.yaml': 'asOf: 2021\nrules: { misquote: hint }\n',
      'a/two.yaml': 'extends: [deep/three.yaml]\nasOf: 2022\n',
      'a/deep/three.yaml': 'asOf: 2023\nrules: { misquote: information }\n',
    });
    assert.equal(configuration.asOf, '2022');
    assert.equal(configuration.rules['quotations/misquote'], 'information');
    assert.deepEqual(
      layers?.map(({ path }) => path.slice(at('a/').length)),
      ['.tifa.yaml', 'two.yaml', 'deep/three.yaml', 'one.yaml'],
    );
  });

  const CIRCLES: readonly (readonly [name: string, files: Readonly<Record<string, string>>, problem: RegExp])[] = [
    [
      'itself',
      { 'a/.tifa.yaml': 'asOf: 2020\nextends: .tifa.yaml\n' },
      /^a\/\.tifa\.yaml:2 extends 成环：\S*\/a\/\.tifa\.yaml → \S*\/a\/\.tifa\.yaml，/,
    ],
    [
      'one that extends it',
      { 'a/.tifa.yaml': 'asOf: 2020\nextends: ../b.yaml\n', 'b.yaml': 'extends:\n- a/.tifa.yaml\n' },
      /^b\.yaml:2 extends 成环：\S*\/a\/\.tifa\.yaml → \S*\/b\.yaml → \S*\/a\/\.tifa\.yaml，/,
    ],
    [
      'a circle',
      {
        'a/.tifa.yaml': 'asOf: 2020\nextends: b.yaml\n',
        'a/b.yaml': 'extends: c.yaml\n',
        'a/c.yaml': '\nextends: b.yaml\n',
      },
      /^a\/c\.yaml:2 extends 成环：\S*\/b\.yaml → \S*\/c\.yaml → \S*\/b\.yaml，/,
    ],
  ];
  for (const [name, files, problem] of CIRCLES)
    it(`says once that it extends ${name}, and counts all the same`, async () => {
      const { configuration, problems } = await read(files);
      assert.equal(configuration.asOf, '2020');
      assert.equal(problems.length, 1);
      assert.match(lines(problems)[0] ?? '', problem);
    });

  it('may reach a file on two ways, which says once what is wrong with it', async () => {
    const { configuration, problems } = await read({
      'a/.tifa.yaml': 'extends: [b.yaml, c.yaml]\n',
      'a/b.yaml': 'extends: d.yaml\n',
      'a/c.yaml': 'extends: d.yaml\n',
      'a/d.yaml': 'asOf: 2020\nrules: { nonsense: "off" }\n',
    });
    assert.equal(configuration.asOf, '2020');
    assert.equal(problems.length, 1);
    assert.match(lines(problems)[0] ?? '', /^a\/d\.yaml:2 rules 中没有名为“nonsense”的规则/);
  });

  it('names one that is not there, and one that cannot be used, with their lines', async () => {
    const { configuration, problems } = await read({
      'a/.tifa.yaml': 'asOf: 2020\nextends:\n  - none.yaml\n  - bad.yaml\n',
      'a/bad.yaml': 'asof: 2020\n',
    });
    assert.equal(configuration.asOf, '2020');
    assert.match(lines(problems)[0] ?? '', /^a\/\.tifa\.yaml:3 extends 中的 \S*none\.yaml 不存在：请检查路径$/);
    assert.match(lines(problems)[1] ?? '', /^a\/bad\.yaml:1 配置文件有误：有未知字段 asof.*不使用这个配置文件。$/);
    assert.equal(problems.length, 2);
  });

  it('takes text or a list', async () => {
    const { problems } = await read({ 'a/.tifa.yaml': 'extends: { a: 1 }\n' });
    assert.match(lines(problems)[0] ?? '', /^a\/\.tifa\.yaml:1 配置文件有误：extends 应是文字或列表/);
  });
});

describe('a file that is nearly called .tifa.yaml', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => folder.remove());

  it('is named as wrong and not read', async () => {
    folder.write('.tifa.yaml', 'asOf: 2018\n');
    folder.write('a/.tifa.yml', 'asOf: 2020\n');
    const reader = createConfigurationReader();
    const { configuration, path, problems } = await reader.of(join(folder.path, 'a/b/draft.md'));
    assert.equal(configuration.asOf, '2018');
    assert.equal(path, join(folder.path, '.tifa.yaml'));
    assert.deepEqual(problems, [
      { path: join(folder.path, 'a/.tifa.yml'), line: 1, message: '文件名不对，没有读取：应为 .tifa.yaml' },
    ]);
    assert.deepEqual((await reader.of(join(folder.path, 'draft.md'))).problems, []);
  });
});
