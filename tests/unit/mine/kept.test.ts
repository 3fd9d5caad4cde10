/** What was mined from a corpus of files: kept beside the index, and mined anew where that has changed. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Corpus, openCorpus } from '../../../server/src/adapters/index/index.ts';
import { fileOf, officePapers } from './made.ts';

describe('mined wording of a corpus of files', () => {
  let root = '';
  const opened: Corpus[] = [];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tifa-mined-'));
    mkdirSync(join(root, 'files'));
    for (const paper of officePapers()) writeFileSync(join(root, 'files', basename(paper.info.path)), fileOf(paper));
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((corpus) => corpus.close()));
    rmSync(root, { recursive: true, force: true });
  });

  async function open(cacheDir: string | undefined = join(root, 'cache')): Promise<Corpus> {
    const corpus = await openCorpus({ folders: [join(root, 'files')], ...(cacheDir && { cacheDir }) });
    opened.push(corpus);
    return corpus;
  }

  async function minedBy(corpus: Corpus): Promise<readonly string[]> {
    const page = await corpus.index.wording?.mined?.({ limit: 100 });
    return page?.items.map(({ wording }) => wording) ?? [];
  }

  const keptFile = (): string => {
    const [name = ''] = readdirSync(join(root, 'cache')).filter((each) => each.endsWith('.mined'));
    return join(root, 'cache', name);
  };

  it('is the same with a cache and without one', async () => {
    const mined = await minedBy(await open(''));
    assert.ok(mined.includes('补短板、强弱项'));
    assert.deepEqual(await minedBy(await open()), mined);
  });

  it('is read from the cache, into which it goes when it is first asked for', async () => {
    const corpus = await open();
    assert.equal(keptFile(), join(root, 'cache', ''));
    await minedBy(corpus);
    const [head] = readFileSync(keptFile(), 'utf8').split('\n');
    const other = [{ wording: '另一句话', kind: 'formulation', documents: 9, times: 9, head: 0, themes: [] }];
    writeFileSync(keptFile(), `${head}\n${JSON.stringify(other)}`);
    assert.deepEqual(await minedBy(await open()), ['另一句话']);
  });

  it('is mined anew where the kept file is damaged', async () => {
    const mined = await minedBy(await open());
    for (const damaged of ['', readFileSync(keptFile(), 'utf8').slice(0, -9)]) {
      writeFileSync(keptFile(), damaged);
      assert.deepEqual(await minedBy(await open()), mined);
    }
  });

  it('is mined anew where documents have changed', async () => {
    const corpus = await open();
    assert.ok((await minedBy(corpus)).includes('补短板、强弱项'));
    for (const name of readdirSync(join(root, 'files')).slice(2)) rmSync(join(root, 'files', name));
    await corpus.update();
    assert.deepEqual(await minedBy(corpus), []);
    assert.deepEqual(await minedBy(await open()), []);
  });
});
