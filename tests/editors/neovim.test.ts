/** Neovim with its built-in client: diagnostics, hover, completion and a fix, through `tifa lsp --stdio`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildIfMissing, CLI } from '../cli/tifa.ts';

const DRAFT = '会议强调，“绿水青山就是金山银川”。\n\n四个意识要增强。\n\n要加快建设网络强\n';

interface Report {
  readonly problem?: string;
  readonly found: readonly { readonly words: string; readonly code: string; readonly message: string }[];
  readonly hover: string;
  readonly completion: string;
  readonly actions: readonly string[];
  readonly text: string;
}

describe('Neovim', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-neovim-'));
  before(() => buildIfMissing());
  after(() => rmSync(folder, { recursive: true }));

  it('finds, explains, completes and repairs', function () {
    if (spawnSync('nvim', ['--version'], { stdio: 'ignore' }).status !== 0) {
      console.log('      skipped: Neovim (nvim) is not installed');
      this.skip();
    }
    this.timeout(180_000);
    const draft = join(folder, 'draft.md');
    const report = join(folder, 'report.json');
    writeFileSync(draft, DRAFT);
    const { stdout, stderr, status } = spawnSync(
      'nvim',
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${resolve('tests/editors/neovim.lua')}`],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 170_000,
        env: {
          ...process.env,
          XDG_CACHE_HOME: folder,
          XDG_DATA_HOME: folder,
          XDG_STATE_HOME: folder,
          TIFA_SERVER: JSON.stringify([process.execPath, CLI, 'lsp', '--stdio']),
          TIFA_DRAFT: draft,
          TIFA_REPORT: report,
        },
      },
    );
    assert.equal(status, 0, `${stdout}${stderr}`);
    const { problem, found, hover, completion, actions, text } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    assert.equal(problem, undefined);
    assert.deepEqual(
      found.map(({ words, code }) => ({ words, code })),
      [{ words: '绿水青山就是金山银川', code: 'quotations/misquote' }],
    );
    assert.match(hover, /四个意识[\s\S]*政治意识/);
    assert.match(completion, /^加快建设网络强国/);
    assert.match(actions[0] ?? '', /绿水青山就是金山银山/);
    assert.ok(text.startsWith('会议强调，“绿水青山就是金山银山”。'), text);
    assert.ok(text.includes(`要${completion}`), text);
  });
});
