/** The view 提法库 as the server gives it, wording of the corpus in 查提法, and its pages. */
import assert from 'node:assert/strict';
import { passageIndex } from '../../server/src/engine/index/passages/search.ts';
import { type BrowseNode, PAGE, type PageResult } from '../../server/src/lsp/messages.ts';
import { BrowseRequest, LookupRequest } from '../../server/src/lsp/requests.ts';
import { documentOf, liveSegment } from '../unit/passages/make.ts';
import { type ClientOptions, type TestClient, withClient } from './support/client.ts';
import { runningCorpus } from './support/host.ts';

const CLAUSE = '河湖治理要久久为功';
const DOCUMENTS = [
  documentOf('/corpus/a.md', [`会议强调，${CLAUSE}，不可松懈。`], {
    title: '甲次会议',
    tier: 'media',
    date: '2019-03-02',
  }),
  documentOf('/corpus/b.md', [`他指出，${CLAUSE}。`], { title: '乙次讲话', tier: 'primary', date: '2021-05-06' }),
  documentOf('/corpus/c.md', ['没有日期的一篇。'], { title: '丙', tier: 'media' }),
];
const index = passageIndex([liveSegment(DOCUMENTS)]);
const WITH_CORPUS: ClientOptions = {
  settings: () => ({ corpus: { folders: ['/corpus'] } }),
  host: { openCorpus: async () => runningCorpus(index) },
  initializationOptions: { pages: true },
};

const withCorpus = (run: (client: TestClient) => Promise<void>): Promise<void> =>
  withClient(WITH_CORPUS, async (client) => {
    await client.statusWhere(({ corpus }) => corpus !== undefined);
    await run(client);
  });

/** Opens nodes by their labels, one in the other. */
async function open({ connection }: TestClient, ...labels: readonly string[]): Promise<readonly BrowseNode[]> {
  let { nodes } = await connection.sendRequest(BrowseRequest, {});
  for (const label of labels) {
    const found = nodes.find((node) => node.label === label);
    assert.ok(found, `${label} is not among ${nodes.map((node) => node.label).join('、')}`);
    ({ nodes } = await connection.sendRequest(BrowseRequest, { node: found.id }));
  }
  return nodes;
}

const told = (nodes: readonly BrowseNode[]): string[] =>
  nodes.map(({ label, description = '' }) => `${label} ${description}`.trim());

async function page({ connection }: TestClient, kind: string, id: string): Promise<string> {
  const [name] = [encodeURIComponent(id)];
  const answer = await connection.sendRequest<PageResult | null>(PAGE, {
    uri: `tifa-page:/${kind}/${name}/${name}.md`,
  });
  return answer?.text ?? '';
}

describe('the view of wording', () => {
  it('has the packs, their records by kind, and the sources that they cite', () =>
    withClient({}, async (client) => {
      assert.deepEqual(told(await open(client)), ['测试 6 条', '来源']);
      assert.deepEqual(told(await open(client, '测试')), ['原话 2 条', '标签 1 条', '用语 1 条', '机构 2 条']);
      assert.deepEqual(told(await open(client, '测试', '机构')), [
        '中央网络安全和信息化领导小组 已调整',
        '中央网络安全和信息化委员会 2018-03',
      ]);
      assert.deepEqual(told(await open(client, '来源')), ['原文 1 篇']);
    }));

  it('lists what the corpus holds by tier and year, newest first', () =>
    withCorpus(async (client) => {
      assert.deepEqual(told(await open(client, '来源')), ['原文 2 篇', '媒体报道 2 篇']);
      assert.deepEqual(told(await open(client, '来源', '原文')), ['2021 1 篇', '2016 1 篇']);
      assert.deepEqual(told(await open(client, '来源', '媒体报道')), ['2019 1 篇', '未注明日期 1 篇']);
      assert.deepEqual(told(await open(client, '来源', '媒体报道', '未注明日期')), ['丙']);
      const [document] = await open(client, '来源', '原文', '2021');
      assert.equal(document?.page, 'file:///corpus/b.md#L1');
    }));

  it('has nothing in a node that is not there', () =>
    withClient({}, async ({ connection }) => {
      for (const node of ['pack/none', 'mined', '%', ''])
        assert.deepEqual(await connection.sendRequest(BrowseRequest, { node }), { nodes: [] });
    }));
});

describe('wording of the corpus', () => {
  for (const query of ['河湖治理', 'hhzl'])
    it(`is found by ${query}, with a sentence and its source`, () =>
      withCorpus(async ({ connection }) => {
        const { items } = await connection.sendRequest(LookupRequest, { query });
        const { page: uri, ...item } = items[0] ?? {};
        assert.deepEqual(item, {
          wording: CLAUSE,
          status: '',
          detail: '语料 2 篇 · 2021-05-06',
          explanation: `他指出，${CLAUSE}`,
          source: { title: '乙次讲话', date: '2021-05-06' },
        });
        assert.match(uri ?? '', /^tifa-page:\/wording\//);
      }));

  it('has a page: how often in which year, where, what is beside it', () =>
    withCorpus(async (client) => {
      const text = await page(client, 'wording', CLAUSE);
      assert.match(text, new RegExp(`^# ${CLAUSE}\\n`));
      assert.match(text, /语料中 2 篇，共 2 次/);
      assert.match(text, /<div>\n<svg [^>]*role="img"[^>]*><title id="title">“河湖治理要久久为功”各年篇数<\/title>/);
      assert.match(text, /\| 2019 \| 1 \| 1 \|\n\| 2021 \| 1 \| 1 \|/);
      assert.match(
        text,
        /\[2021-05-06 · 《乙次讲话》 · 原文\]\(\.\.\/\.\.\/source\/file%3A%2F%2F%2Fcorpus%2Fb\.md%23L1\)/,
      );
    }));

  it('says so on the page of words that it does not have', () =>
    withCorpus(async (client) => assert.match(await page(client, 'wording', '没有的话'), /语料中没有这样的文字/)));

  it('is told on the page of a record as well', async () => {
    const shared = [
      documentOf('/corpus/d.md', ['绿水青山就是金山银山。'], { title: '丁', tier: 'media', date: '2020' }),
    ];
    const host = { openCorpus: async () => runningCorpus(passageIndex([liveSegment(shared)])) };
    await withClient({ ...WITH_CORPUS, host }, async (client) => {
      await client.statusWhere(({ corpus }) => corpus !== undefined);
      assert.match(await page(client, 'record', 'lv-shui-qing-shan'), /## 在语料中\n\n语料中 1 篇，共 1 次/);
      assert.doesNotMatch(await page(client, 'record', 'si-ge-yi-shi'), /在语料中/);
    });
  });
});
