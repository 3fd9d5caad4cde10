/** Who said it, when, where and in which document: many ways to put it, right and wrong. */
import { parseProse } from '../../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../../server/src/engine/index.ts';
import { engine, sureCases } from '../check.ts';
import { EVENTS } from '../event-pack.ts';

const events = createEngine({ packs: [EVENTS], parseProse });

sureCases(events, 'the words of a pack of events', [
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2014年11月19日，习近平总书记在首届世界互联网大会上致辞。\n\n4月19日，总书记在⟦浙江→北京⟧工作时曾指出，让互联网更好造福国家和人民，各地反响热烈。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会。2015年4月19日，⟦《大会报道》→《在网络安全和信息化工作座谈会上的讲话》⟧写道：‘让互联网更好造福国家和人民’。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2014年11月19日，习近平总书记在首届世界互联网大会上致辞。\n\n⟦总书记指出→⟧：‘尊重网络主权、维护和平安全’，各地反响热烈。',
  ],
  [
    'one way to put it',
    'events/date-place warning misattributed',
    '‘尊重网络主权、维护和平安全’——他⟦2014年→2015年⟧在第二届世界互联网大会上，各地反响热烈。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2018年4月20日，⟦《在第二届世界互联网大会开幕式上的讲话》→《在网络安全和信息化工作座谈会上的讲话》⟧提出，‘让互联网更好造福国家和人民’。',
  ],
  [
    'one way to put it',
    'events/date-place information misattributed',
    '“尊重网络主权、维护和平安全、促进开放合作、构建良好秩序。”——会议⟦2015年在第三届→?2016年在第三届|2015年在第二届⟧世界互联网大会开幕式上。',
  ],
  [
    'one way to put it',
    '',
    '2015年12月16日，第二届世界互联网大会开幕，习近平总书记出席并讲话。2014年，习近平主席在湖北武汉提出的“尊重网络主权、维护和平安全、促进开放合作、构建良好秩序”，各地反响热烈。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2014年11月19日，习近平总书记在首届世界互联网大会上致辞。\n\n2015年12月16日，⟦2014年政府工作报告→⟧指出，“让互联网更好造福国家和人民”。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2015年，⟦毛泽东→习近平⟧在浙江乌镇最早提出“尊重网络主权、维护和平安全”。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '当天，习近平主席在⟦第二届世界互联网大会→网络安全和信息化工作座谈会⟧上说让互联网更好造福国家和人民的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '⟦2014年→2016年⟧，习近平主席在浙江工作时在报告中指出，‘让互联网更好造福国家和人民’。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '⟦2014年→2015年⟧，习近平总书记说‘尊重网络主权、维护和平安全、促进开放合作、构建良好秩序’。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '⟦2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会→2015年12月16日，习近平总书记主持召开第二届世界互联网大会⟧。他在河湖座谈会上提出的“尊重网络主权、维护和平安全。”。',
  ],
  [
    'one way to put it',
    '',
    '会场很安静。2016年，《在网络安全和信息化工作座谈会上的讲话》指出，“尊重网络主权、维护和平安全、促进开放合作、构建良好秩序”的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2018年4月20日，习近平总书记出席全国网络安全和信息化工作会议并发表讲话。他首先谈到形势。⟦李克强→习近平⟧在第二届世界互联网大会上多次强调，“尊重网络主权、维护和平安全。”。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2014年11月19日，习近平总书记在首届世界互联网大会上致辞。\n\n2015年4月19日，⟦《在第二届世界互联网大会开幕式上的讲话》→《在网络安全和信息化工作座谈会上的讲话》⟧提出，“让互联网更好造福国家和人民”。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '⟦2018年4月20日，总书记在网络安全和信息化工作座谈会→2015年12月16日，总书记在第二届世界互联网大会⟧上首次提出“尊重网络主权、维护和平安全”。',
  ],
  [
    'one way to put it',
    'events/date-place warning misattributed',
    '会场很安静。⟦2016年→2018年⟧，毛泽东在全国网络安全和信息化工作会议上曾指出，尊重网络主权、维护和平安全的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed; events/date-place information misattributed',
    '会场很安静。2014年11月19日，⟦李克强→⟧在⟦第三届→首届⟧世界互联网大会开幕式上曾指出，“让互联网更好造福国家和人民。”。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2017年6月1日，⟦李克强→习近平⟧在2018年全国网络安全和信息化工作会议上在报告中指出，“尊重网络主权、维护和平安全”。',
  ],
  [
    'one way to put it',
    '',
    '会场很安静。当天，总书记在浙江工作时在报告中指出，“尊重网络主权、维护和平安全、促进开放合作、构建良好秩序”的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会。⟦2014年11月19日→2015年12月16日⟧，习近平在浙江乌镇提出的“尊重网络主权、维护和平安全”。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2015年12月16日，第二届世界互联网大会开幕，习近平总书记出席并讲话。⟦2015年，习近平在第三届世界互联网大会→2016年，习近平在网络安全和信息化工作座谈会⟧开幕式上在报告中指出，‘让互联网更好造福国家和人民’。',
  ],
  [
    'one way to put it',
    '',
    '2018年4月20日，习近平总书记出席全国网络安全和信息化工作会议并发表讲话。他首先谈到形势。2020年，毛泽东再次强调，“要尊重网络主权、维护和平安全、促进开放合作、构建良好秩序，抓好落实”，各地反响热烈。',
  ],
  [
    'one way to put it',
    'events/date-place information misattributed',
    '2014年11月19日，习近平总书记在首届世界互联网大会上致辞。\n\n⟦2016年4月19日→2018年4月26日⟧，总书记在河湖座谈会上首次提出“让互联网更好造福国家和人民。”的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '当天，⟦《大会报道》→《在网络安全和信息化工作座谈会上的讲话》⟧写道：“让互联网更好造福国家和人民”。',
  ],
  ['one way to put it', '', '会场很安静。他多次强调，“尊重网络主权、维护和平安全”。'],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '⟦毛泽东→习近平⟧在浙江工作时曾指出，‘尊重网络主权、维护和平安全’。',
  ],
  ['a mark more', '', '2017年4月19日在网络安全和信息化工作座谈会上的、讲话。'],
  ['one way to put it', '', '2014年，总书记在浙江工作时说“网络空间命运共同体”的要求。'],
  ['another mark', '', '2016年12月16日：习近平主席向第二届世界互联网大会致贺信。'],
  [
    'one way to put it',
    'events/first-use warning misattributed',
    '会场很安静。习近平在⟦第二届数字河湖峰会→第二届世界互联网大会⟧上首次提出网络空间命运共同体。',
  ],
  ['one way to put it', '', '2015年4月19日，代表们在北京最早提出“让互联网更好造福国家和人民”。'],
  [
    'one way to put it',
    'events/date-place information misattributed',
    '让互联网更好造福国家和人民——习近平主席⟦2015年4月19日→2018年4月26日⟧在河湖座谈会上。',
  ],
  ['one way to put it', '', '2017年6月1日，李克强在报告中指出，“网络空间命运共同体”，各地反响热烈。'],
  ['one way to put it', '', '会场很安静。2020年，《大会报道》写道：“要网络空间命运共同体，抓好落实”。'],
  ['one way to put it', '', '2015年12月16日，代表们在北京再次强调，“要让互联网更好造福国家和人民，抓好落实”。'],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '会场很安静。2018年4月20日，⟦毛泽东→习近平⟧在浙江乌镇多次强调，“让互联网更好造福国家和人民。”。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2014年，⟦李克强→⟧在第二届世界互联网大会上再次强调，“让互联网更好造福国家和人民”，各地反响热烈。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2017年6月1日，⟦李克强→习近平⟧在世界互联网大会上最早提出‘尊重网络主权、维护和平安全、促进开放合作、构建良好秩序’，各地反响热烈。',
  ],
  [
    'one way to put it',
    'events/first-use warning misattributed',
    '2015年12月16日，第二届世界互联网大会开幕，习近平总书记出席并讲话。⟦2020年→2015年⟧，习近平首次提出网络空间命运共同体的要求。',
  ],
  [
    'one way to put it',
    '',
    '2015年12月16日，第二届世界互联网大会开幕，习近平总书记出席并讲话。2016年，毛泽东在网信工作座谈会上说“让互联网更好造福国家和人民”的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会。⟦2015年12月16日→2016年4月19日⟧，习近平在网信工作座谈会上强调，“让互联网更好造福国家和人民”。',
  ],
]);

