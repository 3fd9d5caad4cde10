/** What a fix leaves behind decides whether it is offered, and whether it is certain. */
import assert from 'node:assert/strict';
import type { WeighedFinding } from '../../../server/src/engine/findings/build.ts';
import { guardFixes } from '../../../server/src/engine/fix/guard.ts';
import { applied } from '../../../server/src/engine/rules/changes.ts';
import type { Block } from '../../../server/src/engine/text/prose.ts';

/** A rule as its rewritings: `record` says of words what they should be; without them, that it only finds them. */
interface Rewriting {
  readonly record: string;
  readonly wrong: string;
  readonly rights: readonly string[];
}

function findings(text: string, rewritings: readonly Rewriting[]): WeighedFinding[] {
  return rewritings
    .flatMap(({ record, wrong, rights }) =>
      [...text.matchAll(new RegExp(wrong, 'g'))].map(({ index, 0: found }): WeighedFinding => {
        const replacements = rights.map((right, i) => ({ text: right, preferred: i === 0 }));
        return {
          ...{ start: index, end: index + found.length, text: found, rule: 'wording/fixed', severity: 'warning' },
          ...{ message: '', verdict: 'wording', certain: true, record, replacements, weight: 1 },
        } as WeighedFinding;
      }),
    )
    .sort((a, b) => a.start - b.start);
}

/** The text with the first fixes, and which findings are certain. */
function fixed(text: string, rewritings: readonly Rewriting[]): readonly [after: string, certain: string] {
  const block: Block = { kind: 'paragraph', start: 0, end: text.length, prose: [{ start: 0, end: text.length }] };
  const found = guardFixes(text, block, findings(text, rewritings), (again) => findings(again, rewritings));
  const changes = found.flatMap(({ start, end, replacements: [first] }) =>
    first ? [{ start, end, replacement: first.text }] : [],
  );
  const certain = found.filter((finding) => finding.certain).map(({ text: words }) => words);
  return [applied(text, block, changes), certain.join(' ')];
}

const row = (record: string, wrong: string, ...rights: readonly string[]): Rewriting => ({ record, wrong, rights });

describe('a fix', () => {
  const table: readonly (readonly [
    says: string,
    text: string,
    rewritings: readonly Rewriting[],
    after: string,
    certain: string,
  ])[] = [
    ['is certain where nothing is found afterwards', '说甲好。', [row('a', '甲', '乙')], '说乙好。', '甲'],
    ['is not offered where it is undone', '说甲好。', [row('a', '甲', '乙'), row('b', '乙', '甲')], '说甲好。', ''],
    [
      'is not offered where the record goes on',
      '说甲好。',
      [row('a', '甲', '乙'), row('a', '乙', '丙')],
      '说甲好。',
      '',
    ],
    [
      'may leave another fault of another record',
      '说甲丁好。',
      [row('a', '甲丁', '乙丁'), row('b', '(?<=乙)丁', '戊')],
      '说乙丁好。',
      '甲丁',
    ],
    [
      'is doubtful where something without a fix is left',
      '说甲好。',
      [row('a', '甲', '乙'), row('a', '乙')],
      '说乙好。',
      '',
    ],
    ['gives way to another one', '说甲好。', [row('a', '甲', '乙', '丙'), row('a', '乙', '丁')], '说丙好。', ''],
    [
      'is made beside others',
      '说甲好，说丁好。',
      [row('a', '甲', '乙'), row('b', '丁', '戊')],
      '说乙好，说戊好。',
      '甲 丁',
    ],
    [
      'that needs another one is not offered',
      '说甲好，说丁好。',
      [row('a', '甲', '乙'), row('b', '丁', '戊'), row('a', '乙(?=好，说丁)', '己')],
      '说甲好，说戊好。',
      '丁',
    ],
    [
      'is not certain where it needs one that is not',
      '说甲好，说丁好，说己好。',
      [
        row('a', '甲', '乙'),
        row('b', '丁', '戊'),
        row('c', '己', '庚'),
        row('c', '庚'),
        row('a', '乙(?=好，说戊好，说己)'),
      ],
      '说乙好，说戊好，说庚好。',
      '丁',
    ],
    ['of the same record at two places', '说甲好，说甲好。', [row('a', '甲', '乙')], '说乙好，说乙好。', '甲 甲'],
  ];
  for (const [says, text, rewritings, after, certain] of table)
    it(says, () => assert.deepEqual(fixed(text, rewritings), [after, certain]));
});
