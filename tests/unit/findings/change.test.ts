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
    // A single character lost is a slip in a wording of nine, with two on both sides.
    ['夯实网络安全防护基础', '夯实网络全防护基础', 'typo'],
    ['夯实网络安全基础', '夯实网络全基础', 'omission'],
    ['网络安全防护基础好', '网络全防护基础好', 'typo'],
    ['夯实网络安全防护基础', '夯网络安全防护基础', 'omission'],
    ['夯实网络安全防护基础', '夯实络安全防护基础', 'typo'],
    ['夯实网络安全防护基础', '夯实网络安全防护础', 'omission'],
    ['夯实网络安全防护基础', '夯实网络安全防基础', 'typo'],
    ['夯实网络安全防护基础', '夯实网络防护基础', 'omission'],
    // Up to two characters may be slips, up to four are a word.
    ['坚持以人民为中心的发展思想', '坚持以仁明为中心的发展思想', 'typo'],
    ['坚持以人民为中心的发展思想', '坚持以群众为中心的发展思想', 'synonym'],
    ['坚持以人民群众为中心的发展思想', '坚持以广大网民为中心的发展思想', 'synonym'],
    ['坚持以人民群众们为中心的发展思想路线', '坚持以广大网民等为中心的发展思想路线', 'rewritten'],
    ['坚持以人为中心的发展思想', '坚持以网民为中心的发展思想', 'synonym'],
    ['坚持以网民为中心的发展思想', '坚持以谁为中心的发展思想', 'synonym'],
    ['坚持以人为中心的发展思想', '坚持以谁为中心的发展思想', 'character'],
    // How much may differ.
    ['统筹发展和安全', '统揽增长和安全', 'rewritten'],
    ['统筹发展和安全工作大局', '统筹增长和保障工作大局', 'rewritten'],
    ['统筹好发展和安全工作的大局', '统筹好增长和保障工作的大局', 'synonym'],
    ['把发展和安全作为全局工作来抓', '把增长和保障作为整体工作来抓', 'rewritten'],
    ['共同把发展和安全作为党和国家的全局性工作来抓', '共同把增长和保障作为党和国家的整体性工作来抓', 'synonym'],
    ['稳就业、稳金融、稳外贸', '稳就业', 'member'],
    ['稳就业、稳金融、稳外贸、稳外资', '稳金融、稳外资', 'member'],
    ['稳就业、稳金融、稳外贸、抓落实', '稳就业、抓落时', 'member'],
    // What is weakest decides, wherever it stands.
    ['让中国声音传得更远、更响亮', '让中国声音传的更远、更洪亮', 'de'],
    ['绿水青山就是金山银山的道理', '绿水青山就是金山银川的道里', 'character'],
    ['绿水青山就是金山银山的道理', '绿水清山就是金山银川的道理', 'character'],
    // 和 in the middle, and what stands on both sides of it.
    ['处理好安全和发展的关系', '处理好发展和安全的关系', 'conjuncts'],
    ['列出时间表、路线图', '列出时间表、线路图', 'order'],
    ['建设基础设施项目', '建设基础施设项目', 'typo'],
    ['处理好安全的发展', '处理好发展的安全', 'order'],
    ['促进人和自然', '促进自然和人', 'conjuncts'],
    ['夯实网络安全基础', '夯实网安络全基础', 'typo'],
    // Numbers that count, in which a numeral is lost or added, and numerals that are words.
    ['推动一体化发展', '推动体化发展', 'omission'],
    ['推动两个维护', '推动个维护', 'number'],
    ['推动个维护', '推动两个维护', 'number'],
    ['全面完成二十项任务', '全面完成十项任务', 'number'],
    ['全面完成十项任务', '全面完成二十项任务', 'number'],
    ['增长百分之三十', '增长百分之三', 'number'],
    ['增长3000亿元', '增长30亿元', 'number'],
    ['增长30亿元', '增长50亿元', 'number'],
    ['二十大精神', '二十一大精神', 'slot'],
    ['二十个大项目', '三十个大项目', 'number'],
    ['三大攻坚战', '四大攻坚战', 'number'],
    ['十九大精神', '十八大精神', 'slot'],
    ['第三条措施', '第四条措施', 'slot'],
    ['三条措施', '四条措施', 'slot'],
    ['三项措施', '四项措施', 'number'],
    // One typed twice stands beside itself on either side.
    ['抓好工作落实', '抓抓好工作落实', 'typo'],
    ['抓好工作落实', '抓好工作落实实', 'typo'],
    ['抓好工作落实', '抓好好好工作落实', 'insertion'],
    // Members: two characters at least, with marks on both sides.
    ['立德、立功、立言', '立德、立言', 'member'],
    ['德、能、勤、绩', '德、勤、绩', 'omission'],
    ['立德、立功和立言', '立德和立言', 'omission'],
    // The kind that proves least decides; a particle beside it does not count.
    ['核心技术是国之重器', '核心技术是国的重气', 'typo'],
    ['为信息化发展提供了良好政策环境', '为信息化发展提供良好政策环竟', 'typo'],
  ];
  for (const [right, wrong, change] of table)
    it(`${right} / ${wrong}: ${change}`, () => assert.equal(changeBetween(right, wrong), change));
});
