/** A corpus of real files: cache, changes, damage, two windows. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Corpus, type CorpusOptions, openCorpus } from '../../../server/src/adapters/index/index.ts';
import { BLOCK } from '../../../server/src/engine/index/passages/pages.ts';
import { speak } from '../../../server/src/engine/index.ts';
import type { PassageIndex } from '../../../server/src/engine/passages.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import { randomFrom, randomText } from './make.ts';

let root = '';
const opened: Corpus[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tifa-corpus-'));
  write('a.md', '绿水青山就是金山银山。');
  write('b/b.txt', '把权力关进制度的笼子里。');
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((corpus) => corpus.close()));
  rmSync(root, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  const path = join(root, 'files', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function open(options: Partial<CorpusOptions> = {}): Promise<Corpus> {
  const corpus = await openCorpus({ folders: [join(root, 'files')], cacheDir: join(root, 'cache'), ...options });
  opened.push(corpus);
  return corpus;
}

/** Name of the file that holds the words best, `undefined` where none holds them. */
async function whereIs(index: PassageIndex, text: string): Promise<string | undefined> {
  const [answer = []] = await index.lookup([{ text, limit: 1 }]);
  return answer[0]?.score === 1 ? answer[0].document.path.slice(join(root, 'files').length + 1) : undefined;
}

const cacheFiles = (ending: string): string[] =>
  readdirSync(join(root, 'cache'))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(root, 'cache', name));

