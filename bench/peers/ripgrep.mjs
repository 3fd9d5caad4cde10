// A scan of all files for the exact quotation with ripgrep. JSON in, JSON out.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rgPath } from '@vscode/ripgrep';

const { folders, quotations } = JSON.parse(readFileSync(0, 'utf8'));
const scan = (text) => spawnSync(rgPath, ['-F', '-c', '--no-ignore', '-e', text, ...folders], { maxBuffer: 2 ** 28 });
scan(quotations[0]);
const lookups = quotations.map((text) => {
  const since = performance.now();
  scan(text);
  return performance.now() - since;
});
console.log(JSON.stringify({ lookups }));
