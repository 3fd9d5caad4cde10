/** `tifa check --fix`, `--dry-run`, `--diff`: what is written, what is not, and what is reported. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { CheckReport } from '../../server/src/cli/report.ts';
import { buildIfMissing, inFolder } from './tifa.ts';

const WRONG = '会议强调，“网络空间是亿万民众共同的精神家圆”。\r\n';
const RIGHT = WRONG.replace('圆', '园');
const DOUBTFUL = '要提高“科技创新的体制能力和水平”，做好各项工作。\r\n';
const DRAFT = `# 标题\r\n\r\n${WRONG}\r\n${WRONG}${DOUBTFUL}`;
const FIXED = DRAFT.replaceAll('圆', '园');

describe('tifa check --fix', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  const FILES: readonly (readonly [name: string, encode: (text: string) => Buffer])[] = [
    ['utf-8.md', (text) => Buffer.from(text)],
    ['mark.md', (text) => Buffer.from(`\ufeff${text}`)],
    ['gb18030.txt', (text) => iconv.encode(text, 'gb18030')],
    ['utf-16.txt', (text) => iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['换\n行 "%".md', (text) => Buffer.from(text)],
  ];

  for (const [name, encode] of FILES)
    it(`corrects what is certain, and nothing else: ${JSON.stringify(name)}`, () =>
      inFolder({ [name]: encode(DRAFT) }, ({ tifa, path }) => {
        chmodSync(join(path, name), 0o600);
        const { code, out, err } = tifa(['check', '--fix', '--format', 'json', name]);
        assert.deepEqual(readFileSync(join(path, name)), encode(FIXED));
        assert.equal(statSync(join(path, name)).mode & 0o777, 0o600);
        assert.deepEqual(readdirSync(path), [name]);
        const [file] = (JSON.parse(out) as CheckReport).files;
        assert.equal(file?.fixed, 2);
        assert.deepEqual(
          file.findings.filter(({ certain }) => certain),
          [],
        );
        assert.equal(code, 0);
        assert.equal(err, 'tifa: 已改正 1 个文件中的 2 处\n');
      }));

  it('a second run changes nothing', () =>
    inFolder({ 'a.md': DRAFT }, ({ tifa, path }) => {
      tifa(['check', '--fix', 'a.md']);
      assert.deepEqual(tifa(['check', '--fix', 'a.md']), { ...tifa(['check', 'a.md']) });
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), FIXED);
    }));

  it('a link and the file it leads to are fixed once', () =>
    inFolder({ 'in/a.md': DRAFT }, ({ tifa, path }) => {
      symlinkSync('in/a.md', join(path, 'b.md'));
      const { code, err } = tifa(['check', '--fix', 'b.md', 'in/a.md']);
      assert.equal(readFileSync(join(path, 'in/a.md'), 'utf8'), FIXED);
      assert.ok(lstatSync(join(path, 'b.md')).isSymbolicLink());
      assert.equal(code, 0);
      assert.match(err, /已改正/);
    }));

  it('tells what could not be written, and goes on', () =>
    inFolder({ 'a.md': DRAFT, 'b.md': DRAFT }, ({ tifa, path }) => {
      chmodSync(join(path, 'a.md'), 0o444);
      const { code, out, err } = tifa(['check', '--fix', 'a.md', 'b.md']);
      assert.equal(code, 2);
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), DRAFT);
      assert.equal(readFileSync(join(path, 'b.md'), 'utf8'), FIXED);
      assert.match(err, /^tifa: 已改正 1 个文件中的 2 处\ntifa: a\.md: 文件是只读的，没有改动它\n$/);
      assert.match(out, /a\.md:3:7 警告/);
    }));

  it('--dry-run writes nothing and prints a diff that git applies', () =>
    inFolder({ 'a.md': DRAFT, '文稿 "二".md': DRAFT, 'c.md': RIGHT }, ({ tifa, path }) => {
      const { code, out, err } = tifa(['check', '--dry-run', '.']);
      assert.equal(code, 1, 'the drafts are as they were');
      assert.equal(err, 'tifa: 可改正 2 个文件中的 4 处，没有写入\n');
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), DRAFT);
      assert.equal(tifa(['check', '--diff', '.']).out, out);
      execFileSync('git', ['apply', '-p1'], { cwd: path, input: out });
      for (const name of ['a.md', '文稿 "二".md']) assert.equal(readFileSync(join(path, name), 'utf8'), FIXED);
    }));

  it('--fix --diff writes, and prints what it has written', () =>
    inFolder({ 'a.md': DRAFT }, ({ tifa, path }) => {
      const dry = tifa(['check', '--dry-run', 'a.md']).out;
      assert.equal(tifa(['check', '--fix', '--diff', 'a.md']).out, dry);
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), FIXED);
    }));

  it('standard input is never written, but compared', () =>
    inFolder({}, ({ tifa }) => {
      assert.equal(tifa(['check', '--stdin', '--fix'], DRAFT).code, 2);
      const { code, out } = tifa(['check', '--stdin', '--dry-run', '--stdin-filename', 'x.md'], DRAFT);
      assert.equal(code, 1);
      assert.match(out, /^--- a\/x\.md\n\+\+\+ b\/x\.md\n@@ /);
    }));

  it('a diff is no report: the flags do not go together', () =>
    inFolder({ 'a.md': DRAFT }, ({ tifa }) => {
      const { code, err } = tifa(['check', '--dry-run', '--format', 'json', 'a.md']);
      assert.equal(code, 2);
      assert.match(err, /--format/);
    }));
});
