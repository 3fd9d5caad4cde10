/** What the fixes of the bundled pack make of drafts in which something stands that they must not damage. */
import assert from 'node:assert/strict';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { bundledPacks } from '../support/bundled.ts';

const engine = createEngine({ packs: bundledPacks(), parseProse });

/** The draft with the first fix of every finding, and the number of findings. */
async function fixed(text: string): Promise<readonly [after: string, findings: number]> {
  const { findings } = await engine.check({ text, languageId: 'markdown' });
  const apply = (draft: string, { start, end, replacements: [first] }: (typeof findings)[number]) =>
    first ? draft.slice(0, start) + first.text + draft.slice(end) : draft;
  return [findings.toReversed().reduce(apply, text), findings.length];
}

/** What is shown, the draft, and what it becomes: itself where nothing of it is changed. */
type Row = readonly [says: string, before: string, after?: string];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [says, before, after = before] of rows)
      it(`${says}: ${before}`, async () => assert.equal((await fixed(before))[0], after));
  });
}

/** Each stands for words that are put into a quotation without being a part of it. */
const INSERTED = [
  '[1]',
  '【1】',
  '〔1〕',
  '(1)',
  '①',
  '¹',
  '^1^',
  '<sup>1</sup>',
  '[^1]',
  '（鼓掌）',
  '〔全国〕',
  '《某》',
  '{.red}',
];

table(
  'what stands in a quotation stays',
  [...INSERTED, '**最**', '[最大的](u)', '`最`', '&nbsp;', '<br>'].map((what) => {
    return ['with', `他说：“没有网络安全就没有${what}国家安全，没有信息化就没有现代化”。\n\n[^1]: 注`] as const;
  }),
);

table(
  'a slip beside it is corrected alone',
  INSERTED.filter((what) => !/[〔《（{]/.test(what)).map((what) => {
    const draft = `他说：“没有网络安金就没有国家安全${what}，没有信息化就没有现代化”。\n\n[^1]: 注`;
    return ['with', draft, draft.replace('金', '全')] as const;
  }),
);

table('what was left out stays left out', [
  ['between clauses', '“网络安全和信息化是一体之两翼……必须统一谋划、统一部署”'],
  ['within one', '“没有网络安全……就没有经济社会稳定运行”'],
]);

table('names and markup', [
  ['emphasis in a name', '**中央网络安全**和信息化领导小组印发通知。', '**中央网络安全**和信息化委员会印发通知。'],
  ['emphasis of a name', '**中央网络安全和信息化领导小组**印发通知。', '**中央网络安全和信息化委员会**印发通知。'],
  ['a link in a name', '世界智能[大会](http://a.cn)开幕。', '世界智能[产业博览会](http://a.cn)开幕。'],
  ['a soft break', '中央网络安全和\n信息化领导小组印发通知。', '中央网络安全和\n信息化委员会印发通知。'],
  ['a cell', '| 甲 | 乙 |\n| - | - |\n| 中央网络安全 | 和信息化领导小组 |'],
  ['a quotation in a cell', '| “过不了互联网这一观” | 乙 |\n| - | - |', '| “过不了互联网这一关” | 乙 |\n| - | - |'],
]);

table('the draft keeps its script', [
  ['a character', '過不了互聯網這一觀', '過不了互聯網這一關'],
  ['a name', '中央網絡安全和信息化領導小組印發通知。', '中央網絡安全和信息化委員會印發通知。'],
]);

table('the draft keeps its form', [
  [
    'an ordinal',
    '2025年10月20日至23日，中国共产党第二十届中央委员会第三次全体会议在北京举行。',
    '2025年10月20日至23日，中国共产党第二十届中央委员会第四次全体会议在北京举行。',
  ],
  [
    'the short name',
    '2025年10月20日至23日，党的二十届三中全会在北京举行。',
    '2025年10月20日至23日，党的二十届四中全会在北京举行。',
  ],
  ['a name beside its successor', '2025年，文化部（现文化和旅游部）的文件继续有效。'],
]);

table('two fixes never undo each other', [
  [
    'one character, two records',
    '筑牢信仰之基，高举思想之旗，引领实践之行，凝聚奋进之理论武装、宣传阐释、学以致用、协同联动',
  ],
]);

describe('a quotation mark', () => {
  it('ends what is compared', async () =>
    assert.deepEqual((await fixed('会议强调，“人民群众积极性、主动性、创造性”。'))[1], 0));
});
