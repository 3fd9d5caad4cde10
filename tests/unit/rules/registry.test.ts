/** Every code has one rule, one priority, one test file; names that were given before still mean their rules. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OLD_NAMES, RULE_CODES, RULE_GROUPS, rulesNamed } from '../../../server/src/engine/rules/codes.ts';
import { CATALOGUE } from '../../../server/src/engine/rules/registry.ts';
import { type RuleSetting, settingsByRule, unknownRule } from '../../../server/src/engine/severity.ts';

describe('the catalogue of rules', () => {
  it('has each code once', () => assert.deepEqual(CATALOGUE.map(({ code }) => code).sort(), [...RULE_CODES].sort()));

  for (const code of RULE_CODES.filter((each) => each !== 'quotations/passage'))
    it(`${code} has a test file of its own`, () => assert.ok(existsSync(join(__dirname, `${code}.test.ts`))));

  const LEVELS = { warning: '警告', information: '信息', hint: '提示' };
  const FIXES = { certain: '可直接改正', offered: '由作者选定', none: '只提示' };
  for (const { code, highest, fix } of CATALOGUE)
    it(`${code} is at most as loud as its page says, and offers what it says`, () => {
      const page = readFileSync(join(__dirname, '../../../docs/rules', `${code}.md`), 'utf8');
      assert.match(page, new RegExp(`最高级别：${LEVELS[highest]} · .*${FIXES[fix]}`));
    });

  it('has no group that is named like a rule of before', () =>
    assert.deepEqual(
      RULE_GROUPS.filter((group) => OLD_NAMES.has(group)),
      [],
    ));

  it('lost no rule of before', () => {
    const named = [...OLD_NAMES.values()].flat();
    assert.equal(new Set(named).size, named.length, 'no rule has two names of before');
    for (const name of OLD_NAMES.keys()) assert.ok(rulesNamed(name));
  });
});

describe('what a writer has set', () => {
  const CASES: readonly (readonly [
    says: string,
    Readonly<Record<string, RuleSetting>>,
    string,
    RuleSetting | undefined,
  ])[] = [
    ['a code', { 'labels/verb': 'off' }, 'labels/verb', 'off'],
    ['and no other of its group', { 'labels/verb': 'off' }, 'labels/list', undefined],
    ['a group', { labels: 'hint' }, 'labels/list', 'hint'],
    ['an old name', { label: 'hint' }, 'labels/list', 'hint'],
    ['an old name of several groups', { 'fixed-wording': 'off' }, 'names/congress', 'off'],
    ['a code over its group, whichever stands first', { 'labels/list': 'off', labels: 'hint' }, 'labels/list', 'off'],
    ['a group over an old name', { names: 'hint', 'fixed-wording': 'off' }, 'names/congress', 'hint'],
    ['a code over an old name', { 'plans/now': 'hint', outdated: 'off' }, 'plans/now', 'hint'],
    ['the rest of the old name', { 'plans/now': 'hint', outdated: 'off' }, 'plans/period', 'off'],
    ['nothing', {}, 'labels/verb', undefined],
  ];
  for (const [says, written, code, expected] of CASES)
    it(says, () => assert.equal(new Map(Object.entries(settingsByRule(written))).get(code), expected));

  it('names a rule that is not there with what may be written', () =>
    assert.match(unknownRule('labels/verbs'), /“labels\/verbs”.*quotations.*labels\/verb.*docs\/rules/));
});
