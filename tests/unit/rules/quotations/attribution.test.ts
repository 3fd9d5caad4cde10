import { cases, casesWith } from '../check.ts';
import { EVENTS } from '../event-pack.ts';

cases('quotations/attribution: the day and the occasion of words', [
  [
    'another occasion and day',
    'quotations/attribution information misattributed',
    '⟦2016年4月19日，习近平总书记在网络安全和信息化工作座谈会→2015年12月16日，习近平总书记在第二届世界互联网大会⟧上强调，“做到发展共同推进、安全共同维护、治理共同参与、成果共同分享”。',
  ],
  [
    'another day of the right occasion',
    'quotations/attribution warning misattributed',
    '⟦2015年4月19日→2016年4月19日⟧，习近平总书记在网信工作座谈会上指出：“网络空间是亿万民众共同的精神家园。”',
  ],
  [
    'another occasion with its year',
    'quotations/attribution information misattributed',
    '习近平总书记在⟦2018年全国网络安全和信息化工作会议→网络安全和信息化工作座谈会⟧上指出：“网络空间是亿万民众共同的精神家园。”',
  ],
  [
    'another document, with a word before the verb',
    'quotations/attribution information misattributed',
    '⟦《在第二届世界互联网大会开幕式上的讲话》→《在网络安全和信息化工作座谈会上的讲话》⟧明确提出，“核心技术是国之重器”。',
  ],
  ['the right occasion', '', '2016年4月19日，习近平总书记在网信工作座谈会上指出：“网络空间是亿万民众共同的精神家园。”'],
  [
    'a time, not an occasion',
    '',
    '第二届世界互联网大会以来，各地牢记习近平总书记指出的“网络空间是亿万民众共同的精神家园”。',
  ],
]);

casesWith(EVENTS, 'quotations/attribution: a meeting of which no words are known', [
  [
    'held before the words were first said',
    'quotations/attribution information misattributed',
    '习近平总书记在⟦第一届网络治理研讨会→网络安全和信息化工作座谈会⟧上强调，“让互联网更好造福国家和人民”。',
  ],
  [
    'with its day',
    'quotations/attribution information misattributed',
    '⟦2013年8月20日，习近平总书记在第一届网络治理研讨会→2016年4月19日，习近平总书记在网络安全和信息化工作座谈会⟧上强调，“让互联网更好造福国家和人民”。',
  ],
]);
