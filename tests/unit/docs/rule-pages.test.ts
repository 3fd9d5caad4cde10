import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_CODES } from '../../../server/src/engine/types.ts';

const PAGES = join(__dirname, '../../../docs/rules');

describe('rule pages', () => {
  it('are there for every rule, and for no other', () => {
    const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    const expected = ['README.md', ...RULE_CODES.map((code) => `${code}.md`)];
    assert.deepEqual(pages.map((name) => name.replaceAll('\\', '/')).sort(), expected.sort());
  });

  for (const code of RULE_CODES)
    it(`${code} begins with its code, says what is left alone and what to do, and how to switch it off`, () => {
      const page = readFileSync(join(PAGES, `${code}.md`), 'utf8');
      assert.ok(page.startsWith(`# ${code}：`));
      for (const part of ['| 文稿 | 应为 |', '## 不报的情形', '## 处理', `\`${code}\``, '`tifa.rules`'])
        if (code !== 'quotations/passage' || !part.startsWith('|')) assert.ok(page.includes(part), part);
    });
});
