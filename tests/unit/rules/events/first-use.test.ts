import { casesWith } from '../check.ts';
import { EVENTS } from '../event-pack.ts';

const WARNING = 'events/first-use warning misattributed';

casesWith(EVENTS, 'events/first-use', [
  ['another edition', WARNING, '在⟦首届→第二届⟧世界互联网大会上，习近平主席首次提出“网络空间命运共同体”理念。'],
  [
    'another meeting',
    WARNING,
    '在⟦网络安全和信息化工作座谈会→第二届世界互联网大会⟧上，习近平主席首次提出构建网络空间命运共同体。',
  ],
  ['another day', WARNING, '⟦2014年12月→2015年12月⟧，习近平主席首次提出构建网络空间命运共同体。'],
  ['right', '', '在第二届世界互联网大会上，习近平主席首次提出“网络空间命运共同体”理念。'],
  ['the right day', '', '2015年12月，习近平主席首次提出构建网络空间命运共同体。'],
  ['somebody else', '', '2016年3月，市网信办首次提出构建网络空间命运共同体研究课题。'],
  ['who studies the words', '', '2017年，某高校在学习习近平总书记讲话后率先提出开设网络空间命运共同体课程。'],
  ['not the first time', '', '2017年，习近平主席再次提出构建网络空间命运共同体。'],
  ['other words', '', '2014年12月，习近平主席首次提出数字经济发展倡议。'],
]);
