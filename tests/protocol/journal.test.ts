/** The output channel tells what was loaded, counts, times and problems, and no words of a draft. */
import assert from 'node:assert/strict';
import { type TestClient, withClient } from './support/client.ts';
import { pullItems } from './support/diagnostics.ts';
import { knowledgeOf, passagesOf } from './support/host.ts';

describe('the output channel', () => {
  const line = ({ logged }: TestClient, pattern: RegExp): string => logged.find((each) => pattern.test(each)) ?? '';

  it('tells version, packs, corpus, problems and checks', () => {
    const host = {
      loadKnowledge: async () => ({
        ...knowledgeOf(),
        problems: [{ path: '/p/records/r.yaml', line: 7, message: '有误' }],
      }),
      openCorpus: async () => ({
        index: passagesOf('/corpus/a.md', ['一二三']),
        problems: Array.from({ length: 60 }, (_, i) => ({ path: `/corpus/${i}.doc`, message: '跳过' })),
        close: () => undefined,
      }),
    };
    return withClient({ host, settings: () => ({ corpus: { folders: ['/corpus'] } }) }, async (client) => {
      await client.statusWhere(({ corpus }) => corpus !== undefined);
      const document = client.open('他说“绿水青山就是金山银川”。', 'file:///drafts/secret.md');
      await pullItems(client, document);
      await pullItems(client, client.change(document, `${document.getText()}。`));
      assert.match(line(client, /已启动/), /提法 Tifa 0\.0\.0-test 已启动，语言 zh/);
      assert.match(line(client, /已载入提法库/), /共 \d+ 条，用时 \d+\.\d 秒$/);
      assert.match(line(client, /r\.yaml/), /\/p\/records\/r\.yaml:7 有误/);
      assert.match(line(client, /没有 \.tifa\.yaml/), /设置和默认值/);
      assert.match(line(client, /正在建立语料索引/), /\/corpus$/);
      assert.match(line(client, /语料可用/), /1 篇、3 字，未能完整读入 60 个文件，用时 \d+\.\d 秒/);
      assert.equal(client.logged.filter((each) => each.includes('.doc 跳过')).length, 50);
      assert.match(line(client, /另有/), /……另有 10 个/);
      const checked = client.logged.filter((each) => each.startsWith('检查 '));
      assert.equal(checked.length, 1, 'not one for each key');
      assert.match(
        checked[0] ?? '',
        /^检查 secret\.md（15 字）：警告 1、信息 0、提示 0；引文 1 处，无从核对 0 处；用时 \d+ 毫秒$/,
      );
      assert.ok(client.logged.every((each) => !each.includes('绿水青山')));
    });
  });
});
