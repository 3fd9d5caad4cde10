// Shows the main job after a build: the findings of the sample draft as the command line prints them. Usage: npm start
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status, error } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'samples/draft.md'], {
  cwd: root,
  stdio: 'inherit',
});
if (error) throw error;
// 1 means findings: in a sample with misquotes that is success.
process.exitCode = status === 1 ? 0 : (status ?? 2) || 2;
if (process.exitCode === 0) console.log('\n在编辑器中打开这份文稿：npm run editor');
else console.error('\n示例文稿没有按预期检查：请先运行 npm run build，再看上面的信息。');