sureCases(engine, 'the words of the usual pack', [
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '⟦2015年12月16日，第二届世界互联网大会→2016年4月19日，网络安全和信息化工作座谈会⟧开幕，习近平总书记出席并讲话。总书记在北京提出的“四个意识。”。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2015年12月16日，第二届世界互联网大会开幕，习近平总书记出席并讲话。2016年，⟦2014年政府工作报告→⟧指出，“核心技术是国之重器”。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2015年12月16日，第二届世界互联网大会开幕，习近平总书记出席并讲话。习近平主席在⟦第二届世界互联网大会→网络安全和信息化工作座谈会⟧上强调，‘四个意识’，各地反响热烈。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会。\n\n2015年12月16日，⟦李克强→习近平⟧在网信工作座谈会上再次强调，“做到发展共同推进、安全共同维护、治理共同参与、成果共同分享”。',
  ],
  ['one way to put it', '', '2015年12月16日，习近平在河湖座谈会上首次提出“四个意识。”。'],
  ['one way to put it', '', '会场很安静。2015年12月16日，总书记在河湖座谈会上首次提出“四个意识”。'],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '⟦2015年12月16日→2016年4月19日⟧，习近平主席在河湖座谈会上首次提出“要核心技术是国之重器，抓好落实”。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '4月19日，习近平主席在⟦全国网络安全和信息化工作会议→网络安全和信息化工作座谈会⟧上最早提出“核心技术是国之重器”，各地反响热烈。',
  ],
  [
    'one way to put it',
    '',
    '后，各地牢记毛泽东最早提出“做到发展共同推进、安全共同维护、治理共同参与、成果共同分享。”，各地反响热烈。',
  ],
  [
    'one way to put it',
    '',
    '会场很安静。2015年4月19日，习近平在网信工作座谈会上再次强调，“做到发展共同推进、安全共同维护、治理共同参与、成果共同分享”的要求。',
  ],
  [
    'one way to put it',
    '',
    '2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会。2016年，《深化党和国家机构改革方案》提出，“要信息化为中华民族带来了千载难逢的机遇，抓好落实”的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2018年4月20日，习近平总书记出席全国网络安全和信息化工作会议并发表讲话。他首先谈到形势。2016年，习近平主席在⟦全国网络安全和信息化工作会议→网络安全和信息化工作座谈会⟧上在报告中指出，“四个意识”，各地反响热烈。',
  ],
  [
    'one way to put it',
    '',
    '2018年4月20日，习近平总书记出席全国网络安全和信息化工作会议并发表讲话。他首先谈到形势。总书记在2018年全国网络安全和信息化工作会议上在报告中指出，“要安全共同维护、治理共同参与，抓好落实”。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2014年11月19日，习近平总书记在首届世界互联网大会上致辞。\n\n4月19日，⟦《在第二届世界互联网大会开幕式上的讲话》→《在网络安全和信息化工作座谈会上的讲话》⟧提出，“核心技术是国之重器”。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2014年11月19日，习近平总书记在首届世界互联网大会上致辞。\n\n⟦《在网络安全和信息化工作座谈会上的讲话》→《在全国网络安全和信息化工作会议上的讲话》⟧指出，“信息化为中华民族带来了千载难逢的机遇。”的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '⟦2015年→2016年⟧，习近平在湖北武汉强调，核心技术是国之重器。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '⟦毛泽东→习近平⟧在网络安全和信息化工作座谈会上说“核心技术是国之重器”。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2015年，⟦李克强→习近平⟧最早提出“网络空间是亿万民众共同的精神家园。”。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '4月19日，⟦李克强→习近平⟧说“网络空间是亿万民众共同的精神家园”，各地反响热烈。',
  ],
  ['one way to put it', '', '毛泽东在第二届世界互联网大会上指出：“安全共同维护、治理共同参与”的要求。'],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '⟦2015年4月19日，习近平在第二届世界互联网大会→2016年4月19日，习近平在网络安全和信息化工作座谈会⟧上首次提出‘四个意识’，各地反响热烈。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '‘信息化为中华民族带来了千载难逢的机遇’——习近平在⟦网络安全和信息化工作座谈会→全国网络安全和信息化工作会议⟧上的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '2015年，⟦毛泽东→⟧在第二届世界互联网大会上最早提出“信息化为中华民族带来了千载难逢的机遇”。',
  ],
  ['one way to put it', '', '会场很安静。2020年，习近平总书记在网络安全和信息化工作座谈会上说“要四个意识，抓好落实”。'],
  [
    'one way to put it',
    'quotations/attribution warning misattributed',
    '⟦2015年4月19日，习近平总书记在网信工作座谈会→2015年12月16日，习近平总书记在第二届世界互联网大会⟧上提出的“安全共同维护、治理共同参与。”的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '⟦2015年4月19日→2016年4月19日⟧，习近平总书记在报告中指出，‘网络空间是亿万民众共同的精神家园’，各地反响热烈。',
  ],
  [
    'one way to put it',
    '',
    '当天，代表们在网络安全和信息化工作座谈会上在报告中指出，“要信息化为中华民族带来了千载难逢的机遇，抓好落实”的要求。',
  ],
  [
    'one way to put it',
    'quotations/attribution information misattributed',
    '2018年4月20日，习近平总书记出席全国网络安全和信息化工作会议并发表讲话。他首先谈到形势。⟦《在第二届世界互联网大会开幕式上的讲话》→《在网络安全和信息化工作座谈会上的讲话》⟧提出，“网络空间是亿万民众共同的精神家园”的要求。',
  ],
]);
