/** `tifa check`: the JSON contract, exit codes, and what happens with bad input. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CheckReport, FindingReport } from '../../server/src/cli/report.ts';
import { BUNDLED_DIRS } from '../support/bundled.ts';
import { record } from '../unit/packs/temporary-pack.ts';
import { buildIfMissing, type Folder, inFolder, type Outcome } from './tifa.ts';

const BUNDLED_IDS = BUNDLED_DIRS.map((dir) => basename(dir));
const WRONG = '会议强调，“网络空间是亿万民众共同的精神家圆”。\n';
const RIGHT = '会议强调，“网络空间是亿万民众共同的精神家园”。\n';
const FIELDS = [
  'rule',
  'severity',
  'start',
  'end',
  'line',
  'column',
  'text',
  'message',
  'verdict',
  'replacements',
  'certain',
  'difference',
  'source',
];

function report(outcome: Outcome): CheckReport {
  return JSON.parse(outcome.out) as CheckReport;
}

function json(folder: Folder, ...args: readonly string[]): CheckReport & { readonly code: number | null } {
  const outcome = folder.tifa(['check', '--format', 'json', ...args]);
  return { ...report(outcome), code: outcome.code };
}

/** Applies first replacements, as the contract says they may be applied. */
function fixed(text: string, findings: readonly FindingReport[]): string {
  return findings.toReversed().reduce((t, { start, end, replacements }) => {
    const [first] = replacements;
    return first ? t.slice(0, start) + first.text + t.slice(end) : t;
  }, text);
}

