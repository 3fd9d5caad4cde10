/** What V8 compiled in an earlier run is used, replaced and doubted: a run gives the same answer whatever lies there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildIfMissing } from './tifa.ts';

/** Enough functions that a flipped bit may hit any part of what is kept; each answer depends on all of them. */
const PROGRAM = `(function(exports,require,module,__filename,__dirname){${Array.from(
  { length: 300 },
  (_, i) => `function f${i}(n){return n*${i}+f${i - 1}(n)}`,
)
  .slice(1)
  .join('\n')}
function f0(n){return n}
exports.programs={cli(){
console.log(process.argv.slice(2).join(' '), f299(2), require('./beside.js'), __filename.endsWith('programs.js'));
if (process.argv[3] === 'fail') process.exitCode = 3;
if (process.argv[3] === 'remove') require('node:fs').rmSync(__dirname, { recursive: true });
}};
})`;
const ANSWER = 'check 89702 beside true\n';

describe('what V8 compiled', function () {
  this.timeout(120_000);
  before(() => buildIfMissing());
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-code-'));
    copyFileSync(resolve('dist/cli.js'), join(folder, 'cli.js'));
    writeFileSync(join(folder, 'programs.js'), PROGRAM);
    writeFileSync(join(folder, 'beside.js'), "module.exports = 'beside';");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(folder, 'cli.js'), ...args], { encoding: 'utf8' });
  const kept = () => (existsSync(join(folder, '.compiled')) ? readdirSync(join(folder, '.compiled')) : []);
  const only = () => join(folder, '.compiled', kept()[0] ?? '');

  it('is not kept where the program was removed while it ran', () => {
    assert.equal(run('check', 'remove').status, 0);
    assert.equal(existsSync(folder), false);
  });

  it('is kept for each command, once, and used', () => {
    assert.equal(run('check').stdout, ANSWER);
    assert.equal(kept().length, 1);
    const { mtimeMs } = statSync(only());
    assert.equal(run('check').stdout, ANSWER);
    assert.equal(statSync(only()).mtimeMs, mtimeMs);
    assert.equal(run('check', 'fail').status, 3);
    run('index');
    assert.equal(kept().length, 2);
  });

  it('is not kept of what is no command', () => {
    run('--version');
    run('nonsense');
    assert.deepEqual(kept(), []);
  });

  it('goes when another build runs', () => {
    run('check');
    const old = only();
    const build = /programs\.check\.([0-9a-f]{16})\./.exec(old)?.[1] ?? '';
    assert.notEqual(build, '');
    const start = readFileSync(join(folder, 'cli.js'), 'utf8');
    writeFileSync(join(folder, 'cli.js'), start.replaceAll(build, '0123456789abcdef'));
    assert.equal(run('check').stdout, ANSWER);
    assert.equal(kept().length, 1);
    assert.ok(!existsSync(old));
  });

  it('does no harm where a bit was flipped or the end is missing', () => {
    run('check');
    const good = readFileSync(only());
    for (let i = 0; i < 40; i++) {
      const bad = Buffer.from(good);
      const at = Math.floor(((i + 0.5) * good.length) / 40);
      bad.writeUInt8(bad.readUInt8(at) ^ (1 << (i % 8)), at);
      writeFileSync(only(), i % 10 === 9 ? bad.subarray(0, at) : bad);
      const { stdout, status, signal } = run('check');
      assert.deepEqual({ stdout, status, signal }, { stdout: ANSWER, status: 0, signal: null }, `byte ${at}`);
      assert.ok(readFileSync(only()).length > 1000, 'kept anew');
    }
  });

  it('is not missed where nothing can be written', () => {
    writeFileSync(join(folder, '.compiled'), 'a file where the folder would be');
    assert.deepEqual([run('check').stdout, run('check').stderr], [ANSWER, '']);
  });

  it('is kept of the threads that build an index, too, when they end', () => {
    for (const name of ['cli.js', 'index-worker.js', 'programs.js'])
      copyFileSync(resolve('dist', name), join(folder, name));
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'documents', 'a.md'), '坚持以人民为中心的发展思想。\n');
    const { status } = run('index', join(folder, 'documents'), '--no-config', '--cache', join(folder, 'cache'));
    assert.equal(status, 0);
    assert.ok(
      kept().some((name) => name.startsWith('programs.index-worker.')),
      kept().join(' '),
    );
  });
});
