/** The tests that packs carry, against an engine of the simplest kind: it knows two words. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { writeNewPack } from '../../../server/src/adapters/packs/skeleton.ts';
import { applyFixes, type Checker, validatePack } from '../../../server/src/adapters/packs/validate.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { Finding, Severity } from '../../../server/src/engine/types.ts';
import { type PackFixture, record, withPack } from './temporary-pack.ts';

function finding(text: string, word: string, right: string, severity: Severity = 'warning'): Finding {
  const start = text.indexOf(word);
  const replacements = [{ text: right, preferred: true }];
  const rule = 'quotations/misquote';
  const base = { rule, severity, message: '', verdict: 'wording', replacements, certain: false } as const;
  return { ...base, start, end: start + word.length, text: word };
}

const CHECKER: Checker = {
  check: async ({ text }) => ({
    findings: [
      ...(text.includes('错误') ? [finding(text, '错误', '正确')] : []),
      ...(text.includes('可疑') ? [finding(text, '可疑', '可靠', 'information')] : []),
    ],
    ...{ checked: [], quotations: [], problems: [] },
  }),
};

async function check(records: string, expected: readonly RegExp[], files: PackFixture = {}): Promise<void> {
  await withPack({ 'records/a.yaml': records, ...files }, async (dir) => {
    const { problems } = await validatePack(dir, () => CHECKER);
    assert.equal(problems.length, expected.length, problems.map(({ message }) => message).join('\n'));
    for (const [i, pattern] of expected.entries())
      assert.match(`${problems[i]?.line} ${problems[i]?.message}`, pattern);
  });
}

const example = (wrong: string, right: string): string => `examples: [{ wrong: ${wrong}, right: ${right} }]`;

describe('validatePack', () => {
  it('accepts examples that are fixed and sentences that stay silent', () =>
    check(record('a', '甲', example('这里有错误和可疑', '这里有正确和可靠'), 'allows: [一切安好, 有点可疑]'), []));

  it('reports an example that is not found', () =>
    check(record('a', '甲', example('没有问题', '没问题')), [
      /^1 条目 a 的例句“没有问题”应改为“没问题”，实际没有发现/,
    ]));

  it('reports an example that is fixed in another way', () =>
    check(record('a', '甲', example('错误', '对')), [/发现 quotations\/misquote“错误”，得到“正确”/]));

  it('reports a sentence that should stay silent', () =>
    check(`${record('b', '乙')}${record('a', '甲', 'allows: [这是错误]')}`, [/^6 条目 a 的句子“这是错误”不应有警告/]));

  const expecting = (rest: string): string =>
    record('a', '甲', `examples: [{ wrong: 这里有错误, right: 这里有正确, ${rest} }]`);
  const expectations: readonly (readonly [says: string, records: string, problems: readonly RegExp[]])[] = [
    ['accepts the rule and severity that are expected', expecting('rule: quotations/misquote, severity: warning'), []],
    [
      'reports another rule',
      expecting('rule: names/person'),
      [/应由 names\/person 发现，实际发现 quotations\/misquote/],
    ],
    ['reports another severity', expecting('severity: information'), [/应由 information 发现/]],
    ['reports a severity that is none', expecting('severity: loud'), [/severity 的值“loud”不在允许之列/]],
    ['reports an example that proves nothing', record('a', '甲', example('无错', '无错')), [/改前改后相同/]],
  ];
  for (const [says, records, problems] of expectations) it(says, () => check(records, problems));

  const QUIET = 'check: off';
  const SECONDARY = '- id: book\n  title: 书\n  tier: secondary\n';
  const weaknesses: readonly (readonly [says: string, records: string, weak: readonly string[]])[] = [
    ['nothing of a record that is proved and not checked for', record('a', '甲', QUIET), []],
    ['records that are not verified', record('a', '甲', 'unverified: true'), ['未经核实（只展示，不提示） 1 条：a']],
    [
      'secondary sources alone',
      record('a', '甲', QUIET, 'sources: [{ source: book }]') +
        record('b', '乙', QUIET, 'sources: [{ source: speech }, { source: book }]'),
      ['只有二手出处 1 条：a'],
    ],
    [
      'checks without an example, the first three by name',
      ['a', 'b', 'c', 'd'].map((id) => record(id, `四个${id}`)).join(''),
      ['参与检查而没有例句 4 条：a、b、c等'],
    ],
    [
      'examples that other entries find',
      record('a', '甲', QUIET, example('错误', '正确')),
      ['例句由别的条目发现 1 条：a'],
    ],
  ];
  for (const [says, records, weak] of weaknesses)
    it(`sums up ${says}`, () =>
      withPack({ 'records/a.yaml': records, 'sources/b.yaml': SECONDARY }, async (dir) => {
        const validated = await validatePack(dir, () => CHECKER);
        assert.deepEqual(validated.problems, []);
        assert.deepEqual(validated.weak, weak);
      }));

  it('has nothing to say of a pack that was just begun', () =>
    withPack({}, async (dir) => {
      const begun = join(dir, 'new');
      await writeNewPack(begun);
      const { pack, problems, weak } = await validatePack(begun, (packs) => createEngine({ packs, parseProse }));
      assert.deepEqual([pack?.records.length, problems, weak], [1, [], []]);
    }));

  it('reports broken entries as well', () => check(`${record('a', '甲')}- id: b\n`, [/^6 条目 b 缺少必填字段/]));

  const lints: readonly (readonly [name: string, records: string, pattern: RegExp])[] = [
    ['a label without explanation', record('a', '四个甲').replace('formulation', 'label'), /缺少 explanation/],
    ['retired wording without explanation', record('a', '甲').replace('current', 'retired'), /缺少 explanation/],
    [
      'a label in quotation marks',
      record('a', '“四个甲”', 'explanation: 说明').replace('formulation', 'label'),
      /不要带引号/,
    ],
    ['a title in its marks', record('a', '《甲办法》').replace('formulation', 'title'), /不要带书名号/],
    ['the same wording twice', `${record('a', '甲')}${record('b', '甲')}`, /^6 条目 b 的 wording 与条目 a 相同/],
    [
      'wording that is a variant of another',
      `${record('a', '甲', 'variants: [乙]')}${record('b', '乙')}`,
      /与条目 a 相同/,
    ],
    [
      'a wrong form that is right elsewhere',
      `${record('a', '甲')}${record('b', '乙', 'wrong: [甲]')}`,
      /“甲”是条目 a 的规范提法/,
    ],
  ];
  for (const [name, records, pattern] of lints) it(`reports ${name}`, () => check(records, [pattern]));
});

describe('applyFixes', () => {
  const text = '甲乙丙丁';
  it('applies from right to left and skips overlaps and hints', () => {
    const fixes = [
      finding(text, '甲', '一一'),
      finding(text, '丙丁', '三'),
      finding(text, '乙丙', '二'),
      finding(text, '乙', '二', 'hint'),
    ];
    assert.equal(applyFixes(text, fixes), '一一乙三');
  });
  it('leaves what has no replacement', () =>
    assert.equal(applyFixes(text, [{ ...finding(text, '甲', '一'), replacements: [] }]), text));
});
