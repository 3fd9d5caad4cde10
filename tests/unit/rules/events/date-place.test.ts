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
