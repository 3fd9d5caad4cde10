import { casesWith } from '../check.ts';
import { EVENTS } from '../event-pack.ts';

const WARNING = 'events/date-place warning misattributed';
const LOOK = 'events/date-place information misattributed';

casesWith(EVENTS, 'events/date-place: the name is not that of the day', [
  ['another number', WARNING, '2015年12月16日，习近平主席出席⟦首届→第二届⟧世界互联网大会开幕式并发表主旨演讲。'],
  ['in digits', LOOK, '2014年11月，⟦第2届→第1届⟧世界互联网大会在浙江乌镇举行。'],
  ['the number alone', LOOK, '世界互联网大会已成为盛会，2014年11月，⟦第二届→首届⟧大会在乌镇开幕。'],
  [
    'a meeting with a like name',
    WARNING,
    '2018年4月21日，习近平总书记出席⟦网络安全和信息化工作座谈会→全国网络安全和信息化工作会议⟧并发表重要讲话。',
  ],
]);

casesWith(EVENTS, 'events/date-place: a name that is taken apart', [
  ['behind the day', LOOK, '2020年6月18日下午，全国河湖委员会就健全“一河一档”进行⟦第十一次→第十二次⟧集体学习。'],
  ['the day between its parts', LOOK, '全国河湖委员会2020年3月5日上午就治水举行⟦第十二次→第十一次⟧集体学习。'],
  ['the time of day before the whole name', LOOK, '2020年6月18日上午，全国河湖委员会⟦第十一次→第十二次⟧集体学习举行。'],
  ['in digits', LOOK, '2020年6月18日，全国河湖委员会进行⟦第11次→第12次⟧集体学习。'],
  ['right', '', '2020年6月18日下午，全国河湖委员会就健全“一河一档”进行第十二次集体学习。'],
  ['without a day', '', '全国河湖委员会就治水进行第十一次集体学习。'],
  ['without its verb', '', '2020年6月18日，全国河湖委员会印发第十一次集体学习纪要。'],
  ['in two sentences', '', '2020年6月18日，全国河湖委员会开会。随后进行第十一次集体学习。'],
  ['of another body', '', '2020年6月18日，县河湖委员会进行第十一次集体学习。'],
]);

casesWith(EVENTS, 'events/date-place: the day is not that of the event', [
  [
    'before the name',
    WARNING,
    '⟦2017年4月19日→2016年4月19日⟧，习近平总书记在网络安全和信息化工作座谈会上指出，要让人民满意。',
  ],
  ['behind the name', WARNING, '第二届世界互联网大会⟦2016年12月16日→2015年12月16日⟧在浙江乌镇开幕。'],
  ['of several days', WARNING, '⟦2017年4月20日→2018年4月20日⟧至21日，全国网络安全和信息化工作会议在京召开。'],
  ['of a law', WARNING, '⟦2018年6月1日→2017年6月1日⟧，《网络安全法》正式施行。'],
  [
    'a year alone, the number may be wrong',
    LOOK,
    '⟦2015年，第三届→?2016年，第三届|2015年，第二届⟧世界互联网大会在乌镇召开。',
  ],
]);

casesWith(EVENTS, 'events/date-place: held every year, on the day of another year', [
  [
    'its own year first, then the nearest',
    LOOK,
    '⟦2021年12月16日→?2021年12月8日|2020年12月16日|2018年12月16日⟧，全国冬修水利会议召开。',
  ],
]);

casesWith(EVENTS, 'events/date-place: the last day is not that of the event', [
  ['before the name', WARNING, '2018年4月20日至⟦23日→21日⟧，全国网络安全和信息化工作会议在京召开。'],
  ['with its month', WARNING, '2018年4月20日至⟦4月22日→4月21日⟧，全国网络安全和信息化工作会议召开。'],
  ['in Chinese', WARNING, '二〇一八年四月二十日至⟦二十二日→二十一日⟧，全国网络安全和信息化工作会议召开。'],
  ['behind the name', WARNING, '第二届世界互联网大会于2015年12月16日至⟦19日→18日⟧在浙江乌镇举行。'],
  ['of an event of one day', WARNING, '2016年4月19日至⟦20日→19日⟧，网络安全和信息化工作座谈会在北京召开。'],
  ['right', '', '2018年4月20日至21日，全国网络安全和信息化工作会议在京召开。'],
  ['of whoever attended', '', '2015年12月16日至17日，代表团出席第二届世界互联网大会并举行座谈。'],
  ['of what was done there', '', '2015年12月16日至17日，第二届世界互联网大会期间，各方签署协议。'],
]);

