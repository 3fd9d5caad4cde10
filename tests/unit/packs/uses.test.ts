/** uses.tsv of a pack: what was counted of the wording of records, told where they are explained, and what a broken line says. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { loadPack } from '../../../server/src/adapters/packs/index.ts';
import { explanationMarkdown } from '../../../server/src/engine/explain/markdown.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import { record, withPack } from './temporary-pack.ts';

const LINES = [
  '# a comment',
  '数字台账减负\t2\t0\t9\t2019:3 2021:6 2022:1\t推进:4 “抓实”:3\t',
  '山海互通\t1\t1\t0\t2020:1\t\t工作:1',
];
const RECORDS = record('a', '数字台账减负') + record('b', '“山海”互通') + record('c', '别的提法');

/** What is told of the wording, without its head and its sources. */
async function told(wording: string, lines: readonly string[] = LINES): Promise<string> {
  return withPack({ 'records/a.yaml': RECORDS, 'uses.tsv': lines.join('\n') }, async (dir) => {
    const { pack } = loadPack(dir);
    assert.ok(pack);
    const engine = createEngine({ packs: [pack], parseProse });
    const explanation = engine.explain({ text: wording, languageId: 'plaintext' }, 1);
    return explanation ? explanationMarkdown(explanation).split('\n\n').slice(1, -2).join('\n') : '';
  });
}

describe('uses.tsv', () => {
  it('tells documents by kind, years and what stands beside the words', async () => {
    assert.equal(
      await told('数字台账减负'),
      '所采文献中 11 篇（报告和讲话 2、新闻 9），2019—2022 年间有 3 年见到，2021 年最多（6 篇）。\n' +
        '前面常有（篇数）：“推进” 4、“‘抓实’” 3',
    );
    assert.equal(
      await told('山海互通'),
      '所采文献中 2 篇（报告和讲话 1、法律法规 1），见于 2020 年。\n后面常有（篇数）：“工作” 1',
    );
    assert.equal(await told('别的提法'), '');
  });

  const faults: readonly (readonly [says: string, line: string])[] = [
    ['too few columns', '甲乙\t1\t1\t1\t2020:1\t'],
    ['no year', '甲乙\t1\t1\t1\t\t\t'],
    ['no number', '甲乙\t一\t1\t1\t2020:1\t\t'],
    ['a neighbour without a number', '甲乙\t1\t1\t1\t2020:1\t推进\t'],
  ];
  for (const [says, line] of faults)
    it(`tells of ${says} with the line, and keeps the others`, () =>
      withPack({ 'uses.tsv': `${LINES[1]}\n${line}\n${LINES[2]}\n` }, (dir) => {
        const { pack, problems } = loadPack(dir);
        assert.deepEqual([problems.length, problems[0]?.line], [1, 2]);
        assert.match(problems[0]?.message ?? '', /应有七栏/);
        assert.equal(pack?.uses?.split('\n').length, 2);
      }));
});
