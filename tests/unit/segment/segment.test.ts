/** The segmenter: the words of jieba from one file, the same as those of nodejieba, and what stands in for it. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { compiledWords, LEAST_COUNT, readJieba } from '../../../scripts/compile-words.ts';
import { openSegmenter } from '../../../server/src/adapters/segment/index.ts';
import { createIntlSegmenter } from '../../../server/src/adapters/segment/intl.ts';
import { createJieba } from '../../../server/src/adapters/segment/jieba.ts';
import { userWords } from '../../../server/src/adapters/segment/user-words.ts';
import { wordTables } from '../../../server/src/adapters/segment/word-tables.ts';
import type { Segmenter } from '../../../server/src/engine/complete/types.ts';
import { RECORDS } from '../complete/records.ts';

const TEXT = '加快建设网络强国推动网信事业高质量发展';

/** Optional: where it could not be built, what needs it says that it is skipped. */
const NODEJIEBA = resolve('node_modules/nodejieba');
const isThere = existsSync(join(NODEJIEBA, 'build/Release/nodejieba.node'));

/** Never loses a character, cuts nothing into nothing. */
function assertWhole(segmenter: Segmenter, text: string): void {
  const cut = segmenter.cut(text);
  assert.equal(cut.join(''), text);
  assert.ok(cut.every((word) => word !== ''));
}

const pieces = (words: readonly string[]) =>
  fc
    .array(fc.constantFrom(...words, '的', '和', '，', 'ab', '3.5', '2021年', '𠮷', '\n', ' ', '国', '\ud842'), {
      maxLength: 20,
    })
    .map((parts) => parts.join(''));

describe(`segmenter${isThere ? '' : ' (nodejieba is not installed)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-words-'));
  const file = join(folder, 'words.compiled');
  const withWords = isThere ? it : it.skip;
  before(() => {
    if (isThere) writeFileSync(file, compiledWords());
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  withWords('cuts by the words of jieba and keeps those of the records', () => {
    const { segmenter, reason, fallback } = openSegmenter(RECORDS, file);
    assert.deepEqual([segmenter.name, reason, fallback], ['jieba', undefined, false]);
    const words = ['加快', '建设', '网络强国', '推动', '网信', '事业', '高质量', '发展'];
    assert.deepEqual(segmenter.cut(TEXT), words);
    fc.assert(fc.property(pieces(words), (text) => assertWhole(segmenter, text)));
  });

  withWords('cuts as nodejieba does, by the same dictionary', function () {
    this.timeout(60_000);
    const jieba: {
      load(files: object): void;
      insertWord(word: string): void;
      cut(text: string, hmm: boolean): string[];
    } = createRequire(__filename)(NODEJIEBA);
    const own = userWords(RECORDS);
    jieba.load(smallDictionary(join(folder, 'small')));
    for (const word of own) jieba.insertWord(word);
    const { segmenter } = openSegmenter(RECORDS, file);
    const some = ['发展中国家', '杭研大厦', '人民群众', '共同体', '习近平', '2021', 'A股', 'x', '㐂', '喆', '龘'];
    const text = fc.oneof(
      pieces(some).filter((words) => !/\p{Cs}/u.test(words)), // half of a character is no text to nodejieba
      fc
        .array(fc.constantFrom(...RECORDS.flatMap(({ wording }) => [...wording])), { maxLength: 60 })
        .map((all) => all.join('')),
      fc
        .array(fc.constantFrom(...RECORDS.map(({ wording }) => wording)), { maxLength: 4 })
        .map((all) => all.join('，')),
    );
    // nodejieba has one word of its own list, as it must not be empty.
    const same = createJieba(wordTables(...readJieba(), LEAST_COUNT), [...own, '提法']);
    fc.assert(
      fc.property(text, (each) => assert.deepEqual(same.cut(each), jieba.cut(each, true))),
      { numRuns: 2000 },
    );
    assert.deepEqual(segmenter.cut(TEXT), jieba.cut(TEXT, true));
  });

  it('takes that of the runtime where the build came without the words, which is no failure', () => {
    const { segmenter, reason, fallback } = openSegmenter(RECORDS, join(folder, 'none'));
    assert.deepEqual([segmenter.name, fallback], ['Intl.Segmenter', false]);
    assert.match(reason ?? '', /不带分词组件.*检查结果不变.*请安装/);
    assert.ok(segmenter.cut(TEXT).includes('网络强国'));
  });

  for (const [what, bytes] of [
    ['cut short', () => compiledWords().slice(0, 1000)],
    ['of another version', () => Uint8Array.from(compiledWords(), (byte, i) => (i === 4 ? 99 : byte))],
    ['empty', () => new Uint8Array()],
  ] as const)
    withWords(`takes that of the runtime for words that are ${what}, and says why`, () => {
      writeFileSync(join(folder, 'broken'), bytes());
      const { segmenter, reason, fallback } = openSegmenter(RECORDS, join(folder, 'broken'));
      assert.deepEqual([segmenter.name, fallback], ['Intl.Segmenter', true]);
      assert.match(reason ?? '', /不完整/);
    });
});

/** What nodejieba is loaded with: the words that count, and stubs that must not be empty. */
function smallDictionary(folder: string) {
  mkdirSync(folder);
  const [dictionary, model] = readJieba();
  const lines = dictionary.split('\n').filter((line) => {
    const [word = '', count] = line.split(' ');
    return word.length === 1 || Number(count) >= LEAST_COUNT;
  });
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), `${text}\n`);
    return join(folder, name);
  };
  return {
    dict: write('dict', lines.join('\n')),
    hmmDict: write('model', model),
    userDict: write('user', '提法'),
    idfDict: write('idf', '提法 10'),
    stopWordDict: write('stop', '的'),
  };
}

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
    fc.assert(fc.property(pieces(words), (text) => assertWhole(segmenter, text)));
  });
});
