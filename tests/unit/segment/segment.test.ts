/** The segmenter: nodejieba in its worker with a trimmed dictionary, and what stands in for it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { startSegmenter } from '../../../server/src/adapters/segment/index.ts';
import { createIntlSegmenter } from '../../../server/src/adapters/segment/intl.ts';
import { userWords } from '../../../server/src/adapters/segment/user-words.ts';
import { RECORDS } from '../complete/records.ts';

const PACKAGE = resolve('node_modules/nodejieba');
const TEXT = '加快建设网络强国推动网信事业高质量发展';

/** Optional: where it could not be built, what needs it says that it is skipped. */
const JIEBA = existsSync(join(PACKAGE, 'build/Release/nodejieba.node'));

describe(`segmenter${JIEBA ? '' : ' (nodejieba is not installed)'}`, () => {
  const dictionary = mkdtempSync(join(tmpdir(), 'tifa-jieba-'));
  const worker = join(dictionary, 'jieba-worker.js');
  const withJieba = JIEBA ? it : it.skip;
  before(() => {
    if (!JIEBA) return;
    execFileSync(process.execPath, ['scripts/trim-jieba.mjs', dictionary]);
    const entry = 'server/src/adapters/segment/jieba-worker.ts';
    buildSync({ entryPoints: [entry], outfile: worker, bundle: true, platform: 'node', format: 'cjs' });
  });
  after(() => rmSync(dictionary, { recursive: true, force: true }));

  withJieba('cuts what was prepared with nodejieba and keeps the words of the records', async () => {
    const running = await startSegmenter({ records: RECORDS, files: { package: PACKAGE, dictionary }, worker });
    try {
      assert.equal(running.reason, undefined);
      assert.equal(running.segmenter.name, 'nodejieba');
      await Promise.all([running.segmenter.prepare?.(TEXT), running.segmenter.prepare?.('𠮷野家')]);
      assert.deepEqual(running.segmenter.cut(TEXT), [
        '加快',
        '建设',
        '网络强国',
        '推动',
        '网信',
        '事业',
        '高质量',
        '发展',
      ]);
      assert.equal(running.segmenter.cut('𠮷野家').join(''), '𠮷野家');
      assert.equal(running.segmenter.cut('没有准备过的文字').join(''), '没有准备过的文字');
    } finally {
      await running.dispose();
    }
    await running.segmenter.prepare?.('停止以后');
    assert.equal(running.segmenter.cut('停止以后').join(''), '停止以后');
  });

  const standIns: readonly (readonly [string, { package: string; dictionary: string }, RegExp])[] = [
    ['a package without its native part', { package: join(dictionary, 'empty'), dictionary }, /缺少 nodejieba/],
    ['a missing dictionary', { package: PACKAGE, dictionary: join(dictionary, 'missing') }, /缺少分词词典/],
  ];
  mkdirSync(join(dictionary, 'empty'));
  for (const [what, files, reason] of standIns)
    (files.package === PACKAGE ? withJieba : it)(`stands in for ${what} and says why`, async () => {
      const running = await startSegmenter({ records: RECORDS, files, worker });
      assert.equal(running.fallback, true);
      assert.equal(running.segmenter.name, 'Intl.Segmenter');
      assert.match(running.reason ?? '', reason);
      assert.ok(running.segmenter.cut(TEXT).includes('网络强国'));
    });

  it('takes its place where the build came without nodejieba, which is no failure', async () => {
    const files = { package: join(dictionary, 'none'), dictionary };
    const running = await startSegmenter({ records: RECORDS, files, worker });
    assert.equal(running.fallback, false);
    assert.equal(running.segmenter.name, 'Intl.Segmenter');
    assert.match(running.reason ?? '', /不带分词组件 nodejieba.*检查结果不变.*请安装/);
    assert.ok(running.segmenter.cut(TEXT).includes('网络强国'));
  });

  withJieba('stands in for a worker that does not start', async () => {
    const files = { package: PACKAGE, dictionary };
    const running = await startSegmenter({ records: RECORDS, files, worker: resolve('missing-worker.js') });
    assert.equal(running.fallback, true);
  });

  withJieba('never loads a dictionary that was cut short', async () => {
    truncateSync(join(dictionary, 'jieba.dict.utf8'), 1000);
    const running = await startSegmenter({ records: RECORDS, files: { package: PACKAGE, dictionary }, worker });
    assert.match(running.reason ?? '', /不完整/);
  });
});

describe('the segmenter of the runtime', () => {
  const words = userWords(RECORDS);
  const segmenter = createIntlSegmenter(words);

  it('takes names and terms for words, not sentences', () => {
    assert.ok(words.includes('网络强国'));
    assert.ok(words.includes('国家互联网信息办公室'));
    assert.ok(words.includes('习近平'));
    assert.ok(words.every((word) => word.length <= 12));
  });

  it('never loses or adds a character', () => {
    const parts = fc.array(fc.constantFrom(...words, '的', '和', '，', 'ab', '𠮷', '\n', '国'), { maxLength: 20 });
    fc.assert(
      fc.property(parts, (some) => {
        const text = some.join('');
        const cut = segmenter.cut(text);
        assert.equal(cut.join(''), text);
        assert.ok(cut.every((word) => word !== ''));
      }),
    );
  });
});
