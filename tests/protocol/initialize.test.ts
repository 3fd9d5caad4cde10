import assert from 'node:assert/strict';
import { type TestClient, withClient } from './support/client.ts';
import { knowledgeOf, testHost } from './support/host.ts';

/** Asks for words at a place. */
async function hoverOver(client: TestClient, text: string): Promise<void> {
  const { uri } = client.open(text);
  await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: 1 },
  });
}

describe('initialize', () => {
  it('is answered before anything is loaded, with UTF-16 positions and all features', async () => {
    let loads = 0;
    const loadKnowledge = async () => {
      loads++;
      return knowledgeOf();
    };
    const host = { loadKnowledge };
    await withClient({ host }, async ({ initialized, statusWhere }) => {
      const { capabilities, serverInfo } = initialized;
      assert.equal(serverInfo?.name, 'tifa');
      assert.equal(capabilities.positionEncoding, 'utf-16');
      for (const provider of ['diagnosticProvider', 'completionProvider', 'inlineCompletionProvider', 'hoverProvider'])
        assert.ok(provider in capabilities, provider);
      await statusWhere(({ state }) => state === 'ready');
      assert.equal(loads, 1);
    });
  });

  it('is answered while packs are still loading', async () => {
    let finish = (): void => undefined;
    const loading = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const host = { loadKnowledge: () => loading.then(() => knowledgeOf()) };
    await withClient({ host }, async (client) => {
      assert.equal(client.status.length, 0);
      const items = client.connection.sendRequest('workspace/symbol', { query: '网络强国' });
      finish();
      assert.equal(((await items) as unknown[]).length, 1);
    });
  });

  it('does not start the segmenter before words at a place are asked for', async () => {
    const events: string[] = [];
    const host = {
      startSegmenter: (...asked: Parameters<ReturnType<typeof testHost>['startSegmenter']>) => {
        events.push('segmenter');
        return testHost().startSegmenter(...asked);
      },
    };
    await withClient({ host }, async (client) => {
      await client.statusWhere(({ state }) => state === 'ready');
      assert.deepEqual(events, []);
      await client.connection.sendRequest('workspace/symbol', { query: '网络' });
      assert.deepEqual(events, []);
      await hoverOver(client, '网络强国');
      const { segmenter } = await client.statusWhere((status) => status.segmenter !== undefined);
      assert.deepEqual(segmenter, { name: '按字', fallback: true });
    });
  });

  it('ends at once where the segmenter has not started yet', async () => {
    const startSegmenter = (_: unknown, signal: AbortSignal) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    await withClient({ host: { startSegmenter } }, async (client) => {
      await hoverOver(client, '网络强国');
    });
  });
});
