/** What a difference is: a wording, what a draft says instead, and the kind of the difference. */
import assert from 'node:assert/strict';
import { compare } from '../../../server/src/engine/align/difference.ts';
import type { Side } from '../../../server/src/engine/align/patch.ts';
import { slideGaps } from '../../../server/src/engine/align/slide.ts';
import { type Change, changeOf } from '../../../server/src/engine/findings/change.ts';
import { skeletonOf } from '../../../server/src/engine/text/skeleton.ts';

function side(text: string): Side {
  const skeleton = skeletonOf(text);
  return { text, skeleton, from: 0, to: skeleton.text.length };
}

function changeBetween(right: string, wrong: string): Change {
  const [source, draft] = [side(right), side(wrong)];
  const difference = compare(source.skeleton.text, draft.skeleton.text);
  return changeOf({ source, draft, difference: { ...difference, edits: slideGaps(difference.edits, source, draft) } });
}

describe('a difference', () => {
  const table: readonly (readonly [right: string, wrong: string, change: Change])[] = [
    ['网络空间是亿万民众共同的精神家园', '网络空间是亿万民众共同的精神家圆', 'typo'],
    ['网络空间是亿万民众共同的精神家园', '网络空间是亿万民众共同的的精神家园', 'typo'],
    ['关键信息基础设施', '关键信息基础施设', 'typo'],
    ['踔厉奋发、勇毅前行', '踔历奋发、勇毅前行', 'typo'],
    ['没有信息化就没有现代化', '没有信息就没有现代化', 'typo'],
    ['把关键核心技术掌握在自己手中', '把关键核心技术掌握在自己中', 'omission'],
    ['让中国声音传得更远', '让中国声音传的更远', 'de'],
    ['绿水青山就是金山银山', '绿水青山就是金山银川', 'character'],
    ['网络空间是亿万民众共同的精神家园', '网络空间是亿万网民共同的精神家园', 'synonym'],
    ['没有网络安全就没有国家安全', '没有粮食安全就没有国家安全', 'synonym'],
    ['为信息化发展提供了良好政策环境', '为信息化发展提供良好政策环境', 'particle'],
    ['正确处理好发展和安全的关系', '正确处理好发展与安全的关系', 'particle'],
    ['正确处理好安全和发展的关系', '正确处理好安全、发展的关系', 'particle'],
    ['决不能有松劲歇脚的想法', '能有松劲歇脚的想法', 'negation'],
    ['未经批准不得擅自发布', '经批准不得擅自发布', 'negation'],
    ['各单位应当建立内部监督制度', '各单位可以建立内部监督制度', 'modal'],
    ['各单位应当建立内部监督制度', '各单位必须建立内部监督制度', 'modal'],
    ['坚持两个毫不动摇的方针', '坚持三个毫不动摇的方针', 'number'],
    ['加快构建第十三个五年规划', '加快构建第十五个五年规划', 'slot'],
    ['党的十八届一中全会', '党的十八届四中全会', 'slot'],
    ['“十四五”发展规划', '“十五五”发展规划', 'slot'],
    ['党的二十大精神', '党的十九大精神', 'slot'],
    ['二○一八年的工作', '2019年的工作', 'slot'],
    ['稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期', '稳就业、稳金融、稳外贸、稳外资、稳预期', 'member'],
    ['统一谋划、统一部署、统一推进、统一实施', '统一谋划、统一部署、统一实施', 'member'],
    ['举旗帜、聚民心、兴文化', '举旗帜、聚民心、育新人、兴文化', 'member'],
    ['贯彻新发展理念、构建新发展格局', '构建新发展格局、贯彻新发展理念', 'order'],
    ['促进数字经济和实体经济深度融合', '促进实体经济和数字经济深度融合', 'conjuncts'],
    ['处理好安全与发展的关系', '处理好发展与安全的关系', 'conjuncts'],
    ['切实维护社会大局稳定', '维护社会大局稳定', 'omission'],
    ['维护社会大局稳定', '切实维护社会大局稳定', 'insertion'],
    ['没有网络安全就没有国家安全', '没有网络安全，就没有国家安全', 'punctuation'],
    ['让人民群众有更多获得感', '使老百姓的幸福指数更高', 'rewritten'],
    // The kind that proves least decides; a particle beside it does not count.
    ['核心技术是国之重器', '核心技术是国的重气', 'typo'],
    ['为信息化发展提供了良好政策环境', '为信息化发展提供良好政策环竟', 'typo'],
  ];
  for (const [right, wrong, change] of table)
    it(`${right} / ${wrong}: ${change}`, () => assert.equal(changeBetween(right, wrong), change));
});
