import assert from 'node:assert/strict';
import { SymbolTag, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { LookupRequest } from '../../server/src/lsp/requests.ts';
import { withClient } from './support/client.ts';
import { knowledgeOf } from './support/host.ts';

describe('tifa/lookup', () => {
  const table: readonly (readonly [string, string])[] = [
    ['强国', '网络强国'],
    ['wlqg', '网络强国'],
    ['wangluoqiangguo', '网络强国'],
  ];
  for (const [query, expected] of table)
    it(`${query} → ${expected}`, () =>
      withClient({}, async ({ connection }) => {
        const { items } = await connection.sendRequest(LookupRequest, { query });
        assert.equal(items[0]?.wording, expected);
      }));

  it('tells status, source and successor', () =>
    withClient({}, async ({ connection }) => {
      const { items } = await connection.sendRequest(LookupRequest, { query: '领导小组' });
      assert.deepEqual(items, [
        {
          record: 'xiao-zu',
          wording: '中央网络安全和信息化领导小组',
          status: '已调整',
          detail: '2016-04-19 网络安全和信息化工作座谈会',
          successor: '中央网络安全和信息化委员会',
          source: {
            title: '在网络安全和信息化工作座谈会上的讲话',
            date: '2016-04-19',
            speaker: '习近平',
            occasion: '网络安全和信息化工作座谈会',
          },
        },
      ]);
    }));

  it('marks wording of a pack of one’s own', async () => {
    const { engine, ...rest } = knowledgeOf();
    const own = { ...engine, packs: engine.packs.map((pack) => ({ ...pack, isOwn: true })) };
    await withClient({ host: { loadKnowledge: async () => ({ ...rest, engine: own }) } }, async ({ connection }) => {
      const { items } = await connection.sendRequest(LookupRequest, { query: '领导小组' });
      assert.equal(items[0]?.detail, '自定义 · 2016-04-19 网络安全和信息化工作座谈会');
    });
  });

  it('gives no more than asked for', () =>
    withClient({}, async ({ connection }) => {
      const { items } = await connection.sendRequest(LookupRequest, { query: '网络', limit: 2 });
      assert.equal(items.length, 2);
    }));
});

describe('workspace symbols', () => {
  it('are records, at their place in the pack', () =>
    withClient({}, async ({ connection }) => {
      const [symbol] = await connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '领导小组' });
      assert.equal(symbol?.name, '中央网络安全和信息化领导小组');
      assert.deepEqual(symbol.tags, [SymbolTag.Deprecated]);
      assert.equal(symbol.location.uri, 'file:///packs/test/records/all.yaml');
      assert.deepEqual('range' in symbol.location && symbol.location.range.start, { line: 19, character: 0 });
    }));
});
