/** The compiled form of a pack: the same data, and never older than the files. */
import assert from 'node:assert/strict';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack } from '../../../server/src/adapters/packs/compiled.ts';
import type { LoadedPack } from '../../../server/src/adapters/packs/data.ts';
import { loadPack, openPacks } from '../../../server/src/adapters/packs/index.ts';
import { parsePack } from '../../../server/src/adapters/packs/parse.ts';
import { record, withPack } from './temporary-pack.ts';

const FILES = { 'records/a.yaml': `${record('a', '甲')}${record('b', '乙', 'sources: [{ source: nowhere }]')}` };

async function openPack(dir: string): Promise<LoadedPack> {
  const [loaded] = await openPacks([dir]);
  assert.ok(loaded);
  return loaded;
}

describe('openPacks', () => {
  it('gives the same from the compiled form as from YAML, problems included', () =>
    withPack(FILES, async (dir) => {
      compilePack(dir, parsePack);
      const compiled = join(dir, 'pack.compiled.json');
      assert.deepEqual(await openPack(dir), loadPack(dir));
      // Proof that it is the compiled form that is read: it is changed, the hash of the files is not.
      writeFileSync(compiled, readFileSync(compiled, 'utf8').replace('甲', '改过的甲'));
      assert.equal((await openPack(dir)).pack?.records[0]?.wording, '改过的甲');
    }));

  it('reads the YAML files once they have changed', () =>
    withPack(FILES, async (dir) => {
      compilePack(dir, parsePack);
      writeFileSync(join(dir, 'records/a.yaml'), record('c', '丙'));
      assert.deepEqual(
        (await openPack(dir)).pack?.records.map(({ id }) => id),
        ['demo/c'],
      );
    }));

  it('reads the YAML files where the compiled form is cut off', () =>
    withPack(FILES, async (dir) => {
      compilePack(dir, parsePack);
      truncateSync(join(dir, 'pack.compiled.json'), 100);
      assert.deepEqual(await openPack(dir), loadPack(dir));
    }));
});
