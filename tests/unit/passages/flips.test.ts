/** A bit that flips anywhere in the cache: the next start answers right, from what is left or anew. TIFA_FLIPS is the number of bits. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCorpus } from '../../../server/src/adapters/index/index.ts';
import { randomFrom, randomText } from './make.ts';

const FLIPS = Number(process.env['TIFA_FLIPS'] ?? '12');
const FILES = 12;

describe('a cache in which a bit has flipped', () => {
  let root = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'tifa-flips-'));
    mkdirSync(join(root, 'files'));
    const random = randomFrom(1);
    for (let i = 0; i < FILES; i++)
      writeFileSync(
        join(root, 'files', `${i}.md`),
        `第${i}篇的独有词句在此。\n\n${randomText(random, 3_000, 1_000)}\n`,
      );
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('is never believed', async () => {
    const random = randomFrom(2);
    const cacheDir = join(root, 'cache');
    const options = { folders: [join(root, 'files')], cacheDir };
    for (let i = 0; i < FLIPS; i++) {
      await (await openCorpus(options)).close();
      const names = readdirSync(cacheDir);
      const path = join(cacheDir, names[random(names.length)] ?? '');
      const bytes = readFileSync(path);
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      writeFileSync(path, bytes);
      const corpus = await openCorpus(options);
      const asked = Array.from({ length: FILES }, (_, k) => ({ text: `第${k}篇的独有词句在此`, limit: 1 }));
      const answers = await corpus.index.lookup(asked);
      assert.deepEqual(
        answers.map(([best]) => best?.document.path),
        asked.map((_, k) => join(root, 'files', `${k}.md`)),
        `byte ${at} of ${path}`,
      );
      assert.equal(corpus.index.documents, FILES);
      await corpus.close();
    }
  }).timeout(20_000 + 3_000 * FLIPS);
});
