/** The server speaks the display language of its client. */
import assert from 'node:assert/strict';
import type { CodeAction, Hover } from 'vscode-languageserver/node';
import { speak } from '../../server/src/engine/index.ts';
import { at, type TestClient, withClient } from './support/client.ts';
import { pullItems } from './support/diagnostics.ts';

const DRAFT = '他说：“绿水青山就是金山银川。”';

interface Shown {
  readonly source: string | undefined;
  readonly message: string;
  readonly titles: readonly string[];
  readonly hover: string;
}

async function shown(client: TestClient): Promise<Shown> {
  const document = client.open(DRAFT);
  const [item] = await pullItems(client, document);
  assert.ok(item);
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: item.range,
    context: { diagnostics: [item] },
  });
  const hover = await client.connection.sendRequest<Hover | null>(
    'textDocument/hover',
    at(document, DRAFT.indexOf('水')),
  );
  return {
    source: item.source,
    message: String(item.message),
    titles: actions.map(({ title }) => title),
    hover: JSON.stringify(hover?.contents),
  };
}

describe('the language of the server', () => {
  afterEach(() => speak('zh'));

  it('is Chinese for a Chinese client and for one that does not say', async () => {
    for (const locale of ['zh-cn', undefined])
      await withClient(locale === undefined ? {} : { locale }, async (client) => {
        const { source, message, titles, hover } = await shown(client);
        assert.equal(source, '提法 · 引文有误');
        assert.match(message, /“川”应为“山”。来源：《/);
        assert.ok(titles.includes('打开对比'));
        assert.match(hover, /引文核对/);
      });
  });

  it('is English for every other client', () =>
    withClient({ locale: 'en' }, async (client) => {
      const { source, message, titles, hover } = await shown(client);
      assert.equal(source, '提法 Tifa · Misquotation');
      assert.match(message, /“川” should be “山”\. Source: 《/);
      assert.ok(titles.includes('Compare with the source'));
      assert.match(hover, /Quotation: /);
    }));

  it('is that of problems with settings', () =>
    withClient({ locale: 'en-gb', settings: () => ({ asOf: 'tomorrow' }) }, async (client) => {
      assert.match(await client.shownMessage(/tifa\.asOf/), /is no date; write YYYY-MM-DD/);
    }));
});
