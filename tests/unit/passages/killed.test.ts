/**
 * A process killed while it indexes: the next start answers right, and says so where it had to build again.
 * TIFA_KILLS is the number of kills.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { randomFrom, randomText } from './make.ts';
import type { Opened } from './opener.ts';

const { TIFA_KILLS = '8' } = process.env;
const KILLS = Number(TIFA_KILLS);
const FILES = 64;

describe('a corpus whose process is killed', () => {
  let root = '';
  const files = () => join(root, 'files');
  const cacheDir = () => join(root, 'cache');

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'tifa-killed-'));
    await build({
      entryPoints: {
        opener: join(__dirname, 'opener.ts'),
        'index-worker': join(__dirname, '../../../server/src/adapters/index/worker.ts'),
      },
      outdir: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    mkdirSync(files());
    const random = randomFrom(1);
    for (let i = 0; i < FILES; i++)
      writeFileSync(join(files(), `${i}.md`), `第${i}篇的独有词句在此。\n\n${randomText(random, 8_000, 3_000)}\n`);
  });

  after(() => rmSync(root, { recursive: true, force: true }));

  /** Starts indexing and kills it `delay` milliseconds after it has begun; true if it was still at work. */
  async function killed(delay: number): Promise<boolean> {
    const child = spawn(process.execPath, [join(root, 'opener.js'), files(), cacheDir()]);
    const ended = once(child, 'exit');
    const timer = { id: setTimeout(() => child.kill('SIGKILL'), 10_000) };
    child.stdout.on('data', (data) => {
      if (Number(String(data).trim().split('\n').at(-1)) < 1) return;
      clearTimeout(timer.id);
      timer.id = setTimeout(() => child.kill('SIGKILL'), delay);
    });
    const [, signal] = await ended;
    clearTimeout(timer.id);
    return signal === 'SIGKILL';
  }

  function open(words: string): Opened {
    const printed = execFileSync(process.execPath, [join(root, 'opener.js'), files(), cacheDir(), words]);
    return JSON.parse(String(printed).trim().split('\n').at(-1) ?? '');
  }

  it('answers right at the next start, every time', async () => {
    const random = randomFrom(2);
    let hit = 0;
    for (let i = 0; i < KILLS; i++) {
      if (i % 2 === 0) rmSync(cacheDir(), { recursive: true, force: true });
      else writeFileSync(join(files(), '0.md'), `第0篇的独有词句在此。第${i}次。`);
      if (await killed(random(120))) hit++;
      const asked = random(FILES);
      const opened = open(`第${asked}篇的独有词句在此`);
      assert.equal(opened.path, join(files(), `${asked}.md`));
      assert.equal(opened.documents, FILES);
      assert.ok(['created', 'used', 'updated', 'rebuilt'].includes(opened.state), opened.state);
    }
    assert.ok(hit > 0, 'no process was killed while it was at work');
  }).timeout(20_000 + 5_000 * KILLS);
});
