import assert from 'node:assert/strict';
import { type ProgressToken, WorkDoneProgress, WorkDoneProgressCreateRequest } from 'vscode-languageserver/node';
import type { CorpusEvents, RunningCorpus } from '../../server/src/lsp/host.ts';
import type { StatusParams } from '../../server/src/lsp/messages.ts';
import { CheckDocumentRequest } from '../../server/src/lsp/requests.ts';
import { withClient } from './support/client.ts';
import { pullItems } from './support/diagnostics.ts';
import { passagesOf, runningCorpus } from './support/host.ts';

interface Opening {
  readonly folders: readonly string[];
  readonly storage: string | undefined;
  readonly events: CorpusEvents;
  finish(corpus?: RunningCorpus): void;
}

/** A host whose corpora are opened by the test. */
function openings() {
  const all: Opening[] = [];
  const openCorpus = (folders: readonly string[], storage: string | undefined, events: CorpusEvents) =>
    new Promise<RunningCorpus>((resolve, reject) => {
      all.push({
        folders,
        storage,
        events,
        finish: (corpus) => resolve(corpus ?? runningCorpus(passagesOf('/a', ['一']))),
      });
      events.progress(0, '读取文件');
      events.signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  return { all, host: { openCorpus } };
}

/** That it will be opened is told before; this is told once it is being opened. */
const isOpening = ({ indexing }: StatusParams): boolean => indexing?.message === '读取文件';

describe('corpus', () => {
  it('is told of before it is opened, so that no check passes for complete meanwhile', async () => {
    const { all, host } = openings();
    await withClient({ host, settings: () => ({ corpus: { folders: ['/c'] } }) }, async (client) => {
      const document = client.open('一句话。');
      const first = await client.statusWhere(({ state }) => state === 'ready');
      assert.notEqual(first.indexing, undefined);
      const counts = await client.connection.sendRequest(CheckDocumentRequest, { uri: document.uri });
      assert.equal(counts?.loading, true);
      await pullItems(client, document);
      const checked = await client.statusWhere(({ documents }) => documents.length === 1);
      assert.notEqual(checked.indexing, undefined);
      const refreshed = client.refreshed();
      all[0]?.finish();
      await refreshed;
      // The check that was made without it counts no more, before it is said that all is there.
      const done = await client.statusWhere(({ corpus, indexing }) => corpus !== undefined && indexing === undefined);
      assert.deepEqual(done.documents, []);
      const again = await client.connection.sendRequest(CheckDocumentRequest, { uri: document.uri });
      assert.equal(again?.loading, undefined);
    });
  });

  it('is opened from the folders of all workspace folders, and kept where the client says', async () => {
    const { all, host } = openings();
    const folders = ['file:///drafts/a', 'file:///drafts/b'];
    const settings = (scope: string | undefined) => ({
      corpus: { folders: scope === 'file:///drafts/a' ? ['library', '/shared'] : ['/shared'] },
    });
    const initializationOptions = { storagePath: '/storage' };
    await withClient({ host, folders, settings, initializationOptions }, async (client) => {
      await client.statusWhere(isOpening);
      assert.deepEqual(all[0]?.folders, ['/drafts/a/library', '/shared']);
      assert.equal(all[0]?.storage, '/storage');
    });
  });

  it('reports progress, in the editor and in the status', async () => {
    const { all, host } = openings();
    await withClient({ host, settings: () => ({ corpus: { folders: ['/c'] } }) }, async (client) => {
      const seen: unknown[] = [];
      client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
        client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
          seen.push(value);
        });
      });
      await client.statusWhere(isOpening);
      all[0]?.events.progress(42.4, '第 42 个文件');
      const { indexing } = await client.statusWhere((status) => status.indexing?.percentage === 42);
      assert.equal(indexing?.message, '第 42 个文件');
      all[0]?.finish();
      const done = await client.statusWhere(({ corpus }) => corpus !== undefined);
      assert.deepEqual(done.corpus, { documents: 1, characters: 1, skipped: 0 });
      await client.statusWhere((status) => status.corpus !== undefined && status.indexing === undefined);
      assert.ok(seen.some((value) => JSON.stringify(value).includes('"begin"')));
    });
  });

  it('names the files that were skipped', async () => {
    const { all, host } = openings();
    await withClient({ host, settings: () => ({ corpus: { folders: ['/c'] } }) }, async (client) => {
      await client.statusWhere(isOpening);
      const problems = [{ path: '/c/bad.pdf', message: '文件已加密，已跳过。' }];
      all[0]?.finish({ ...runningCorpus(passagesOf('/a', ['一'])), problems });
      const status = await client.statusWhere(({ corpus }) => corpus !== undefined);
      assert.deepEqual(status.problems, problems);
      assert.equal(status.corpus?.skipped, 1);
    });
  });

  it('is replaced when the folders change, and the old opening is given up', async () => {
    const { all, host } = openings();
    let folders = ['/old'];
    await withClient({ host, settings: () => ({ corpus: { folders } }) }, async (client) => {
      await client.statusWhere(isOpening);
      folders = ['/new'];
      const before = client.status.length;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.statusWhere((status) => isOpening(status) && client.status.indexOf(status) >= before);
      assert.equal(all[0]?.events.signal.aborted, true);
      assert.deepEqual(all[1]?.folders, ['/new']);
    });
  });

  it('makes diagnostics stale when it changes on disk', async () => {
    const { all, host } = openings();
    await withClient({ host, settings: () => ({ corpus: { folders: ['/c'] } }) }, async (client) => {
      await client.statusWhere(isOpening);
      all[0]?.finish();
      await client.statusWhere(({ corpus }) => corpus !== undefined);
      const refreshed = client.refreshed();
      all[0]?.events.changed(runningCorpus(passagesOf('/a', ['一', '二'])));
      const status = await client.statusWhere(({ corpus }) => corpus?.characters === 3);
      assert.equal(status.corpus?.documents, 1);
      await refreshed;
    });
  });

  it('whose indexing the writer cancels is told of', async () => {
    const { all, host } = openings();
    await withClient({ host, settings: () => ({ corpus: { folders: ['/c'] } }) }, async (client) => {
      const token = new Promise<ProgressToken>((resolve) =>
        client.connection.onRequest(WorkDoneProgressCreateRequest.type, (params) => resolve(params.token)),
      );
      await client.statusWhere(isOpening);
      await client.connection.sendNotification('window/workDoneProgress/cancel', { token: await token });
      const status = await client.statusWhere(({ problems }) => problems.length > 0);
      assert.match(status.problems[0]?.message ?? '', /语料索引已取消/);
      assert.equal(all[0]?.events.signal.aborted, true);
      await client.statusWhere(({ problems, indexing }) => problems.length > 0 && indexing === undefined);
      assert.deepEqual(client.shown, []);
    });
  });

  it('that cannot be opened is told once, and checking goes on', async () => {
    const host = { openCorpus: () => Promise.reject(new Error('磁盘已满')) };
    await withClient({ host, settings: () => ({ corpus: { folders: ['/c'] } }) }, async (client) => {
      await client.shownMessage(/语料索引失败.*磁盘已满/);
      const status = await client.statusWhere(({ problems }) => problems.length > 0);
      assert.match(status.problems[0]?.message ?? '', /语料索引失败（磁盘已满）/);
    });
  });

  it('is not checked as a draft', async () => {
    const host = { openCorpus: async () => runningCorpus(passagesOf('/c/a.md', ['一'])) };
    await withClient({ host, settings: () => ({ corpus: { folders: ['/c'] } }) }, async (client) => {
      await client.statusWhere(({ corpus }) => corpus !== undefined);
      const text = '“绿水青山就是金山银川”';
      assert.equal((await pullItems(client, client.open(text, 'file:///c/sub/a.md'))).length, 0);
      assert.equal((await pullItems(client, client.open(text, 'file:///cc/a.md'))).length, 1);
      const { documents } = await client.statusWhere((status) => status.documents.length === 2);
      assert.deepEqual(
        documents.map(({ off }) => off),
        ['corpus', undefined],
      );
    });
  });
});
