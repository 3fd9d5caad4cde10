/** `tifa explain`, `complete`, `corpus validate`, help and version. */
import assert from 'node:assert/strict';
import { MANIFEST, record, SOURCES } from '../unit/packs/temporary-pack.ts';
import { buildIfMissing, inFolder } from './tifa.ts';

const PACK = { 'p/pack.yaml': MANIFEST, 'p/sources/s.yaml': SOURCES };

interface Expected {
  readonly code: number;
  readonly out: RegExp;
  readonly err?: RegExp;
}

const CASES: readonly (readonly [
  name: string,
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  Expected,
])[] = [
  ['prints its version', ['--version'], {}, { code: 0, out: /^\d+\.\d+\.\d+\n$/ }],
  [
    'prints help',
    ['--help'],
    {},
    {
      code: 0,
      out: /^用法: tifa \[选项\] \[命令\]\n[\s\S]*\n选项:\n[\s\S]*\n命令:\n {2}check[\s\S]*explain[\s\S]*complete[\s\S]*corpus/,
    },
  ],
  [
    'prints help of a command',
    ['check', '--help'],
    {},
    {
      code: 0,
      out: /^用法: tifa check \[选项\][\s\S]*--stdin-filename[\s\S]*（可选\s+human、json、sarif、junit、github；默认 human）[\s\S]*--as-of[\s\S]*退出码/,
    },
  ],
  [
    'explains a wording with its source',
    ['explain', '没有网络安全就没有国家安全，没有信息化就没有现代化'],
    {},
    { code: 0, out: /现行[\s\S]*来源：[\s\S]*2014-02-27/ },
  ],
  [
    'explains the label in a longer wording, and the wording',
    ['explain', '深刻领悟“两个确立”的决定性意义'],
    {},
    {
      code: 0,
      out: /^两个确立 — 现行[\s\S]*1\. 确立[\s\S]*\n———\n[\s\S]*深刻领悟“两个确立”的决定性意义 — 现行[\s\S]*也作“深刻认识‘两个确立’的决定性意义”/,
    },
  ],
  [
    'says so where nothing is known',
    ['explain', '今天天气很好'],
    {},
    { code: 0, out: /^没有找到相关的提法（没有语料，只查了提法库）。\n$/ },
  ],
  [
    'completes a wording',
    ['complete', '过不了互联网这一'],
    {},
    { code: 0, out: /^过不了互联网这一关，就过不了长期执政这一关\t/m },
  ],
  ['completes pinyin', ['complete', '加快建设wangluoqiangguo'], {}, { code: 0, out: /^网络强国\t2014-02-27/m }],
  ['completes initials', ['complete', 'wlqg'], {}, { code: 0, out: /^网络强国\t2014-02-27/m }],
  [
    'helps in Chinese only',
    ['help', 'complete'],
    {},
    { code: 0, out: /^用法: tifa complete(?![\s\S]*(?:Usage|Options|default|choices|\[options\]))/ },
  ],
  ['says so where nothing fits', ['complete', 'xyz'], {}, { code: 0, out: /^$/, err: /没有可补全的提法/ }],
  [
    'completes from a pack of the user',
    ['complete', '--corpus', 'p', '示例治理'],
    { ...PACK, 'p/records/r.yaml': record('a', '示例治理共同体') },
    { code: 0, out: /^示例治理共同体\t2016-04-19/m },
  ],
  [
    'validates a good pack',
    ['corpus', 'validate', 'p'],
    { ...PACK, 'p/records/r.yaml': record('a', '示例治理共同体', 'allows: [建设示例治理共同体。]') },
    { code: 0, out: /^示例（demo 1\.0\.0）：1 条提法，没有问题\n {2}参与检查而没有例句 1 条：a\n$/ },
  ],
  [
    'starts a pack',
    ['corpus', 'new', 'mine'],
    {},
    { code: 0, out: /^已写入 mine：请改 sources\/ 和 records\/ 中的示例，再运行 tifa corpus validate mine\n$/ },
  ],
  [
    'starts no pack where something is',
    ['corpus', 'new', 'p'],
    PACK,
    { code: 2, out: /^$/, err: /p 已有内容，没有写入/ },
  ],
  [
    'validates a bad pack with file, line and reason',
    ['corpus', 'validate', 'p'],
    { ...PACK, 'p/records/r.yaml': `${record('a', '甲')}${record('b', '乙', 'knd: term')}` },
    { code: 2, out: /1 个问题/, err: /^tifa: p\/records\/r\.yaml:11: 条目 b 有未知字段 knd：请删去或改正拼写\n$/ },
  ],
  [
    'reports an example that fails',
    ['corpus', 'validate', 'p'],
    {
      ...PACK,
      'p/records/r.yaml': record(
        'a',
        '示例治理共同体',
        'check: off',
        'examples: [{ wrong: 示例治理共同休, right: 示例治理共同体 }]',
      ),
    },
    { code: 2, out: /1 个问题/, err: /^tifa: p\/records\/r\.yaml:1: 条目 a 的例句“示例治理共同休”应改为/ },
  ],
  [
    'reports a folder without a pack',
    ['corpus', 'validate', 'nowhere'],
    {},
    { code: 2, out: /nowhere，1 个问题/, err: /pack\.yaml.*ENOENT/ },
  ],
];

describe('tifa', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  for (const [name, args, files, expected] of CASES)
    it(name, () =>
      inFolder(files, ({ tifa }) => {
        const { code, out, err } = tifa(args);
        assert.match(out, expected.out);
        assert.match(err, expected.err ?? /^$/);
        assert.equal(code, expected.code);
      }),
    );

  const ENGLISH = { code: 0, out: /^Usage: tifa \[options\] \[command\]\n[\s\S]*Options:[\s\S]*Commands:\n {2}check/ };
  const LANGUAGES: readonly (readonly [name: string, locale: string, args: readonly string[], Expected])[] = [
    ['speaks English where the environment does', 'en_US.UTF-8', ['--help'], ENGLISH],
    ['speaks English where it is asked to', 'zh_CN.UTF-8', ['--language', 'en', '--help'], ENGLISH],
    [
      'takes an option behind the command',
      'zh_CN.UTF-8',
      ['check', '--language=en', 'nowhere.md'],
      { code: 2, out: /^Files checked: 1; warnings: 0/, err: /nowhere\.md: no such file or folder/ },
    ],
    [
      'lets the option outweigh the environment',
      'en_US.UTF-8',
      ['--language', 'zh', '--help'],
      { code: 0, out: /^用法/ },
    ],
    [
      'knows no other language',
      'en_US.UTF-8',
      ['--language', 'fr', 'corpus', 'validate'],
      { code: 2, out: /^$/, err: /the option --language .* cannot be fr; it should be zh, en/ },
    ],
  ];
  for (const [name, locale, args, expected] of LANGUAGES)
    it(name, () =>
      inFolder(
        {},
        ({ tifa }) => {
          const { code, out, err } = tifa(args);
          assert.match(out, expected.out);
          assert.match(err, expected.err ?? /^$/);
          assert.equal(code, expected.code);
        },
        locale,
      ),
    );
});
