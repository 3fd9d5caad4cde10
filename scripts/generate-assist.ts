/**
 * Writes the tools of writing assistants into the manifest of the extension, from what they say of themselves, with their names in both
 * languages. With --check it only compares. Run: npm run generate
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOLS } from '../server/src/assist/index.ts';
import { LANGUAGES, speak } from '../server/src/engine/language/index.ts';

const ROOT = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const PREFIX = 'assist.';

function put(path: string, value: unknown): void {
  const file = join(ROOT, path);
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (isCheck) {
    console.error(`not current: ${path}: run npm run generate`);
    process.exit(1);
  }
  writeFileSync(file, text);
}

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const manifest = read('package.json');
manifest.contributes.languageModelTools = TOOLS.map(({ name, description, input }) => ({
  name: `tifa_${name}`,
  displayName: `%${PREFIX}${name}%`,
  userDescription: `%${PREFIX}${name}%`,
  modelDescription: description,
  canBeReferencedInPrompt: true,
  toolReferenceName: `tifa_${name}`,
  icon: '$(book)',
  inputSchema: input,
}));
put('package.json', manifest);

for (const language of LANGUAGES) {
  speak(language);
  const path = language === 'zh' ? 'package.nls.zh-cn.json' : 'package.nls.json';
  // Names of rules are generated, too, and stand at the end.
  const entries = Object.entries(read(path)).filter(([key]) => !key.startsWith(PREFIX));
  const rules = entries.filter(([key]) => key.startsWith('rule.'));
  const others = entries.filter(([key]) => !key.startsWith('rule.'));
  const names = TOOLS.map(({ name, title }) => [`${PREFIX}${name}`, title()]);
  put(path, Object.fromEntries([...others, ...names, ...rules]));
}
