import { cases } from '../check.ts';

cases('wording/fixed: outside quotation marks', [
  [
    'a slip of sound',
    'wording/fixed warning wording',
    '坚持正能量是总要求、⟦管得住是硬道里→管得住是硬道理⟧、用得好是真本事，净化网络生态。',
  ],
  ['a sentence that goes on otherwise', '', '新时代中国特色社会主义事业不断发展。'],
  ['unverified wording never warns', '', '迎来网络空间晴郎起来的美好前景。'],
]);

cases('wording/fixed: characters out of place', [
  ['at the end', 'wording/fixed warning order', '把⟦关键信息基础施设→关键信息基础设施⟧安全保护摆在突出位置。'],
  ['twice at the end', 'wording/fixed information insertion', '摸清⟦关键信息基础设设施→关键信息基础设施⟧底数。'],
  ['in the middle', 'wording/fixed warning order', '摸清⟦关键信息础基设施→关键信息基础设施⟧底数。'],
  ['the right words', '', '摸清关键信息基础设施底数。'],
]);

cases('wording/fixed: lost words and free words', [
  [
    'a word lost inside a clause',
    'wording/fixed information omission',
    '⟦始终在思想上行动上同以习近平同志为核心的党中央保持高度一致→始终在思想上政治上行动上同以习近平同志为核心的党中央保持高度一致⟧。',
  ],
  ['words of manner', '', '我们坚决拥护“两个确立”、坚定做到“两个维护”。'],
]);

cases('wording/fixed: lists whose members are said in many ways', [
  [
    'still have an order',
    'wording/fixed information order',
    '立足新发展阶段、⟦构建新发展格局、贯彻新发展理念→贯彻新发展理念、构建新发展格局⟧。',
  ],
  [
    'with words in each other’s place',
    'wording/fixed information order',
    '⟦立足新发展格局、贯彻新发展理念、构建新发展阶段→立足新发展阶段、贯彻新发展理念、构建新发展格局⟧。',
  ],
  ['and other words are no mistake', '', '立足新发展阶段、落实新发展理念、融入新发展格局。'],
]);

cases('wording/fixed: what only looks like it', [
  ['a mark parts the first word from the rest', '', '家庭小社会，梳理核心价值观，得从家庭入手。'],
  [
    'a draft older than the wording',
    '',
    '---\ndate: 2012-08-31\n---\n\n始终在思想上行动上同党中央保持高度一致，始终在思想上行动上同以习近平同志为核心的党中央保持高度一致。',
  ],
  [
    'but a slip of typing is one at any time',
    'wording/fixed warning order',
    '---\ndate: 2012-08-31\n---\n\n摸清⟦关键信息础基设施→关键信息基础设施⟧底数。',
  ],
  ['another field of work', '', '要加强党中央对外事工作的集中统一领导。'],
  [
    'a slip in the field of work',
    'wording/fixed information wording',
    '⟦要加强党中央对网安工作的集中统一领导→要加强党中央对网信工作的集中统一领导⟧。',
  ],
  ['told of somebody by name', '', '人民对美好生活的向往就是党的奋斗目标。'],
  ['another name of the same body', '', '始终在思想上政治上行动上同以习近平同志为核心的中共中央保持高度一致。'],
  ['a clause of one’s own behind a mark', '', '立足世界百年未有之大变局，统揽中华民族伟大复兴战略全局。'],
  ['the end of another word', '', '每个中国人把个人对美好生活的向往融入到征途中。'],
]);