describe('tifa check', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  it('reports by the contract', () =>
    inFolder({ 'a.md': `# 标题\r\n\r\n𠮷${WRONG}` }, (folder) => {
      const { tool, corpus, files, summary, code } = json(folder, 'a.md');
      const text = `# 标题\r\n\r\n𠮷${WRONG}`;
      assert.equal(code, 1);
      assert.equal(tool.name, 'tifa');
      assert.match(tool.version, /^\d+\.\d+\.\d+/);
      assert.deepEqual(Object.keys(corpus), ['packs', 'documents', 'characters']);
      assert.deepEqual(Object.keys(corpus.packs[0] ?? {}), ['id', 'version', 'records']);
      assert.deepEqual(
        corpus.packs.map(({ id }) => id),
        BUNDLED_IDS,
      );
      const [file] = files;
      assert.ok(file);
      assert.deepEqual(Object.keys(file), ['path', 'characters', 'checked', 'findings', 'quotations', 'problems']);
      assert.equal(file.path, 'a.md');
      assert.equal(file.characters, text.length);
      const [finding] = file.findings;
      assert.ok(finding && file.findings.length === 1);
      assert.deepEqual(Object.keys(finding), FIELDS);
      assert.equal(finding.text, text.slice(finding.start, finding.end));
      assert.equal(finding.line, 3);
      assert.equal(finding.column, finding.start - text.indexOf('𠮷') + 1);
      assert.ok(file.checked.some(([from, to]) => from <= finding.start && finding.end <= to));
      assert.equal(fixed(text, file.findings), `# 标题\r\n\r\n𠮷${RIGHT}`);
      assert.deepEqual(summary, { files: 1, findings: { warning: 1, information: 0, hint: 0 }, problems: 0 });
    }));

  it('exits 0 where nothing is found', () =>
    inFolder({ 'a.md': RIGHT }, (folder) => {
      assert.equal(json(folder, 'a.md').code, 0);
      const { code, out, err } = folder.tifa(['check', 'a.md']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^检查了 1 个文件：0 个警告/);
    }));

  it('takes a folder as the files that can be read, in a fixed order, each once', () =>
    inFolder(
      {
        'd/b.txt': RIGHT,
        'd/a.md': WRONG,
        'd/sub/c.MD': RIGHT,
        'd/no.xyz': 'x',
        'd/no.png': 'x',
        'd/data.json': '{}',
        'd/e.markdown': RIGHT,
        'd/node_modules/x.md': WRONG,
        'd/.git/y.md': WRONG,
      },
      (folder) => {
        const paths = ['d/a.md', 'd/b.txt', 'd/e.markdown', 'd/sub/c.MD'];
        assert.deepEqual(
          json(folder, 'd').files.map(({ path }) => path),
          paths,
        );
        assert.deepEqual(
          json(folder, 'd', 'd/a.md', './d/b.txt').files.map(({ path }) => path),
          paths,
        );
        assert.deepEqual(
          json(folder, 'd/**/*.{md,MD}').files.map(({ path }) => path),
          ['d/a.md', 'd/node_modules/x.md', 'd/sub/c.MD'],
        );
        assert.deepEqual(
          folder.tifa(['check', '--format', 'json', 'd']),
          folder.tifa(['check', '--format', 'json', 'd']),
        );
      },
    ));

  it('takes a name with wildcard characters literally where such a file is there', () =>
    inFolder({ '稿[1].md': WRONG }, (folder) => assert.equal(json(folder, '稿[1].md').files[0]?.findings.length, 1)));

  it('checks standard input under the name given', () =>
    inFolder({}, (folder) => {
      const draft = `\`\`\`\n${WRONG}\`\`\`\n`;
      const markdown = folder.tifa(['check', '--stdin', '--stdin-filename', 'x.md', '--format', 'json'], draft);
      assert.deepEqual([markdown.code, report(markdown).files[0]?.path], [0, 'x.md']);
      const plain = folder.tifa(['check', '--stdin', '--stdin-filename', 'x.txt', '--format', 'json'], draft);
      assert.deepEqual([plain.code, report(plain).files[0]?.findings.length], [1, 1]);
      assert.equal(folder.tifa(['check', '--stdin'], WRONG).code, 1);
    }));

  const encodings: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${WRONG}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${WRONG}`, 'utf16le')],
    // “会议强调，” and the quotation in GB18030.
    [
      'GB18030',
      Buffer.from(
        'bbe1d2e9c7bfb5f7a3aca1b0cdf8c2e7bfd5bce4cac7d2dacdf2c3f1d6dab9b2cdacb5c4beabc9f1bcd2d4b2a1b1a1a30a',
        'hex',
      ),
    ],
  ];
  for (const [name, bytes] of encodings)
    it(`reads ${name}`, () =>
      inFolder({ 'a.txt': bytes }, (folder) => {
        const [file] = json(folder, 'a.txt').files;
        assert.equal(file?.characters, WRONG.length);
        assert.equal(fixed(WRONG, file?.findings ?? []), RIGHT);
      }));

  it('reports what cannot be read, and checks the rest', () =>
    inFolder(
      { 'good.md': WRONG, 'binary.txt': Buffer.from([0x25, 0, 0, 1, 2, 3, 0xff, 0, 0x80, 0, 7, 8]) },
      (folder) => {
        mkdirSync(join(folder.path, 'empty'));
        symlinkSync('loop.md', join(folder.path, 'loop.md'));
        const { files, summary, code } = json(
          folder,
          'missing.md',
          'good.md',
          'binary.txt',
          'loop.md',
          'empty',
          'no*.md',
        );
        assert.equal(code, 2);
        assert.deepEqual(
          files.map(({ path, findings, problems }) => [path, findings.length, problems.length]),
          [
            ['good.md', 1, 0],
            ['binary.txt', 0, 1],
            ['missing.md', 0, 1],
            ['loop.md', 0, 1],
            ['no*.md', 0, 1],
          ],
        );
        assert.equal(summary.problems, 4);
        const { err } = folder.tifa(['check', 'missing.md', 'good.md', 'binary.txt']);
        assert.deepEqual(
          err
            .trimEnd()
            .split('\n')
            .map((line) => line.replace(/：.*$/, '')),
          ['tifa: binary.txt: 不是文本文件（二进制或编码无法识别）', 'tifa: missing.md: 找不到文件或文件夹'],
        );
      },
    ));

  it('reports a folder without permission', function () {
    if (process.platform === 'win32') this.skip(); // has no such bits
    return inFolder({ 'd/closed/a.md': WRONG, 'd/b.md': RIGHT }, (folder) => {
      chmodSync(folder.path, 0o755);
      chmodSync(join(folder.path, 'd/closed'), 0);
      const outcome = folder.unprivileged(['check', '--format', 'json', 'd']);
      chmodSync(join(folder.path, 'd/closed'), 0o700);
      const { files } = report(outcome);
      assert.deepEqual([outcome.code, files.map(({ path }) => path)], [2, ['d/b.md', 'd/closed']]);
    });
  });

  it('loads a pack given by --corpus, and says what is wrong in it', () =>
    inFolder(
      {
        'a.md': '我们要建设示例治理共同体。示例治理工同体。\n',
        'pack/pack.yaml': 'id: own\nversion: 0.1.0\ntitle: 自有\nlanguage: zh-CN\nasOf: 2026-01-01\n',
        'pack/sources/s.yaml': '- id: speech\n  title: 示例讲话\n  tier: primary\n  date: 2020-01-02\n',
        'pack/records/r.yaml': record('gong-tong-ti', '示例治理共同体', 'wrong: [示例治理工同体]'),
      },
      (folder) => {
        const { corpus, files, code } = json(folder, '--corpus', 'pack', 'a.md');
        assert.deepEqual(
          corpus.packs.map(({ id }) => id),
          [...BUNDLED_IDS, 'own'],
        );
        assert.equal(code, 1);
        const [finding] = files[0]?.findings ?? [];
        assert.equal(finding?.replacements[0]?.text, finding?.text.replace('工', '共'));
        assert.deepEqual(finding?.source, { title: '示例讲话', date: '2020-01-02', tier: 'primary' });
        folder.write({ 'pack/records/r.yaml': '- id: x\n' });
        const broken = json(folder, '--corpus', 'pack', 'a.md');
        assert.equal(broken.code, 2);
        assert.equal(broken.corpus.problems?.[0]?.line, 1);
      },
    ));

  const usage: readonly (readonly [name: string, args: readonly string[], message: RegExp])[] = [
    ['no paths', ['check'], /^tifa: 没有要检查的文件.*\n$/],
    ['an unknown option', ['check', '--nope', 'a.md'], /^tifa: 没有选项 --nope（.*\n$/],
    [
      'an unknown format',
      ['check', '--format', 'xml', 'a.md'],
      /^tifa: 选项 --format .* xml 不对：应为 human, json, sarif, junit, github（.*\n$/,
    ],
    [
      'a day that is none',
      ['check', '--as-of', '2026-02-30', 'a.md'],
      /^tifa: 选项 --as-of .* 2026-02-30 不对：应为 YYYY-MM-DD（.*\n$/,
    ],
    ['a missing text', ['explain'], /^tifa: 缺少参数 text（.*\n$/],
    ['a missing value', ['check', 'a.md', '--corpus'], /^tifa: 选项 --corpus <dir> 后面缺少值（.*\n$/],
    ['a corpus that is not there', ['check', '--corpus', 'nowhere', 'a.md'], /^tifa: .*nowhere.*\n$/],
    [
      'a cache without a name',
      ['check', '--cache', '', 'a.md'],
      /^tifa: 选项 --cache .* 不对：应为 文件夹的名称（.*\n$/,
    ],
    ['an unknown command', ['chekc'], /^tifa: 没有命令 chekc（.*\n$/],
  ];
  for (const [name, args, message] of usage)
    it(`says in one line what is wrong with ${name}`, () =>
      inFolder({ 'a.md': RIGHT }, (folder) => {
        const { code, out, err } = folder.tifa(args);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, message);
      }));

  it('shows a person the place, the fix and the source, without colours in a pipe', () =>
    inFolder({ 'a.md': WRONG }, (folder) => {
      const { out } = folder.tifa(['check', 'a.md']);
      const [head, line, underline, fix, source] = out.split('\n');
      assert.match(head ?? '', /^a\.md:1:\d+ 警告 quotations\/misquote（引文有误） /);
      assert.equal(line, `    ${WRONG.trim()}`);
      assert.match(underline ?? '', /^ +\^+$/);
      assert.match(fix ?? '', /^ {4}→ .*精神家园$/);
      assert.match(source ?? '', /^ {4}出处：《/);
      assert.ok(!out.includes('\u001b'));
    }));
});
