import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import { at, withClient } from './support/client.ts';
import { pull, pullItems } from './support/diagnostics.ts';
import { knowledgeOf } from './support/host.ts';

describe('a failing engine', () => {
  it('is shown once, logged each time, and the answer is empty', () => {
    const base = knowledgeOf();
    const explain = (): never => {
      throw new Error('内部错误');
    };
    const host = { loadKnowledge: async () => ({ ...base, engine: { ...base.engine, explain } }) };
    return withClient({ host }, async (client) => {
      const document = client.open('网络强国');
      for (let i = 0; i < 2; i++)
        assert.equal(await client.connection.sendRequest('textDocument/hover', at(document, 1)), null);
      assert.equal(client.shown.length, 1);
      assert.match(client.shown[0] ?? '', /说明失败.*内部错误/);
      assert.equal(client.logged.filter((line) => line.includes('内部错误')).length, 2);
    });
  });
});

describe('packs that cannot be loaded', () => {
  it('leave a server that answers and says so', () => {
    const host = { loadKnowledge: () => Promise.reject(new Error('没有提法库')) };
    return withClient({ host }, async (client) => {
      await client.statusWhere(({ state }) => state === 'failed');
      const document = client.open('“绿水青山就是金山银川”');
      assert.deepEqual(await pullItems(client, document), []);
      assert.equal(await client.connection.sendRequest('textDocument/hover', at(document, 1)), null);
    });
  });

  it('in part are named in the status', () => {
    const problems = [{ path: '/packs/a.yaml', line: 7, message: '缺少 id' }];
    const host = { loadKnowledge: async () => ({ ...knowledgeOf(), problems }) };
    return withClient({ host }, async (client) => {
      const status = await client.statusWhere(({ state }) => state === 'ready');
      assert.deepEqual(status.problems, problems);
      assert.equal(status.packs[0]?.records, 6);
    });
  });
});

describe('cancellation', () => {
  it('reaches the engine', () => {
    const base = knowledgeOf();
    let started = (): void => undefined;
    const isRunning = new Promise<void>((resolve) => {
      started = resolve;
    });
    const check = (_draft: unknown, _options: unknown, signal?: AbortSignal): Promise<never> =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
        started();
      });
    const host = { loadKnowledge: async () => ({ ...base, engine: { ...base.engine, check } }) };
    return withClient({ host }, async (client) => {
      const { uri } = client.open('网络');
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
      await isRunning;
      source.cancel();
      await assert.rejects(
        answer as Promise<unknown>,
        ({ code }: ResponseError<void>) => code === LSPErrorCodes.RequestCancelled,
      );
    });
  });

  it('of a check whose text has changed asks the client to come again', () => {
    const base = knowledgeOf();
    let finish = (): void => undefined;
    let started = (): void => undefined;
    const isRunning = new Promise<void>((resolve) => {
      started = resolve;
    });
    const check = async () => {
      started();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { findings: [], checked: [], quotations: [], problems: [] };
    };
    const host = { loadKnowledge: async () => ({ ...base, engine: { ...base.engine, check } }) };
    return withClient({ host }, async (client) => {
      const document = client.open('网络');
      const answer = pull(client, document);
      await isRunning;
      client.change(document, '网络强国');
      await client.connection.sendRequest('workspace/symbol', { query: '网络' }); // the change has been read by then
      finish();
      await assert.rejects(answer, ({ code, data }: ResponseError<{ retriggerRequest: boolean }>) => {
        assert.deepEqual(data, { retriggerRequest: true });
        return code === LSPErrorCodes.ServerCancelled;
      });
    });
  });
});

describe('very many problems', () => {
  it('are counted, not sent at every keystroke', () => {
    const problems = Array.from({ length: 100_000 }, (_, i) => ({
      path: '/packs/a.yaml',
      line: i,
      message: '缺少 id',
    }));
    const host = { loadKnowledge: async () => ({ ...knowledgeOf(), problems }) };
    return withClient({ host }, async (client) => {
      const status = await client.statusWhere(({ state }) => state === 'ready');
      assert.equal(status.problems.length, 101);
      assert.match(status.problems.at(-1)?.message ?? '', /99,?900/);
    });
  });
});

describe('documents', () => {
  it('that are closed before their answer leave nothing in the status', () => {
    const base = knowledgeOf();
    let started = (_finish: () => void): void => undefined;
    const check = async () => {
      await new Promise<void>((resolve) => started(resolve));
      return { findings: [], checked: [], quotations: [], problems: [] };
    };
    const host = { loadKnowledge: async () => ({ ...base, engine: { ...base.engine, check } }) };
    return withClient({ host }, async (client) => {
      for (let i = 0; i < 20; i++) {
        const begun = new Promise<() => void>((resolve) => {
          started = resolve;
        });
        const { uri } = client.open('网络', `file:///closed-${i}.md`);
        const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
        const finish = await begun;
        await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        await client.connection.sendRequest('workspace/symbol', { query: '网络' }); // the closing has been read by then
        finish();
        await answer.then(undefined, () => undefined);
      }
      assert.deepEqual(client.status.at(-1)?.documents, []);
    });
  });

  it('that could be checked in part only say so in the status', () => {
    const base = knowledgeOf();
    const problems = [{ message: '一条规则失败' }];
    const check = async () => ({ findings: [], checked: [], quotations: [], problems });
    const host = { loadKnowledge: async () => ({ ...base, engine: { ...base.engine, check } }) };
    return withClient({ host }, async (client) => {
      await pullItems(client, client.open('网络', 'file:///a%20b.md'));
      const status = await client.statusWhere(({ documents }) => documents.length > 0);
      assert.deepEqual(status.problems, [{ path: '/a b.md', message: '一条规则失败' }]);
    });
  });

  it('that were never opened or are closed give nothing', () =>
    withClient({}, async (client) => {
      const params = { textDocument: { uri: 'file:///none.md' }, position: { line: 0, character: 0 } };
      assert.equal(await client.connection.sendRequest('textDocument/hover', params), null);
      const document = client.open('“绿水青山就是金山银川”', 'file:///a.md');
      assert.equal((await pullItems(client, document)).length, 1);
      await client.statusWhere(({ documents }) => documents[0]?.findings.warning === 1);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document.uri } });
      assert.deepEqual(await pullItems(client, document), []);
      assert.deepEqual(client.status.at(-1)?.documents, []);
    }));

  it('have the settings of their own folder', () => {
    const settings = (scope: string | undefined) => ({ enable: scope?.startsWith('file:///off/') !== true });
    return withClient({ settings, folders: ['file:///on', 'file:///off'] }, async (client) => {
      const text = '“绿水青山就是金山银川”';
      assert.equal((await pullItems(client, client.open(text, 'file:///on/a.md'))).length, 1);
      assert.equal((await pullItems(client, client.open(text, 'file:///off/a.md'))).length, 0);
    });
  });
});

describe('settings', () => {
  it('that are not understood are named once', () =>
    withClient({ settings: () => ({ asOf: '明天' }) }, async (client) => {
      await client.shownMessage(/tifa\.asOf.*明天/);
    }));

  it('are taken from the notification by clients that cannot be asked', () => {
    const capabilities = { workspace: {} };
    return withClient({ capabilities }, async (client) => {
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { tifa: { enable: false } },
      });
      assert.deepEqual(await pullItems(client, client.open('“绿水青山就是金山银川”')), []);
    });
  });
});
