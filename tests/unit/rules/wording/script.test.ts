import { cases } from '../check.ts';

const FOUND = 'wording/script information wording';

cases('wording/script: a traditional character in a simplified draft', [
  ['one', FOUND, '要着力解⟦決→决⟧发展不平衡的问题。'],
  ['two in a row', FOUND, '推动⟦經濟→经济⟧社会发展。'],
  ['two apart', `${FOUND}; ${FOUND}`, '贯彻新⟦發→发⟧展理念，推进⟦國→国⟧家治理现代化。'],
  ['alone in a block with nothing of either script', FOUND, '工作会议⟦後→后⟧。\n\n会议以后，各单位认真贯彻落实。'],
  ['one of both scripts where it is no name', FOUND, '这些要求⟦於→于⟧各单位都适用。'],
  ['in a quotation', FOUND, '他说：“我们要⟦團→团⟧结一致。”'],
  ['a variant that only traditional texts have', FOUND, '医疗⟦衞→卫⟧生事业。'],
  ['著 for 着', `${FOUND}; ${FOUND}`, '沿⟦著→着⟧正确方向，⟦著→着⟧力推进改革。'],
  ['著 in its own words', '', '取得显著成绩，著名专家的著作，名著重读，对事业很执著。'],
  ['characters of both scripts', '', '乾坤、瞭望、於梨华、干部。'],
  ['a name', '', '王濛和杨闇公，二噁英排放的监测。'],
  ['a title', '', '读《説文解字》有所得。'],
  ['a character that is spoken of', '', '繁体的“愛”字有心。'],
  ['code', '', '变量 `發展` 的值为一，这里说明。'],
]);

const PLAIN = '各单位要认真学习贯彻会议精神，紧密结合实际抓好落实。';
const MANY = Array.from({ length: 13 }, () => `${PLAIN}推动发⟨展⟩。`);

cases('wording/script: what is written so on purpose', [
  ['a traditional draft', '', '要着力解決發展不平衡不充分的問題。'],
  ['a draft in neither script', '', '这个事業的發展。\n\n工作的經驗。\n\n農業合作化。'],
  ['a traditional quotation', '', `${PLAIN}原文是：「為人民服務，實現發展」。`],
  ['a traditional heading', '', `# 工作總結\n\n${PLAIN}`],
  [
    'thirteen of them: told once',
    FOUND,
    MANY.map((line, i) => (i === 0 ? `${PLAIN}推动⟦發→⟧展。` : line.replace('发⟨展⟩', '發展'))).join('\n\n'),
  ],
]);
