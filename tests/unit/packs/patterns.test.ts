/** Patterns of a pack: loaded with their source, a broken one costs only itself, and those of one's own pack count. */
import assert from 'node:assert/strict';
import schema from '../../../corpus/schema/pattern.schema.json';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { loadPack } from '../../../server/src/adapters/packs/index.ts';
import { validatePack } from '../../../server/src/adapters/packs/validate.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import { EXPECTATIONS, PATTERN_RULES } from '../../../server/src/engine/records/pattern.ts';
import { checkBy } from '../rules/check.ts';
import { withPack } from './temporary-pack.ts';

const PATTERNS = `- id: patrol
  rule: wording/usage
  pattern: 巡查
  behind: 河湖
  becomes: 巡护
  message: 河湖用“巡护”
  source: speech
  examples: [{ wrong: 做好巡查河湖工作。, right: 做好巡护河湖工作。 }]
  allows: [做好巡查街道工作。]
- id: other
  rule: wording/usage
  pattern: 甲乙{1,3}丙
  examples: [{ wrong: 甲乙丙, right: 甲乙丙 }]
  allows: [甲丙]
`;

describe('patterns of a pack', () => {
  it('have a schema that knows every rule and expectation', () => {
    const { properties } = schema.definitions.pattern;
    assert.deepEqual(properties.rule.enum, [...PATTERN_RULES]);
    assert.deepEqual(properties.expects.enum, [...EXPECTATIONS]);
  });

  it('are loaded with what they say', () =>
    withPack({ 'patterns/a.yaml': PATTERNS }, (dir) => {
      const { pack, problems } = loadPack(dir);
      assert.deepEqual(problems, []);
      const [first, second] = pack?.patterns ?? [];
      assert.equal(first?.source?.title, '在示例会议上的讲话');
      assert.deepEqual([second?.reads, second?.doubtful, second?.cues, second?.line], ['text', false, [], 10]);
    }));

  it('find words like those that come with the program', () =>
    withPack({ 'patterns/a.yaml': PATTERNS }, async (dir) => {
      const { pack } = loadPack(dir);
      assert.ok(pack);
      const engine = createEngine({ packs: [pack], parseProse });
      await checkBy(engine, '做好⟦巡查→巡护⟧河湖工作。', 'wording/usage warning wording');
      await checkBy(engine, '⟦甲乙乙丙→⟧', 'wording/usage information wording');
      await checkBy(engine, '做好巡查街道工作。', '');
    }));

  const broken: readonly (readonly [name: string, from: string, to: string, line: number, message: RegExp])[] = [
    ['repetition without a bound', '乙{1,3}', '乙+', 12, /的 pattern 中的 \+ 没有上限/],
    ['nested repetition', '乙{1,3}', '(?:乙?丁){1,3}', 12, /几种读法/],
    ['no expression', 'pattern: 甲乙{1,3}丙', 'pattern: (甲', 12, /的 pattern 不是正则表达式/],
    ['a name that is not known', 'pattern: 甲乙{1,3}丙', "pattern: '{place}'", 12, /\{place\} 不认识：可用 .*\{year\}/],
    ['a source that is not there', 'pattern: 甲乙{1,3}丙', 'pattern: 甲\n  source: nowhere', 13, /出处 nowhere 不存在/],
    ['no examples', '  examples: [{ wrong: 甲乙丙, right: 甲乙丙 }]\n', '', 10, /缺少必填字段 examples/],
    [
      'a rule that has no patterns',
      'rule: wording/usage\n  pattern: 甲',
      'rule: labels/verb\n  pattern: 甲',
      11,
      /labels\/verb/,
    ],
    [
      'a plan without what is expected',
      'rule: wording/usage\n  pattern: 甲',
      'rule: plans/period\n  pattern: 甲',
      11,
      /缺少 expects/,
    ],
  ];
  for (const [name, from, to, line, message] of broken)
    it(`${name} is reported with its place, and the other pattern is kept`, () =>
      withPack({ 'patterns/a.yaml': PATTERNS.replace(from, to) }, (dir) => {
        const { pack, problems } = loadPack(dir);
        assert.deepEqual(
          pack?.patterns?.map(({ id }) => id),
          ['demo/patrol'],
        );
        assert.deepEqual([problems.length, problems[0]?.line], [1, line]);
        assert.match(problems[0]?.message ?? '', message);
      }));

  it('carry tests, which are run', () =>
    withPack({ 'patterns/a.yaml': PATTERNS }, async (dir) => {
      const { problems } = await validatePack(dir, (packs) => createEngine({ packs, parseProse }));
      assert.deepEqual(problems, []);
      const wrong = PATTERNS.replace('right: 做好巡护', 'right: 做好看护').replace(
        'allows: [甲丙]',
        'allows: [甲乙丙]',
      );
      await withPack({ 'patterns/a.yaml': wrong }, async (other) => {
        const failed = await validatePack(other, (packs) => createEngine({ packs, parseProse }));
        assert.match(failed.problems[0]?.message ?? '', /patrol 的例句.*应改为“做好看护/);
        assert.match(failed.problems[1]?.message ?? '', /other 的句子“甲乙丙”不应/);
      });
    }));
});
