/** Every message of the client and of the manifest is there in Chinese, and none is left over. */
import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { literalsWithHan } from '../../support/literals.ts';

const ROOT = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const keysOf = (path: string): string[] => Object.keys(JSON.parse(read(path)) as object).sort();

const isSource = (file: string): boolean => file.endsWith('.ts');

/** Messages are written as literals in t('…') or l10n.t('…'). */
function messages(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(join(ROOT, 'client/src'), { encoding: 'utf8', recursive: true }).filter(isSource))
    for (const [, message] of read(`client/src/${file}`).matchAll(/\bt\(\s*'([^']+)'/g))
      if (message) found.add(message);
  return [...found].sort();
}

describe('localisation', () => {
  it('has every message of the client in Chinese', () =>
    assert.deepEqual(keysOf('l10n/bundle.l10n.zh-cn.json'), messages()));

  it('leaves no Chinese text in the client but its name and what goes into files of the writer', () => {
    const stray = literalsWithHan('client/src').filter(
      ({ path, text }) => !/(?:own-pack-text|quoted)\.ts$/.test(path) && text !== "'提法 Tifa'",
    );
    assert.deepEqual(
      stray.map(({ path, line, text }) => `${path}:${line} ${text}`),
      [],
    );
  });

  it('has the manifest in both languages', () =>
    assert.deepEqual(keysOf('package.nls.zh-cn.json'), keysOf('package.nls.json')));

  it('defines every placeholder of the manifest', () => {
    const used = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(used)].sort(), keysOf('package.nls.json'));
  });
});
