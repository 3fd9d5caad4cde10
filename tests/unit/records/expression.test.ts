/** What packs may write as expressions: those that can be read quickly, whoever wrote them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expressionProblem, reader } from '../../../server/src/engine/records/expression.ts';

describe('an expression of a pack', () => {
  const GOOD: readonly string[] = [
    '截止',
    '{plan}的?(?:全面|胜利)?(?<role>开局(?:起步)?(?:之年|年)?)',
    '(?<![省市])第{number}次',
    '[^，。]{0,8}(?:关键|攻坚).{0,80}',
    '(?:既|也|不仅){0,3}是',
    '甲{3}乙',
    '“[^”]{1,2}五”',
  ];
  for (const source of GOOD) it(`${source} is taken`, () => assert.equal(expressionProblem(source), undefined));

  const BAD: readonly (readonly [source: string, problem: RegExp])[] = [
    ['甲*', /\* 没有上限.*\{0,8\}/],
    ['甲+', /\+ 没有上限/],
    ['甲{2,}', /没有上限/],
    ['甲{0,90}', /次数太多.*80/],
    ['(?:甲?乙){2}', /几种读法/],
    ['(?:甲{0,3}){0,3}', /几种读法/],
    ['(?:甲|甲乙){0,9}', /几种读法/],
    ['(?:甲|){0,9}', /几种读法/],
    ['(?:[甲乙]|[乙丙]){0,9}', /几种读法/],
    ['(?:.|甲){0,9}', /几种读法/],
    ['甲?甲?甲?甲?甲?甲?甲?甲?甲?甲?甲?甲?', /4096 种读法，最多 2000/],
    ['.{0,80}.{0,80}甲', /种读法/],
    ['(甲)\\1', /回指/],
    ['(?<a>甲)\\k<a>', /回指/],
    ['(甲', /不是正则表达式/],
    ['{plans}', /\{plans\} 不认识：.*\{plan\}/],
    ['甲'.repeat(401), /太长（401 字，最多 400）/],
  ];
  for (const [source, problem] of BAD)
    it(`${source.slice(0, 40)} is refused`, () => assert.match(expressionProblem(source) ?? '', problem));

  /** Expressions at random; most of those that are taken could be read in several ways. */
  const part = fc.constantFrom(
    '甲',
    '乙',
    '.',
    '[甲乙]',
    '(?:甲|乙)',
    '(?:甲|甲乙)',
    '甲?',
    '甲{0,3}',
    '(?:甲?乙)',
    '(?=甲)',
  );
  const repeat = fc.constantFrom('', '', '?', '{0,3}', '{2}', '{1,9}', '*', '{3,}');
  const expression = fc
    .array(fc.tuple(part, repeat), { minLength: 1, maxLength: 9 })
    .map((parts) => parts.map((each) => each.join('')).join(''));

  it('never has repetition of what may be read in several ways, nor without a bound', () =>
    fc.assert(
      fc.property(expression, (source) => {
        if (expressionProblem(source) !== undefined) return;
        assert.doesNotMatch(source, /(?<!\\)[*+]|\{\d+,\}/);
        assert.doesNotMatch(source, /(?:\(\?:甲\|甲乙\)|\(\?:甲\?乙\))\{/);
      }),
      { numRuns: 2000 },
    ));

  it('finds words that overlap others before which something else stands', () => {
    const read = reader({ before: '丙甲', pattern: '甲?乙' }, () => '甲');
    assert.deepEqual(
      read('丙甲乙').map(({ at }) => at),
      [2],
    );
  });

  it('finds the words between what stands before and behind', () => {
    const read = reader({ before: '{year}年是', pattern: '{plan}(?<role>开局)', behind: '之年' }, () => '甲');
    const words = '“十四五”开局';
    const parts = { year: '2026', words, plan: '十四五', role: '开局' };
    assert.deepEqual(read(`“十五五”开局之年，2026年是${words}之年`), [{ at: 16, words, parts }]);
  });
});
