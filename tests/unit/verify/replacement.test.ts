/** What is proposed for a quotation that nearly stands in one of several documents. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import { handing } from '../../support/passage-index.ts';

/** `text` with the first replacement of each finding. */
async function repaired(text: string, passages: readonly string[]): Promise<string> {
  const engine = createEngine({ packs: [], parseProse });
  engine.usePassages(handing(passages));
  const { findings } = await engine.check({ text, languageId: 'markdown' });
  return findings.toReversed().reduce((fixed, { start, end, replacements }) => {
    return fixed.slice(0, start) + (replacements[0]?.text ?? '') + fixed.slice(end);
  }, text);
}

describe('what is proposed for a quotation', () => {
  const table: readonly (readonly [passages: readonly string[], draft: string, expected: string])[] = [
    // A character typed twice at the very beginning is taken out, not exchanged for its neighbour in the source.
    [['他表示，就推动我国品牌建设提出意见。'], '会上就“推推动我国品牌建设”座谈。', '会上就“推动我国品牌建设”座谈。'],
    // Where another document has the words as a clause of their own, that document counts.
    [
      ['要完善急慢分治上下联合的体系。', '实行急慢分治、上下联动。'],
      '实行“急慢分治、上下联肋”的制度。',
      '实行“急慢分治、上下联动”的制度。',
    ],
    // Words of one's own at the end are no slip where the source goes on otherwise within the clause.
    [['开创中国特色社会主义新局面的重要一年。'], '进入“中国特色社会主义新时代”。', '进入“中国特色社会主义新时代”。'],
    // The first member of a list goes with the mark behind it.
    [
      [
        '会议强调，要还自然以和谐、美丽，为子孙后代留下蓝天碧水。',
        '我们要还自然以和谐、美丽，为子孙后代留下蓝天碧水。',
      ],
      '会议强调，“要还自然以宁静、和谐、美丽，为子孙后代留下蓝天碧水”。',
      '会议强调，“要还自然以和谐、美丽，为子孙后代留下蓝天碧水”。',
    ],
    // A word put in behind or before the mark of a list leaves the mark where it is.
    [
      ['严格落实“限量、预约、错峰”要求。', '严格落实“限量、预约、错峰”开放要求。'],
      '景区落实“限量、新预约、错峰”要求。',
      '景区落实“限量、预约、错峰”要求。',
    ],
    [
      ['建设机制活、产业优、百姓富、生态美的新福建。', '机制活、产业优、百姓富、生态美。'],
      '建设“机制活、产业优、百姓富伟、生态美”的新福建。',
      '建设“机制活、产业优、百姓富、生态美”的新福建。',
    ],
    [['努力让人民群众过上好日子。'], '“努力让人民群众过上好日孑”。', '“努力让人民群众过上好日子”。'],
  ];
  for (const [passages, draft, expected] of table)
    it(`${draft} ${draft === expected ? 'is left alone' : expected}`, async () => {
      assert.equal(await repaired(draft, passages), expected);
    });
});
