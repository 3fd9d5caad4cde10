import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionItemTag,
  type CompletionList,
  CompletionTriggerKind,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { WorthCompletingRequest } from '../../server/src/lsp/requests.ts';
import { accept, typed } from './support/accept.ts';
import { at, type ClientOptions, type TestClient, withClient } from './support/client.ts';
import { knowledgeOf } from './support/host.ts';
import { marked } from './support/markers.ts';

function complete({ connection }: TestClient, document: TextDocument, caret: number): Promise<CompletionList> {
  return connection.sendRequest<CompletionList>('textDocument/completion', at(document, caret));
}

/** `before` holds the caret; the item with this label is accepted and gives `after`. */
async function check(before: string, label: string, after: string): Promise<void> {
  const { text, caret } = marked(before);
  await withClient({}, async (client) => {
    const document = client.open(text);
    const { items } = await complete(client, document, caret);
    const item = items.find((one) => one.label === label);
    assert.ok(item, `${label} is not among ${items.map((one) => one.label).join(', ')}`);
    assert.equal(accept(document, item), after);
    const prefix = typed(document, item, caret);
    assert.ok(item.filterText?.startsWith(prefix), `an editor would filter ${item.filterText} out by ${prefix}`);
  });
}

async function checkNone(before: string, options: ClientOptions = {}): Promise<void> {
  const { text, caret } = marked(before);
  await withClient(options, async (client) => {
    const { items } = await complete(client, client.open(text), caret);
    assert.deepEqual(items, []);
  });
}

describe('completion', () => {
  it('in the middle of a run of Chinese', () => check('加快建设网络$0的步伐', '网络强国', '加快建设网络强国的步伐'));
  it('after astral characters and CRLF', () => check('𠮷😀\r\n加快网络强$0', '网络强国', '𠮷😀\r\n加快网络强国'));
  it('does not double what stands behind the caret', () =>
    check('坚持绿水青山$0金山银山。', '绿水青山就是金山银山', '坚持绿水青山就是金山银山。'));
  it('by pinyin initials', () => check('加快建设wlqg$0', '网络强国', '加快建设网络强国'));
  it('by full pinyin', () => check('加快建设wangluoqiang$0', '网络强国', '加快建设网络强国'));

  it('of a comment to Tifa', () =>
    check(
      '<!-- tifa-disable-line misq$0 -->',
      'quotations/misquote',
      '<!-- tifa-disable-line quotations/misquote -->',
    ));

  it('is not asked by a hyphen elsewhere', () =>
    withClient({}, async (client) => {
      for (const before of ['加快网络$0', '<!--$0', '-$0']) {
        const { text, caret } = marked(before);
        const document = client.open(text);
        const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '-' };
        const params = { ...at(document, caret), context };
        const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', params);
        assert.deepEqual(items, [], before);
      }
    }));

  it('offers nothing where nothing fits', () => checkNone('今天天气$0'));
  const silent = [
    '```\n加快网络$0\n```',
    '<!-- 加快网络$0 -->',
    '---\ntitle: 加快网络$0\n---\n',
    '[x](加快网络$0)',
    '`加快网络$0`',
  ];
  for (const text of silent) it(`offers nothing in ${JSON.stringify(text)}`, () => checkNone(text));
  it('offers nothing inside English prose', () => checkNone('the wlqg$0 is'));
  it('offers nothing where it is switched off', () =>
    checkNone('加快网络$0', { settings: () => ({ completion: { enable: false } }) }));

  it('is whole, and brings its documentation when resolved', () =>
    withClient({}, async (client) => {
      const { text, caret } = marked('中央网络安全和信息化$0');
      const list = await complete(client, client.open(text), caret);
      assert.equal(list.isIncomplete, false);
      const [current, outdated] = list.items;
      assert.ok(current && outdated);
      assert.equal(current.label, '中央网络安全和信息化委员会');
      assert.equal(outdated.label, '中央网络安全和信息化领导小组');
      assert.deepEqual(outdated.tags, [CompletionItemTag.Deprecated]);
      assert.ok((current.sortText ?? '') < (outdated.sortText ?? ''));
      assert.equal(current.documentation, undefined);
      const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', outdated);
      assert.match(JSON.stringify(resolved.documentation), /markdown.*已调整.*委员会/);
    }));
});

describe('source and date of a suggestion', () => {
  const labelDetails = { textDocument: { completion: { completionItem: { labelDetailsSupport: true } } } };
  const detail = '2016-04-19 网络安全和信息化工作座谈会';
  const table = [
    ['stand beside the label', labelDetails, { labelDetails: { description: detail }, detail: undefined }],
    ['are the detail in other clients', {}, { labelDetails: undefined, detail }],
  ] as const;
  for (const [name, capabilities, expected] of table)
    it(name, () =>
      withClient({ capabilities }, async (client) => {
        const [item] = (await complete(client, client.open('加快建设网络'), 6)).items;
        assert.deepEqual({ labelDetails: item?.labelDetails, detail: item?.detail }, expected);
      }),
    );
});

describe('a request about a place', () => {
  it('is answered for the text it was made about, whatever is typed meanwhile', () => {
    let finish = (): void => undefined;
    const loading = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const host = { loadKnowledge: () => loading.then(() => knowledgeOf()) };
    return withClient({ host }, async (client) => {
      const { text, caret } = marked('加快建设网络$0');
      const document = client.open(text);
      const answer = complete(client, document, caret);
      client.change(document, '全文已经换掉，比原来长');
      await client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: document.uri } });
      finish();
      const [item] = (await answer).items;
      assert.equal(item && accept(document, item), '加快建设网络强国');
    });
  });

  it('has the words around it segmented first', () => {
    const calls: string[] = [];
    const segmenter = {
      name: 'test',
      prepare: async (text: string) => void calls.push(`prepare ${text}`),
      cut: (text: string) => {
        calls.push(`cut ${text}`);
        return [...text];
      },
    };
    const host = { startSegmenter: async () => ({ segmenter, fallback: false, dispose: () => undefined }) };
    return withClient({ host }, async (client) => {
      const document = client.open('加快网络');
      await complete(client, document, 4);
      await client.statusWhere((status) => status.segmenter?.name === 'test');
      await complete(client, document, 4);
      assert.deepEqual(calls.slice(0, 2), ['prepare 加快网络', 'cut 加快网络']);
    });
  });
});

describe('tifa/worthCompleting', () => {
  const table: readonly (readonly [string, boolean])[] = [
    ['绿水青山就是金山$0', true],
    ['加快建设wlqg$0', true],
    ['加快建设网络强国$0', false],
    ['加快建设网络$0', false],
    ['# 绿水青山就是金山$0', false],
    ['```\n绿水青山就是金山$0\n```', false],
    ['今天天气$0', false],
    ['网络强国。$0', false],
  ];
  for (const [source, expected] of table)
    it(`${source} → ${expected}`, () =>
      withClient({}, async (client) => {
        const { text, caret } = marked(source);
        const params = at(client.open(text), caret);
        assert.equal(await client.connection.sendRequest(WorthCompletingRequest, params), expected);
      }));
});