describe('a corpus of files', () => {
  it('tells in another language why files were skipped, and reads no others again', async () => {
    write('c.xyz', 'x');
    write('d.txt', '   ');
    const first = await open();
    speak('en');
    try {
      const second = await open();
      assert.deepEqual(second.stats.cache, { state: 'updated', files: 1 });
      assert.ok(first.stats.skipped.every(({ message }) => /\p{Script=Han}/u.test(message)));
      assert.deepEqual(
        second.stats.skipped.map(({ path }) => path),
        first.stats.skipped.map(({ path }) => path),
      );
      assert.ok(second.stats.skipped.every(({ message }) => !/\p{Script=Han}/u.test(message)));
      assert.equal(await whereIs(second.index, '权力关进制度的笼子'), 'b/b.txt');
    } finally {
      speak('zh');
    }
  });

  it('is indexed, kept, and used again', async () => {
    const first = await open();
    assert.deepEqual(first.stats.cache, { state: 'created' });
    assert.equal(await whereIs(first.index, '权力关进制度的笼子'), 'b/b.txt');
    const second = await open();
    assert.deepEqual(second.stats.cache, { state: 'used' });
    assert.equal(await whereIs(second.index, '权力关进制度的笼子'), 'b/b.txt');
    assert.equal(second.stats.documents, 2);
  });

  it('works without a cache', async () => {
    const { cacheDir, ...rest } = { cacheDir: '', folders: [join(root, 'files')] };
    const corpus = await openCorpus(rest);
    opened.push(corpus);
    assert.equal(cacheDir, '');
    assert.deepEqual(corpus.stats.cache, { state: 'off' });
    assert.equal(await whereIs(corpus.index, '绿水青山就是金山银山'), 'a.md');
  });

  it('takes up changed, added and removed files while it is open', async () => {
    const corpus = await open();
    const before = corpus.index;
    const paths = [
      write('a.md', '冰天雪地也是金山银山。'),
      write('c.md', '打铁还需自身硬。'),
      join(root, 'files/b/b.txt'),
    ];
    rmSync(join(root, 'files/b/b.txt'));
    await corpus.update(paths);
    assert.equal(await whereIs(corpus.index, '绿水青山就是金山银山'), undefined);
    assert.equal(await whereIs(corpus.index, '冰天雪地也是金山银山'), 'a.md');
    assert.equal(await whereIs(corpus.index, '打铁还需自身硬'), 'c.md');
    assert.equal(await whereIs(corpus.index, '权力关进制度的笼子'), undefined);
    assert.equal(await whereIs(before, '绿水青山就是金山银山'), 'a.md', 'the old index goes on answering');
    assert.equal(corpus.stats.documents, 2);
  });

  it('takes up what has changed while it was closed, and keeps that', async () => {
    await open();
    write('a.md', '冰天雪地也是金山银山。');
    rmSync(join(root, 'files/b'), { recursive: true });
    const early: (string | undefined)[] = [];
    const second = await open({ onIndex: (index, stats) => early.push(`${stats.cache.state} ${index.documents}`) });
    assert.deepEqual(early, ['used 2', 'updated 1']);
    assert.deepEqual(second.stats.cache, { state: 'updated', files: 2 });
    assert.equal(await whereIs(second.index, '冰天雪地也是金山银山'), 'a.md');
    const third = await open();
    assert.deepEqual(third.stats.cache, { state: 'used' });
    assert.equal(await whereIs(third.index, '权力关进制度的笼子'), undefined);
    assert.equal(await whereIs(third.index, '冰天雪地也是金山银山'), 'a.md');
  });

  it('puts many small updates into one segment', async () => {
    const corpus = await open();
    for (let i = 0; i < 6; i++) await corpus.update([write(`new${i}.md`, `第${i}份新文件，内容各不相同。`)]);
    assert.equal(await whereIs(corpus.index, '第3份新文件'), 'new3.md');
    const manifest = JSON.parse(readFileSync(cacheFiles('.idx')[0] ?? '', 'utf8').split('\n')[1] ?? '');
    assert.equal(manifest.segments.length, 1);
  });

  it('reads files again when their manifest has changed', async () => {
    const corpus = await open();
    write('manifest.tsv', 'file\ttitle\tdate\na.md\t新的标题\t2005-08-24\n');
    await corpus.update();
    const [[best] = []] = await corpus.index.lookup([{ text: '绿水青山就是金山银山', limit: 1 }]);
    assert.equal(best?.document.title, '新的标题');
  });

  it('sees changes by itself while it watches', async () => {
    const next: { told?: (state: string | undefined) => void } = {};
    const corpus = await open({ onIndex: async (index) => next.told?.(await whereIs(index, '打铁还需自身硬')) });
    await corpus.watch();
    const seen = new Promise((resolve) => {
      next.told = resolve;
    });
    write('d.md', '打铁还需自身硬。');
    assert.equal(await seen, 'd.md');
  });

  it('watches nothing that a listing passes over', async () => {
    const next: { told?: (documents: number) => void } = {};
    const corpus = await open({ onIndex: (index) => next.told?.(index.documents) });
    await corpus.watch();
    const seen = new Promise<number>((resolve) => {
      next.told = resolve;
    });
    write('.hidden/c.md', '打铁还需自身硬。');
    write('node_modules/c.md', '打铁还需自身硬。');
    writeFileSync(join(root, 'outside.md'), '打铁还需自身硬。');
    if (process.platform !== 'win32') symlinkSync(join(root, 'outside.md'), join(root, 'files/link.md'));
    write('d.md', '行百里者半九十。');
    assert.equal(await seen, 3);
    const stats = await corpus.update();
    assert.equal(stats.documents, 3);
  });

  it('keeps its cache to its owner, and takes away what nobody has used for months', async function () {
    await open();
    const old = join(root, 'cache', 'corpus-0123456789abcdef.idx');
    writeFileSync(old, '');
    utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));
    write('d.md', '打铁还需自身硬。');
    await open();
    assert.equal(existsSync(old), false);
    assert.equal(cacheFiles('.idx').length, 1);
    if (process.platform === 'win32') this.skip();
    const modes = cacheFiles('').map((path) => statSync(path).mode & 0o077);
    assert.deepEqual([statSync(join(root, 'cache')).mode & 0o077, ...modes], [0, ...modes.map(() => 0)]);
  });

  it('lists what it cannot read, also from the cache', async () => {
    writeFileSync(join(root, 'files', 'bad.txt'), Buffer.from([0, 1, 2, 0, 255, 254, 0, 0, 0, 3]));
    assert.equal((await open()).stats.skipped.length, 1);
    const again = await open();
    assert.equal(again.stats.cache.state, 'used');
    assert.equal(again.stats.skipped.length, 1);
  });

  it('stops when told to and leaves nothing half done', async () => {
    await assert.rejects(open({ signal: AbortSignal.abort() }), { name: 'AbortError' });
    const stop = new AbortController();
    await assert.rejects(open({ signal: stop.signal, onProgress: () => stop.abort() }));
    assert.equal((await open()).stats.documents, 2);
  });

  it('goes on where it was when it was stopped', async () => {
    const random = randomFrom(5);
    for (let i = 0; i < 60; i++) write(`${100 + i}.txt`, `第${i}篇在此\n\n${randomText(random, 30_000, 3_000)}`);
    const stop = new AbortController();
    const onProgress = () => {
      if (existsSync(join(root, 'cache')) && cacheFiles('.idx').length > 0) stop.abort();
    };
    await assert.rejects(open({ workers: 1, signal: stop.signal, onProgress }), { name: 'AbortError' });
    const { stats, index } = await open();
    const { cache } = stats;
    assert.ok(cache.state === 'updated' && cache.files < stats.files && cache.files > 0, JSON.stringify(cache));
    assert.equal(stats.documents, 62);
    assert.equal(await whereIs(index, '绿水青山就是金山银山'), 'a.md');
    for (const i of [0, 17, 35, 59]) assert.equal(await whereIs(index, `第${i}篇在此`), `${100 + i}.txt`);
  });

  it('is not disturbed by a second window that opens the same folders', async () => {
    const both = await Promise.all([open(), open(), open()]);
    for (const corpus of both) assert.equal(await whereIs(corpus.index, '绿水青山就是金山银山'), 'a.md');
    await Promise.all([
      both[0]?.update([write('x.md', '第一扇窗写下的内容。')]),
      both[1]?.update([write('y.md', '第二扇窗写下的内容。')]),
    ]);
    const later = await open();
    assert.equal(await whereIs(later.index, '第一扇窗写下'), 'x.md');
    assert.equal(await whereIs(later.index, '第二扇窗写下'), 'y.md');
  });
});

