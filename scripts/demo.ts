/** Shows the main job after a build: the findings of the sample draft as the command line prints them. Usage: tsx scripts/demo.ts */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { language, say } from './words.ts';

/** The exit code: 0 where the sample was checked, which finds its mistakes. */
export function demonstrate(): number {
  const args = ['dist/cli.js', 'check', 'samples/draft.md', '--language', language];
  const { status, error } = spawnSync(process.execPath, args, { cwd: join(__dirname, '..'), stdio: 'inherit' });
  if (error) throw error;
  // 1 means findings: in a sample with misquotes that is success.
  if (status === 1) console.log(`\n${say.thenEditor}`);
  else console.error(`\n${say.startFailed}`);
  return status === 1 ? 0 : 2;
}

if (require.main === module) process.exitCode = demonstrate();
