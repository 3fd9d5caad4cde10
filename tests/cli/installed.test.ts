/** The program as a package brings it: without the files that its packs were made of, and with these packed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PACKED_FILE } from '../../server/src/adapters/packs/compiled.ts';
import { buildIfMissing, inFolder } from './tifa.ts';

const DRAFT = '# 报告\n\n坚持稳中求进工作总基掉，增强“四个自信”。\n';
const PACK = {
  'own/pack.yaml': 'id: own\nversion: 1.0.0\ntitle: 本单位\nlanguage: zh-CN\nasOf: 2026-01-01\nneeds: [state]\n',
  'own/sources/a.yaml': '- id: plan\n  title: 计划\n  tier: primary\n',
  'own/records/a.yaml':
    '- id: a\n  kind: formulation\n  wording: 青山绿水到处是歌声\n  status: current\n  sources: [{ source: plan }]\n',
};

describe('an installed program', function () {
  this.timeout(120_000);
  let dist = '';
  before(() => {
    buildIfMissing();
    const built = resolve('dist');
    dist = join(mkdtempSync(join(tmpdir(), 'tifa-installed-')), 'dist');
    mkdirSync(join(dist, 'corpus'), { recursive: true });
    for (const file of readdirSync(built).filter((name) => name.endsWith('.js')))
      copyFileSync(join(built, file), join(dist, file));
    copyFileSync(join(built, 'corpus', PACKED_FILE), join(dist, 'corpus', PACKED_FILE));
  });
  after(() => rmSync(join(dist, '..'), { recursive: true }));

  const installed = (cwd: string, ...args: readonly string[]) => {
    const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], {
      cwd,
      encoding: 'utf8',
      env,
    });
    return { code: status, out: stdout, err: stderr };
  };
  const asBuilt = (run: ReturnType<typeof installed>) => ({ ...run, out: run.out.replaceAll(dist, resolve('dist')) });

  it('says the same as the built one, at the first start and at the next', () =>
    inFolder({ 'draft.md': DRAFT }, ({ path, tifa }) => {
      for (const args of [
        ['check', 'draft.md', '--format', 'json'],
        ['explain', '四个自信'],
      ]) {
        const built = tifa(args);
        assert.deepEqual(asBuilt(installed(path, ...args)), built);
        assert.deepEqual(asBuilt(installed(path, ...args)), built);
      }
      assert.ok(existsSync(join(dist, 'corpus/packs.compiled')));
    }));

  it('records the same versions of its packs', () =>
    inFolder({ 'draft.md': DRAFT }, ({ path, tifa }) => {
      const record = (run: (args: readonly string[]) => unknown, name: string) => {
        run(['check', 'draft.md', '--record', name]);
        return readFileSync(join(path, name), 'utf8');
      };
      const built = record(tifa, 'built.html');
      assert.match(built, /[0-9a-f]{16}/);
      assert.equal(
        record((args) => installed(path, ...args), 'installed.html'),
        built,
      );
    }));

  it('validates a pack that names the bundled ones, and says that its own are none to be read', () =>
    inFolder(PACK, ({ path, tifa }) => {
      const built = tifa(['corpus', 'validate', 'own']);
      assert.equal(built.code, 0, built.err);
      assert.deepEqual(installed(path, 'corpus', 'validate', 'own'), built);
      const none = installed(path, 'corpus', 'validate');
      assert.deepEqual([none.code, none.out], [2, '']);
      assert.match(none.err, /pack\.yaml/);
    }));
});
