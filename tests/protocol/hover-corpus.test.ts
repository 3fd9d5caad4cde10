/** Hover over words that documents of the corpus have, with and without a record. */
import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver/node';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { passageIndex } from '../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { documentOf, liveSegment } from '../unit/passages/make.ts';
import { at, type ClientOptions, withClient } from './support/client.ts';
import { pull } from './support/diagnostics.ts';
import { knowledgeOf, runningCorpus } from './support/host.ts';
import { marked } from './support/markers.ts';
import { packOf, record } from './support/records.ts';

const QUOTED = '语料里反反复复出现的一句话';
const often = (count: number, text: string, year: number, path = `/corpus/${year}`) =>
  Array.from({ length: count }, (_, i) =>
    documentOf(`${path}-${i}.md`, [text], { date: `${year}-03-0${i + 1}`, title: `报道${year}` }),
  );
const DOCUMENTS = [
  ...often(2, '各地加快河湖岸线日常巡护，成效明显。', 2019),
  ...often(3, '要推动河湖岸线日常巡护。', 2020),
  ...often(2, '推动河湖沿岸日常巡护，不断加强。', 2021),
  ...often(2, '加快建设网络强国，推动发展。', 2021),
  ...often(2, '切实增强四个意识，推动发展。', 2021, '/corpus/四个意识'),
  ...often(7, `他说：“${QUOTED}。”`, 2018),
  ...often(2, '全面建成小康。', 2020),
  ...often(2, '河湖岸线日常巡护见于附件。', 2020, '/corpus/附件').map((each) => ({
    ...each,
    info: { ...each.info, path: each.info.path.replace('.md', '.docx'), tier: 'primary' as const },
  })),
];
const CORPUS: ClientOptions = {
  settings: () => ({ corpus: { folders: ['/corpus'] } }),
  host: { openCorpus: async () => runningCorpus(passageIndex([liveSegment(DOCUMENTS)])) },
};

async function hoverAt(source: string, options: ClientOptions): Promise<{ value: string; words: string } | undefined> {
  const { text, caret } = marked(source);
  let found: { value: string; words: string } | undefined;
  await withClient(options, async (client) => {
    if (options.host) await client.statusWhere(({ corpus }) => corpus !== undefined);
    const document = client.open(text);
    await pull(client, document);
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', at(document, caret));
    const { contents, range } = hover ?? {};
    if (range && typeof contents === 'object' && 'value' in contents)
      found = { value: contents.value, words: document.getText(range) };
  });
  return found;
}

/** The hover is over the marked words; it has all that is expected, in this order. */
async function check(source: string, options: ClientOptions, ...expected: readonly RegExp[]): Promise<void> {
  const { text, spans } = marked(source);
  const hover = await hoverAt(source, options);
  const [span] = spans;
  if (!span) return assert.equal(hover, undefined);
  assert.equal(hover?.words, text.slice(span.start, span.end));
  let from = 0;
  for (const pattern of expected) {
    const found = pattern.exec(hover.value.slice(from));
    assert.ok(found, `${pattern} after ${from} in ${hover.value}`);
    from += found.index;
  }
}

