/** The changes that are made to see whether tests notice them. */
import assert from 'node:assert/strict';
import { choose } from '../../../scripts/mutants/choose.ts';
import { nearestFirst } from '../../../scripts/mutants/nearest.ts';
import { changed, mutantsOf, unchangedLines } from '../../../scripts/mutants/points.ts';

/** What a line of source may become, one change at a time. */
function variants(source: string): readonly string[] {
  return mutantsOf('a.ts', source).map((mutant) => changed(source, mutant));
}

describe('mutants', () => {
  const TABLE: readonly (readonly [string, readonly string[]])[] = [
    ['const MOST = 30;', ['const MOST = 60;', 'const MOST = 15;']],
    ['const first = list[0];', ['const first = list[1];']],
    ['const count = counts[i] ?? 0;', []],
    ['const count = counts.get(a) ?? 0;', ['const count = counts.get(a) ?? 1;']],
    ['return a < b;', ['return a >= b;']],
    ['return a && b;', ['return a;', 'return b;']],
    ['const value = a && b;', []],
    ['const on = !off;', ['const on = off;']],
    ['if (a) return;', ['if (false) return;']],
    ['const A = /(?:甲|乙|丙)丁/u;', ['const A = /(?:乙|丙)丁/u;', 'const A = /(?:甲|乙)丁/u;']],
    ['const A = /甲丁/;', []],
    ["const NAMES = ['甲', '乙'];", ["const NAMES = ['乙'];"]],
    ["return 'warning';", ["return 'information';"]],
    ["type A = 'warning' | 'hint';", []],
    ["import { a } from './a.ts';", []],
    ['interface A { readonly size: 3 }', []],
    ['/** 30 */', []],
    ['const MOST = 30; // bound: a draft has a few', []],
    ['if (a) return; // shortcut: nothing is there', []],
    ['const MOST = 3; // bounded', ['const MOST = 6; // bounded', 'const MOST = 1.5; // bounded']],
  ];
  for (const [source, expected] of TABLE) it(source, () => assert.deepEqual(variants(source), expected));

  it('know their line', () => assert.equal(mutantsOf('a.ts', '\n\nconst a = 9;')[0]?.line, 3));
});

describe('choose', () => {
  const all = Array.from({ length: 50 }, (_, i) => i);
  it('repeats itself for a seed', () => assert.deepEqual(choose(all, 9, 7, String), choose(all, 9, 7, String)));
  it('differs between seeds', () => assert.notDeepEqual(choose(all, 9, 7, String), choose(all, 9, 8, String)));
  it('hardly differs where one is gone', () => {
    for (const gone of all) {
      const left = choose(all.toSpliced(gone, 1), 9, 7, String);
      assert.ok(choose(all, 9, 7, String).filter((one) => !left.includes(one)).length <= 1);
    }
  });
  it('takes none twice, and no more than there are', () =>
    assert.deepEqual(
      choose(all, 99, 1, String).sort((a, b) => a - b),
      all,
    ));
});

it('the lines that are left out are listed', () =>
  assert.deepEqual(unchangedLines('a;\nconst B = 9; // bound: b\nif (c) return; // shortcut: c'), [2, 3]));

it('the tests of the changed file run first, then those of its folder', () =>
  assert.deepEqual(
    nearestFirst(
      ['tests/unit/laws/texts.test.ts', 'tests/unit/rules/labels/list.test.ts', 'tests/unit/rules/labels/verb.test.ts'],
      'server/src/engine/rules/labels/verb.ts',
    ),
    ['tests/unit/rules/labels/verb.test.ts', 'tests/unit/rules/labels/list.test.ts', 'tests/unit/laws/texts.test.ts'],
  ));
