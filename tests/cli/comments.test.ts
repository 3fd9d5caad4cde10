/** `tifa check a.docx --comments copy.docx`: what was found stands in the copy; the original stays as it is. */
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { p, r, wordFile } from '../support/word.ts';
import { rangesIn, textOf, xmlOf } from '../unit/annotate/word.ts';
import { buildIfMissing, inFolder } from './tifa.ts';

const BODY = [
  p('关于加强网络安全工作的通知'),
  `<w:p>${r('会议强调，“没有网络', '<w:b/>')}${r('安全就没有国家安金，没有信息化就没有现代化”。')}</w:p>`,
  p('正能量是总要求、管得住是硬道里、用得好是真本事。'),
].join('');

describe('tifa check --comments', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  it('writes a copy with a comment at each finding', async () => {
    const original = await wordFile(BODY);
    await inFolder({ 'a.docx': original }, async ({ path, tifa }) => {
      const { code, out, err } = tifa(['check', 'a.docx', '--comments', 'copy.docx', '--as-of', '2024-05-06']);
      assert.equal(code, 1, err);
      assert.match(out, /a\.docx:第2段第7字 警告 /);
      assert.match(err, /已写出 copy\.docx：批注 2 条\n/);
      const copy = readFileSync(join(path, 'copy.docx'));
      const ranges = [...rangesIn(await xmlOf(copy, 'word/document.xml')).values()];
      assert.deepEqual(ranges, ['没有网络安全就没有国家安金', '管得住是硬道里']);
      const comments = await xmlOf(copy, 'word/comments.xml');
      assert.match(comments, /“金”应为“全”/);
      assert.match(comments, /建议：没有网络安全就没有国家安全</);
      assert.match(comments, /出处：《[^》]+》，2014-02-27/);
      assert.match(comments, /w:date="2024-05-06T00:00:00Z"/);
      assert.deepEqual(await textOf(copy), await textOf(original));
      assert.ok(readFileSync(join(path, 'a.docx')).equals(original));
    });
  });

  it('tracks what is certain, and nothing is found in what it comes to', async () => {
    await inFolder({ 'a.docx': await wordFile(BODY) }, async ({ path, tifa }) => {
      const { code, err } = tifa(['check', 'a.docx', '--comments', 'copy.docx', '--track']);
      assert.equal(code, 1, err);
      assert.match(err, /批注 2 条，修订 2 处/);
      const text = (await textOf(readFileSync(join(path, 'copy.docx')))).join('\n');
      assert.match(text, /国家安全，没有信息化/);
      assert.match(text, /硬道理/);
      const again = JSON.parse(tifa(['check', '--format', 'json', 'copy.docx']).out);
      assert.deepEqual(again.files[0].findings, []);
    });
  });

  it('is the same every time where a date is given', async () => {
    await inFolder({ 'a.docx': await wordFile(BODY) }, ({ path, tifa }) => {
      const copies = ['1.docx', '2.docx'].map((name) => {
        tifa(['check', 'a.docx', '--comments', name, '--track', '--as-of', '2024-05-06']);
        return readFileSync(join(path, name));
      });
      assert.ok(copies[0]?.equals(copies[1] ?? Buffer.alloc(0)));
    });
  });

  it('refuses the original, and flags that do not go together', async () => {
    const original = await wordFile(BODY);
    const rtf = '{\\rtf1\\ansi x}';
    await inFolder({ 'a.docx': original, 'b.txt': '文字', 'c.doc': rtf }, ({ path, tifa }) => {
      symlinkSync('a.docx', join(path, 'link.docx'));
      const rows: readonly (readonly [args: readonly string[], says: RegExp])[] = [
        [['a.docx', '--comments', 'a.docx'], /副本不能写到原件上/],
        [['a.docx', '--comments', 'link.docx'], /副本不能写到原件上/],
        [['link.docx', '--comments', 'a.docx'], /副本不能写到原件上/],
        [['a.docx', 'b.txt', '--comments', 'copy.docx'], /只用于一份/],
        [['b.txt', '--comments', 'copy.docx'], /另存为 \.docx/],
        [['c.doc', '--comments', 'copy.docx'], /另存为 \.docx/],
        [['.', '--comments', 'copy.docx'], /只用于一份/],
        [['a.docx', '--track'], /--comments/],
        [['a.docx', '--comments', 'none/copy.docx'], /没能写入/],
      ];
      for (const [args, says] of rows) {
        const { code, err } = tifa(['check', ...args]);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, says);
      }
      assert.ok(readFileSync(join(path, 'a.docx')).equals(original));
    });
  });
});
