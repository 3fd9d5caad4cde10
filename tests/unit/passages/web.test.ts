import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { openCorpus } from '../../../server/src/adapters/index/index.ts';
import { openWebCorpus, type WebCorpus, type WebCorpusOptions } from '../../../server/src/adapters/web/corpus.ts';
import { carryOut } from '../../../server/src/adapters/web/worker.ts';
import type { PassageIndex } from '../../../server/src/engine/passages.ts';
import { testFolder } from '../import/folder.ts';

const folder = testFolder();
const PLACES = [...'甲乙丙丁戊己庚辛'].flatMap((first) => [...'东南西北中'].map((second) => `${first}${second}`));
const SENTENCES = [...PLACES, ...PLACES.slice(0, 20).map((place) => `新${place}`)].map(
  (place) => `${place}村要把巡河护水的责任落实到${place}段堤岸，确保问题早发现。`,
);
for (const [i, text] of SENTENCES.entries()) folder.write(`稿/${Math.floor(i / 10)}/${i}.txt`, `${text}\n`);
folder.write('稿/manifest.tsv', 'file\ttitle\tdate\n0/0.txt\t巡河护水办法\t2020-05-06\n');
folder.write(
  '稿/page.html',
  '<html><head><title>简报</title></head><body><p>把权力关进制度的笼子里，让权力在阳光下运行。</p></body></html>',
);
folder.write('稿/page.html.yaml', 'date: 2021-01-02\n');
folder.write(
  '稿/gbk.txt',
  Buffer.from('c8cbc3f1b5c4c0fbd2e6b8dfd3dad2bbc7d0a1a3c8cbc3f1b5c4d2e2d6bed6c1c9cfa1a3', 'hex'),
);
folder.write('稿/notes.pdf', '%PDF-1.7');
folder.write('稿/lines.jsonl', `${JSON.stringify({ title: '记录', text: '发展是第一要务，人才是第一资源。' })}\n`);
after(() => folder.remove());

const open = (options: Partial<WebCorpusOptions> = {}): Promise<WebCorpus> =>
  openWebCorpus({
    folders: [folder.path],
    importing: {},
    signal: new AbortController().signal,
    work: async (job) => (await carryOut(structuredClone(job))) as never,
    progress: () => undefined,
    ...options,
  });

/** For each question who holds the very words, and at which line. */
async function answersOf(index: PassageIndex) {
  const asked = [
    ...SENTENCES,
    '把权力关进制度的笼子里',
    '人民的利益高于一切',
    '发展是第一要务，人才是第一资源',
    '无中生有',
  ];
  const answers = await index.lookup(asked.map((text) => ({ text: text.replace(/[，。]/g, ''), limit: 3 })));
  return answers.map((all) => all.filter(({ score }) => score === 1).map(({ document, line }) => ({ document, line })));
}

describe('a corpus in a browser', () => {
  it('answers as one on a machine does, in one segment or in several', async () => {
    const corpus = await openCorpus({ folders: [folder.path] });
    try {
      const wanted = await answersOf(corpus.index);
      for (const share of [undefined, 500]) {
        const { index } = await open(share === undefined ? {} : { share });
        assert.deepEqual([index.documents, index.characters], [corpus.index.documents, corpus.index.characters]);
        assert.deepEqual(await answersOf(index), wanted);
      }
      assert.equal(wanted[0]?.[0]?.document.title, '巡河护水办法');
      assert.ok(wanted.slice(0, -1).every((found) => found.length > 0));
      assert.deepEqual(wanted.at(-1), []);
    } finally {
      await corpus.close();
    }
  });

  it('names the files that no browser reads, and no others', async () => {
    const { problems } = await open();
    assert.deepEqual(
      problems.map(({ path = '', missing }) => [relative(folder.path, path), missing]),
      [['稿/notes.pdf', true]],
    );
  });

  it('reads so many bytes and says how many files it left out', async () => {
    const { index, problems } = await open({ most: 100 });
    assert.equal(index.documents, 16);
    assert.match(problems.at(-1)?.message ?? '', /还有 47 个文件/);
  });

  it('tells a folder that is not there, and how far it has come', async () => {
    const told: number[] = [];
    const { index, problems } = await open({
      folders: [`${folder.path}/none`, folder.path],
      progress: (files) => void told.push(files),
    });
    assert.ok(index.documents > 60);
    assert.equal(problems[0]?.path, `${folder.path}/none`);
    assert.deepEqual(told, [0, 16, 32, 48]);
  });

  it('stops when nobody waits any more', async () => {
    const controller = new AbortController();
    const progress = () => controller.abort(new Error('enough'));
    await assert.rejects(open({ signal: controller.signal, progress }), /enough/);
  });
});
