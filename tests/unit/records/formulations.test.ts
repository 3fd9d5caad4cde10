/** Lines of formulations: found without records, as records where somebody asks, and never beside a record that says the same. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createLookup } from '../../../server/src/engine/complete/lookup.ts';
import { buildOneOffIndex } from '../../../server/src/engine/index/one-off.ts';
import { createEngine, explanationMarkdown, formulationsOf } from '../../../server/src/engine/index.ts';
import { cases, casesWith } from '../rules/check.ts';
import { LINES_PACK } from './lines-pack.ts';

const engine = createEngine({ packs: [LINES_PACK], parseProse });
const table = formulationsOf([LINES_PACK]);
const lookup = createLookup(LINES_PACK.records, table);

function completed(typed: string): readonly string[] {
  return engine.complete({ text: typed, languageId: 'plaintext' }, typed.length).items.map(({ insert }) => insert);
}

describe('lines of formulations in completion', () => {
  for (const [typed, ...expected] of [
    ['要坚持稳中求', '坚持稳中求进工作总基调', '稳中求进、以进促稳'],
    ['wenzhongqiujin', '稳中求进、以进促稳'],
    ['会议要求jcwzqj', '坚持稳中求进工作总基调'],
    ['坚持底线', '坚持底线思维'],
    ['决不搞', []],
  ] as const)
    it(`${typed} → ${expected.flat().join(' | ') || 'nothing'}`, () =>
      assert.deepEqual(completed(typed), expected.flat()));
});

describe('lines of formulations in 查提法', () => {
  for (const [query, expected] of [
    ['稳中求进', ['稳中求进、以进促稳', '坚持稳中求进工作总基调']],
    ['底线思维', ['坚持底线思维']],
    ['jcwzqj', ['坚持稳中求进工作总基调']],
  ] as const)
    it(`${query} → ${expected.join(' | ')}`, () =>
      assert.deepEqual(
        lookup(query, 5).map(({ wording }) => wording),
        expected,
      ));
});

describe('lines of formulations in hover', () => {
  const told = (text: string, at: string): string => {
    const found = engine.explain({ text, languageId: 'plaintext' }, text.indexOf(at) + 1);
    return found ? explanationMarkdown(found) : '';
  };
  it('tells documents, years and the best source', () => {
    const text = told('会议指出，坚持稳中求进工作总基调。', '稳中');
    assert.match(text, /坚持稳中求进工作总基调/);
    assert.match(text, /1200 篇，2011—2025 年/);
    assert.match(text, /2012 · 《政府工作报告》/);
  });
  it('tells of a record what was counted of its words', () =>
    assert.match(told('坚持底线思维，守住底线。', '底线思维'), /33 篇，2013—2024 年/));
  it('tells when the sources of a record have it, where nobody counted', () =>
    assert.match(told('要守正笃实。', '守正'), /所引来源最早 2013，最近 2019/));
});

casesWith(LINES_PACK, 'lines of formulations with a slip', [
  ['one of sound', 'wording/fixed information wording', '⟦坚持稳中求进工作总基掉→坚持稳中求进工作总基调⟧，不动摇。'],
  ['one of shape', 'wording/fixed information wording', '我们⟦坚持稳中求近工作总基调→坚持稳中求进工作总基调⟧。'],
  ['right', '', '坚持稳中求进工作总基调，不动摇。'],
  ['another word', '', '坚持稳中求进工作总要求，不动摇。'],
  ['what another line says', '', '坚持稳中求进、以进促稳。'],
  ['what no longer holds is not proposed', '', '决不搞旧提发那一套。'],
]);

cases('without lines nothing is said', [['a slip', '', '坚持稳中求进工作总基掉，不动摇。']]);

const ENDS = [
  [
    3,
    ['abcdef', 'abcdxf', 'bcdefgh', 'short'],
    ['abcdef', 'xbcdefghi', 'abcdeg', 'abc', 'zzabxdefzz', 'abcdyfabcdef', ''],
  ],
  [
    2,
    ['abcd', 'abxd', 'cdef', 'abcdef', 'abc'],
    ['abcd', 'xbcd', 'axcd', 'abcx', 'zzabydef', 'cdeg', 'abcdxf', 'ab', ''],
  ],
] as const;

for (const [known, patterns, texts] of ENDS)
  describe(`places with one unit wrong, by ${known} units at one end`, () => {
    const index = buildOneOffIndex(patterns, 2 * known, known);
    const naive = (text: string): string[] =>
      patterns.flatMap((pattern, id) =>
        pattern.length < 2 * known
          ? []
          : Array.from({ length: Math.max(0, text.length - pattern.length + 1) }, (_, from) => from)
              .filter((from) => [...pattern].filter((unit, i) => unit !== text[from + i]).length === 1)
              .map((from) => `${from} ${id}`),
      );
    for (const text of texts)
      it(`are found as by looking everywhere: ${text}`, () =>
        assert.deepEqual(
          index
            .find(text)
            .map(({ from, pattern }) => `${from} ${pattern}`)
            .sort(),
          naive(text).sort(),
        ));
  });