describe('an index with little room in memory', () => {
  it('answers as one with much', async () => {
    const [random, all] = [randomFrom(3), [] as string[]];
    for (let i = 0; i < 30; i++) {
      all.push(randomText(random, 9_000, 2_500));
      write(`${i}.txt`, all[i] ?? '');
    }
    const asked = all.map((text) => fold(text)).flatMap((text) => [text.slice(40, 60), text.slice(7_000, 7_012)]);
    const wrong = asked.map((text) => `${text.slice(0, 5)}龥${text.slice(6)}`);
    const answers = async (index: PassageIndex) => [
      await index.lookup([...asked, ...wrong].map((text) => ({ text, limit: 4 }))),
      await index.wording?.history(asked, 2),
      await index.wording?.neighbours(asked.slice(0, 4), 2),
      await index.frequency(asked),
    ];
    const roomy = (await open()).index;
    const narrow = (await open({ memory: 1 })).index;
    const expected = await answers(roomy);
    assert.deepEqual(await answers(narrow), expected);
    assert.deepEqual(await answers(narrow), expected);
  });
});

describe('a damaged cache', () => {
  async function damaged(damage: () => void, reason: RegExp): Promise<void> {
    await open();
    damage();
    const { index, stats } = await open();
    assert.equal(stats.cache.state, 'rebuilt');
    assert.match('reason' in stats.cache ? stats.cache.reason : '', reason);
    assert.equal(await whereIs(index, '权力关进制度的笼子'), 'b/b.txt');
    assert.equal((await open()).stats.cache.state, 'used');
  }

  const only = (ending: string): string => cacheFiles(ending)[0] ?? '';
  const change = (path: string, at: number) => {
    const bytes = readFileSync(path);
    bytes[at] = (bytes[at] ?? 0) ^ 16;
    writeFileSync(path, bytes);
  };

  it('is noticed when a segment has a flipped bit', () => damaged(() => change(only('.seg'), 900), /校验和/u));
  it('is noticed when what is damaged is read, and the question is answered all the same', async () => {
    write('long.txt', '长长的一段文字没有什么意思。\n\n'.repeat(9_000));
    await open();
    const path = only('.seg');
    const bytes = readFileSync(path);
    for (let at = bytes.length >> 1; at < 0.98 * bytes.length; at += BLOCK) bytes[at] = (bytes[at] ?? 0) ^ 16; // text, postings
    writeFileSync(path, bytes);
    const damagedNow = await open();
    assert.equal(damagedNow.stats.cache.state, 'used');
    const words = '一段文字没有什么意思';
    const [[found] = []] = await damagedNow.index.lookup([{ text: words, limit: 3 }]);
    assert.equal(found?.score, 1);
    assert.equal((await damagedNow.index.wording?.history([words], 1))?.[0]?.documents, 1);
    assert.equal(damagedNow.stats.cache.state, 'rebuilt');
    assert.equal((await open()).stats.cache.state, 'used');
  });

  it('is noticed when a segment is cut', () => damaged(() => truncateSync(only('.seg'), 400), /长度/u));
  it('is noticed when a segment is gone', () => damaged(() => rmSync(only('.seg')), /不见/u));
  it('is noticed when the manifest has a flipped bit', () => damaged(() => change(only('.idx'), 90), /校验和/u));
  it('is noticed when the manifest is cut', () => damaged(() => truncateSync(only('.idx'), 50), /校验和|不完整/u));
  it('is noticed when the manifest is empty', () => damaged(() => truncateSync(only('.idx'), 0), /不完整/u));
  it('is noticed when it is from another version', () =>
    damaged(() => {
      const path = only('.idx');
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^tifa-corpus-index \d+/u, 'tifa-corpus-index 999'));
    }, /版本/u));

  it('does not stop the work where it cannot be written', async () => {
    const path = join(root, 'not-a-folder');
    writeFileSync(path, '');
    const { index, stats } = await open({ cacheDir: path });
    assert.equal(await whereIs(index, '绿水青山就是金山银山'), 'a.md');
    assert.ok(stats.skipped.some(({ message }) => message.includes('缓存')));
    assert.equal(statSync(path).size, 0);
  });
});
