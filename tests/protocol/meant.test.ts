/** What a writer means, in the protocol: comments by a quick fix, lists of what is allowed, places that are ignored. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { NO_CONFIGURATION } from '../../server/src/engine/index.ts';
import { IgnoreRequest, UnignoreRequest } from '../../server/src/lsp/requests.ts';
import { type TestClient, withClient } from './support/client.ts';
import { pullItems } from './support/diagnostics.ts';

const BAD = '“绿水青山就是金山银川”。';

async function actions(client: TestClient, document: TextDocument): Promise<CodeAction[]> {
  const diagnostics = await pullItems(client, document);
  const range = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
  const params = { textDocument: { uri: document.uri }, range, context: { diagnostics } };
  return client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
}

function after(document: TextDocument, { edit }: CodeAction): string {
  const [change] = edit?.documentChanges ?? [];
  const edits = change && 'edits' in change ? change.edits : [];
  return TextDocument.applyEdits(
    document,
    edits.filter((each): each is TextEdit => 'newText' in each),
  );
}

describe('此文稿不再提示此表述', () => {
  const WORDS = 'quotations/misquote “绿水青山就是金山银川”';
  const CASES: readonly (readonly [says: string, before: string, after: string, languageId: string])[] = [
    ['at the top', `甲${BAD}\n`, `<!-- 提法-忽略全文 ${WORDS} -->\n\n甲${BAD}\n`, 'markdown'],
    [
      'behind front matter',
      `---\ntitle: 甲\n---\n甲${BAD}`,
      `---\ntitle: 甲\n---\n<!-- 提法-忽略全文 ${WORDS} -->\n\n甲${BAD}`,
      'markdown',
    ],
    ['with line ends of Windows', `甲${BAD}\r\n`, `<!-- 提法-忽略全文 ${WORDS} -->\r\n\r\n甲${BAD}\r\n`, 'markdown'],
    ['at the end of plain text', `甲${BAD}`, `甲${BAD}\n// 提法-忽略全文 ${WORDS}\n`, 'plaintext'],
  ];
  for (const [says, before, expected, languageId] of CASES)
    it(`writes a comment ${says}, after which nothing is told`, () =>
      withClient({}, async (client) => {
        const document = client.open(before, 'untitled:draft', languageId);
        const action = (await actions(client, document)).find(({ title }) => title === '此文稿不再提示此表述');
        assert.ok(action);
        const text = after(document, action);
        assert.equal(text, expected);
        assert.deepEqual(await pullItems(client, client.change(document, text)), []);
      }));
});

describe('allowed wording', () => {
  it('of settings is not told', () =>
    withClient({ settings: () => ({ allow: ['绿水青山就是金山银川'] }) }, async (client) => {
      assert.deepEqual(await pullItems(client, client.open(BAD)), []);
    }));

  it('of settings and of the configuration file count together', () => {
    const configuration = { ...NO_CONFIGURATION, allow: ['就是金山银川，绿水青山'] };
    const host = { configurationOf: async () => ({ path: '/a/.tifa.yaml', configuration, problems: [] }) };
    const settings = () => ({ allow: ['绿水青山就是金山银川'] });
    return withClient({ host, settings }, async (client) => {
      assert.deepEqual(await pullItems(client, client.open(BAD, 'file:///a/b.md')), []);
    });
  });

  it('that holds only a part of what is found does not count', () =>
    withClient({ settings: () => ({ allow: ['金山银川'] }) }, async (client) => {
      assert.equal((await pullItems(client, client.open(BAD))).length, 1);
    }));
});

describe('忽略此处', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-meant-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  const inFolder = (run: (client: TestClient) => Promise<void>) =>
    withClient({ folders: [pathToFileURL(folder).href] }, run);

  async function ignore(client: TestClient, document: TextDocument) {
    const action = (await actions(client, document)).find(({ title }) => title === '忽略此处');
    assert.equal(action?.command?.command, 'tifa.ignoreHere');
    return client.connection.sendRequest(IgnoreRequest, action?.command?.arguments?.[0]);
  }

  it('is kept beside the draft, and can be undone', () =>
    inFolder(async (client) => {
      const document = client.open(`甲说，${BAD}`, uri('a.md'));
      const refreshed = client.refreshed();
      const place = await ignore(client, document);
      await refreshed;
      assert.equal(place?.file, join(folder, '.tifa-ignore.yaml'));
      assert.deepEqual(await pullItems(client, document), []);
      assert.ok(place);
      await client.connection.sendRequest(UnignoreRequest, place);
      assert.equal((await pullItems(client, document)).length, 1);
    }));

  it('holds after edits elsewhere and under another name, and not in another place', () =>
    inFolder(async (client) => {
      await ignore(client, client.open(`会议最后在总结时指出，${BAD}`, uri('a.md')));
      const text = `新的一段。\n\n会议最后在总结时指出，${BAD}后来又有一段话。\n\n乙说，${BAD}`;
      const document = client.open(text, uri('b.md'));
      const items = await pullItems(client, document);
      assert.deepEqual(
        items.map(({ range }) => range.start.line),
        [4],
      );
    }));

  it('is not written where other words stand by now', () =>
    inFolder(async (client) => {
      const document = client.open(BAD, uri('a.md'));
      const [action] = (await actions(client, document)).filter(({ title }) => title === '忽略此处');
      client.change(document, `新加一句。${BAD}`);
      assert.equal(await client.connection.sendRequest(IgnoreRequest, action?.command?.arguments?.[0]), null);
    }));

  it('follows the file when it changes on disk', () =>
    inFolder(async (client) => {
      const document = client.open(`甲说，${BAD}`, uri('a.md'));
      await ignore(client, document);
      const path = join(folder, '.tifa-ignore.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {2}- .*\n/m, ''));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uri('.tifa-ignore.yaml'), type: 2 }],
      });
      assert.equal((await pullItems(client, document)).length, 1);
    }));

  it('tells what is wrong with the file in the status', () =>
    inFolder(async (client) => {
      writeFileSync(join(folder, '.tifa-ignore.yaml'), 'ignored: [');
      await pullItems(client, client.open(BAD, uri('a.md')));
      const { problems } = await client.statusWhere(({ problems }) => problems.length > 0);
      assert.match(problems[0]?.message ?? '', /忽略之处不起作用/);
    }));
});
