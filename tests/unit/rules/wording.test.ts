/** Where the words that were meant begin and end, and which differences are mistakes. */
import assert from 'node:assert/strict';
import { cases, engine } from './check.ts';

cases('quotations inside quotations', [
  [
    'the inner one is judged, not the words around it',
    'misquote',
    '他说：“我们要记住‘⟦网络空间是亿万网民共同的精神家园→网络空间是亿万民众共同的精神家园⟧’，把家园建设好。”',
  ],
  ['a short one inside', 'misquote', '“我们打通系统，就是要实现‘⟦数据多跑腿→数据多跑路⟧’。”他介绍。'],
  ['corner brackets', 'misquote', '「他说『⟦网络空间是亿万民众共同的精神家圆→网络空间是亿万民众共同的精神家园⟧』。」'],
  ['the right words inside', '', '“要记住‘网络空间是亿万民众共同的精神家园’这句话。”'],
]);

cases('quotations of nearly a whole wording', [
  ['another word', 'misquote', '让创新理论“⟦飞入平常百姓家→飞入寻常百姓家⟧”。'],
  ['a word more in front', '', '让创新理论“快速飞入寻常百姓家”。'],
  [
    'a member too many',
    'misquote',
    '“让人民群众在信息化发展中有更多获得感、⟦幸福感、归属感、安全感→幸福感、安全感⟧”。',
  ],
]);

cases('characters out of place', [
  ['at the end', 'fixed-wording', '把⟦关键信息基础施设→关键信息基础设施⟧安全保护摆在突出位置。'],
  ['twice at the end', 'fixed-wording', '摸清⟦关键信息基础设设施→关键信息基础设施⟧底数。'],
  ['in the middle', 'fixed-wording', '摸清⟦关键信息础基设施→关键信息基础设施⟧底数。'],
  ['the right words', '', '摸清关键信息基础设施底数。'],
]);

cases('indirect quotations', [
  ['another word', 'fixed-wording', '习近平总书记强调，⟦核心技术是大国重器→核心技术是国之重器⟧。'],
  ['the words of the writer', '', '专家认为，核心技术是大国重器。'],
]);

cases('lost words and free words', [
  [
    'a word lost inside a clause',
    'fixed-wording',
    '⟦始终在思想上行动上同以习近平同志为核心的党中央保持高度一致→始终在思想上政治上行动上同以习近平同志为核心的党中央保持高度一致⟧。',
  ],
  ['words of manner', '', '我们坚决拥护“两个确立”、坚定做到“两个维护”。'],
]);

cases('lists whose members are said in many ways', [
  [
    'still have an order',
    'fixed-wording',
    '立足新发展阶段、⟦构建新发展格局、贯彻新发展理念→贯彻新发展理念、构建新发展格局⟧。',
  ],
  [
    'with words in each other’s place',
    'fixed-wording',
    '⟦立足新发展格局、贯彻新发展理念、构建新发展阶段→立足新发展阶段、贯彻新发展理念、构建新发展格局⟧。',
  ],
  ['and other words are no mistake', '', '立足新发展阶段、落实新发展理念、融入新发展格局。'],
]);

cases('set phrases', [
  ['by sound', 'fixed-wording', '大家要⟦踔励奋发→踔厉奋发⟧、埋头苦干。'],
  ['in quotation marks', 'misquote', '以“⟦踔历奋发→踔厉奋发⟧”自勉。'],
  ['an attested wrong form', 'fixed-wording', '大家要⟦卓厉奋发→踔厉奋发⟧。'],
  ['a stop parts its characters', '', '意志超卓，厉奋发之心。'],
  ['another word begins with the last character', '', '察实情、办实事、求实效。'],
  ['no mark parts them', '', '办好每件实事求实效。'],
]);

describe('wrong forms', () => {
  it('of unverified records never warn', async () => {
    const { findings } = await engine.check({ text: '抓住重要结点开展宣传。', languageId: 'markdown' });
    assert.deepEqual(
      findings.map(({ severity, replacements }) => [severity, replacements[0]?.text]),
      [['information', '重要节点']],
    );
  });
});
