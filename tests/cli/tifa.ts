/** Runs the built command line in a temporary folder. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { UNPRIVILEGED } from '../support/unprivileged.ts';

const ROOT = resolve(__dirname, '../..');
/** Another build than the one in dist may be tested. */
export const CLI = process.env['TIFA_CLI'] ?? join(ROOT, 'dist/cli.js');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds dist/ where it is missing. */
export function buildIfMissing(): void {
  if (!existsSync(CLI))
    execFileSync(process.execPath, ['--import', 'tsx', 'esbuild.mjs'], { cwd: ROOT, stdio: 'inherit' });
}

/** A temporary folder with files; `tifa` runs in it. */
export interface Folder {
  readonly path: string;
  readonly tifa: (args: readonly string[], input?: string | Uint8Array) => Outcome;
  /** The same with the rights of an ordinary user. */
  readonly unprivileged: Folder['tifa'];
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void;
}

export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: Folder) => void | Promise<void>,
  locale = 'zh_CN.UTF-8',
): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'tifa-cli-'));
  const write: Folder['write'] = (texts) => {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    }
  };
  const run = (args: readonly string[], input: string | Uint8Array): Outcome => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: path,
      input,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: locale },
    });
    return { code: status, out: stdout, err: stderr };
  };
  const tifa: Folder['tifa'] = (args, input = '') => run([CLI, ...args], input);
  const unprivileged: Folder['tifa'] = (args, input = '') => run([...UNPRIVILEGED, CLI, ...args], input);
  try {
    write(files);
    await use({ path, tifa, unprivileged, write });
  } finally {
    rmSync(path, { recursive: true });
  }
}
