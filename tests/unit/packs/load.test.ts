/** Loading packs: what is filled in, and that a broken entry costs only itself. */
import assert from 'node:assert/strict';
import { sep } from 'node:path';
import recordSchema from '../../../corpus/schema/record.schema.json';
import { loadPack } from '../../../server/src/adapters/packs/index.ts';
import { type PackFixture, record, withPack } from './temporary-pack.ts';

interface Expected {
  readonly ids: readonly string[];
  /** file:line and a part of the message. */
  readonly problems: readonly (readonly [place: string, message: string])[];
}

async function check(files: PackFixture, expected: Expected): Promise<void> {
  await withPack(files, (dir) => {
    const { pack, problems } = loadPack(dir);
    assert.deepEqual(pack?.records.map(({ id }) => id.replace('demo/', '')) ?? [], expected.ids);
    const places = problems.map(
      ({ path = '', line }) => `${path.slice(dir.length + 1).replaceAll(sep, '/')}:${line ?? ''}`,
    );
    assert.deepEqual(
      places,
      expected.problems.map(([place]) => place),
    );
    problems.forEach(({ message }, i) => {
      const wanted = expected.problems[i]?.[1] ?? '';
      assert.ok(message.includes(wanted), `“${message}” 应含“${wanted}”`);
    });
  });
}

const good = record('good', '好的提法');

