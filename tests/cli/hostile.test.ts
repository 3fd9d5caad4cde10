/** One bad file, folder, pack or setting costs no more than itself, and nothing is waited for without end. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, SOURCES } from '../unit/packs/temporary-pack.ts';
import { buildIfMissing, type Folder, inFolder } from './tifa.ts';

const WRONG = '“没有网络安全就没有国家安金”';
const GOOD = '各单位要高度重视样例工作，切实加强组织领导。';
const DRAFT = { 'a.txt': WRONG };

/** Makes a pipe that nobody writes to; false where there are none. */
function pipeAt({ path }: Folder, name: string): boolean {
  if (process.platform === 'win32') return false;
  execFileSync('mkfifo', [join(path, name)]);
  return true;
}

/** The bundled packs find the slip all the same, and the trouble is told. */
function isFound(folder: Folder, args: readonly string[], told: RegExp): void {
  const { code, out, err } = folder.tifa(['check', 'a.txt', ...args]);
  assert.match(out, /→ 没有网络安全就没有国家安全/);
  assert.match(err, told);
  assert.equal(code, 2);
}

describe('a pack that is broken', () => {
  before(buildIfMissing);
  const pack = (records: string) => ({
    ...DRAFT,
    'p/pack.yaml': MANIFEST,
    'p/sources/a.yaml': SOURCES,
    'p/records/a.yaml': records,
  });
  const bomb = ['- &a [x, x]', ...'bcdefghijklmnopqrst'].map((name, i, all) =>
    i === 0 ? name : `- &${name} [*${i === 1 ? 'a' : all[i - 1]}, *${i === 1 ? 'a' : all[i - 1]}]`,
  );
  for (const [name, records] of Object.entries({
    'by a name that stands for nothing': '- id: a\n  wording: *重要*提法\n',
    'by names that multiply': bomb.join('\n'),
  }))
    it(`${name} leaves the bundled ones in use`, () =>
      inFolder(pack(records), (folder) => isFound(folder, ['--corpus', 'p'], /p[/\\]records[/\\]a\.yaml/)));

  it('by a pipe among its files is read as far as it goes', () =>
    inFolder(pack(''), (folder) => {
      if (pipeAt(folder, 'p/records/b.yaml')) isFound(folder, ['--corpus', 'p'], /b\.yaml.*不是普通文件/);
    }));
});

describe('a configuration file', () => {
  const names = ['a\\0b', '/etc/passwd/x', 'x'.repeat(300)].map((name) => `"${name}"`).join(', ');
  for (const key of ['packs', 'corpus'])
    it(`with impossible folders in ${key} counts all the same`, () =>
      inFolder({ ...DRAFT, '.tifa.yaml': `${key}: { folders: [${names}] }\n` }, (folder) =>
        isFound(folder, [], /\.tifa\.yaml:1/),
      ));

  it('that is a pipe is not waited for, nor a list of ignored places', () =>
    inFolder(DRAFT, (folder) => {
      if (!pipeAt(folder, '.tifa.yaml')) return;
      pipeAt(folder, '.tifa-ignore.yaml');
      isFound(folder, [], /\.tifa\.yaml.*不是普通文件[\s\S]*/);
    }));
});

describe('a draft', () => {
  it('that is a pipe, or leads to a device without end, is a problem, and the next one is checked', () =>
    inFolder(DRAFT, (folder) => {
      if (!pipeAt(folder, 'b.txt')) return;
      symlinkSync('/dev/zero', join(folder.path, 'c.txt'));
      isFound(folder, ['b.txt', 'c.txt'], /b\.txt.*不是普通文件[\s\S]*c\.txt.*不是普通文件/);
    }));
});

describe('a corpus', () => {
  it('with links in a circle, a pipe and a million bad lines is indexed all the same', () =>
    inFolder({ 'c/good.txt': GOOD, 'c/bad.jsonl': '5\n'.repeat(1_000_000) }, (folder) => {
      symlinkSync('manifest.tsv', join(folder.path, 'c/manifest.tsv'));
      symlinkSync('good.txt.yaml', join(folder.path, 'c/good.txt.yaml'));
      pipeAt(folder, 'c/pipe.txt');
      const { out, err } = folder.tifa(['index', 'c', '--cache', 'k', '--stats']);
      assert.match(out, /文献\t1 篇/);
      assert.match(out + err, /此外还有 \d+ 个问题/);
      assert.ok((out + err).length < 50_000, `${(out + err).length} characters are told`);
    }));
});
