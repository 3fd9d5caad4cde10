/** What is told of a quotation: the difference to the words it quotes, and an excerpt of whole clauses. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { QuotationReport } from '../../../server/src/engine/types.ts';
import { handing } from '../../support/passage-index.ts';

const FAR = '这是离引文很远的一段文字，写得相当长，为的是不在摘录里出现，它前面还有别的话。';
const PASSAGE = `${FAR}会议强调，要把防范风险摆在突出位置，切实维护社会大局稳定。会议指出，各地要抓好落实。${FAR}`;

async function reportOf(text: string): Promise<QuotationReport | undefined> {
  const engine = createEngine({ packs: [], parseProse });
  engine.usePassages(handing([PASSAGE]));
  return (await engine.check({ text, languageId: 'markdown' })).quotations[0];
}

describe('the report of a quotation', () => {
  const table: readonly (readonly [string, QuotationReport['verdict'], string | undefined])[] = [
    ['会议强调“要把防范风险摆在突出位置，切实维护社会大局稳定”。', 'exact', undefined],
    ['会议强调“要把防范风险摆在首要位置，切实维护社会大局稳定”。', 'wording', '第 9 至 10 字：首要 → 突出'],
    ['会议强调“要把**防范风险**摆在突出位置，维护社会大局稳定”。', 'omission', '第 13 字前：缺“切实”'],
    ['会议强调“切实维护社会大局安定”。', 'wording', '第 9 字：安 → 稳'],
    ['会议强调“把防范风险摆在首要位置”。', 'wording', '第 8 至 9 字：首要 → 突出'],
  ];
  for (const [text, verdict, difference] of table)
    it(`${text} ${difference ?? verdict}`, async () => {
      const report = await reportOf(text);
      assert.deepEqual([report?.verdict, report?.difference], [verdict, difference]);
    });

  it('has an excerpt of whole clauses', async () => {
    const report = await reportOf('会议强调“要把防范风险摆在首要位置，切实维护社会大局稳定”。');
    assert.match(report?.sourceText ?? '', /^写得相当长，.*会议强调，要把防范风险摆在突出位置，.*写得相当长，$/);
  });
});