describe('loadPack', () => {
  it('fills defaults, resolves sources and keeps the place', () =>
    withPack({ 'records/x/a.yaml': `# 注释\n${record('a', '网络强国', 'sources: [{ source: speech }]')}` }, (dir) => {
      const [loaded] = loadPack(dir).pack?.records ?? [];
      assert.ok(loaded);
      const { path, sources, ...rest } = loaded;
      assert.ok(path.startsWith(dir) && path.endsWith('a.yaml'));
      assert.deepEqual(rest, {
        ...{ id: 'demo/a', kind: 'formulation', wording: '网络强国', status: 'current', pack: 'demo', line: 2 },
        ...{ scope: 'national', complete: true, unverified: false, check: 'near' },
        ...{ variants: [], wrong: [], members: [], frames: [], topics: [], after: [], historical: [] },
        ...{ dated: false, examples: [], allows: [] },
      });
      assert.deepEqual(sources[0]?.source.occasion, '示例会议');
    }));

  it('keeps a bare year as text and reads booleans', () =>
    withPack(
      {
        'records/a.yaml': record(
          'a',
          '网络强国',
          'sources: [{ source: year-only }]',
          'complete: false',
          'validFrom: 2014',
        ),
      },
      (dir) => {
        const [loaded] = loadPack(dir).pack?.records ?? [];
        assert.equal(loaded?.sources[0]?.source.date, '2019');
        assert.equal(loaded?.validFrom, '2014');
        assert.equal(loaded?.complete, false);
      },
    ));

  it('keeps every field that the schema knows', () => {
    const all = [
      ...[
        'scope: 天津',
        'validFrom: 2014',
        'validUntil: 2018-03',
        'successor: b',
        'changedBy: speech',
        'variants: [乙]',
        'wrong: [丙]',
        'wrongFrom: 1997-09',
      ],
      ...[
        'members: [丁]',
        'complete: false',
        'frames: [增强]',
        'topics: [网信工作]',
        'after: [市委]',
        'dated: true',
        'historical: [原]',
        'explanation: 说明',
        'check: exact',
      ],
      ...['examples: [{ wrong: 错, right: 对 }]', 'allows: [可以]', 'unverified: true'],
    ];
    return withPack({ 'records/a.yaml': `${record('a', '甲', ...all)}${record('b', '新')}` }, (dir) => {
      const { pack, problems } = loadPack(dir);
      assert.deepEqual(problems, []);
      const loaded: Readonly<Record<string, unknown>> = { ...pack?.records[0] };
      const bare: Readonly<Record<string, unknown>> = { ...pack?.records[1] };
      for (const key of Object.keys(recordSchema.definitions.record.properties)) {
        assert.ok(loaded[key] !== undefined, key);
        if (!['kind', 'status', 'sources'].includes(key)) assert.notDeepEqual(loaded[key], bare[key], key);
      }
    });
  });

  it('reads files in the order of their names', () =>
    check(
      { 'records/b.yaml': record('second', '乙'), 'records/a.yaml': record('first', '甲') },
      { ids: ['first', 'second'], problems: [] },
    ));

  const broken: readonly (readonly [name: string, entry: string, line: number, message: string])[] = [
    [
      'a missing field',
      '- id: bad\n  kind: term\n  status: current\n  sources: [{ source: speech }]\n',
      1,
      '缺少必填字段 wording',
    ],
    ['an unknown field', record('bad', '甲', 'varients: [乙]'), 6, '未知字段 varients'],
    ['an unknown kind', record('bad', '甲').replace('formulation', 'slogan'), 2, '请改为 formulation、quotation'],
    ['an id with capitals', record('Bad', '甲'), 1, '的值“Bad”不合格式'],
    ['text where a list belongs', record('bad', '甲', 'variants: 乙'), 6, 'variants 应是列表'],
    ['an empty wording', record('bad', ''), 3, 'wording 不能为空'],
    ['an empty list item', record('bad', '甲', 'wrong:', '  - 乙', '  -'), 8, 'wrong.1 不能为空'],
    ['a variant given twice', record('bad', '甲', 'variants: [乙, 乙]'), 6, '重复'],
    ['a day that is none', record('bad', '甲', 'validFrom: 2016-13-01'), 6, '2016-13-01'],
    ['no sources', record('bad', '甲', 'sources: []'), 5, '至少要有 1 项'],
    ['a dead source', record('bad', '甲', 'sources: [{ source: nowhere }]'), 5, '出处 nowhere 不存在'],
    ['a dead source of a change', record('bad', '甲', 'changedBy: nowhere'), 6, 'nowhere'],
    ['a dead successor', record('bad', '甲', 'successor: nowhere'), 6, '后继 nowhere 不存在'],
    ['a duplicate id', record('good', '又一条'), 1, 'id 重复'],
    ['a syntax error', '- id: bad\n  wording: "没有结束\n  kind: term\n', 3, 'YAML 语法错误'],
    ['a bad indentation', '- id: bad\n   kind: term\n  wording: 甲\n', 1, 'YAML 语法错误'],
  ];
  for (const [name, entry, line, message] of broken)
    it(`reports ${name} and loads the rest`, () =>
      check(
        { 'records/a.yaml': `${good}${entry}${record('last', '最后一条')}` },
        { ids: ['good', 'last'], problems: [[`records/a.yaml:${line + 5}`, message]] },
      ));

  it('reports a broken source and those who need it', () =>
    check(
      {
        'sources/b.yaml': '- id: broken\n  title: 无层级\n',
        'records/a.yaml': `${good}${record('orphan', '甲', 'sources: [{ source: broken }]')}`,
      },
      {
        ids: ['good'],
        problems: [
          ['sources/b.yaml:1', '缺少必填字段 tier'],
          ['records/a.yaml:10', 'broken 不存在'],
        ],
      },
    ));

  it('takes the reference to a successor that did not load', () =>
    withPack(
      {
        'records/a.yaml': `${record('old', '旧称', 'successor: new')}${record('new', '新称', 'sources: [{ source: nowhere }]')}`,
      },
      (dir) => {
        const { pack, problems } = loadPack(dir);
        assert.deepEqual(
          pack?.records.map(({ id, successor }) => [id, successor]),
          [['demo/old', undefined]],
        );
        assert.equal(problems.length, 1);
      },
    ));

  it('reports a file that is no list', () =>
    check(
      { 'records/a.yaml': 'id: a\n', 'records/b.yaml': good },
      { ids: ['good'], problems: [['records/a.yaml:1', '应是列表']] },
    ));

  it('accepts an empty file', () => check({ 'records/a.yaml': '# 待写\n' }, { ids: [], problems: [] }));

  const manifests: readonly (readonly [name: string, text: string, line: number, message: string])[] = [
    ['empty', '', 1, '文件是空的'],
    ['incomplete', 'id: demo\nversion: 1.0.0\n', 1, '缺少必填字段 title'],
    [
      'of a bad version',
      'id: demo\nversion: one\ntitle: 甲\nlanguage: zh-CN\nasOf: 2026-01-01\n',
      2,
      '的值“one”不合格式',
    ],
  ];
  for (const [name, text, line, message] of manifests)
    it(`loads nothing where the manifest is ${name}`, () =>
      check({ 'pack.yaml': text, 'records/a.yaml': good }, { ids: [], problems: [[`pack.yaml:${line}`, message]] }));

  it('says so where there is no manifest', () => {
    const { pack, problems } = loadPack('/nowhere/at/all');
    assert.equal(pack, undefined);
    assert.match(problems[0]?.message ?? '', /ENOENT/);
  });
});
