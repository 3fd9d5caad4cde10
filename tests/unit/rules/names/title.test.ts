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

cases('names/title: how much may differ', [
  ['one character more at the end', '', '印发《数字中国建设整体布局规划的》。'],
  ['a word more at the end', '', '印发《数字中国建设整体布局规划纲要》。'],
  [
    'one character lost at the end',
    'names/title warning omission',
    '印发《⟦数字中国建设整体布局规→数字中国建设整体布局规划⟧》。',
  ],
  ['two characters lost at the end', '', '印发《数字中国建设整体布局》。'],
  ['one character lost in front', '', '印发《字中国建设整体布局规划》。'],
  ['two characters more in front', '', '印发《全新数字中国建设整体布局规划》。'],
  [
    'another first character',
    'names/title warning wording',
    '印发《⟦熟字中国建设整体布局规划→数字中国建设整体布局规划⟧》。',
  ],
  ['a word lost inside', 'names/title warning omission', '印发《⟦数字中国整体布局规划→数字中国建设整体布局规划⟧》。'],
  [
    'a character lost inside',
    'names/title warning omission',
    '印发《⟦数字中国建设整布局规划→数字中国建设整体布局规划⟧》。',
  ],
  [
    'a word more inside',
    'names/title warning insertion',
    '印发《⟦数字中国建设发展整体布局规划→数字中国建设整体布局规划⟧》。',
  ],
  [
    'three characters more inside',
    'names/title information insertion',
    '印发《⟦数字中国建设大发展整体布局规划→数字中国建设整体布局规划⟧》。',
  ],
  ['four characters more inside', '', '印发《数字中国建设大力发展整体布局规划》。'],
  [
    'two slips of sound',
    'names/title warning wording',
    '印发《⟦数字中国建设整题布局归划→数字中国建设整体布局规划⟧》。',
  ],
  ['three slips of sound', '', '印发《数字中国健设整题布局归划》。'],
  [
    'another character that sounds otherwise',
    'names/title warning wording',
    '印发《⟦数字中国建设总体布局规划→数字中国建设整体布局规划⟧》。',
  ],
  ['another word', 'names/title information wording', '印发《⟦数字中国建设统筹布局规划→数字中国建设整体布局规划⟧》。'],
  [
    'two characters, one by sound',
    'names/title information wording',
    '印发《⟦数字中国健设总体布局规划→数字中国建设整体布局规划⟧》。',
  ],
  ['a mark inside', '', '印发《数字中国建设、整体布局规划》。'],
  ['right', '', '印发《数字中国建设整体布局规划》。'],
  ['no marks', '', '印发数字中国整体建设布局规划。'],
  [
    'not closed',
    'marks/unmatched information punctuation; names/title warning order',
    '印发⟦《→⟧⟦数字中国整体建设布局规划→数字中国建设整体布局规划⟧。',
  ],
  ['a year', '', '印发《2024年网络信息内容生态治理规定》。'],
  ['a title with another number', '', '印发《数字中国建设整体布局规划二》。'],
]);