casesWith(EVENTS, 'events/date-place: the place is not that of the event', [
  ['behind', LOOK, '2014年11月19日，首届世界互联网大会在⟦浙江杭州→浙江乌镇⟧开幕。'],
  ['before', WARNING, '在⟦杭州→乌镇⟧召开的第二届世界互联网大会上，习近平主席发表主旨演讲。'],
]);

casesWith(EVENTS, 'events/date-place: silence', [
  ['right', '', '2015年12月16日至18日，第二届世界互联网大会在浙江乌镇举行。'],
  ['one of its days', '', '2015年12月17日，第二届世界互联网大会举行分论坛。'],
  ['a span of years', '', '2014年至2016年，世界互联网大会连续三年在浙江乌镇举办。'],
  ['since', '', '2016年以来，我们认真贯彻全国网络安全和信息化工作会议精神。'],
  ['until', '', '截至2017年，世界互联网大会已举办多次。'],
  ['long ago', '', '早在2013年，首届世界互联网大会就开始筹备。'],
  ['what was said there', '', '2020年，习近平总书记在第二届世界互联网大会上提出的主张得到更多国家认同。'],
  ['a meeting of a place', '', '2019年4月，天津市召开网络安全和信息化工作会议。'],
  ['a meeting of a body', '', '2024年4月19日，我校网络安全和信息化工作座谈会召开。'],
  ['a press conference', '', '2019年9月，第三届世界互联网大会新闻发布会在北京举行。'],
  ['an anniversary', '', '2024年6月1日是《网络安全法》施行七周年。'],
  ['in a title', '', '2019年4月，《学习网络安全和信息化工作座谈会精神》出版。'],
]);

