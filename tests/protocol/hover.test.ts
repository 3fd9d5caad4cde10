import assert from 'node:assert/strict';
import type { Hover, Location } from 'vscode-languageserver/node';
import { at, withClient } from './support/client.ts';
import { pull } from './support/diagnostics.ts';
import { knowledgeOf, passagesOf, runningCorpus } from './support/host.ts';
import { marked } from './support/markers.ts';

const CORPUS = { settings: () => ({ corpus: { folders: ['/corpus'] } }) };
const HOST = {
  openCorpus: async () => runningCorpus(passagesOf('/corpus/a.md', ['开头。', '这是语料里一字不差的一句话。'])),
};

/** The hover at the caret covers the marked range and fits all patterns; there is none where nothing is marked. */
async function check(source: string, ...patterns: readonly RegExp[]): Promise<void> {
  const { text, caret, spans } = marked(source);
  await withClient({}, async (client) => {
    const document = client.open(text);
    await pull(client, document);
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', at(document, caret));
    const [span] = spans;
    if (!span) return assert.equal(hover, null);
    assert.ok(hover?.range);
    assert.equal(document.getText(hover.range), text.slice(span.start, span.end));
    for (const pattern of patterns) assert.match(JSON.stringify(hover.contents), pattern);
  });
}

describe('hover', () => {
  it('shows wording, status, meaning, members and source', () =>
    check('增强“⟦四个$0意识⟧”。', /markdown/, /四个意识/, /现行/, /政治站位/, /看齐意识/, /2016-04-19/, /习近平/));
  it('names the successor of superseded wording', () =>
    check('⟦中央网络安全和信息化领导$0小组⟧', /已调整/, /中央网络安全和信息化委员会/));
  it('has the exact range after astral characters', () => check('𠮷\r\n😀加快⟦网络$0强国⟧建设', /网络强国/));
  it('is silent elsewhere', () => check('今天$0天气很好'));

  it('tells what became of the quotation around the caret', () =>
    withClient({ ...CORPUS, host: HOST }, async (client) => {
      await client.statusWhere(({ corpus }) => corpus !== undefined);
      const { text, caret, spans } = marked('他说，“⟦语料里一字不差的$0一句话⟧”。');
      const document = client.open(text);
      await pull(client, document);
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', at(document, caret));
      assert.ok(hover?.range);
      assert.equal(document.offsetAt(hover.range.start), spans[0]?.start);
      assert.equal(document.offsetAt(hover.range.end), spans[0]?.end);
      assert.match(JSON.stringify(hover.contents), /与原文一致.*2020-01-02.*一次报道/);
      const [place] = await client.connection.sendRequest<Location[]>('textDocument/definition', at(document, caret));
      assert.deepEqual(place, {
        uri: 'file:///corpus/a.md',
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
      });
    }));

  it('shows what differs in a misquote, where, and the right words', () =>
    withClient({}, async (client) => {
      const { text, caret } = marked('强调“没有网络安全就没有国家按$0全，没有信息化就没有现代化”。');
      const document = client.open(text);
      await pull(client, document);
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', at(document, caret));
      const shown = JSON.stringify(hover?.contents);
      assert.match(shown, /\[个别字不同\]\(file:\/\/\/docs\/verdicts\/wording\.md\)/);
      assert.match(shown, /第 12 字：按 → 安/);
      assert.match(shown, /> 没有网络安全就没有国家安全，没有信息化就没有现代化/);
    }));

  it('links to pages by a command, in clients that show them', () =>
    withClient({ initializationOptions: { pages: true } }, async (client) => {
      const { text, caret } = marked('强调“没有网络安全就没有国家按$0全，没有信息化就没有现代化”，增强“四个意识”。');
      const document = client.open(text);
      await pull(client, document);
      const shownAt = async (offset: number) =>
        decodeURIComponent(
          JSON.stringify(
            (await client.connection.sendRequest<Hover | null>('textDocument/hover', at(document, offset)))?.contents,
          ),
        );
      assert.match(
        await shownAt(caret),
        /\[个别字不同\]\(command:tifa\.openPage\?.*tifa-page:\/docs\/verdicts\/wording\.md/,
      );
      const label = await shownAt(text.indexOf('个意识'));
      assert.match(
        label,
        /\[四个意识\]\(command:tifa\.openPage\?.*tifa-page:\/record\/si-ge-yi-shi\/%E5%9B%9B%E4%B8%AA%E6%84%8F%E8%AF%86\.md/,
      );
    }));

  it('never checks the document', () => {
    const base = knowledgeOf();
    const engine = { ...base.engine, check: () => Promise.reject(new Error('checked')) };
    return withClient({ host: { loadKnowledge: async () => ({ ...base, engine }) } }, async (client) => {
      const document = client.open('网络强国');
      assert.ok(await client.connection.sendRequest('textDocument/hover', at(document, 1)));
    });
  });
});
