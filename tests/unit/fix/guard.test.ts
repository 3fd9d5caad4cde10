/** What the gate makes of replacements that rules propose: safe ones pass, others are cut down or not offered. */
import assert from 'node:assert/strict';
import type { Verdict } from '../../../server/src/engine/types.ts';
import { guarded, outcome } from './guarded.ts';

/** What is shown, the proposal, the text that it leads to: nothing where no fix is offered. */
type Row = readonly [says: string, marked: string, after?: string];

function table(name: string, certain: boolean, rows: readonly Row[], verdict: Verdict = 'wording'): void {
  describe(name, () => {
    for (const [says, marked, after] of rows)
      it(`${says}: ${marked}`, () => {
        const [found, isCertain] = outcome(marked, verdict);
        assert.equal(found, after);
        assert.equal(isCertain, after !== undefined && certain);
      });
  });
}

table('a fix touches nothing but what differs', true, [
  ['one character', '他说“⟦网络安金为人民→网络安全为人民⟧”。', '他说“网络安全为人民”。'],
  ['blanks stay', '⟦网络 安金 为人民→网络安全为人民⟧。', '网络 安全 为人民。'],
  ['soft line breaks stay', '⟦网络安\n金为人民→网络安全为人民⟧。', '网络安\n全为人民。'],
  ['emphasis inside stays', '⟦**网络**安金→网络安全⟧。', '**网络**安全。'],
  ['an entity stays', '⟦网络&nbsp;安金→网络安全⟧。', '网络&nbsp;安全。'],
  ['note marks stay', '⟦网络安金①为人民→网络安全为人民⟧。', '网络安全①为人民。'],
  ['raised digits stay', '⟦网络安金¹²为人民→网络安全为人民⟧。', '网络安全¹²为人民。'],
  ['an ordinary mark is punctuation', '⟦网络、安全→网络安全⟧。', '网络安全。'],
  ['quotation marks of the draft stay', '“⟦网络”安金→网络安全⟧。', '“网络”安全。'],
  ['half-width marks stay', '⟦网络安金,为人民→网络安全，为人民⟧。', '网络安全,为人民。'],
]);

table('what would damage the text is not offered', false, [
  ['a note number', '⟦国家安全[1]，没有→国家安全[没有⟧信息化。'],
  ['a note number in other brackets', '⟦国家安全〔1〕，没有→国家安全，没有⟧信息化。'],
  ['words in brackets', '⟦国家安全（鼓掌），没有→国家安全，没有⟧信息化。'],
  ['a raised number', '⟦国家安全<sup>1</sup>，没有→国家安全<sup>没有⟧信息化。'],
  ['a number between carets', '⟦国家安全^1^，没有→国家安全，没有⟧信息化。'],
  ['a footnote', '⟦国家安全[^1]，没有→国家安全，没有⟧信息化。\n\n[^1]: 注'],
  ['an attribute', '⟦国家安全{.red}，没有→国家安全，没有⟧信息化。'],
  ['all that is emphasised', '⟦没有**最**国家→没有**国家⟧安全。'],
  ['all that is linked', '⟦没有[最大的](u)国家→没有[国家⟧安全。'],
  ['all that is quoted', '⟦没有“最”国家→没有“”国家⟧安全。'],
  ['a title with its marks', '⟦国家安全《某》，没有→国家安全《没有⟧信息化。'],
  ['what was left out', '⟦一体之两翼……必须→一体之两翼、驱动之双轮，必须⟧统一谋划。'],
  ['an ellipsis that moves', '⟦治网……格局→综合……治网格局⟧完善。'],
  ['a bare ampersand', '⟦网络安全&nbsp;就没有→网络安全&就没有⟧国家安全。'],
  ['structure of Markdown', '⟦网络→*网络*⟧安全。'],
  ['an opening mark alone', '⟦网络安全→“网络安全⟧为人民。'],
  ['the same words twice', '⟦第三次会议→四中全会⟧全会。'],
  ['another form of an ordinal', '⟦第三次→四中全会⟧全体会议。'],
  ['a name that stands beside', '⟦文化部→文化和旅游部⟧（现文化和旅游部）。'],
  ['a name that stands beside with 和', '⟦文化部→文化和旅游部⟧和文化和旅游部。'],
  ['a name that stands before', '文化和旅游部（原⟦文化部→文化和旅游部⟧）。'],
  ['a list of Markdown', '⟦甲- 网络安全→- 网络安全⟧为人民。'],
]);