casesWith(EVENTS, 'events/date-place: which day belongs to the event', [
  ['since', '', '2017年4月以来，网络安全和信息化工作座谈会精神深入人心。'],
  ['behind the name 以来', '', '2017年4月召开网络安全和信息化工作座谈会以来，成效明显。'],
  ['behind the name 以后', '', '2017年4月召开网络安全和信息化工作座谈会以后，成效明显。'],
  ['behind the name 精神', '', '2017年4月召开网络安全和信息化工作座谈会精神宣讲会。'],
  [
    'held by a speaker',
    'events/date-place warning misattributed',
    '⟦2017年4月19日→2016年4月19日⟧，习近平总书记主持召开网络安全和信息化工作座谈会。',
  ],
  ['from a day on', '', '自2017年4月19日，网络安全和信息化工作座谈会召开。'],
  ['up to a day', '', '截至2017年4月19日，网络安全和信息化工作座谈会召开一周年。'],
  ['one of two days', '', '2016年4月和2017年4月19日，网络安全和信息化工作座谈会召开。'],
  [
    'in the speech of a day',
    'events/date-place warning misattributed',
    '⟦2017年4月19日→2016年4月19日⟧在网络安全和信息化工作座谈会上的讲话。',
  ],
  ['in the speech of a year', '', '2017年在网络安全和信息化工作座谈会上的讲话。'],
  [
    'in the report of a day',
    'events/date-place warning misattributed',
    '⟦2017年4月19日→2016年4月19日⟧在网络安全和信息化工作座谈会上的报告中，',
  ],
  [
    'a greeting to it',
    'events/date-place warning misattributed',
    '⟦2016年12月16日→2015年12月16日⟧，习近平主席向第二届世界互联网大会致贺信。',
  ],
  ['a greeting to it, right', '', '2015年12月16日，习近平主席向第二届世界互联网大会致贺信。'],
  [
    'forty characters between',
    '',
    '2017年4月19日，经过认真筹备并广泛听取各个方面的意见建议之后由有关部门统一组织在北京召开的网络安全和信息化工作座谈会上，习近平总书记发表讲话。',
  ],
  ['twenty characters between', '', '2017年4月19日，经过认真筹备在北京召开网络安全和信息化工作座谈会。'],
  [
    'in a bracket',
    'events/date-place warning misattributed',
    '网络安全和信息化工作座谈会（⟦2017年4月19日→2016年4月19日⟧）指出，要让人民满意。',
  ],
  ['in a bracket, right', '', '网络安全和信息化工作座谈会（2016年4月19日）指出，要让人民满意。'],
  [
    'behind 于',
    'events/date-place warning misattributed',
    '网络安全和信息化工作座谈会于⟦2017年4月19日→2016年4月19日⟧召开。',
  ],
  ['behind, since', '', '网络安全和信息化工作座谈会自2017年4月19日以来，成效明显。'],
  [
    'behind, up to',
    'events/date-place warning misattributed',
    '第二届世界互联网大会于⟦2016年12月16日→2015年12月16日⟧至18日在浙江乌镇举行。',
  ],
  [
    'the opening of several days',
    'events/date-place warning misattributed',
    '⟦2015年12月17日→2015年12月16日⟧，第二届世界互联网大会在浙江乌镇开幕。',
  ],
  [
    'the closing of several days',
    'events/date-place warning misattributed',
    '⟦2015年12月17日→2015年12月18日⟧，第二届世界互联网大会在浙江乌镇闭幕。',
  ],
  ['the opening, right', '', '2015年12月16日，第二届世界互联网大会在浙江乌镇开幕。'],
  ['the closing, right', '', '2015年12月18日，第二届世界互联网大会在浙江乌镇闭幕。'],
  ['opening and closing', '', '2015年12月16日，第二届世界互联网大会开幕，18日闭幕。'],
  ['the first of two names', '', '2018年4月20日，网络安全和信息化工作座谈会、全国网络安全和信息化工作会议先后召开。'],
  [
    'the second of two days',
    'events/date-place warning misattributed',
    '2016年4月19日网络安全和信息化工作座谈会召开，⟦2017年4月20日→2018年4月20日⟧全国网络安全和信息化工作会议召开。',
  ],
  [
    'the law, in force',
    'events/date-place warning misattributed',
    '《网络安全法》于⟦2018年6月1日→2017年6月1日⟧起施行。',
  ],
  ['the law, in force, right', '', '《网络安全法》于2017年6月1日起施行。'],
  [
    'the law, 正式',
    'events/date-place warning misattributed',
    '⟦2018年6月1日→2017年6月1日⟧起正式施行的《网络安全法》。',
  ],
  ['the law, by another', '', '2018年6月1日，国家网信办正式施行《网络安全法》宣传方案。'],
  ['the law, years after', '', '2018年6月1日，《网络安全法》施行一周年。'],
  ['the law, passed', '', '2018年6月1日，《网络安全法》通过。'],
  ['a founding', 'events/date-place information misattributed', '⟦2013年3月22日→2012年3月22日⟧，河湖管理局成立。'],
  [
    'a founding, in its own name',
    'events/date-place information misattributed',
    '⟦2013年3月22日→2012年3月22日⟧，河湖管理局成立大会召开。',
  ],
  ['a founding, right', '', '2012年3月22日，河湖管理局正式成立。'],
  ['a founding, years after', '', '2022年3月22日，河湖管理局成立十周年。'],
  ['a founding by somebody', '', '2013年3月22日，国家宣布河湖管理局成立。'],
]);

