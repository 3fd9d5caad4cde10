/** What a writer means, on the command line: comments, front matter, lists of what is allowed and ignored. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createIgnoreFiles } from '../../server/src/adapters/ignore/index.ts';
import type { CheckReport } from '../../server/src/cli/report.ts';
import { marksOf } from '../../server/src/engine/index.ts';
import { MANIFEST, record, SOURCES } from '../unit/packs/temporary-pack.ts';
import { buildIfMissing, type Folder, inFolder } from './tifa.ts';

const BAD = '“没有网络安全就没有国家安生”';

function check(folder: Folder, ...args: readonly string[]): CheckReport {
  return JSON.parse(folder.tifa(['check', '--format', 'json', ...args]).out) as CheckReport;
}

/** Rules of what is told, and of what is meant with the reason. */
function shown({ files }: CheckReport): readonly (readonly string[])[] {
  return files.map(({ findings, meant = [] }) => [
    ...findings.map(({ rule }) => rule),
    ...meant.map(({ rule, by }) => `${rule} ${by}`),
  ]);
}

describe('tifa check and what is meant', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  it('takes comments and front matter at their word', () =>
    inFolder(
      {
        'a.md': `<!-- tifa-disable-next-line misquote -->\n${BAD}。\n`,
        'b.txt': `${BAD}。 // 提法-忽略 引文\n${BAD}。\n`,
        'c.md': `---\ntifa: off\n---\n\n${BAD}。\n`,
        'd.md': `---\ntifa: { rules: { quotations: off } }\n---\n\n${BAD}。\n`,
      },
      (folder) => {
        const report = check(folder, '.');
        const M = 'quotations/misquote';
        assert.deepEqual(shown(report), [[`${M} comment`], [M, `${M} comment`], [], []]);
        assert.deepEqual(
          report.files.map(({ off }) => off),
          [undefined, undefined, true, undefined],
        );
        const { out, code } = folder.tifa(['check', 'a.md', 'c.md']);
        assert.equal(code, 0);
        assert.match(out, /另有 1 处作者已注明不必提示；1 个文件注明不检查/);
      },
    ));

  it('reports comments that do nothing, without failing', () =>
    inFolder({ 'a.md': '正文。\n\n<!-- tifa-disable-next-line misquote -->\n正文又一段。\n' }, (folder) => {
      const { code, out } = folder.tifa(['check', 'a.md']);
      assert.equal(code, 0);
      assert.match(out, /a\.md:3:1 提示 comments\/unused/);
    }));

  it('reports names that no rule has', () =>
    inFolder({ 'a.md': `<!-- tifa-disable-next-line misqoute -->\n${BAD}。\n` }, (folder) => {
      const { code, out } = folder.tifa(['check', 'a.md']);
      assert.equal(code, 1);
      assert.match(out, /a\.md:1:\d+ 警告 comments\/unknown（忽略注释写错） .*quotations\/misquote/);
      assert.match(out, /警告 quotations\/misquote/);
    }));

  it('takes wording at its word that .tifa.yaml allows', () =>
    inFolder({ '.tifa.yaml': 'allow: [没有网络安全就没有国家安生]\n', 'x/a.md': `${BAD}。\n` }, (folder) => {
      assert.deepEqual(shown(check(folder, 'x')), [['quotations/misquote allowed']]);
      assert.deepEqual(shown(check(folder, '--no-config', 'x')), [['quotations/misquote']]);
    }));

  it('believes a pack of one’s own that old wording holds', () => {
    const text = '2026年3月，医院收治的新冠肺炎患者减少。\n';
    const pack = {
      'p/pack.yaml': MANIFEST,
      'p/sources/s.yaml': SOURCES,
      'p/records/r.yaml': record('own', '新冠肺炎'),
    };
    return inFolder({ 'a.md': text, ...pack }, (folder) => {
      assert.deepEqual(shown(check(folder, 'a.md')), [['wording/superseded']]);
      assert.deepEqual(shown(check(folder, '--corpus', 'p', 'a.md')), [[]]);
    });
  });

  it('passes over places that the editor has written down, and says which are of no use', () =>
    inFolder({ 'x/a.md': `乙说，${BAD}。\n\n甲说，${BAD}。\n` }, async (folder) => {
      const ignore = async (text: string) => {
        const start = text.indexOf('没有');
        const marks = marksOf(text, { start, end: start + BAD.length - 2, rule: 'quotations/misquote' });
        await createIgnoreFiles(() => undefined).add(join(folder.path, 'x/a.md'), [folder.path], marks);
      };
      await ignore(`甲说，${BAD}。`);
      assert.deepEqual(shown(check(folder, 'x')), [['quotations/misquote', 'quotations/misquote ignored']]);
      assert.deepEqual(check(folder, '.').ignored, [{ path: '.tifa-ignore.yaml', places: 1, unused: 0 }]);
      await ignore('丙说，“没有网络安全就没有国家安生”。');
      assert.deepEqual(check(folder, 'x').ignored, [{ path: '.tifa-ignore.yaml', places: 2 }]);
      assert.match(folder.tifa(['check', '.']).err, /\.tifa-ignore\.yaml: 所记 2 处忽略中，有 1 处/);
    }));

  it('fails where the list of such places cannot be read', () =>
    inFolder({ '.tifa-ignore.yaml': 'ignored: [', 'a.md': '正文。\n' }, (folder) => {
      const { code, err } = folder.tifa(['check', 'a.md']);
      assert.equal(code, 2);
      assert.match(err, /tifa-ignore\.yaml: 读不懂/);
    }));
});
