/**
 * Opens samples/draft.md with the extension in an editor: a desktop VS Code if `code` is on the PATH, otherwise
 * VS Code in the browser, installed on demand. Usage: npm run editor [-- --browser]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hostSupported } from '../tests/e2e/host/install.ts';
import { startVSCode } from '../tests/e2e/host/vscode.ts';
import { packagePath } from './package.ts';

const ROOT = join(__dirname, '..');
const SAMPLES = join(ROOT, 'samples');
const WINDOWS = process.platform === 'win32';

function desktop(): string | undefined {
  const name = WINDOWS ? 'code.cmd' : 'code';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** A development window: nothing is installed into the user's own VS Code. */
function openDesktop(code: string): void {
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, SAMPLES, '--goto', join(SAMPLES, 'draft.md')];
  const { status } = spawnSync(code, args, { stdio: 'inherit', shell: WINDOWS });
  if (status !== 0) throw new Error(`${code} ended with exit code ${status}`);
  console.log('已在 VS Code 的新窗口中打开 samples/draft.md。');
}

async function openBrowser(): Promise<void> {
  if (!hostSupported())
    throw new Error(
      '没有找到桌面版 VS Code（命令 code 不在 PATH 中），而浏览器版只能在 Linux x64 上自动安装。请先安装 VS Code。',
    );
  pack();
  const vscode = await startVSCode({ vsix: [packagePath()], workspace: SAMPLES, inPlace: true });
  const file = `vscode-remote://${vscode.authority}${join(SAMPLES, 'draft.md')}`;
  console.log(`请在浏览器中打开：\n\n  ${vscode.url({ folder: SAMPLES }, [['openFile', file]])}\n\n按 Ctrl+C 结束。`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await vscode.stop();
}

function pack(): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'package'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The extension could not be packed.');
}

async function main(): Promise<void> {
  const code = process.argv.includes('--browser') ? undefined : desktop();
  if (code !== undefined) return openDesktop(code);
  await openBrowser();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
