/** A writing assistant with the official client: it verifies, checks, explains, searches, completes and reads a source. */
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { assertQuiet, offline } from '../support/offline.ts';
import { buildIfMissing, CLI, type Folder, inFolder } from './tifa.ts';

const SENTENCE = '要把河湖岸线的日常巡护责任落实到每一个村组和每一名护林护水人员身上';
const DOCUMENT = `---\ntitle: 关于加强河湖巡护的通知\ndate: 2023-05-06\ntier: primary\n---\n\n文件指出，${SENTENCE}。\n`;
const FILES = {
  '公文/通知.md': DOCUMENT,
  '内部/讲话.md': DOCUMENT.replaceAll('河湖', '山林').replaceAll('护水', '防火'),
};

type Args = Readonly<Record<string, unknown>>;

interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: string;
  readonly isVerified: boolean;
  readonly replacements: readonly string[];
  readonly corrections: readonly Found[];
  readonly source?: { readonly title?: string; readonly resource?: string; readonly tier?: string };
}

/** A client of `tifa mcp` in a folder. */
async function withAssistant(
  { path }: Pick<Folder, 'path'>,
  args: readonly string[],
  use: (client: Client, ask: <T>(tool: string, asked: Args) => Promise<T>) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, 'mcp', ...args],
    cwd: path,
    env: { ...(process.env as Record<string, string>), LC_ALL: 'zh_CN.UTF-8', ...env },
    stderr: 'ignore',
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  try {
    await use(client, async <T>(name: string, asked: Args) => {
      const { structuredContent, isError, content } = await client.callTool({ name, arguments: { ...asked } });
      assert.ok(!isError, JSON.stringify(content));
      // What clients without structured content get is the same.
      const [first] = content;
      assert.deepEqual(first?.type === 'text' && JSON.parse(first.text), structuredContent);
      return structuredContent as T;
    });
  } finally {
    await client.close();
  }
}

