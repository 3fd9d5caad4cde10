import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import { CheckDocumentRequest } from '../../server/src/lsp/requests.ts';
import { type ClientOptions, withClient } from './support/client.ts';
import { pull, pullItems } from './support/diagnostics.ts';
import { knowledgeOf, passagesOf, runningCorpus } from './support/host.ts';
import { marked } from './support/markers.ts';

const MISQUOTE = '会议强调，“⟦绿水青山就是金山银川⟧”。';

/** The marked words are what is underlined, in order, and nothing else is. */
async function check(source: string, options: ClientOptions = {}): Promise<void> {
  const { text, spans } = marked(source);
  await withClient(options, async (client) => {
    const document = client.open(text);
    const items = await pullItems(client, document);
    assert.deepEqual(
      items.map(({ range }) => document.getText(range)),
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    assert.deepEqual(
      items.map(({ range }) => document.offsetAt(range.start)),
      spans.map(({ start }) => start),
    );
  });
}

describe('diagnostics', () => {
  it('underline exactly the words of a finding', () => check(MISQUOTE));
  it('count astral characters and CRLF as the protocol does', () => check(`\uFEFF𠮷😀\r\n\r\n${MISQUOTE}`));
  it('are none where the wording is right', () => check('“绿水青山就是金山银山”。'));
  it('are none where the extension is off', () =>
    check(marked(MISQUOTE).text, { settings: () => ({ enable: false }) }));
  it('are none for a rule that is off', () =>
    check(marked(MISQUOTE).text, { settings: () => ({ rules: { misquote: 'off' } }) }));

  it('carry code, page, source, message and data', () =>
    withClient({}, async (client) => {
      const [item] = await pullItems(client, client.open(marked(MISQUOTE).text));
      assert.ok(item);
      assert.equal(item.code, 'quotations/misquote');
      assert.equal(item.source, '提法 · 引文有误');
      assert.equal(item.severity, DiagnosticSeverity.Warning);
      assert.equal(item.codeDescription?.href, 'file:///docs/rules/quotations/misquote.md');
      assert.match(String(item.message), /川.*山/);
      assert.equal(item.data.text, '绿水青山就是金山银川');
      assert.deepEqual(item.data.replacements, ['绿水青山就是金山银山']);
    }));

  it('lead to the rendered page of their rule, in clients that show it', () =>
    withClient({ initializationOptions: { pages: true } }, async (client) => {
      const [item] = await pullItems(client, client.open(marked(MISQUOTE).text));
      assert.equal(item?.codeDescription?.href, 'tifa-page:/docs/rules/quotations/misquote.md');
    }));

  it('take their severity from the settings', () =>
    withClient({ settings: () => ({ rules: { misquote: 'hint' } }) }, async (client) => {
      const [item] = await pullItems(client, client.open(marked(MISQUOTE).text));
      assert.equal(item?.severity, DiagnosticSeverity.Hint);
    }));

  it('strike outdated wording through', () =>
    withClient({}, async (client) => {
      const document = client.open('2026年3月，中央网络安全和信息化领导小组印发通知。');
      const [item] = await pullItems(client, document);
      assert.equal(item?.code, 'wording/superseded');
      assert.deepEqual(item?.tags, [DiagnosticTag.Deprecated]);
    }));

  it('are asked for again where another text comes under a name that was closed', () =>
    withClient({}, async (client) => {
      const before = client.open('没有问题。');
      const { resultId } = await pull(client, before);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: before.uri } });
      const refreshed = client.refreshed();
      const document = client.open(marked(MISQUOTE).text);
      await refreshed;
      assert.equal(document.uri, before.uri);
      const report = await pull(client, document, resultId);
      assert.equal(report.kind === 'full' && report.items.length, 1);
    }));

  it('are those of the text that came under the name of another while that was being checked', () =>
    withClient({}, async (client) => {
      const before = client.open('没有问题。');
      const late = pull(client, before).catch(() => undefined);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: before.uri } });
      const document = client.open(marked(MISQUOTE).text);
      await late;
      assert.equal((await pullItems(client, document)).length, 1);
    }));

  it('say so when nothing has changed, and answer anew when the text or the settings have', () => {
    let settings = {};
    return withClient({ settings: () => settings }, async (client) => {
      const document = client.open(marked(MISQUOTE).text);
      await client.statusWhere(({ state }) => state === 'ready');
      const first = await pull(client, document);
      assert.equal(first.kind, 'full');
      const again = await pull(client, document, first.resultId);
      assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
      const changed = client.change(document, '没有问题。');
      const second = await pull(client, changed, first.resultId);
      assert.deepEqual(second.kind === 'full' && second.items, []);
      settings = { rules: { misquote: 'off' } };
      const refreshed = client.refreshed();
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await refreshed;
      assert.equal((await pull(client, changed, second.resultId)).kind, 'full');
    });
  });

  it('name a file of the corpus as related information', () => {
    const index = passagesOf('/corpus/2020 报道.docx', ['开头。', '他说网络发展要以人为本服务千家万户。']);
    const base = knowledgeOf();
    const finding = {
      rule: 'quotations/passage',
      severity: 'warning',
      start: 0,
      end: 2,
      text: '网络',
      message: '与出处不同',
      verdict: 'wording',
      replacements: [],
      certain: false,
      source: { title: '报道', date: '2020-01-02', path: '/corpus/2020 报道.docx', line: 2 },
    } as const;
    const engine = {
      ...base.engine,
      check: async () => ({ findings: [finding], checked: [], quotations: [], problems: [] }),
    };
    const host = { openCorpus: async () => runningCorpus(index), loadKnowledge: async () => ({ ...base, engine }) };
    return withClient({ host }, async (client) => {
      const [item] = await pullItems(client, client.open('网络'));
      const [related] = item?.relatedInformation ?? [];
      assert.equal(related?.location.uri, 'tifa-source:///corpus/2020%20%E6%8A%A5%E9%81%93.docx.txt');
      assert.deepEqual(related?.location.range.start, { line: 1, character: 0 });
      assert.equal(related?.message, '出处：《报道》 2020-01-02');
    });
  });
});

describe('tifa.check.run', () => {
  const bad = marked(MISQUOTE).text;

  it('onSave: checks what was opened or saved, keeps its findings in between', () =>
    withClient({ settings: () => ({ check: { run: 'onSave' } }) }, async (client) => {
      await client.statusWhere(({ state }) => state === 'ready');
      const document = client.open(bad);
      const first = await pull(client, document);
      assert.equal(first.kind === 'full' && first.items.length, 1);
      const changed = client.change(document, `${bad}${bad}`);
      assert.equal((await pull(client, changed, first.resultId)).kind, 'unchanged');
      const refreshed = client.refreshed();
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: document.uri } });
      await refreshed;
      const saved = await pull(client, changed, first.resultId);
      assert.equal(saved.kind === 'full' && saved.items.length, 2);
    }));

  it('manual: checks when asked, and only then', () =>
    withClient({ settings: () => ({ check: { run: 'manual' } }) }, async (client) => {
      await client.statusWhere(({ state }) => state === 'ready');
      const document = client.open(bad);
      assert.deepEqual(await pullItems(client, document), []);
      const refreshed = client.refreshed();
      const counts = await client.connection.sendRequest(CheckDocumentRequest, { uri: document.uri });
      assert.deepEqual(counts, { warning: 1, information: 0, hint: 0 });
      await refreshed;
      assert.equal((await pullItems(client, document)).length, 1);
    }));
});