describe('hover over words of the corpus', () => {
  it('tells documents, years in words, first and last, sources, neighbours, variants', () =>
    check(
      '我市抓好⟦河湖岸$0线日常巡护⟧。',
      CORPUS,
      /\*\*河湖岸线日常巡护\*\* — 语料中 7 篇，共 7 次/,
      /各年篇数：2019 年 2 篇，2020 年 5 篇\n/,
      /最早 \[2019-03-01 · 《报道2019》 · 媒体报道\]\(file:\/\/\/corpus\/2019-0\.md#L1\)/,
      /相近的写法：“河湖沿岸日常巡护” 2 篇（2021）/,
      /前面常有（篇数）：“要推动” 3、“各地加快” 2/,
      /来源：\n\n- \[2020-03-01 · 《报道2020》 · 原文\]\(tifa-source:/,
    ));

  it('shows a picture with the same in words, and leads to extracted sources by a command, in clients that can', () =>
    check(
      '抓好⟦河湖岸$0线日常巡护⟧。',
      { ...CORPUS, initializationOptions: { pages: true } },
      /^\*\*\[河湖岸线日常巡护\]\(command:tifa\.openPage\?%5B%22tifa-page%3A%2Fwording/,
      /!\[各年篇数：2019 年 2 篇，2020 年 5 篇\]\(data:image\/svg\+xml;utf8,%3Csvg[^)\s]+\)/,
      /2019—2020 年间有 2 年见到，2020 年最多（5 篇）/,
      /\(command:tifa\.openLink\?%5B%22tifa-source/,
    ));

  it('keeps what a record says first, and adds a few lines', async () => {
    await check(
      '加快建设⟦网络$0强国⟧。',
      CORPUS,
      /\*\*网络强国\*\* — 现行/,
      /语料中 2 篇，共 2 次/,
      /最早 \[2021-03-01/,
    );
    const explained = await hoverAt('增强四个$0意识', CORPUS);
    assert.match(explained?.value ?? '', /语料中 2 篇，共 2 次/);
    assert.doesNotMatch(explained?.value ?? '', /前面常有/);
  });

  it('tells of a record that nobody explained what stands beside it, and of a title and an event', () => {
    const bare = { ...record({ id: 'xun-hu', kind: 'formulation', wording: '河湖岸线日常巡护' }), sources: [] };
    const law = { id: 'test/law', title: '河湖岸线日常巡护办法', tier: 'primary', issuer: '水利部' } as const;
    const pack = {
      ...packOf([bare]),
      titles: ['2023-10-24', '2017-11-04'].map((date) => ({ ...law, date })),
    };
    const loadKnowledge = async () => ({ ...knowledgeOf(), engine: createEngine({ packs: [pack], parseProse }) });
    const options = { ...CORPUS, host: { ...CORPUS.host, loadKnowledge } };
    return Promise.all([
      check(
        '我市抓好⟦河湖岸$0线日常巡护⟧。',
        options,
        /\*\*河湖岸线日常巡护\*\* — 现行/,
        /语料中 7 篇，共 7 次/,
        /前面常有（篇数）：“要推动” 3、“各地加快” 2/,
      ),
      check(
        '依照《⟦河湖岸线$0日常巡护办法⟧》办理。',
        options,
        /\*\*《河湖岸线日常巡护办法》\*\* — 水利部/,
        /文本 2 种，最新在前：2023-10-24、2017-11-04。/,
      ),
    ]).then(() => undefined);
  });

  it('gives the documents of a quotation, the earliest first, and says how many more there are', () =>
    check(
      `他说，“⟦${QUOTED.slice(0, 5)}$0${QUOTED.slice(5)}⟧”。`,
      CORPUS,
      /与原文一致/,
      /见于语料 7 篇，按日期：\n\n- \[2018-03-01 [^\n]*\n- \[2018-03-02 /,
      /2018-03-05[^\n]*\n- 另有 2 篇/,
    ));

  it('says what the corpus knows of a record in a quotation that it does not know', () =>
    check(
      '他说，“谁也没有这样讲过⟦网络$0强国⟧的意思呀”。',
      CORPUS,
      /未找到/,
      /\*\*网络强国\*\* — 现行/,
      /语料中 2 篇，共 2 次/,
    ));

  it('gives those of the right words for a misquote', () =>
    check(
      `他说，“⟦${QUOTED.replace('反反', '反返').replace('的一', '的$0一')}⟧”。`,
      CORPUS,
      /个别字不同/,
      /见于语料 7 篇/,
    ));

  it('knows words of two and three characters', async () => {
    const segmenter = { name: 'test', cut: (text: string) => text.match(/小康|全面|建成|./g) ?? [] };
    const startSegmenter = async () => ({ segmenter, fallback: false, dispose: () => undefined });
    const loadKnowledge = async () => {
      const knowledge = (await import('./support/host.ts')).knowledgeOf();
      knowledge.engine.useSegmenter(segmenter);
      return knowledge;
    };
    const options = { ...CORPUS, host: { ...CORPUS.host, startSegmenter, loadKnowledge } };
    await check('实现⟦小$0康⟧生活', options, /\*\*小康\*\* — 语料中 2 篇/);
  });

  it('speaks English', () =>
    check(
      '抓好⟦河湖岸$0线日常巡护⟧。',
      { ...CORPUS, locale: 'en' },
      /in 7 documents of the corpus, 7 times/,
      /Documents by year: 2019: 2, 2020: 5/,
      /Near wording: /,
    ));

  it('is silent on words that no documents have, in code, and without a corpus', async () => {
    await check('谁也没有$0说过', CORPUS);
    await check('`河湖岸$0线日常巡护`', CORPUS);
    await check('抓好河湖岸$0线日常巡护', {});
  });
});
