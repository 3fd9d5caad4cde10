import { cases, casesWith, engine, sureCases } from '../check.ts';
import { LABELS } from '../label-pack.ts';
import { REPLACED } from '../old-pack.ts';

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

const REPLACE = '⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧印发通知。';

sureCases(engine, 'wording/superseded: a fix is certain only where the time is known', [
  ['of the sentence', 'wording/superseded warning! superseded', `2026年3月，${REPLACE}`],
  ['of the draft', 'wording/superseded warning! superseded', `---\ndate: 2025-03-01\n---\n\n${REPLACE}`],
  ['of nothing', 'wording/superseded warning superseded', REPLACE],
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

casesWith(REPLACED, 'wording/superseded: short names, marks, names within others', [
  ['a short name', 'wording/superseded warning superseded', '2020年，⟦环保部→生态环境部⟧印发通知。'],
  ['a part of another word', '', '2020年，环保部分工作由街道承担。'],
  ['a gate', '', '2020年，环保部门印发通知。'],
  ['a longer name goes on', 'wording/superseded warning superseded', '2020年，⟦国家旅游部门→文化和旅游部⟧分工负责。'],
  ['an end that is none of a body', 'wording/superseded warning superseded', '2020年，⟦一湖一策→⟧分工负责。'],
  ['with its marks', 'wording/superseded warning superseded', '2020年，推进⟦“河湖联治”战略→“河湖联治”倡议⟧。'],
  ['without its marks', 'wording/superseded warning superseded', '2020年，推进⟦河湖联治战略→“河湖联治”倡议⟧。'],
  ['with a mark at its end', 'wording/superseded warning superseded', '2020年，⟦推行“一河一长”→推行“一河两长”⟧。'],
  ['without the mark at its end', 'wording/superseded warning superseded', '2020年，⟦推行一河一长→推行“一河两长”⟧。'],
  ['retired', 'wording/superseded warning superseded', '2020年，推行⟦一湖一策→⟧。'],
  ['within a longer name', '', '2020年，推行一湖一策工作法。'],
  ['within a longer name that begins alike', '', '2020年，印发水利三局章程。'],
  [
    'beside a longer name',
    'wording/superseded warning superseded',
    '2020年，⟦水利三局→水利流域管理总局⟧印发一湖一策工作法。',
  ],
  ['unverified', '', '2020年，开展清水行动。'],
  [
    'unverified, but dated',
    'wording/superseded information superseded',
    '2020年，召开⟦全国河湖大会→全国河湖长制大会⟧。',
  ],
  ['in a title', '', '2020年，学习《环保部职责》。'],
  ['a wrong form of it', 'wording/wrong-form warning wording', '2020年，⟦水力三局→⟧印发通知。'],
  ['its members', '', '2020年，推进德治、法治、自治。'],
  ['a label in marks of its own', 'wording/superseded warning superseded', '2020年，推进“⟦共治共享、‘三治’融合→⟧”。'],
  [
    'the name before is not doubled',
    'wording/superseded warning superseded',
    '2020年，学习⟦张三同志关于河湖长制思想→张三同志关于河湖长制的重要论述⟧。',
  ],
  [
    'the first word before',
    'wording/superseded warning superseded',
    '2020年，学习⟦张三同志河湖长制思想→张三同志关于河湖长制的重要论述⟧。',
  ],
  ['the name further off', 'wording/superseded warning superseded', '2020年，张三同志提出的⟦河湖长制思想→⟧。'],
  [
    'a name that ends alike further off',
    'wording/superseded warning superseded',
    '2020年，李三同志提出的⟦河湖长制思想→张三同志关于河湖长制的重要论述⟧。',
  ],
  [
    'the name in another clause',
    'wording/superseded warning superseded',
    '2020年，张三同志讲话，学习⟦河湖长制思想→张三同志关于河湖长制的重要论述⟧。',
  ],
  [
    'another name before',
    'wording/superseded warning superseded',
    '2020年，学习李四同志⟦河湖长制思想→张三同志关于河湖长制的重要论述⟧。',
  ],
  [
    'the first of two characters before',
    'wording/superseded warning superseded',
    '2020年，学习⟦张三河湖长制思想→张三同志关于河湖长制的重要论述⟧。',
  ],
  ['its history', '', '2018年组建生态环境部，2020年，环保部印发通知。'],
  ['its own history word', '', '2020年，组建环保部。'],
  ['the day of the change', '', '2018年3月，环保部印发通知。'],
  ['the year of the change', '', '2018年，环保部印发通知。'],
  ['the month after', 'wording/superseded warning superseded', '2018年4月，⟦环保部→生态环境部⟧印发通知。'],
  ['the month before', '', '2018年2月，环保部印发通知。'],
  ['the variant of the new name beside it', '', '2020年，环保部、生态环境主管部门印发通知。'],
  [
    'the new name after other names',
    'wording/superseded warning superseded',
    '2020年，环保部、⟦国家旅游部门→文化和旅游部⟧和生态环境部印发通知。',
  ],
  [
    'the new name far behind',
    'wording/superseded warning superseded',
    '2020年，⟦环保部→生态环境部⟧、住房和城乡建设部、农业农村部、国家发展和改革委员会、工业和信息化部、财政部和生态环境部印发通知。',
  ],
  ['the new name in brackets', '', '2020年，环保部（生态环境部）印发通知。'],
  ['now in brackets', '', '2020年，环保部（今属生态环境部）印发通知。'],
  ['原 before it', '', '2020年，原环保部印发通知。'],
  ['原 before a list', '', '2020年，原水利三局和环保部印发通知。'],
  [
    '原则 before a list',
    'wording/superseded warning superseded; wording/superseded warning superseded',
    '2020年，原则上⟦水利三局→水利流域管理总局⟧和⟦环保部→生态环境部⟧印发通知。',
  ],
  ['a date behind', '', '环保部于2016年印发通知。'],
  ['a date behind, after', 'wording/superseded warning superseded', '⟦环保部→生态环境部⟧于2020年印发通知。'],
  ['a date in another sentence', '', '2016年召开会议。环保部印发通知。'],
  ['an older date in the draft', '', '---\ndate: 2020-01-01\n---\n\n2016年召开会议，环保部印发通知。'],
  ['a later date behind in an older draft', '', '---\ndate: 2016-01-01\n---\n\n环保部将于2020年印发通知。'],
  ['until a year', 'wording/superseded warning superseded', '到2016年，⟦环保部→生态环境部⟧印发通知。'],
  ['a plan of a year', 'wording/superseded warning superseded', '按照2016年规划，⟦环保部→生态环境部⟧印发通知。'],
  ['dated: two years', '', '2016年和2020年，召开全国河湖大会。'],
  ['dated: a range', '', '2016年至2020年，召开全国河湖大会。'],
  [
    'dated: one year twice',
    'wording/superseded information superseded',
    '2020年3月和2020年5月，召开⟦全国河湖大会→全国河湖长制大会⟧。',
  ],
  [
    'dated: no year in the sentence, one in that before',
    'wording/superseded information superseded',
    '2020年开会。召开⟦全国河湖大会→全国河湖长制大会⟧。',
  ],
  ['dated: no year, two before', '', '2020年开会。再次开会。召开全国河湖大会。'],
  ['dated: a month in the sentence, the year in that before', '', '2016年开会。8月召开全国河湖大会。'],
  ['dated: attached', 'wording/superseded information superseded', '2020⟦全国河湖大会→全国河湖长制大会⟧召开。'],
  ['dated: attached, before', '', '2016全国河湖大会在2020年召开。'],
  ['dated: none', '', '召开全国河湖大会。'],
]);
