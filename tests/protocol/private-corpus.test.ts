/** A corpus that is marked confidential: offered in drafts of its own workspace, and in no others. */
import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver/node';
import { type FoundConfiguration, NO_CONFIGURATION } from '../../server/src/engine/configuration.ts';
import { passageIndex } from '../../server/src/engine/index/passages/search.ts';
import { PAGE, type PageResult } from '../../server/src/lsp/messages.ts';
import { BrowseRequest, LookupRequest } from '../../server/src/lsp/requests.ts';
import { documentOf, liveSegment } from '../unit/passages/make.ts';
import { at, type TestClient, withClient } from './support/client.ts';
import { runningCorpus } from './support/host.ts';

const SECRET = '/secret/文献';
const OPEN = '/open/文献';

/** Each folder has a file of its own; that of /secret says that its corpus is private. */
async function configurationOf(path: string): Promise<FoundConfiguration> {
  const base = ['/secret', '/open'].find((folder) => path.startsWith(folder));
  if (base === undefined) return { configuration: NO_CONFIGURATION, problems: [] };
  const folders = [`${base}/文献`];
  const corpus = { ...NO_CONFIGURATION.corpus, folders, ...(base === '/secret' && { private: folders }) };
  return { path: `${base}/.tifa.yaml`, configuration: { ...NO_CONFIGURATION, corpus }, problems: [] };
}

const TEXTS: readonly (readonly [string, string])[] = [
  [SECRET, '内部研究认为，坚持河湖分段承包更加有效，各科室都这样看。'],
  [SECRET, '初步意见是，坚持河湖分段承包更加有效，下半年开始试行。'],
  [SECRET, '会上还重申，坚持河湖共同治理，不能半途而废，一抓到底。'],
  [OPEN, '会议强调，坚持河湖共同治理，推动长治久清，让群众满意。'],
  [OPEN, '他指出，坚持河湖共同治理，久久为功抓下去，见到实效。'],
];
const index = passageIndex([
  liveSegment(TEXTS.map(([folder, text], i) => documentOf(`${folder}/${i}.md`, [text], { title: `第${i}篇` }))),
]);

async function withBoth(use: (client: TestClient) => Promise<void>): Promise<void> {
  const host = { configurationOf, openCorpus: async () => runningCorpus(index) };
  await withClient({ host, folders: ['file:///secret', 'file:///open'] }, async (client) => {
    await client.statusWhere(({ corpus }) => corpus !== undefined);
    await use(client);
  });
}

async function itemsFor(client: TestClient, uri: string): Promise<readonly CompletionItem[]> {
  const text = '下一步，坚持河湖';
  const document = client.open(text, uri);
  const position = at(document, text.length);
  const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', position);
  return items;
}

const wordsOf = (items: readonly CompletionItem[]): string =>
  items.map(({ textEdit }) => textEdit?.newText).join(' | ');

describe('a corpus that is marked confidential', () => {
  it('is offered in drafts of its workspace, with its documents counted', () =>
    withBoth(async (client) => {
      const items = await itemsFor(client, 'file:///secret/a.md');
      assert.match(wordsOf(items), /分段承包更加有效/);
      const shared = items.find(({ textEdit }) => textEdit?.newText === '坚持河湖共同治理');
      assert.equal(shared?.labelDetails?.description ?? shared?.detail, '语料 3 篇');
    }));

  for (const uri of ['file:///open/a.md', 'file:///elsewhere/a.md'])
    it(`is neither offered nor counted nor told of in ${uri}`, () =>
      withBoth(async (client) => {
        const items = await itemsFor(client, uri);
        assert.doesNotMatch(wordsOf(items), /分段承包/);
        const shared = items.find(({ textEdit }) => textEdit?.newText === '坚持河湖共同治理');
        assert.ok(shared, wordsOf(items));
        assert.equal(shared.labelDetails?.description ?? shared.detail, '语料 2 篇');
        const { documentation } = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', shared);
        assert.doesNotMatch(JSON.stringify(documentation), /secret|第2篇/);
        assert.match(JSON.stringify(documentation), /第3篇/);
      }));

  it('is told of on hover in drafts of its workspace only', () =>
    withBoth(async (client) => {
      const hoverIn = async (uri: string, text: string) => {
        const document = client.open(text, uri);
        const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', at(document, 6));
        return JSON.stringify(hover?.contents ?? '');
      };
      assert.match(await hoverIn('file:///secret/h.md', '要坚持河湖共同治理'), /语料中 3 篇.*第2篇/);
      const elsewhere = await hoverIn('file:///open/h.md', '要坚持河湖共同治理');
      assert.match(elsewhere, /语料中 2 篇/);
      assert.doesNotMatch(elsewhere, /第2篇|secret/);
      assert.equal(await hoverIn('file:///open/i.md', '要坚持河湖分段承包更加有效'), '""');
    }));

  it('is found by 查提法 only while no draft of another workspace is open', () =>
    withBoth(async (client) => {
      const found = async (): Promise<string> =>
        JSON.stringify(await client.connection.sendRequest(LookupRequest, { query: '坚持河湖' }));
      client.open('', 'file:///secret/a.md');
      assert.match(await found(), /分段承包/);
      client.open('', 'file:///open/a.md');
      assert.doesNotMatch(await found(), /分段承包|第2篇/);
    }));

  it('is in the view of wording and on its pages only while no draft of another workspace is open', () =>
    withBoth(async (client) => {
      const { connection } = client;
      const told = async (): Promise<string> => {
        const uri = `tifa-page:/wording/${encodeURIComponent('坚持河湖共同治理')}/a.md`;
        const page = await connection.sendRequest<PageResult>(PAGE, { uri });
        const years = await connection.sendRequest(BrowseRequest, { node: 'sources/media/' });
        return JSON.stringify([page, years]);
      };
      client.open('', 'file:///secret/a.md');
      assert.match(await told(), /语料中 3 篇.*第2篇/);
      client.open('', 'file:///open/a.md');
      const elsewhere = await told();
      assert.match(elsewhere, /语料中 2 篇.*第3篇/);
      assert.doesNotMatch(elsewhere, /第2篇|secret/);
    }));

  it('shows no ghost text elsewhere', () =>
    withBoth(async (client) => {
      const text = '内部研究认为，坚持河湖分段';
      const document = client.open(text, 'file:///open/ghost.md');
      const params = { ...at(document, text.length), context: { triggerKind: 1 } };
      assert.deepEqual(await client.connection.sendRequest('textDocument/inlineCompletion', params), []);
    }));
});
