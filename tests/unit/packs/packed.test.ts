/** The compiled packs as a package brings them: the same when they are unpacked, once, and told where nothing can be read. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, rmSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { arraysIn, writeBinary } from '../../../server/src/adapters/packs/binary.ts';
import { openCompiled, PACKED_FILE } from '../../../server/src/adapters/packs/compiled.ts';
import { openPacksInForce } from '../../../server/src/adapters/packs/in-force.ts';
import { packed, unpacked } from '../../../server/src/adapters/packs/packed.ts';
import { createIntMap, entriesOf } from '../../../server/src/engine/index/int-map.ts';
import { compile, plainPack } from '../../support/compiled.ts';
import { randomFrom } from '../passages/make.ts';
import { record, withPacks } from './temporary-pack.ts';

const LINES = '@gwr\tprimary\t报告\t\t\n坚持稳中求进总基调\t2016\t2020\t9\tgwr 2016\n';
const PACKS = {
  state: {
    sources: ['speech'],
    records: record('green', '坚持绿色低碳发展之路', 'topics: [河湖]'),
    files: { 'formulations.tsv': LINES },
  },
};
/** None of the ways is always the best one. */
const sizes = (seed: number) => {
  const random = randomFrom(seed);
  return () => random(1000);
};

describe('packed tables', () => {
  for (let seed = 1; seed <= 30; seed++)
    it(`come out as they were: seed ${seed}`, () => {
      const random = randomFrom(seed);
      const array = <T>(make: (numbers: Iterable<number>) => T, most: number): T =>
        make(Array.from({ length: random(200) }, () => random(most) - (most > 2 ** 30 ? 2 ** 30 : 0)));
      const map = createIntMap();
      for (let i = random(500); i > 0; i--) map.set(random(2 ** 31 - 1), random(2 ** 31 - 1));
      const { slots, sieve, size } = map.tables();
      const value = {
        text: '文',
        u8: array((each) => Uint8Array.from(each), 256),
        lists: [array((each) => Uint16Array.from(each), 65_536), array((each) => Int32Array.from(each), 2 ** 31)],
        u32: array((each) => Uint32Array.from(each, (number) => number >>> 0), 2 ** 31),
        map: { slots, sieve, size },
        none: new Int32Array(0),
      };
      const once = unpacked(packed(writeBinary(value, 7), sizes(seed)).slice());
      assert.ok(once);
      const [before, after] = [writeBinary(value, 7), once].map((bytes) => arraysIn(bytes.slice()));
      assert.deepEqual([after?.version, after?.head], [before?.version, before?.head]);
      // What a map holds is the same; where it lies there may depend on the order in which it was filled.
      const told = (of: typeof before) =>
        of?.arrays.map(({ name, kind, array: each }) => [
          name,
          kind,
          name === 'slots' ? entriesOf(each as Int32Array) : name === 'sieve' ? each.length : each,
        ]);
      assert.deepEqual(told(after), told(before));
      assert.deepEqual(unpacked(packed(once, sizes(seed + 100)).slice()), once);
    });

  it('are told from what is none of them', () => {
    assert.equal(unpacked(new Uint8Array(3)), undefined);
    assert.equal(unpacked(writeBinary({ parts: [] }, 99)), undefined);
  });
});

describe('packs of a package', () => {
  const packedIn = (folder: string) => {
    const file = join(folder, 'packs.compiled');
    rmSync(file);
    for (const part of ['pack.yaml', 'records', 'sources']) rmSync(join(folder, 'state', part), { recursive: true });
    return file;
  };

  it('are unpacked once, beside, and the same', () =>
    withPacks(PACKS, async (dirs) => {
      assert.deepEqual(compile(dirs), []);
      const folder = dirname(dirs[0] ?? '');
      const plain = () => openCompiled(folder)?.packs.map(plainPack);
      const [before, hashes] = [plain(), openCompiled(folder)?.hashes];
      const file = packedIn(folder);
      assert.deepEqual(plain(), before);
      assert.ok(existsSync(file));
      rmSync(join(folder, PACKED_FILE));
      assert.deepEqual([plain(), openCompiled(folder)?.hashes], [before, hashes]);
    }));

  it('are unpacked again where what was unpacked is damaged, or nothing can be written', () =>
    withPacks(PACKS, async (dirs) => {
      compile(dirs);
      const folder = dirname(dirs[0] ?? '');
      const file = packedIn(folder);
      openCompiled(folder);
      truncateSync(file, 100);
      assert.equal(openCompiled(folder)?.packs.length, 1);
      rmSync(file);
      chmodSync(folder, 0o500);
      assert.equal(openCompiled(folder)?.packs.length, 1);
      chmodSync(folder, 0o700);
    }));

  it('that are not there are told', () =>
    withPacks(PACKS, async (dirs) => {
      const nowhere = join(dirname(dirs[0] ?? ''), 'nowhere');
      const { packs, problems } = await openPacksInForce({ bundled: nowhere, own: [] }, () => false);
      assert.deepEqual([packs.length, problems.map(({ path }) => path)], [0, [nowhere]]);
    }));
});
