/** Proposals of every kind of difference, with marks, Markdown and notes in their way: what the gate makes of them. */
import assert from 'node:assert/strict';
import type { Verdict } from '../../../server/src/engine/types.ts';
import { guarded, outcome } from './guarded.ts';

type Offer = 'certain' | 'offered' | 'no fix' | 'no finding';

/** What is proposed as a difference of a kind, what is offered of it, the text that it leads to. */
const ROWS: readonly (readonly [Verdict, marked: string, Offer, after?: string])[] = [
  ['insertion', '“甲⟦“乙”→‘乙⟧丙”。', 'no fix'],
  ['insertion', '⟦安*"*金**→**全⟧**。', 'no fix'],
  ['negation', '「"甲」、⟦丙→“乙”、丙⟧。', 'certain', '「"甲」、「乙」、丙。'],
  ['number', '⟦甲,》 丙→甲，乙，丙⟧,丁,戊。', 'no finding'],
  ['number', '⟦网络安全`为民→网络安全为⼈民\u200b⟧。', 'no fix'],
  ['number', '> ⟦文化...部→文化...和旅游部⟧和文化和旅游部。', 'no fix'],
  ['omission', '⟦第三次会议→四中全 会⟧全会。', 'no fix'],
  ['omission', '- ⟦第三次[→四中全会⟧全体会议。', 'offered', '- 四中全会[全体会议。'],
  ['omission', '⟦国大安全[1]，有→国家安全[没有⟧信息化。', 'offered', '国家安全[1]，有信息化。'],
  ['order', '「、⟦丙→“乙”、丙⟧。', 'certain', '「、『乙』、丙。'],
  ['order', '⟦网络安\n金为`人民→网络安全为人民⟧。《', 'no fix'],
  ['order', '⟦安*《*金**→**全⟧**。', 'no finding'],
  ['order', '⟦第三次，→四中全会⟧全体会议。', 'certain', '四中全会全体会议。'],
  ['order', '# ⟦网络为人民→络安\u200b全为人民⟧。', 'certain', '# 络安全为人民。'],
  ['order', '⟦网络“（为人民→网络（安全①为人民⟧。', 'no fix'],
  ['order', '⟦网络安\n金为人民→网络安—全为人民⟧。\n', 'offered', '网络安\n—全为人民。\n'],
  ['punctuation', '⟦网络安→“网络安全⟧|为人民。', 'offered', '网络安全|为人民。'],
  ['punctuation', '⟦甲部[1]乙局（丙）→丁部戊司⟧[。', 'no fix'],
  ['punctuation', '⟦治网「（……格局→综合（……治网格局⟧完善。', 'no fix'],
  ['rewritten', '⟦第三次议→四中全会⟧全会。', 'no fix'],
  ['rewritten', '“甲⟦“乙”→「‘乙’⟧》丙”。', 'no fix'],
  ['superseded', '“甲⟦“乙→‘乙’⟧丙”。', 'certain', '“甲‘乙’丙”。'],
  ['superseded', '$⟦网络、安全→络安全⟧。', 'certain', '$络安全。'],
  ['superseded', '⟦**1. 网络**安金→网络安全⟧', 'no fix'],
  ['superseded', '⟦文化部→文化和旅游部⟧文化和旅游部。', 'no fix'],
  ['wording', '⟦第三乙丙次会议→四中全会⟧全会。', 'certain', '四中全会全会。'],
  ['wording', '⟦第三次议→四中全会⟧全会。', 'no fix'],
  ['wording', '「甲」、⟦丙|→“乙”、丙⟧。', 'offered', '「甲」、「乙」、丙|。'],
  ['wording', '⟦**网络**安金→网安全⟧。', 'offered', '**网**安全。'],
  ['wording', '⟦网络- 、安全→网络安全⟧。', 'offered', '网络 安全。'],
  ['wording', '“甲⟦“乙|→‘乙|’⟧丙”。', 'no fix'],
  ['wording', '⟦网……→网络安全……⟧为人民。', 'no fix'],
  ['wording', '⟦第三¹次会议→四中全会⟧全会。', 'certain', '四中¹全会全会。'],
  ['wording', '⟦第三|次→四中全会⟧全体会议。', 'no fix'],
  ['wording', '⟦**（网络**安金→网络安全⟧。', 'offered', '**（网络**安全。'],
  ['wording', '⟦甲, 丙→甲，乙，》丙⟧,丁,戊。', 'no fix'],
  ['wording', '⟦网络...安\n金为人民→网络安全为人民⟧。', 'offered', '网络...安\n全为人民。'],
  ['wording', '⟦网络发展安全为民→网络发展安“全为⼈民⟧。', 'offered', '网络发展安全为人民。'],
  ['wording', '⟦文化部→文化和旅游部⟧\u200b（现文化和旅游部）。', 'certain', '文化和旅游部\u200b（现文化和旅游部）。'],
  ['wording', '⟦三次会议→四中全会⟧全会。', 'no fix'],
  ['wording', '過不了—互聯網這一⟦觀→⟧。', 'certain', '過不了—互聯網這一。'],
  ['wording', '⟦网络①、安全→网络安全⟧。', 'offered', '网络①安全。'],
  ['wording', '經濟⟦鼓展- →发展⟧壯大。', 'offered', '經濟發展 壯大。'],
  ['wording', '「甲」、⟦丙，→“乙，”、丙⟧', 'no fix'],
  ['wording', '“甲⟦“乙”→‘乙’ ⟧丙”。', 'certain', '“甲‘乙’ 丙”。'],
  ['wording', '「甲」、⟦丙、→“乙、”、丙⟧。', 'no fix'],
  ['wording', '過不了互聯網這一"⟦觀"→关⟧。', 'no fix'],
  ['wording', '⟦安*》*金**→**全⟧**。', 'no finding'],
  ['wording', '⟦**网络**金→网\n络安全⟧。', 'no fix'],
  ['wording', '⟦网络 安金 为人民→网为人民⟧。', 'no fix'],
  ['wording', '２０１６年⟦３５→1. 30⟧个字。', 'certain', '２０１６年１.３０个字。'],
  ['wording', '⟦网络①为人民→网络安全①为人民⟧。', 'certain', '网络安全①为人民。'],
  ['wording', '⟦网络①安全→“网①络安全⟧为人民。', 'no fix'],
  ['wording', '~~⟦网络为人民→网络安\n全为人民⟧。', 'certain', '~~网络安全为人民。'],
  ['wording', '⟦网络「安全→“网络安发展全⟧为人民。', 'no finding'],
  ['wording', '文化和旅游部（原⟦文化部→文化和旅游⟧）。', 'certain', '文化和旅游部（原文化和旅游）。'],
  ['wording', '⟦网络安金¹²为人民→网络安全为人民$⟧。', 'offered', '网络安全¹²为人民。'],
  ['wording', '⟦没有“最...”国家→没有“”国家⟧安全。', 'offered', '没有“...”国家安全。'],
  ['wording', '他说“⟦网络1. 安金为人民→网络安全为人⟧”。', 'offered', '他说“网络 安全为人”。'],
  ['wording', '文化和旅游部[（原⟦文化...部→文化...和旅游部⟧）。', 'no fix'],
];

describe('the gate of fixes', () => {
  for (const [verdict, marked, offer, after] of ROWS)
    it(`${verdict} ${marked}: ${offer}`, () => {
      const [text, isCertain] = outcome(marked, verdict);
      const isNone = guarded(marked, verdict).finding === undefined;
      assert.equal(isNone ? 'no finding' : text === undefined ? 'no fix' : isCertain ? 'certain' : 'offered', offer);
      assert.equal(text, after);
    });
});
