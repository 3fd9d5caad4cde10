import assert from 'node:assert/strict';
import type { Location, LocationLink } from 'vscode-languageserver/node';
import { SourceDocumentRequest } from '../../server/src/lsp/requests.ts';
import { at, type TestClient, withClient } from './support/client.ts';
import { pull } from './support/diagnostics.ts';
import { knowledgeOf, passagesOf, runningCorpus } from './support/host.ts';
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

const PAGES = { initializationOptions: { pages: true } };
const pageOf = (id: string, wording: string): string => `tifa-page:/record/${id}/${encodeURIComponent(wording)}.md`;

describe('go to definition in clients that show pages', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['建设网络$0强国', [`${pageOf('wang-luo-qiang-guo', '网络强国')}:1`]],
    ['增强“四个$0意识”', [`${pageOf('si-ge-yi-shi', '四个意识')}:1`]],
    // What is written wrongly is no known wording: the finding knows which it should be.
    ['他说，“绿水青山就是金山银$0川”。', [`${pageOf('lv-shui-qing-shan', '绿水青山就是金山银山')}:1`]],
    ['今天$0天气', []],
  ];
  for (const [source, expected] of table)
    it(`opens the page of the record: ${source}`, () =>
      withClient(PAGES, async (client) => {
        await pull(client, client.open(marked(source).text));
        assert.deepEqual(await places(client, 'textDocument/definition', source), expected);
      }));
});

describe('go to definition of wording of one’s own', () => {
  it('opens it where it can be edited', () => {
    const base = knowledgeOf();
    const [pack] = base.engine.packs;
    assert.ok(pack);
    const engine = { ...base.engine, packs: [{ ...pack, isOwn: true }] };
    return withClient({ ...PAGES, host: { loadKnowledge: async () => ({ ...base, engine }) } }, async (client) => {
      const expected = ['file:///packs/test/records/all.yaml:9'];
      assert.deepEqual(await places(client, 'textDocument/definition', '建设网络$0强国'), expected);
    });
  });
});

describe('the words of a source', () => {
  const LINES = [
    '---',
    'title: 一次报道',
    '---',
    '',
    '会上说，绿化河岸就是保护河湖，大家都同意。',
    '这是语料里一字不差的一句话。',
  ];
  const read = async () => ({ draft: { text: LINES.join('\n'), languageId: 'markdown' as const }, problems: [] });
  const host = { ...hostWith(LINES), drafts: { list: async () => ({ paths: [], problems: [] }), read } };
  const table: readonly (readonly [string, string, number])[] = [
    ['他说，“语料里一字不差的$0一句话”。', '语料里一字不差的一句话', 5],
    ['他说，“绿化河岸就是保护$0河湖”。', '绿化河岸就是保护河湖', 4],
  ];
  for (const [source, words, line] of table)
    it(`are selected: ${source}`, () =>
      withClient({ ...CORPUS, host }, async (client) => {
        await client.statusWhere(({ corpus }) => corpus !== undefined);
        const { text, caret } = marked(source);
        const document = client.open(text);
        await pull(client, document);
        const [found] = await client.connection.sendRequest<Location[]>('textDocument/definition', at(document, caret));
        assert.deepEqual([found?.uri, found?.range.start.line], ['file:///corpus/a.md', line]);
        assert.equal(LINES[line]?.slice(found?.range.start.character, found?.range.end.character), words);
      }));
});

describe('find references', () => {
  it('finds them in drafts of the workspace that are closed, too', () => {
    const files: Readonly<Record<string, string>> = {
      '/drafts/open.md': '在文件里是网络强国',
      '/drafts/closed.md': '一\n建设网络**强国**，建设网络\n强国',
      '/drafts/other.txt': '别的话',
      '/corpus/a.md': '语料中的网络强国',
    };
    const drafts = {
      list: async (folders: readonly string[]) => {
        assert.deepEqual(folders, ['/work']);
        return { paths: [...Object.keys(files), '/drafts/gone.md'], problems: [] };
      },
      read: async (path: string) => ({
        draft: path in files ? { text: files[path] ?? '', languageId: 'markdown' as const } : undefined,
        problems: [],
      }),
    };
    const host = { ...hostWith(['网络强国。']), drafts };
    return withClient({ ...CORPUS, host, folders: ['file:///work'] }, async (client) => {
      await client.statusWhere(({ corpus }) => corpus !== undefined);
      client.open('打开的稿子里没有', 'file:///drafts/open.md');
      assert.deepEqual(await places(client, 'textDocument/references', '建设网络$0强国'), [
        'untitled:draft:1',
        'file:///drafts/closed.md:2',
        'file:///drafts/closed.md:2',
        'file:///corpus/a.md:1',
        'file:///packs/test/records/all.yaml:9',
      ]);
    });
  });

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
  const host = {
    readSource: async (path: string) => (path.endsWith('/b.pdf') ? { text: '第一段', pageAt: () => 1 } : undefined),
  };
  const table: readonly (readonly [string, unknown])[] = [
    ['tifa-source:///corpus/b.pdf.txt', { text: '第一段' }],
    ['tifa-source:/corpus/b.pdf.txt', { text: '第一段' }],
    ['tifa-source:///corpus/gone.pdf.txt', null],
    ['tifa-source:///elsewhere/b.pdf.txt', null], // no document of the corpus
    ['file:///etc/passwd', null],
  ];
  for (const [uri, expected] of table)
    it(`${uri} → ${JSON.stringify(expected)}`, () =>
      withClient({ host, settings: () => ({ corpus: { folders: ['/corpus'] } }) }, async ({ connection }) => {
        assert.deepEqual(await connection.sendRequest(SourceDocumentRequest, { uri }), expected);
      }));
});
