/** The compiled form of packs: the same data, the same findings, alone and beside a writer's own pack. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { openCompiled, PACKED_FILE } from '../../../server/src/adapters/packs/compiled.ts';
import { openPacksInForce } from '../../../server/src/adapters/packs/in-force.ts';
import { loadPacks } from '../../../server/src/adapters/packs/index.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import { compile, opened, plainPack } from '../../support/compiled.ts';
import { type PackTexts, record, withPacks } from './temporary-pack.ts';

const LIST = ['kind: label', 'members: [山常青, 水常绿, 人常乐]', 'frames: [坚持]'];
const BUNDLED: PackTexts = {
  state: {
    sources: ['reform', 'plan', 'speech'],
    records: [
      record('green', '坚持绿色低碳发展之路', 'variants: [坚持绿色发展之路]', 'wrong: [坚持绿色低炭发展之路]'),
      record('old', '河湖日常巡护办法', 'successor: new', 'changedBy: plan').replace('current', 'adjusted'),
      record('new', '河湖日常管护办法', 'sources: [{ source: reform }, { source: plan }]', 'explanation: 说明。'),
      record('three', '三个常', 'topics: [河湖]').replace('kind: formulation', LIST.join('\n  ')),
    ].join(''),
    files: {
      'lexicon/a.yaml': '- id: places\n  role: place\n  words: [青海]\n',
      'events/a.yaml':
        '- id: meeting\n  name: 河湖大会\n  editions:\n    - { number: 1, date: 2020-01-02, source: reform }\n',
      'titles.tsv': 'title\tdates\tissuer\tsource\n湖泊保护法\t2020-01-01\t\treform\n',
      'uses.tsv': '坚持绿色低碳发展之路\t1\t1\t0\t2020:2\t\t工作:1\n',
      'formulations.tsv': '@gwr\tprimary\t报告\t\t\n坚持稳中求进总基调\t2016\t2020\t9\tgwr 2016\n',
    },
  },
  local: {
    needs: ['state'],
    records: record('mine', '守护一江碧水向东流', 'sources: [{ source: state/reform }]', 'successor: state/new'),
  },
};
const OWN: PackTexts = {
  own: {
    sources: ['speech'],
    needs: ['state'],
    records: `${record('mine', '共建共享绿水青山家园', 'sources: [{ source: state/plan }]')}${record('same', '坚持绿色低碳发展之路')}`,
  },
};
const DRAFTS = [
  '要坚持绿色低炭发展之路，坚持绿色低碳发展之道。',
  '共建共享绿水青山家圆，守护一江碧水向冬流。',
  '《湖泊保互法》和河湖日常巡护办法，坚持“三个常”，坚持稳中求进总基掉。',
];

describe('compiled packs', () => {
  it('hold the same as their files', () =>
    withPacks(BUNDLED, async (dirs) => {
      assert.deepEqual(compile(dirs), []);
      const loaded = loadPacks([...dirs].sort()).flatMap(({ pack }) => pack ?? []);
      assert.deepEqual(opened(dirs).packs.map(plainPack), loaded.map(plainPack));
    }));

  const off: readonly (readonly [says: string, off: readonly string[], own: boolean])[] = [
    ['alone', [], false],
    ['where one is switched off', ['state'], false],
    ['beside a pack of one’s own, which stands before them', [], true],
    ['where only a pack of one’s own is used', ['state', 'local'], true],
  ];
  for (const [says, without, isBeside] of off)
    it(`lead to the same findings ${says}`, () =>
      withPacks(BUNDLED, (dirs) =>
        withPacks(OWN, async (own) => {
          const bundled = dirname(dirs[0] ?? '');
          const findings = async () => {
            const { prepared, ...known } = await openPacksInForce({ bundled, own: isBeside ? own : [] }, (id) =>
              without.includes(id),
            );
            const engine = createEngine({ ...known, prepared, parseProse });
            const found = DRAFTS.map((text) => engine.check({ text, languageId: 'plaintext' }));
            const { problems, notes } = known;
            return { isPrepared: prepared !== undefined, told: { problems, notes, found: await Promise.all(found) } };
          };
          const read = await findings();
          compile(dirs);
          const compiled = await findings();
          assert.deepEqual([read.isPrepared, compiled.isPrepared], [false, true]);
          assert.deepEqual(compiled.told, read.told);
          assert.ok(compiled.told.found.some((each) => each.findings.length > 0));
        }),
      ));

  it('are not used where the file is cut short, of another version or none', () =>
    withPacks(BUNDLED, async (dirs) => {
      compile(dirs);
      const folder = dirname(dirs[0] ?? '');
      rmSync(join(folder, PACKED_FILE));
      const file = join(folder, 'packs.compiled');
      const good = readFileSync(file);
      for (const length of [0, 8, 100, good.length - 1]) {
        truncateSync(file, length);
        assert.equal(openCompiled(folder), undefined, String(length));
        writeFileSync(file, good);
      }
      good.writeUInt32LE(good.readUInt32LE(4) - 1, 4);
      writeFileSync(file, good);
      assert.equal(openCompiled(folder), undefined);
      assert.equal(openCompiled(join(folder, 'nowhere')), undefined);
    }));

  it('are not written of packs with problems, which are told', () =>
    withPacks({ state: { records: record('a', '甲乙', 'sources: [{ source: nowhere }]') } }, async (dirs) => {
      assert.equal(compile(dirs).length, 1);
      assert.equal(openCompiled(dirname(dirs[0] ?? '')), undefined);
    }));
});
