// textlint with prh and a table of wrong and right wordings, on drafts. JSON in, JSON out.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter, loadTextlintrc } from 'textlint';

const { rules, drafts } = JSON.parse(readFileSync(0, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'tifa-bench-textlint-'));
const yaml = rules.map(([right, wrong]) => `  - expected: ${right}\n    pattern: ${wrong}\n`).join('');
writeFileSync(join(folder, 'prh.yml'), `version: 1\nrules:\n${yaml}`);
const configFilePath = join(folder, '.textlintrc.json');
writeFileSync(configFilePath, JSON.stringify({ rules: { prh: { rulePaths: [join(folder, 'prh.yml')] } } }));
const node_modulesDir = join(dirname(fileURLToPath(import.meta.url)), '../node_modules');
const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath, node_modulesDir }) });
await linter.lintText(drafts[0], 'warm-up.md');
const checks = [];
for (const draft of drafts) {
  const since = performance.now();
  await linter.lintText(draft, 'draft.md');
  checks.push(performance.now() - since);
}
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ checks }));
