/** The review: every finding and every quotation of a draft with verdict and source, open or not. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReviewResult } from '../../server/src/lsp/messages.ts';
import {
  CheckDocumentRequest,
  ListDraftsRequest,
  ReviewRequest,
  SourceDocumentRequest,
  SwitchedOffNotification,
} from '../../server/src/lsp/requests.ts';
import { type TestClient, withClient } from './support/client.ts';
import { pullItems } from './support/diagnostics.ts';
import { passagesOf, runningCorpus } from './support/host.ts';

const DRAFT = '会议强调，“绿水青山就是金山银川”。\n\n他说：“网络发展要以人为本”。又说：“谁也没有收录过这一句”。\n';
const CORPUS = {
  host: { openCorpus: async () => runningCorpus(passagesOf('/corpus/a.md', ['开头。', '他说网络发展要以人为本。'])) },
  settings: () => ({ corpus: { folders: ['/corpus'] } }),
};

async function reviewed({ connection }: TestClient, uri: string): Promise<ReviewResult> {
  const result = await connection.sendRequest(ReviewRequest, { uri });
  assert.ok(result);
  return result;
}

const quotationsOf = ({ quotations }: ReviewResult) =>
  quotations.map(({ text, verdict, isUnverified }) => [text, verdict, isUnverified]);

describe('a document', () => {
  const uri = 'tifa-draft:///drafts/a.doc.txt';
  const text = '会议强调，“绿水青山就是金山银川”。\n';
  const draft = { text, languageId: 'plaintext', name: 'a.doc' } as const;
  const host = {
    drafts: {
      list: async () => ({ paths: ['/drafts/a.doc', '/drafts/b.md', '/drafts/c.ofd'], problems: [] }),
      read: async (path: string) =>
        path === '/drafts/a.doc'
          ? { draft, problems: [] }
          : { draft: undefined, problems: [{ path, message: '没有文字，已跳过。' }] },
    },
  };

  it('is listed by its text, which is given and reviewed', () =>
    withClient({ host }, async (client) => {
      const { connection } = client;
      const { drafts } = await connection.sendRequest(ListDraftsRequest, { folders: ['file:///drafts'] });
      assert.deepEqual(drafts, [uri, 'file:///drafts/b.md', 'tifa-draft:///drafts/c.ofd.txt']);
      assert.deepEqual(await connection.sendRequest(SourceDocumentRequest, { uri }), { text });
      assert.deepEqual(await connection.sendRequest(SourceDocumentRequest, { uri: drafts[2] ?? '' }), {
        text: '',
        problems: ['没有文字，已跳过。'],
      });
      assert.equal((await reviewed(client, uri)).findings[0]?.text, '绿水青山就是金山银川');
    }));

  it('is never corrected', () =>
    withClient({ host }, async (client) => {
      const { connection } = client;
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'plaintext', version: 1, text },
      });
      const document = TextDocument.create(uri, 'plaintext', 1, text);
      const diagnostics = await pullItems(client, document);
      assert.equal(diagnostics.length, 1);
      const range = diagnostics[0]?.range;
      for (const only of [undefined, ['source.fixAll'], ['quickfix']]) {
        const context = { diagnostics, ...(only && { only }) };
        const actions = await connection.sendRequest<readonly { readonly edit?: unknown }[] | null>(
          'textDocument/codeAction',
          { textDocument: { uri }, range, context },
        );
        assert.ok((actions ?? []).every(({ edit }) => edit === undefined));
      }
    }));
});

describe('review', () => {
  it('gives findings, and all quotations whatever became of them', () =>
    withClient(CORPUS, async (client) => {
      await client.statusWhere(({ corpus, indexing }) => corpus !== undefined && indexing === undefined);
      const result = await reviewed(client, client.open(DRAFT).uri);
      assert.deepEqual(
        result.findings.map(({ text, rule, severity, replacements }) => ({ text, rule, severity, replacements })),
        [
          {
            text: '绿水青山就是金山银川',
            rule: 'quotations/misquote',
            severity: 'warning',
            replacements: ['绿水青山就是金山银山'],
          },
        ],
      );
      assert.deepEqual(quotationsOf(result), [
        ['绿水青山就是金山银川', 'wording', false],
        ['网络发展要以人为本', 'exact', false],
        ['谁也没有收录过这一句', 'not-found', true],
      ]);
      const [misquoted, found] = result.quotations;
      assert.match(misquoted?.verdictName ?? '', /字/);
      assert.match(misquoted?.difference ?? '', /川 → 山/);
      assert.deepEqual(found?.source, { title: '《一次报道》 2020-01-02', uri: 'file:///corpus/a.md', line: 2 });
      assert.equal(found?.compare?.draftText, '网络发展要以人为本');
      assert.equal(result.loading, undefined);
    }));

  it('says that the corpus is not there yet', () => {
    const host = { openCorpus: () => new Promise<never>(() => undefined) };
    return withClient({ ...CORPUS, host }, async (client) => {
      assert.equal((await reviewed(client, client.open(DRAFT).uri)).loading, true);
    });
  });

  it('reads drafts that are not open from their files, under the settings that hold there', () => {
    const drafts = {
      list: async () => ({ paths: ['/drafts/a.md', '/corpus/a.md'], problems: [] }),
      read: async (path: string) =>
        path === '/drafts/a.md'
          ? {
              draft: { text: DRAFT, languageId: 'markdown' as const },
              problems: [],
              notes: [{ path, message: '有 1 处修订尚未接受或拒绝' }],
            }
          : { draft: undefined, problems: [{ path, message: '没有读取权限' }] },
    };
    const settings = (scope: string | undefined) =>
      scope === 'file:///drafts/a.md' ? { rules: { misquote: 'hint' } } : CORPUS.settings();
    return withClient({ host: { ...CORPUS.host, drafts }, settings }, async (client) => {
      await client.statusWhere(({ corpus, indexing }) => corpus !== undefined && indexing === undefined);
      const listed = await client.connection.sendRequest(ListDraftsRequest, { folders: ['file:///work'] });
      assert.deepEqual(listed.drafts, ['file:///drafts/a.md'], 'documents of the corpus are no drafts');
      const result = await reviewed(client, 'file:///drafts/a.md');
      assert.deepEqual(
        result.findings.map(({ severity }) => severity),
        ['hint'],
      );
      assert.equal(result.quotations.length, 3);
      assert.deepEqual(result.notes, [{ path: '/drafts/a.md', message: '有 1 处修订尚未接受或拒绝' }]);
      const unread = await reviewed(client, 'file:///drafts/b.md');
      assert.deepEqual(unread.problems, [{ path: '/drafts/b.md', message: '没有读取权限' }]);
    });
  });

  it('leaves files alone that are switched off, and says so', () =>
    withClient({}, async (client) => {
      const document = client.open(DRAFT, 'file:///drafts/a.md');
      assert.equal((await pullItems(client, document)).length, 1);
      const refreshed = client.refreshed();
      await client.connection.sendNotification(SwitchedOffNotification, { uris: [document.uri] });
      await refreshed;
      assert.equal((await pullItems(client, document)).length, 0);
      assert.equal((await reviewed(client, document.uri)).off, 'file');
      const counts = await client.connection.sendRequest(CheckDocumentRequest, { uri: document.uri });
      assert.equal(counts?.off, 'file');
      await client.statusWhere(({ documents }) => documents[0]?.off === 'file');
      await client.connection.sendNotification(SwitchedOffNotification, { uris: [] });
      assert.equal((await pullItems(client, document)).length, 1);
    }));

  it('remembers from the start what is switched off', () =>
    withClient({ initializationOptions: { switchedOff: ['file:///drafts/a.md'] } }, async (client) => {
      assert.equal((await pullItems(client, client.open(DRAFT, 'file:///drafts/a.md'))).length, 0);
      assert.equal((await pullItems(client, client.open(DRAFT, 'file:///drafts/b.md'))).length, 1);
    }));
});
