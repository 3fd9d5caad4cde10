/** formulations.tsv: what is wrong with a line is told with file and line, and the others are kept. */
import assert from 'node:assert/strict';
import { parseFormulations } from '../../../server/src/adapters/packs/formulations.ts';
import { formulationsOf } from '../../../server/src/engine/index.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import type { Problem } from '../../../server/src/engine/types.ts';
import { LINES_PACK } from '../records/lines-pack.ts';

const HEAD = '# 说明\n@gwr\tprimary\t政府工作报告\t国务院\n';
const LINE = '坚持稳中求进工作总基调\t2011\t2025\t1200\tgwr 2012';

function read(text: string): { readonly problems: readonly Problem[]; readonly kept: readonly string[] } {
  const problems: Problem[] = [];
  const formulations = parseFormulations({ path: 'formulations.tsv', text }, problems);
  const pack: Pack = { ...LINES_PACK, formulations };
  const table = formulationsOf([pack]);
  return { problems, kept: Array.from({ length: table.size }, (_, line) => table.record(line).wording) };
}

describe('formulations.tsv', () => {
  it('keeps what is right', () =>
    assert.deepEqual(read(HEAD + LINE), { problems: [], kept: ['坚持稳中求进工作总基调'] }));

  for (const [says, bad, reason] of [
    ['fields are missing', '抓好落实\t2011', /五栏/],
    ['the wording is a sentence', '要坚持。稳中求进\t2011\t2025\t9\tgwr', /4 至 60 字/],
    ['years are out of order', '稳中求进工作\t2025\t2011\t9\tgwr', /年份/],
    ['documents are no number', '稳中求进工作\t2011\t2025\t许多\tgwr', /篇数/],
    ['the source is not named', '稳中求进工作\t2011\t2025\t9\tnews 2012-01-01', /来源/],
    ['the date of the source is none', '稳中求进工作\t2011\t2025\t9\tgwr 去年', /来源/],
    ['it is there twice', LINE, /次序/],
    ['it stands elsewhere', '不忘初心、牢记使命\t2016\t2025\t9\tgwr', /次序/],
    ['a source has no tier', '@news\t报道\t新闻', /来源一行/],
  ] as const)
    it(says, () => {
      const { problems, kept } = read(`${HEAD}${LINE}\n${bad}\n`);
      assert.deepEqual(
        problems.map(({ path, line }) => `${path}:${line}`),
        ['formulations.tsv:4'],
      );
      assert.match(problems[0]?.message ?? '', reason);
      assert.deepEqual(kept, ['坚持稳中求进工作总基调']);
    });
});
