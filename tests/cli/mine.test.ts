/** `tifa mine` on a small corpus written for the tests. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MinedWording } from '../../server/src/engine/wording.ts';
import { fileOf, officePapers } from '../unit/mine/made.ts';
import { buildIfMissing, type Folder, inFolder } from './tifa.ts';

const PAPERS = Object.fromEntries(
  officePapers().map((paper) => [`文献/${basename(paper.info.path)}`, fileOf(paper)] as const),
);
const WORDING = '坚持把群众冷暖放在心上';

/** All files of a folder with their bytes. */
function filesIn({ path }: Folder, folder: string): readonly (readonly [name: string, text: string])[] {
  return readdirSync(join(path, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')] as const);
}

describe('tifa mine', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  it('lists wording, documents, first and last day', () =>
    inFolder(PAPERS, ({ tifa }) => {
      const { code, out, err } = tifa(['mine', '文献']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, new RegExp(`^${WORDING}\t10\t2020-01-11\t2023-08-11$`, 'm'));
      assert.deepEqual(tifa(['mine', '文献', '--limit', '1']).out.split('\n').length, 2);
      assert.equal(tifa(['mine', '文献', '--cache', 'kept']).out, out);
      assert.equal(tifa(['mine', '文献', '--cache', 'kept']).out, out);
    }));

  it('gives JSON', () =>
    inFolder(PAPERS, ({ tifa }) => {
      const { mined } = JSON.parse(tifa(['mine', '文献', '--format', 'json']).out) as { mined: MinedWording[] };
      const found = mined.find(({ wording }) => wording === WORDING);
      assert.deepEqual([found?.documents, found?.times, found?.kind], [10, 20, 'formulation']);
    }));

  it('looks at younger documents only, and asks for so many', () =>
    inFolder(PAPERS, ({ tifa }) => {
      assert.match(tifa(['mine', '文献', '--since', '2021']).out, new RegExp(`^${WORDING}\t7\t2021`, 'm'));
      assert.match(
        tifa(['mine', '文献', '--since', '2023', '--min', '2']).out,
        new RegExp(`^${WORDING}\t2\t2023`, 'm'),
      );
      const none = tifa(['mine', '文献', '--min', '11']);
      assert.deepEqual([none.code, none.out], [2, '']);
      assert.match(none.err, /^tifa: 没有采到提法/);
    }));

  it('writes a pack that is sound, the same each time', () =>
    inFolder(PAPERS, (folder) => {
      const { tifa } = folder;
      const { code, out } = tifa(['mine', '文献', '--out', 'ku']);
      assert.equal(code, 0);
      assert.match(out, /^已写入 ku：\d+ 条提法/);
      const validated = tifa(['corpus', 'validate', 'ku']);
      assert.deepEqual([validated.code, validated.err], [0, '']);
      assert.equal(tifa(['mine', '文献', '--out', 'other/ku']).code, 0);
      assert.deepEqual(filesIn(folder, 'other/ku'), filesIn(folder, 'ku'));
      const records = readFileSync(join(folder.path, 'ku/records/mined.yaml'), 'utf8');
      assert.match(
        records,
        new RegExp(
          `\\n# 文献/00.md:8\\n(?:# .*\\n)*- id: .*\\n  kind: formulation\\n  wording: ${WORDING}\\n  sources:\\n    - source: wenxian-2020-01-11\\n`,
        ),
      );
    }));

  it('overwrites nothing', () =>
    inFolder({ ...PAPERS, 'ku/pack.yaml': 'id: mine\n' }, (folder) => {
      const { code, out, err } = folder.tifa(['mine', '文献', '--out', 'ku']);
      assert.deepEqual([code, out, err], [2, '', 'tifa: ku 已有内容，没有写入：请换一个文件夹\n']);
      assert.deepEqual(filesIn(folder, 'ku'), [['pack.yaml', 'id: mine\n']]);
      assert.equal(folder.tifa(['mine', '文献', '--out', '文献/00.md']).code, 2);
    }));

  it('says why a pack cannot be written', function () {
    if (process.platform === 'win32') this.skip(); // links need rights there
    return inFolder(PAPERS, (folder) => {
      symlinkSync('nowhere/ku', join(folder.path, 'ku'));
      const { code, out, err } = folder.tifa(['mine', '文献', '--out', 'ku']);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^tifa: ku 没能写完（.*）：请检查权限和磁盘\n$/);
    });
  });

  it('says what is wrong with what was typed', () =>
    inFolder({}, ({ tifa }) => {
      for (const args of [
        ['--min', '1'],
        ['--min', 'x'],
        ['--limit', '0'],
        ['--since', '21'],
      ]) {
        const { code, err } = tifa(['mine', '.', ...args]);
        assert.equal(code, 2);
        assert.match(err, /^tifa: 选项 .* 的值 .* 不对：应为 .*\n$/);
      }
      assert.deepEqual(
        tifa(['mine']).err,
        'tifa: 没有文献文件夹：请给出路径，或在 .tifa.yaml 的 corpus.folders 中写明\n',
      );
      assert.match(tifa(['mine', '--language', 'en', 'nowhere']).err, /^tifa: nowhere is not a folder/);
    }));
});