casesWith(EVENTS, 'events/date-place: which event is meant', [
  [
    'beside its word',
    'events/date-place information misattributed',
    '⟦2019年4月26日→2018年4月26日⟧，习近平总书记主持召开河湖座谈会。',
  ],
  ['without the word beside', '', '2019年4月26日，河湖座谈会召开。'],
  [
    'within the time that is known',
    'events/date-place information misattributed',
    '⟦2018年5月→2019年5月⟧，第二届数字河湖峰会在福州举行。',
  ],
  [
    'the number of that year',
    'events/date-place information misattributed',
    '2019年5月，⟦第三届→第二届⟧数字河湖峰会在福州举行。',
  ],
  ['after the time that is known', '', '2023年5月，第二届数字河湖峰会在福州举行。'],
  ['before the time that is known', '', '2016年5月，第二届数字河湖峰会在福州举行。'],
  ['an edition without a day', '', '2021年5月，第四届数字河湖峰会在福州举行。'],
  [
    'an edition without a day, on the day of another',
    'events/date-place information misattributed',
    '2019年5月6日，⟦第四届→第二届⟧数字河湖峰会在福州举行。',
  ],
  ['an edition without a day, in the month of another', '', '2019年5月，第四届数字河湖峰会在福州举行。'],
  ['the event without number, another month', '', '2019年8月，数字河湖峰会在福州举行。'],
  ['the event without number, another year', '', '2021年4月22日，数字河湖峰会在福州举行。'],
  [
    'the event without number, another place',
    'events/date-place information misattributed',
    '2019年5月，数字河湖峰会在⟦杭州→福州⟧举行。',
  ],
  ['an unknown edition', '', '2025年5月，第八届数字河湖峰会在福州举行。'],
  ['the place alone', 'events/date-place information misattributed', '第二届数字河湖峰会在⟦杭州→福州⟧举行。'],
  ['the place alone, right', '', '第二届数字河湖峰会在福州举行。'],
  ['the place alone, of the province', '', '第二届数字河湖峰会在福建举行。'],
  [
    'place and day',
    'events/date-place information misattributed',
    '⟦2018年5月，第二届数字河湖峰会在杭州→2019年5月，第二届数字河湖峰会在福州⟧举行。',
  ],
  [
    'number or year with a place',
    'events/date-place information misattributed',
    '⟦2018年，第二届→?2019年，第二届|2018年，首届⟧数字河湖峰会在福州召开。',
  ],
  [
    'a later number in the sentence',
    'events/date-place information misattributed',
    '数字河湖峰会已是盛会，⟦2018年5月→2019年5月⟧，第二届峰会在福州开幕。',
  ],
  ['a later number of an event that has none', '', '河湖座谈会是盛会，第二届大会于2018年召开。'],
  ['a name in a title', '', '2019年5月，《首届数字河湖峰会》。'],
  ['a name in its own marks', '', '2019年5月，《数字河湖峰会》在杭州举行。'],
  ['of a city', '', '2019年8月，杭州市数字河湖峰会在杭州举行。'],
  [
    'spoken there, another day',
    'quotations/attribution warning misattributed',
    '⟦2017年4月19日→2016年4月19日⟧，习近平总书记在网络安全和信息化工作座谈会上指出，“让互联网更好造福国家和人民”。',
  ],
  [
    'spoken at another meeting',
    'quotations/attribution warning misattributed',
    '2015年12月16日，习近平总书记在⟦网络安全和信息化工作座谈会→第二届世界互联网大会⟧上提出，“尊重网络主权、维护和平安全、促进开放合作、构建良好秩序”。',
  ],
  [
    'spoken at another meeting of another day',
    'quotations/attribution information misattributed',
    '⟦2016年12月16日→2015年12月16日⟧，习近平主席在首届世界互联网大会上提出，“尊重网络主权、维护和平安全、促进开放合作、构建良好秩序”。',
  ],
  [
    'spoken in another sentence',
    'events/date-place warning misattributed',
    '⟦2017年4月19日→2016年4月19日⟧，习近平总书记主持召开网络安全和信息化工作座谈会。后来强调，“尊重网络主权、维护和平安全、促进开放合作、构建良好秩序”。',
  ],
]);

casesWith(EVENTS, 'events/date-place: a document that another session adopted', [
  ['another number', LOOK, '⟦第十一次河湖会商→第十二次河湖会商⟧审议通过《中共中央关于保护河湖的决定》。'],
  ['whose it is left out', LOOK, '要落实⟦第11次河湖会商→第12次河湖会商⟧通过的《关于保护河湖的决定》。'],
  ['the title at once', LOOK, '⟦第十一次河湖会商→第十二次河湖会商⟧《关于保护河湖的决定》印发。'],
  ['of another series', LOOK, '⟦第十二次河湖会商→第三次河湖年会⟧分析形势，通过了《河湖年度规划》。'],
  ['right', '', '第十二次河湖会商审议通过《中共中央关于保护河湖的决定》。'],
  ['another document', '', '第十一次河湖会商审议通过《关于保护湿地的决定》。'],
  ['after it', '', '第十一次河湖会商之后，常委会通过《关于保护河湖的决定》。'],
  ['in another sentence', '', '第十一次河湖会商召开。会议通过《关于保护河湖的决定》。'],
  ['behind the right one', '', '第十一次河湖会商和第十二次河湖会商先后通过《关于保护河湖的决定》等文件。'],
  ['approved by a meeting of another kind', '', '第二届水利大会批准《河湖年度规划》。'],
  ['no number', '', '河湖会商通过《关于保护河湖的决定》。'],
]);
