import assert from 'node:assert/strict';
import type { Location, LocationLink } from 'vscode-languageserver/node';
import { SourceDocumentRequest } from '../../server/src/lsp/requests.ts';
import { at, type TestClient, withClient } from './support/client.ts';
import { pull } from './support/diagnostics.ts';
import { passagesOf, runningCorpus } from './support/host.ts';
import { marked } from './support/markers.ts';

const CORPUS = { settings: () => ({ corpus: { folders: ['/corpus'] } }) };

function hostWith(paragraphs: readonly string[], path = '/corpus/a.md') {
  return { openCorpus: async () => runningCorpus(passagesOf(path, paragraphs)) };
}

/** Places as `uri:line`, 1-based; `method` is asked at the caret of `source`. */
async function places(client: TestClient, method: string, source: string): Promise<readonly string[]> {
  const { text, caret } = marked(source);
  const params = { ...at(client.open(text), caret), context: { includeDeclaration: true } };
  const found = await client.connection.sendRequest<Location[]>(method, params);
  return found.map(({ uri, range }) => `${uri}:${range.start.line + 1}`);
}

describe('go to definition', () => {
  it('goes to the passage of the corpus', () =>
    withClient({ ...CORPUS, host: hostWith(['开头。', '加快建设网络强国。']) }, async (client) => {
      await client.statusWhere(({ corpus }) => corpus !== undefined);
      assert.deepEqual(await places(client, 'textDocument/definition', '建设网络$0强国'), ['file:///corpus/a.md:2']);
    }));

  it('goes to the record in its pack where the corpus does not have the words', () =>
    withClient({}, async (client) => {
      const expected = ['file:///packs/test/records/all.yaml:9'];
      assert.deepEqual(await places(client, 'textDocument/definition', '建设网络$0强国'), expected);
    }));

  it('goes nowhere from unknown words', () =>
    withClient({}, async (client) => {
      assert.deepEqual(await places(client, 'textDocument/definition', '今天$0天气'), []);
    }));
});

describe('go to definition in clients that know links', () => {
  const capabilities = { textDocument: { definition: { linkSupport: true } } };
  const host = hostWith(['开头。', '这是语料里一字不差的一句话。']);
  const table: readonly (readonly [string, string])[] = [
    ['他说，“⟦语料里一字不差的$0一句话⟧”。', 'file:///corpus/a.md:2'],
    ['𠮷😀加快建设⟦网络**$0强国⟧**的步伐', 'file:///packs/test/records/all.yaml:9'],
  ];
  for (const [source, expected] of table)
    it(`underlines ${source}`, () =>
      withClient({ ...CORPUS, host, capabilities }, async (client) => {
        await client.statusWhere(({ corpus }) => corpus !== undefined);
        const { text, caret, spans } = marked(source);
        const document = client.open(text);
        await pull(client, document);
        const params = at(document, caret);
        const [link] = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', params);
        assert.ok(link?.originSelectionRange);
        const [span] = spans;
        assert.equal(document.getText(link.originSelectionRange), text.slice(span?.start, span?.end));
        assert.equal(`${link.targetUri}:${link.targetSelectionRange.start.line + 1}`, expected);
        assert.deepEqual(link.targetRange, link.targetSelectionRange);
      }));
});

describe('find references', () => {
  it('finds all uses in drafts and corpus', () =>
    withClient(
      { ...CORPUS, host: hostWith(['网络强国。', '开头', '建设网络强国、网络强国'], '/corpus/b.pdf') },
      async (client) => {
        await client.statusWhere(({ corpus }) => corpus !== undefined);
        client.open('第一行\n网络**强国**', 'untitled:other');
        assert.deepEqual(await places(client, 'textDocument/references', '建设网络$0强国'), [
          'untitled:other:2',
          'untitled:draft:1',
          'tifa-source:///corpus/b.pdf.txt:1',
          'tifa-source:///corpus/b.pdf.txt:3',
          'tifa-source:///corpus/b.pdf.txt:3',
          'file:///packs/test/records/all.yaml:9',
        ]);
      },
    ));
});

describe('tifa/sourceDocument', () => {
  const host = { readSource: async (path: string) => (path === '/corpus/b.pdf' ? '第一段' : undefined) };
  const table: readonly (readonly [string, unknown])[] = [
    ['tifa-source:///corpus/b.pdf.txt', { text: '第一段' }],
    ['tifa-source:/corpus/b.pdf.txt', { text: '第一段' }],
    ['tifa-source:///corpus/gone.pdf.txt', null],
    ['file:///etc/passwd', null],
  ];
  for (const [uri, expected] of table)
    it(`${uri} → ${JSON.stringify(expected)}`, () =>
      withClient({ host }, async ({ connection }) => {
        assert.deepEqual(await connection.sendRequest(SourceDocumentRequest, { uri }), expected);
      }));
});
