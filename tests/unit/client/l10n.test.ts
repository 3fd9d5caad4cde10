/** Every message of the client and of the manifest is there in Chinese, and none is left over. */
import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const keysOf = (path: string): string[] => Object.keys(JSON.parse(read(path)) as object).sort();

/** Messages are written as literals in t('…') or l10n.t('…'). */
function messages(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(join(ROOT, 'client/src')))
    for (const [, message] of read(`client/src/${file}`).matchAll(/\bt\(\s*'([^']+)'/g))
      if (message) found.add(message);
  return [...found].sort();
}

describe('localisation', () => {
  it('has every message of the client in Chinese', () =>
    assert.deepEqual(keysOf('l10n/bundle.l10n.zh-cn.json'), messages()));

  it('has the manifest in both languages', () =>
    assert.deepEqual(keysOf('package.nls.zh-cn.json'), keysOf('package.nls.json')));

  it('defines every placeholder of the manifest', () => {
    const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(used)].sort(), keysOf('package.nls.json'));
  });
});
