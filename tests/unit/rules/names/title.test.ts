import { cases } from '../check.ts';

cases('names/title: titles', [
  ['swapped words', 'names/title warning order', '印发《⟦数字中国整体建设布局规划→数字中国建设整体布局规划⟧》。'],
  [
    'one character by sound',
    'names/title warning wording',
    '根据《⟦网络信息内容声态治理规定→网络信息内容生态治理规定⟧》。',
  ],
  ['the title of a place', '', '根据《天津市网络信息内容生态治理规定》。'],
  ['another kind of document', '', '根据《网络信息内容生态治理办法解读》。'],
]);
