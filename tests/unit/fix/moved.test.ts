/** Where words stand after changes, how much of a long block is tried again, and which changes meet. */
import assert from 'node:assert/strict';
import { moveBy } from '../../../server/src/engine/fix/moved.ts';
import { meet } from '../../../server/src/engine/fix/silence.ts';
import { clipped, trialOf } from '../../../server/src/engine/fix/trial.ts';
import type { Block } from '../../../server/src/engine/text/prose.ts';

const TEXT = '甲乙丙丁戊己';
const CHANGES = [
  { start: 1, end: 2, replacement: '一二' },
  { start: 3, end: 3, replacement: '三' },
  { start: 4, end: 5, replacement: '' },
];

describe('words after changes', () => {
  const AFTER = '甲一二丙三丁己';
  const ROWS: readonly (readonly [start: number, end: number, after: string])[] = [
    [0, 1, '甲'],
    [1, 2, '一二'],
    [0, 2, '甲一二'],
    [2, 3, '丙三'],
    [3, 4, '三丁'],
    [3, 3, '三'],
    [2, 2, ''],
    [1, 1, ''],
    [4, 5, ''],
    [4, 6, '己'],
    [5, 6, '己'],
    [0, 6, AFTER],
  ];
  const move = moveBy(CHANGES);
  for (const [start, end, after] of ROWS)
    it(`${TEXT.slice(start, end) || `nothing at ${start}`} become ${after || 'nothing'}`, () => {
      const moved = move({ start, end });
      assert.equal(AFTER.slice(moved.start, moved.end), after);
    });

  it('stand in the trial, with what really differs', () => {
    const block: Block = { kind: 'paragraph', start: 0, end: 6, prose: [{ start: 0, end: 6 }] };
    const trial = trialOf({ text: TEXT, block }, [{ start: 0, end: 3, replacement: '甲二丙' }]);
    assert.equal(trial.text, '甲二丙丁戊己');
    assert.deepEqual(trial.places, [[{ start: 1, end: 2 }]]);
    assert.deepEqual(trial.block, block);
  });
});

describe('two places meet', () => {
  const ROWS: readonly (readonly [a: readonly [number, number], b: readonly [number, number], boolean])[] = [
    [[1, 3], [2, 4], true],
    [[1, 3], [3, 4], false],
    [[3, 4], [1, 3], false],
    [[1, 4], [2, 3], true],
    [[1, 3], [3, 3], true],
    [[3, 3], [3, 5], true],
    [[3, 3], [3, 3], true],
    [[1, 3], [4, 4], false],
    [[1, 1], [2, 3], false],
    [[4, 4], [1, 3], false],
  ];
  for (const [a, b, expected] of ROWS)
    it(`${a} and ${b}: ${expected}`, () =>
      assert.equal(meet({ start: a[0], end: a[1] }, { start: b[0], end: b[1] }), expected));
});

describe('what is tried again of a long block', () => {
  const blockOf = (start: number, end: number): Block => ({ kind: 'paragraph', start, end, prose: [{ start, end }] });
  const ROWS: readonly (readonly [
    block: readonly [number, number],
    span: readonly [number, number],
    readonly [number, number],
  ])[] = [
    [
      [0, 2000],
      [1900, 1950],
      [0, 2000],
    ],
    [
      [0, 2001],
      [1900, 1950],
      [900, 2001],
    ],
    [
      [10, 5000],
      [20, 30],
      [10, 1030],
    ],
    [
      [10, 5000],
      [2000, 2010],
      [1000, 3010],
    ],
  ];
  for (const [[start, end], span, [from, to]] of ROWS)
    it(`${span} of ${start} to ${end}: ${from} to ${to}`, () =>
      assert.deepEqual(clipped({ block: blockOf(start, end) }, { start: span[0], end: span[1] }), {
        block: blockOf(from, to),
      }));
});
