import { cases, casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';

cases('wording/superseded: bodies of another name', [
  [
    'after the change',
    'wording/superseded warning superseded',
    '2026年3月，⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧印发通知。',
  ],
  [
    'without a date',
    'wording/superseded warning superseded',
    '⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧印发通知。',
  ],
  ['before the change', '', '2014年2月27日，中央网络安全和信息化领导小组召开会议。'],
  ['meant as the old name', '', '原中央网络安全和信息化领导小组的职责划入委员会。'],
  ['an aim is not the day', '', '2014年10月，到2020年建成有关体系，中央网络安全和信息化领导小组印发通知。'],
  ['where its history is told', '', '2024年，中央网络安全和信息化领导小组与别的小组整合。'],
  ['in a quotation', '', '文件中说“中央网络安全和信息化领导小组”。'],
  ['meant as what it was', '', '2026年，委员会不只是过去的中央网络安全和信息化领导小组换个名字。'],
  [
    'a year to come is an aim',
    '',
    '---\ndate: 2015-10-30\n---\n\n紧扣2020年时间节点，中央网络安全和信息化领导小组作出部署。',
  ],
  ['in the month of the change', '', '---\ndate: 2018-03-31\n---\n\n中央网络安全和信息化领导小组开了多次会议。'],
  [
    'soon after it',
    'wording/superseded information superseded',
    '---\ndate: 2018-05-12\n---\n\n⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧开了多次会议。',
  ],
  [
    'later in that year',
    'wording/superseded warning superseded',
    '---\ndate: 2018-06-12\n---\n\n⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧开了多次会议。',
  ],
  ['in a draft of that time', '', '---\ndate: 2016-05-01\n---\n\n中央网络安全和信息化领导小组印发通知。'],
]);

casesWith(LABELS, 'wording/superseded: general names, dates, names before', [
  [
    'a party committee',
    'wording/superseded warning superseded',
    '2025年，市委⟦网络安全和信息化领导小组→网络安全和信息化委员会⟧开会。',
  ],
  ['a university', '', '2025年，学校网络安全和信息化领导小组开会。'],
  ['before the change', '', '2016年，市委网络安全和信息化领导小组开会。'],
  ['meant as the old name', '', '由原市委网络安全和信息化领导小组改设。'],
  [
    'a meeting beside a date',
    'wording/superseded warning superseded',
    '2023年10月，⟦全国宣传思想工作会议→全国宣传思想文化工作会议⟧召开。',
  ],
  ['beside the year of an aim', '', '全国宣传思想工作会议强调，面向2035年远景目标开展工作。'],
  ['a meeting without a date', '', '全国宣传思想工作会议强调。'],
  [
    'the name before is not doubled',
    'wording/superseded warning superseded',
    '学习⟦习近平总书记网络强国战略思想→习近平总书记关于网络强国的重要思想⟧。',
  ],
  [
    'nor with 的',
    'wording/superseded warning superseded',
    '学习⟦习近平总书记的网络强国战略思想→习近平总书记关于网络强国的重要思想⟧。',
  ],
]);

casesWith(LABELS, 'wording/superseded: labels of another number', [
  ['the older label in a later year', 'wording/superseded warning superseded', '2025年，坚定“⟦三个自信→四个自信⟧”。'],
  ['the older label of its time', '', '2014年，坚定“三个自信”。'],
]);
