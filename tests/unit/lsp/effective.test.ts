/** The page of the configuration in force is YAML that can be read back. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { NO_CONFIGURATION } from '../../../server/src/engine/index.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/lsp/configuration.ts';
import { effectiveText } from '../../../server/src/lsp/effective.ts';

const PACK = { id: 'own', title: '本地提法库', version: '0.1.0', records: 3, asOf: '2026-03-10' };

function page(packs: readonly (typeof PACK)[]): Record<string, unknown> {
  const found = { configuration: NO_CONFIGURATION, problems: [] };
  const settings = {
    ...DEFAULT_SETTINGS,
    packs: { folders: ['own'], bundled: { tianjin: false } as const },
    allow: ['本地表述'],
  };
  return parse(effectiveText({ name: '要点.md', settings, found, levels: {}, packs }));
}

const bundled = { common: true, state: true, 'wangluo-qiangguo': true, tianjin: false, zhejiang: true };

describe('the configuration in force', () => {
  it('lists the packs that are loaded, and the folders that name them', () =>
    assert.deepEqual(page([PACK])['packs'], { loaded: ['本地提法库 0.1.0'], folders: ['own'], bundled }));
  it('is YAML without packs, too', () =>
    assert.deepEqual(page([])['packs'], { loaded: [], folders: ['own'], bundled }));
  it('lists what is allowed', () => assert.deepEqual(page([])['allow'], ['本地表述']));
});
