/** Language model tools of the editor: the same answers as over the Model Context Protocol, and nothing of confidential folders. */
import assert from 'node:assert/strict';
import { NO_CONFIGURATION } from '../../server/src/engine/index.ts';
import { AssistantFoldersRequest, AssistRequest } from '../../server/src/lsp/requests.ts';
import { type ClientOptions, type TestClient, withClient } from './support/client.ts';
import { knowledgeOf, passagesOf, runningCorpus } from './support/host.ts';

const ask = async ({ connection }: TestClient, tool: string, input: unknown) =>
  connection.sendRequest(AssistRequest, { tool, input });

/** A corpus of two folders, of which one is confidential, and a check that finds something in each. */
function confidential(): ClientOptions {
  const base = knowledgeOf();
  const found = (start: number, path: string) =>
    ({
      rule: 'quotations/passage',
      severity: 'warning',
      start,
      end: start + 2,
      text: '巡查',
      message: '原文是“巡护”',
      verdict: 'wording',
      replacements: [{ text: '巡护', preferred: true }],
      certain: true,
      source: { title: '通知', path, line: 1 },
    }) as const;
  const findings = [found(0, '/公文/通知.md'), found(2, '/内部/讲话.md')];
  const check = async () => ({ findings, checked: [], quotations: [], problems: [] });
  const corpus = { folders: ['/公文', '/内部'], tiers: [], jsonl: {}, private: ['/内部'] };
  return {
    folders: ['file:///drafts'],
    host: {
      openCorpus: async () => runningCorpus(passagesOf('/公文/通知.md', ['落实巡护责任。'])),
      loadKnowledge: async () => ({ ...base, engine: { ...base.engine, check } }),
      configurationOf: async () => ({
        path: '/drafts/.tifa.yaml',
        configuration: { ...NO_CONFIGURATION, corpus },
        problems: [],
      }),
    },
  };
}

describe('tools of assistants', () => {
  it('answer with places and corrections', () =>
    withClient({}, async (client) => {
      const text = '会议强调，“绿水青山就是金山银川”。';
      const found = await ask(client, 'check', { text });
      assert.ok(found && 'answer' in found);
      const [finding] = found.answer['findings'] as readonly { text: string; replacements: readonly string[] }[];
      assert.deepEqual([finding?.text, finding?.replacements[0]], ['绿水青山就是金山银川', '绿水青山就是金山银山']);
    }));

  const wrong: readonly (readonly [tool: string, input: unknown])[] = [
    ['nothing', { text: '文' }],
    ['check', undefined],
    ['check', []],
    ['check', { text: '' }],
    ['check', { text: 3 }],
    ['check', { text: '文', asOf: '昨天' }],
    ['check', { text: '文', more: true }],
    ['search', { words: '网络', limit: 0 }],
    ['search', { words: '网络', limit: 1.5 }],
    ['search', { words: '网'.repeat(401) }],
  ];
  for (const [tool, input] of wrong)
    it(`say what they cannot understand: ${tool} ${JSON.stringify(input)?.slice(0, 40)}`, () =>
      withClient({}, async (client) => {
        const answer = await ask(client, tool, input);
        assert.ok(answer && 'problem' in answer && answer.problem.includes(tool));
      }));

  it('tell nothing that a confidential document says', () =>
    withClient(confidential(), async (client) => {
      const found = await ask(client, 'check', { text: '巡查巡查' });
      assert.ok(found && 'answer' in found);
      const [open, hidden] = found.answer['findings'] as readonly Readonly<Record<string, unknown>>[];
      assert.deepEqual([open?.['replacements'], open?.['certain']], [['巡护'], true]);
      assert.deepEqual([hidden?.['replacements'], hidden?.['certain'], hidden?.['source']], [[], false, undefined]);
      assert.ok(!String(hidden?.['message']).includes('巡护') && !JSON.stringify(hidden).includes('内部'));
      const { folders } = await client.connection.sendRequest(AssistantFoldersRequest, {});
      assert.deepEqual(folders, ['/公文']);
    }));
});
