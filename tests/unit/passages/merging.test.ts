/** Segments put together while folders are watched: which, that answers stay, and that a kill amid it costs nothing. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Corpus, openCorpus } from '../../../server/src/adapters/index/index.ts';
import { mergeable, withMerged } from '../../../server/src/adapters/index/merging.ts';
import type { StateSegment } from '../../../server/src/adapters/index/state.ts';
import { buildSegment } from '../../../server/src/engine/index/passages/build.ts';
import { decodeManifest, encodeManifest } from '../../../server/src/engine/index/persist.ts';
import type { PassageIndex } from '../../../server/src/engine/passages.ts';
import { documentOf, randomFrom, randomText } from './make.ts';

const MB = 2 ** 20;

/** A segment that says it has these bytes, of four documents as long as one another. */
function segmentOf(name: string, megabytes: number, dead: readonly number[] = [], young = false): StateSegment {
  const documents = [0, 1, 2, 3].map((d) => documentOf(`/${name}/${d}`, ['绿水青山就是金山银山。']));
  const segment = { ...buildSegment(documents), byteLength: megabytes * MB };
  return { segment, name, dead: Uint8Array.from([0, 1, 2, 3], (d) => (dead.includes(d) ? 1 : 0)), young };
}

const named = (segments: readonly StateSegment[]) => segments.map(({ name }) => name).join(' ');

describe('segments that should be put together', () => {
  const small = Array.from({ length: 7 }, (_, i) => segmentOf(`s${i}`, 10 + i));
  const check = (what: string, segments: readonly StateSegment[], expected: string) =>
    it(what, () => assert.equal(named(mergeable(segments, 8 * MB)), expected));
  check('none where all live and are few', [segmentOf('a', 100), segmentOf('b', 10)], '');
  check('one of which more than a quarter is gone', [segmentOf('a', 100, [1, 2]), segmentOf('b', 100, [1])], 'a');
  check('small ones where there are many', [segmentOf('a', 100), ...small], 's0 s1 s2 s3 s4 s5 s6');
  check('no young one that the next update takes over', [segmentOf('a', 7, [0, 1], true)], '');
  check('young ones that have grown', [segmentOf('a', 9, [0, 1], true)], 'a');
  check(
    'no more at once than memory is for',
    ['a', 'b', 'c'].map((name) => segmentOf(name, 110, [0, 1])),
    'a b',
  );
  check('one at least, however large', [segmentOf('a', 900, [0, 1])], 'a');

  it('takes over what has died meanwhile, and gives way where a segment is gone', () => {
    const [a, b, c] = [segmentOf('a', 9, [0, 1]), segmentOf('b', 9), segmentOf('c', 9)];
    const merged = segmentOf('a', 18);
    const now = [c, { ...a, dead: Uint8Array.of(1, 1, 0, 1) }, b];
    const after = withMerged(now, [a, b], [merged]) ?? [];
    assert.equal(named(after), 'c a');
    assert.deepEqual([...(after[1]?.dead ?? [])], [0, 0, 0, 1]);
    assert.equal(withMerged([c, b], [a, b], [merged]), undefined);
  });
});

describe('a corpus that is watched', () => {
  let root = '';
  const files = () => join(root, 'files');
  const cacheDir = () => join(root, 'cache');
  const FILES = 40;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tifa-merging-'));
    mkdirSync(files());
    const random = randomFrom(1);
    for (let i = 0; i < FILES; i++) write(i, randomText(random, 2_000, 3_000));
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((corpus) => corpus.close()));
    rmSync(root, { recursive: true, force: true });
  });

  const opened: Corpus[] = [];
  async function open(onIndex?: (index: PassageIndex) => void): Promise<Corpus> {
    const corpus = await openCorpus({ folders: [files()], cacheDir: cacheDir(), ...(onIndex && { onIndex }) });
    opened.push(corpus);
    return corpus;
  }

  const write = (i: number, text: string) =>
    writeFileSync(join(files(), `${i}.md`), `第${i}篇的独有词句在此。\n\n${text}\n`);

  /** Opens it, changes half of its files and closes it: then half of its first segment is gone. */
  async function withGone(): Promise<void> {
    await (await open()).close();
    const { manifest, path } = stored();
    const segments = manifest.segments.map((each) => ({ ...each, young: false })); // as large ones are
    writeFileSync(path, encodeManifest({ ...manifest, segments }));
    const random = randomFrom(2);
    for (let i = 0; i < FILES; i += 2) write(i, randomText(random, 2_000, 3_000));
    await (await open()).close();
  }

  /** The best answers: what else is near is looked for segment by segment, so it depends on how documents are shared out. */
  async function answers(index: PassageIndex): Promise<unknown> {
    const random = randomFrom(3);
    const texts = Array.from({ length: FILES }, (_, i) => `第${i}篇的独有词句在此`);
    const asked = [...texts, ...texts.map((text) => text.replace('独有', '特有')), randomText(random, 12, 3_000)];
    const found = await index.lookup(asked.map((text) => ({ text, limit: 4 })));
    return found.map(([best]) => [best?.document, best?.text, best?.line, best?.score]);
  }

  function stored() {
    const [name = ''] = readdirSync(cacheDir()).filter((each) => each.endsWith('.idx'));
    const path = join(cacheDir(), name);
    const manifest = decodeManifest(readFileSync(path));
    if (typeof manifest === 'string') throw new Error(manifest);
    return { manifest, path };
  }

  const deadDocuments = (): readonly number[] => stored().manifest.segments.flatMap(({ dead }) => dead);

  it('gives back the room of what is gone, and answers as before', async () => {
    await withGone();
    assert.equal(deadDocuments().length, FILES / 2);
    const told: { index?: (index: PassageIndex) => void } = {};
    const corpus = await open((index) => told.index?.(index));
    const [before, bytes] = [await answers(corpus.index), corpus.stats.bytes.index];
    const merged = new Promise<PassageIndex>((resolve) => {
      told.index = resolve;
    });
    await corpus.watch();
    const index = await merged;
    assert.deepEqual(await answers(index), before);
    assert.ok(corpus.stats.bytes.index < bytes, `${corpus.stats.bytes.index} < ${bytes}`);
    await corpus.update();
    assert.deepEqual(deadDocuments(), []);
    await corpus.close();
    const again = await open();
    assert.equal(again.stats.cache.state, 'used');
    assert.deepEqual(await answers(again.index), before);
  });

  it('answers right after a kill amid it', async () => {
    await build({
      entryPoints: {
        opener: join(__dirname, 'opener.ts'),
        'index-worker': join(__dirname, '../../../server/src/adapters/index/worker.ts'),
      },
      ...{ outdir: root, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' },
    });
    await withGone();
    const first = await open();
    const before = await answers(first.index);
    await first.close();
    const random = randomFrom(4);
    for (let kill = 0; kill < 6; kill++) {
      const child = spawn(process.execPath, [join(root, 'opener.js'), files(), cacheDir(), 'watch']);
      await once(child.stdout, 'data');
      const timer = setTimeout(() => child.kill('SIGKILL'), random(150));
      await once(child, 'exit');
      clearTimeout(timer);
      const corpus = await open();
      assert.equal(corpus.stats.cache.state, 'used');
      assert.deepEqual(await answers(corpus.index), before);
      await corpus.close();
    }
  });
});
