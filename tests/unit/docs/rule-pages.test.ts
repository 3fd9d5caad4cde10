import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_CODES } from '../../../server/src/engine/types.ts';

const PAGES = join(__dirname, '../../../docs/rules');

describe('rule pages', () => {
  it('are there for every rule, and for no other', () => {
    const expected = RULE_CODES.map((code) => `${code}.md`).sort();
    assert.deepEqual(readdirSync(PAGES).sort(), expected);
  });

  for (const code of RULE_CODES)
    it(`${code} begins with its code and says how to switch it off`, () => {
      const page = readFileSync(join(PAGES, `${code}.md`), 'utf8');
      assert.ok(page.startsWith(`# ${code}：`));
      assert.ok(page.includes('`tifa.rules`'));
    });
});
