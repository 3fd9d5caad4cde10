/** The same suite in a desktop VS Code, downloaded by @vscode/test-electron or named by TIFA_VSCODE (its executable). */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import type { WorkspaceKind } from './run-suite.ts';

/** Resolves to true when every test passed, for each kind of workspace. */
export async function runDesktop(vsix: string, suite: string): Promise<boolean> {
  const executable = process.env['TIFA_VSCODE'] ?? (await downloadAndUnzipVSCode());
  const dir = mkdtempSync(join(tmpdir(), 'tifa-desktop-'));
  cpSync(join(__dirname, 'fixtures'), join(dir, 'workspace'), { recursive: true });
  const own = [`--extensions-dir=${join(dir, 'extensions')}`, `--user-data-dir=${join(dir, 'user-data')}`];
  install(executable, vsix, own);
  const opened: Readonly<Record<WorkspaceKind, readonly string[]>> = {
    folder: [join(dir, 'workspace/one')],
    'two-folders': [join(dir, 'workspace/two.code-workspace')],
    none: [],
  };
  try {
    for (const [kind, paths] of Object.entries(opened)) {
      const code = await runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: join(__dirname, 'helper'),
        extensionTestsPath: suite,
        extensionTestsEnv: { TIFA_E2E_WORKSPACE: kind },
        launchArgs: [...paths, ...own, '--disable-workspace-trust'],
      });
      if (code !== 0) return false;
    }
    return true;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function install(executable: string, vsix: string, own: readonly string[]): void {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  const { status } = spawnSync(cli ?? executable, [...args, ...own, '--install-extension', vsix, '--force'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`Installing ${vsix} failed with exit code ${status}`);
}