describe('tifa mcp', function () {
  this.timeout(120_000);
  before(() => buildIfMissing());
  const asked = (args: readonly string[], use: Parameters<typeof withAssistant>[2]): Promise<void> =>
    inFolder(FILES, (folder) => withAssistant(folder, args, use));

  it('offers its tools with schemas, and says when to call them', () =>
    asked([], async (client) => {
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map(({ name }) => name),
        ['verify_quotations', 'check', 'explain', 'search', 'complete'],
      );
      for (const { inputSchema, outputSchema, annotations, description } of tools) {
        assert.ok(inputSchema.properties && outputSchema?.['properties'] && description);
        assert.equal(annotations?.readOnlyHint, true);
      }
      assert.match(client.getInstructions() ?? '', /verify_quotations/);
    }));

  it('verifies quotations with places, corrections, sources and what it compared with', () =>
    asked(['--corpus', '公文'], async (_, ask) => {
      const wrong = SENTENCE.replace('巡护', '巡查');
      const text = `通知指出，“${SENTENCE}”。又说，“${wrong}”。还说，“这句话从来没有任何文件说过，谁也没有听说过”。`;
      const { quotations, known } = await ask<{ quotations: Found[]; known: { documents: number; packs: string[] } }>(
        'verify_quotations',
        { text },
      );
      assert.deepEqual(
        quotations.map((each) => [text.slice(each.start, each.end) === each.text, each.isVerified, each.verdict]),
        [
          [true, true, 'exact'],
          [true, false, 'wording'],
          [true, false, 'not-found'],
        ],
      );
      assert.equal(quotations[0]?.source?.title, '关于加强河湖巡护的通知');
      assert.ok(quotations[1]?.corrections.some(({ replacements }) => replacements.length > 0));
      assert.equal(known.documents, 1);
      assert.ok(known.packs.some((each) => each.startsWith('state ')));
    }));

  it('checks by the day of the text', () =>
    asked([], async (_, ask) => {
      const text = '环境保护部印发通知，要求增强“四个意思”。';
      const rulesOn = async (asOf: string) =>
        (await ask<{ findings: (Found & { rule: string })[] }>('check', { text, asOf })).findings.map(
          ({ rule, text: words }) => `${rule} ${words}`,
        );
      const [then, now] = [await rulesOn('2016-01-01'), await rulesOn('2024-01-01')];
      assert.ok(!then.some((each) => each.includes('环境保护部')) && now.some((each) => each.includes('环境保护部')));
      assert.ok([then, now].every((each) => each.some((words) => words.includes('四个意思'))));
    }));

  it('explains, searches and completes', () =>
    asked(['--corpus', '公文'], async (_, ask) => {
      const { explanations } = await ask<{ explanations: { records: { members?: string[] }[] }[] }>('explain', {
        wording: '增强四个意识',
      });
      assert.deepEqual(explanations.flatMap(({ records }) => records[0]?.members ?? []).slice(0, 1), ['政治意识']);
      const found = await ask<{
        records: { wording: string }[];
        corpus: { documents: number; places: Found['source'][] };
      }>('search', { words: '日常巡护责任', limit: 3 });
      assert.deepEqual([found.corpus.documents, found.corpus.places[0]?.tier], [1, 'primary']);
      const { records } = await ask<{ records: { wording: string }[] }>('search', { words: 'wlqg', limit: 5 });
      assert.ok(
        records.some(({ wording }) => wording === '网络强国'),
        JSON.stringify(records),
      );
      const { items } = await ask<{ items: { text: string }[] }>('complete', { prefix: '没有网络安全就', limit: 2 });
      assert.ok(items[0]?.text.startsWith('没有网络安全就没有国家安全') && items.length <= 2);
    }));

  it('gives the text of a source that an answer names, and of no other file', () =>
    asked(['--corpus', '公文'], async (client, ask) => {
      const { quotations } = await ask<{ quotations: Found[] }>('verify_quotations', { text: `“${SENTENCE}”。` });
      const uri = quotations[0]?.source?.resource ?? '';
      const { resources } = await client.listResources();
      assert.deepEqual(
        resources.map((each) => [each.uri, each.name]),
        [[uri, '关于加强河湖巡护的通知']],
      );
      const [content] = (await client.readResource({ uri })).contents;
      assert.ok(content && 'text' in content && content.text.includes(SENTENCE));
      for (const other of ['tifa://source/..%2F内部%2F讲话.md', 'tifa://source/%2Fetc%2Fpasswd', 'file:///etc/passwd'])
        await assert.rejects(client.readResource({ uri: other }));
    }));

  it('refuses what fits no schema, and goes on', () =>
    asked([], async (client, ask) => {
      for (const [name, wrong] of [
        ['check', {}],
        ['check', { text: 7 }],
        ['check', { text: '文', asOf: '2024-1-1' }],
        ['search', { words: '', limit: 0 }],
        ['nothing', {}],
      ] as const) {
        const answer = await client.callTool({ name, arguments: wrong }).catch(() => ({ isError: true }));
        assert.equal(answer.isError, true, JSON.stringify(wrong));
      }
      assert.ok((await ask<{ findings: Found[] }>('check', { text: '要增强“四个意思”。' })).findings.length > 0);
    }));

  it('keeps a confidential folder of the configuration file to itself', () =>
    inFolder({ ...FILES, '.tifa.yaml': 'corpus:\n  folders: [内部]\n  private: true\n' }, (folder) =>
      withAssistant(folder, [], async (client, ask) => {
        const { known } = await ask<{ known: { documents: number } }>('verify_quotations', { text: '“四个意识”' });
        assert.equal(known.documents, 0);
        assert.deepEqual((await client.listResources()).resources, []);
      }),
    ));

  it('reaches no network, in no thread', () =>
    offline(async ({ path, env, log }) => {
      await withAssistant(
        { path },
        [],
        async (_, ask) => {
          assert.ok((await ask<{ findings: Found[] }>('check', { text: '要增强“四个意思”。' })).findings.length > 0);
        },
        env as Record<string, string>,
      );
      assertQuiet(log(), 'cli.js', 0);
    }));
});
