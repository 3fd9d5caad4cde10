/** Unified diffs: as git takes them, for texts and names of any kind. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unifiedDiff } from '../../../server/src/cli/diff.ts';

const BEFORE = '一\n二\n三\n四\n精神家圆\n六\n七\n八\n九\n';
const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  ['文稿.md', BEFORE, BEFORE.replace('圆', '园')],
  ['a "b" %1.md', BEFORE, BEFORE.replace('圆', '园')],
  ['换\n行\t.md', BEFORE, BEFORE.replace('圆', '园')],
  ['crlf.txt', BEFORE.replaceAll('\n', '\r\n'), BEFORE.replace('圆', '园').replaceAll('\n', '\r\n')],
  ['no-end.txt', '精神家圆', '精神家园'],
  ['two.txt', `圆\n${BEFORE}${BEFORE}圆`, `园\n${BEFORE}${BEFORE}园`],
];

describe('the diff of a draft', () => {
  for (const [name, before, after] of CASES)
    it(`${JSON.stringify(name)}: git makes of the old text the new one`, () => {
      const dir = mkdtempSync(join(tmpdir(), 'tifa-diff-'));
      try {
        writeFileSync(join(dir, name), before);
        execFileSync('git', ['apply', '-p1'], { cwd: dir, input: unifiedDiff(name, before, after) });
        assert.equal(readFileSync(join(dir, name), 'utf8'), after);
      } finally {
        rmSync(dir, { recursive: true });
      }
    });

  it('is short, and names the file as it is', () =>
    assert.equal(
      unifiedDiff('稿/一.md', BEFORE, BEFORE.replace('圆', '园')),
      '--- a/稿/一.md\n+++ b/稿/一.md\n@@ -2,7 +2,7 @@\n 二\n 三\n 四\n-精神家圆\n+精神家园\n 六\n 七\n 八\n',
    ));
  it('is nothing where nothing is changed', () => assert.equal(unifiedDiff('a', BEFORE, BEFORE), ''));
});