table('what is not whole any more is no longer certain', false, [
  ['only the sure part', '⟦国家安金[1]，没有→国家安全]，没有⟧信息化。', '国家安全[1]，没有信息化。'],
  ['beside a link', '⟦[网络](http://a.cn)安金→网络安全⟧。', '[网络](http://a.cn)安全。'],
  ['over a link', '世界智能⟦[大会→产业博览会⟧](http://a.cn)。', '世界智能[产业博览会](http://a.cn)。'],
  ['beside a blank', '⟦甲, 丙→甲，乙，丙⟧,丁,戊。', '甲, 乙,丙,丁,戊。'],
  ['over emphasis', '⟦安**金**→**全⟧**。'],
  ['beside what was left out', '⟦网落安全……→网络安全……⟧为人民。', '网络安全……为人民。'],
]);

table(
  'words that change places leave marks with the words that had them',
  false,
  [
    ['a note mark', '⟦甲子丑¹，丙寅卯→丙寅卯，甲子丑⟧。'],
    ['a note in a ring', '⟦甲子丑①，丙寅卯→丙寅卯，甲子丑⟧。'],
    ['a lone quotation mark', '“好”⟦甲‘子，丙寅→丙寅，甲子⟧。'],
    ['marks around one of them', '⟦甲“子”、丙寅→丙“寅”、甲子⟧。'],
  ],
  'order',
);

table(
  'words that change places with their marks',
  true,
  [
    ['quotation marks', '⟦“甲子”、“丙寅”→“丙寅”、“甲子”⟧。', '“丙寅”、“甲子”。'],
    ['a soft line break', '⟦甲子，\n丙寅→丙寅，\n甲子⟧。', '丙寅，\n甲子。'],
  ],
  'order',
);

table('a line break or an unseen character never gets into a text', true, [
  ['a line break', '⟦网络为人民→网络安\n全为人民⟧。', '网络安全为人民。'],
  ['a zero-width blank', '⟦网络为人民→网络安\u200b全为人民⟧。', '网络安全为人民。'],
  ['a note mark of the source', '⟦网络为人民→网络安全①为人民⟧。', '网络安全为人民。'],
  ['a radical that is a character', '⟦网络安全为民→网络安全为⼈民⟧。', '网络安全为人民。'],
  ['a radical of the supplement', '⟦人明→人⺠⟧至上。', '人民至上。'],
]);

table('the draft keeps its habits', true, [
  ['traditional characters', '過不了互聯網這一⟦觀→关⟧。', '過不了互聯網這一關。'],
  ['a name in them', '⟦中央網絡安全和信息化領導小組→中央网络安全和信息化委员会⟧。', '中央網絡安全和信息化委員會。'],
  ['digits of full width', '２０１６年⟦３５→30⟧个字。', '２０１６年３０个字。'],
  ['half-width commas', '⟦甲,丙→甲，乙，丙⟧,丁,戊。', '甲,乙,丙,丁,戊。'],
  ['corner brackets', '「甲」、⟦丙→“乙”、丙⟧。', '「甲」、「乙」、丙。'],
]);

table('several traditional characters are possible: none is certain', false, [
  ['the usual one', '經濟⟦鼓展→发展⟧壯大。', '經濟發展壯大。'],
]);

describe('a replacement of a name', () => {
  it('is made whole or not at all', () =>
    assert.deepEqual(outcome('⟦甲部[1]乙局（丙）→丁部戊司⟧。', 'superseded'), [undefined, false]));
});

describe('a finding over a quotation mark that its source does not have', () => {
  it('is none', () => assert.equal(guarded('会议强⟦调，“人民→调动人民⟧群众”。', 'wording').finding, undefined));
});

describe('marks alone', () => {
  it('may be exchanged in pairs', () =>
    assert.deepEqual(outcome('“甲⟦“乙”→‘乙’⟧丙”。', 'punctuation'), ['“甲‘乙’丙”。', true]));
});
