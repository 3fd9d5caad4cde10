/** Runs npm for what is installed on demand. */
import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** In a folder, under the given Node (its headers serve node-gyp). Its output is shown only when it fails. */
export function npm(cwd: string, args: readonly string[], node?: string): void {
  const env: NodeJS.ProcessEnv = {};
  for (const [key, value] of Object.entries(process.env))
    if (!/^npm_(config|package|lifecycle)_/.test(key)) env[key] = value;
  if (node) {
    const root = join(node, '../..');
    env['PATH'] = [join(root, 'bin'), env['PATH']].join(delimiter);
    env['npm_config_nodedir'] = root;
  }
  try {
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, env, stdio: 'pipe' });
  } catch (error) {
    const output = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output.stderr ?? ''}${output.stdout ?? ''}`);
  }
}
