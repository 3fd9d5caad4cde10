/** Pages made for one look: the configuration in force, and why something was flagged. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConfigurationReader } from '../../server/src/adapters/config/index.ts';
import { EFFECTIVE_CONFIGURATION, PAGE, type PageResult, WHY_FLAGGED } from '../../server/src/lsp/messages.ts';
import { type TestFolder, testFolder } from '../unit/import/folder.ts';
import { at, type ClientOptions, type TestClient, withClient } from './support/client.ts';

describe('the configuration in force', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => folder.remove());

  const inFolder = (options: ClientOptions, run: (client: TestClient) => Promise<void>) => {
    const reader = createConfigurationReader();
    const host = { configurationOf: reader.of, forgetConfigurations: reader.forget };
    return withClient({ host, folders: [pathToFileURL(folder.path).href], ...options }, run);
  };
  const page = async (
    client: TestClient,
    uri?: string,
    levels: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const params = { ...(uri !== undefined && { uri }), levels };
    return (await client.connection.sendRequest<PageResult>(EFFECTIVE_CONFIGURATION, params)).text;
  };
  /** `key: value` with what stands behind it. */
  const row = (text: string, key: string): string =>
    (text.split('\n').find((line) => line.trim().startsWith(key)) ?? '').replace(/\s+/g, ' ').trim();

  it('tells where each value comes from: a file, one that it extends, a setting, the draft, a default', () => {
    const own = folder.write(
      '.tifa.yaml',
      'extends: house.yaml\nrules: { labels/verb: "off" }\ncorpus: { folders: [one] }\n',
    );
    const house = folder.write(
      'house.yaml',
      'check: { minQuotationLength: 6 }\nrules: { labels/verb: hint, names/title: hint }\nallow: [河湖长治]\n',
    );
    folder.write('one/a.md', '');
    const settings = () => ({ rules: { misquote: 'information' }, allow: ['河湖共治'], completion: { inline: false } });
    return inFolder({ settings }, async (client) => {
      const document = client.open('---\ndate: 2022-10-16\n---\n\n一', pathToFileURL(join(folder.path, 'a.md')).href);
      const text = await page(client, document.uri, {
        'tifa.rules': '用户',
        'tifa.allow': '用户',
        'tifa.completion.inline': '工作区',
      });
      assert.match(text, /^# 提法 Tifa：对 a\.md 已生效的配置（只读）/);
      assert.ok(text.indexOf(`#   ${own}`) < text.indexOf(`#   ${house}`));
      assert.equal(row(text, 'labels/verb:'), `labels/verb: off # ${own} · 标签搭配`);
      assert.equal(row(text, 'names/title:'), `names/title: hint # ${house} · 文件名称`);
      assert.equal(
        row(text, 'quotations/misquote:'),
        'quotations/misquote: information # 设置 tifa.rules（用户） · 引文有误',
      );
      assert.equal(row(text, 'labels/list:'), 'labels/list: warning # 规则自身的最高级别 · 标签内容');
      assert.equal(row(text, 'minQuotationLength:'), `minQuotationLength: 6 # ${house}`);
      assert.equal(row(text, 'inline:'), 'inline: false # 设置 tifa.completion.inline（工作区）');
      assert.equal(row(text, 'asOf:'), 'asOf: 2022-10-16 # 文稿自身的日期');
      assert.equal(row(text, `- ${join(folder.path, 'one')}`), `- ${join(folder.path, 'one')} # ${own}`);
      assert.equal(row(text, '- 河湖长治'), `- 河湖长治 # ${house}`);
      assert.equal(row(text, '- 河湖共治'), '- 河湖共治 # 设置 tifa.allow（用户）');
      assert.equal(row(text, 'run:'), 'run: onType # 默认值');
    });
  });

  it('is told without a draft, without a file, and with what is wrong in a file', async () => {
    await inFolder({}, async (client) => {
      const text = await page(client);
      assert.match(text, /^# 提法 Tifa：已生效的配置（只读）/);
      assert.match(text, /没有 \.tifa\.yaml/);
      assert.equal(row(text, 'asOf:'), 'asOf: # 未注明，按当下判断');
    });
    folder.write('.tifa.yaml', 'asof: 2020\n');
    await inFolder({}, async (client) => assert.match(await page(client), /^# ! \S+:1 配置文件有误：有未知字段 asof/m));
  });
});

describe('why something was flagged', () => {
  const WRONG = '一\n\n他说：“绿水青山就是金山银川”。';
  const page = async (client: TestClient, text: string, offset: number): Promise<string | undefined> => {
    const params = at(client.open(text), offset);
    return (await client.connection.sendRequest<PageResult | null>(WHY_FLAGGED, params))?.text;
  };

  it('tells rule, severity, proof, source, tier, day, fix, and how to silence it', () =>
    withClient({ settings: () => ({ rules: { misquote: 'hint' }, asOf: '2022-10-16' }) }, async (client) => {
      const text = (await page(client, WRONG, WRONG.indexOf('银川'))) ?? '';
      for (const part of [
        /^# 为什么提示\n\n## “绿水青山就是金山银川”/,
        /\*\*规则：\*\* 引文有误 \[`quotations\/misquote`\]\(file:\/\/\/docs\/rules\/quotations\/misquote\.md\)/,
        /\*\*级别：\*\* 提示（设置或 \.tifa\.yaml 所定）/,
        /\*\*判断：\*\* 个别字不同/,
        /\*\*依据：\*\* 提法库“[^”]+”的条目 `\S+`/,
        /\*\*出处：\*\* 《.*座谈会上的讲话》 2016-04-19 习近平/,
        /\*\*来源级别：\*\* 原文/,
        /\*\*以哪一天为准：\*\* 2022-10-16/,
        /\*\*改法：\*\* 改为“绿水青山就是金山银山”，可直接改正/,
        /`<!-- 提法-忽略 quotations\/misquote -->`/,
        /`tifa\.rules` 中把 `quotations\/misquote` 改为 `off`/,
        /`rules: { quotations\/misquote: off }`/,
      ])
        assert.match(text, part);
    }));

  it('is asked of the line where nothing is flagged at the caret, and answers nothing elsewhere', () =>
    withClient({}, async (client) => {
      assert.match((await page(client, WRONG, WRONG.indexOf('他'))) ?? '', /为什么提示/);
      assert.equal(await page(client, WRONG, 0), undefined);
    }));
});

describe('pages of what packs know', () => {
  const pageOf = async (client: TestClient, uri: string): Promise<string | undefined> =>
    (await client.connection.sendRequest<PageResult | null>(PAGE, { uri }))?.text;
  const speech = encodeURIComponent('在网络安全和信息化工作座谈会上的讲话');
  const table: readonly (readonly [string, readonly RegExp[]])[] = [
    [
      'tifa-page:/record/si-ge-yi-shi/x.md',
      [
        /^# 四个意识\n/,
        /\*\*标签\*\* · 现行/,
        /## 所列内容\n\n1\. 政治意识\n/,
        /## 来源\n\n- 2016-04-19 · 习近平/,
        /条目 `si-ge-yi-shi`/,
      ],
    ],
    [
      'tifa-page:/record/xiao-zu/x.md',
      [
        /→ 现用 \*\*中央网络安全和信息化委员会\*\*/,
        /见 \[中央网络安全和信息化委员会\]\(\.\.\/\.\.\/record\/wei-yuan-hui\/[^)]+\.md\)/,
      ],
    ],
    [
      'tifa-page:/record/wei-yuan-hui/x.md',
      [/## 取代的旧提法\n\n- \[中央网络安全和信息化领导小组\]\(\.\.\/\.\.\/record\/xiao-zu\//],
    ],
    [
      `tifa-page:/title/${speech}/x.md`,
      [
        /^# 《在网络安全和信息化工作座谈会上的讲话》/,
        /- 2016-04-19 · 习近平 .* · 原文/,
        /## 出自这里的提法[\s\S]*- \[四个意识\]\(\.\.\/\.\.\/record\/si-ge-yi-shi\//,
      ],
    ],
  ];
  for (const [uri, patterns] of table)
    it(`${decodeURIComponent(uri)}`, () =>
      withClient({}, async (client) => {
        const text = await pageOf(client, uri);
        for (const pattern of patterns) assert.match(text ?? '', pattern);
      }));

  it('speak the language of the window', () =>
    withClient({ locale: 'en' }, async (client) => {
      assert.match(
        (await pageOf(client, 'tifa-page:/record/si-ge-yi-shi/x.md')) ?? '',
        /## Members\n[\s\S]*This page is read-only/,
      );
    }));

  it('are none of what is not known', () =>
    withClient({}, async (client) => {
      for (const uri of ['tifa-page:/record/none/x.md', 'tifa-page:/title/none/x.md', 'file:///etc/passwd'])
        assert.equal(await pageOf(client, uri), undefined);
    }));
});
