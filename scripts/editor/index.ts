/**
 * Opens a copy of the samples with the extension in an editor: a desktop VS Code if `code` is on the PATH, otherwise VS Code in
 * the browser, installed on demand. Usage: npm run editor [-- --browser]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { hostSupported } from '../../tests/e2e/host/install.ts';
import { build, pack } from '../build.ts';
import { packagePath } from '../package.ts';
import { say } from '../words.ts';
import { startTrial } from './trial.ts';

const ROOT = join(__dirname, '../..');
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
  console.log(say.editorDesktop);
  build();
  const copy = join(mkdtempSync(join(tmpdir(), 'tifa-')), say.samples);
  cpSync(join(ROOT, 'samples'), copy, { recursive: true });
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, copy, '--goto', join(copy, 'draft.md')];
  const { status } = spawnSync(code, args, { stdio: 'inherit', shell: WINDOWS });
  if (status !== 0) throw new Error(say.ended(code, String(status)));
  console.log(say.editorOpened(copy));
}

async function openBrowser(chosen: boolean): Promise<void> {
  if (!hostSupported()) throw new Error(say.editorNone);
  console.log(chosen ? say.editorChosen : say.editorBrowser);
  build();
  pack('platform');
  const trial = await startTrial(packagePath());
  console.log(say.editorAddress(trial.url, trial.folder));
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await trial.stop();
}

async function main(): Promise<void> {
  const chosen = process.argv.includes('--browser');
  const code = chosen ? undefined : desktop();
  if (code !== undefined) return openDesktop(code);
  await openBrowser(chosen);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
