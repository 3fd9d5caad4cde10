import { cases, casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';

casesWith(LABELS, 'marks/nested: marks inside marks', [
  ['quotation marks', 'marks/nested information punctuation', '开设“踔厉奋发看⟦“津”→‘津’⟧招”专题。'],
  ['title marks', 'marks/nested information punctuation', '《关于贯彻⟦《网络安全法》→〈网络安全法〉⟧的意见》'],
  ['corner brackets', 'marks/nested information punctuation', '「看⟦「津」→『津』⟧招」'],
  ['side by side', '', '“牢记嘱托”“津门”'],
  ['a mark the wrong way round', '', '“甲“和”乙”。'],
  ['marks inside that would have to turn as well', '', '“甲方“乙‘丙’丁”戊”'],
  [
    'twice',
    'marks/nested information punctuation; marks/nested information punctuation',
    '“看⟦“津”→‘津’⟧招”“看⟦“京”→‘京’⟧招”',
  ],
  ['not in pairs', 'marks/unmatched information punctuation', '⟦“→⟧一、“二”。'],
  ['right', '', '“看‘津’招”，《关于〈办法〉的通知》'],
]);

cases('marks/nested: which marks may turn', [
  ['not closed in the paragraph', 'marks/unmatched information punctuation', '⟦“→⟧甲“乙”丙'],
  ['three deep', '', '“甲“乙“丙”丁”戊”'],
  ['a closing mark first', 'marks/unmatched information punctuation', '⟦”→⟧甲“乙“丙”丁”'],
  ['a title in a quotation', '', '“学习《办法》”'],
  ['a quotation in a title', '', '《学习“办法”》'],
  ['a title in a quotation in a title', '', '《学习“《办法》”》'],
  ['a name with a mark in front', '', '“甲“，乙”丙”'],
  ['and only', '', '“甲“和”乙”'],
  ['nothing between', '', '“甲“”乙”'],
  [
    'both kinds',
    'marks/nested information punctuation; marks/nested information punctuation',
    '《关于⟦《办法》→〈办法〉⟧的“通知⟦“一”→‘一’⟧号”》',
  ],
]);
