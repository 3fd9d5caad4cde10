/** Texts of the tables of labels, events, lists and marks, changed in one place or two: what is found then, and how surely. */
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import { engine, sureCases } from './check.ts';
import { EVENTS } from './event-pack.ts';
import { LABELS } from './label-pack.ts';
import { LISTS } from './list-pack.ts';

const by = (pack: Pack) => createEngine({ packs: [pack], parseProse });

sureCases(by(LISTS), 'lists behind labels', [
  [
    '6 characters less',
    'labels/list information omission',
    '“四项原则”即尊重网络主权、⟦维护和平放合作→维护和平安全、促进开放合作⟧、构建良好秩序。',
  ],
  ['a clause or member less, in other marks', '', '十项行动：制造业高质亮发展行动。'],
  ['another digit', 'labels/list information omission', '“双千兆”（7G和⟦千兆光网→千兆光网、5G⟧）。'],
  ['two characters less', '', '“两个维护”即坚护党中央的核心。'],
  ['three characters less', '', '“两个带头”即带头学、带头贯彻落实。'],
  [
    'one character less',
    'labels/list information wording',
    '“十项行动”：京津冀协同发展纵深推进行动、⟦制造业高质亮发展行→制造业高质量发展行动⟧。',
  ],
  [
    'a clause or member twice',
    '',
    '“四个自信”就是坚定道路自信、“四个自信”就是坚定道路自信、增强制度自信、坚持理论自信、坚守文化自信。',
  ],
]);

sureCases(by(LABELS), 'labels, plans and names', [
  ['three characters less', '', '2026年是“十四五”攻坚'],
  ['two characters less', '', '网作“五个方面、二十个字”。'],
  ['another word', 'plans/period warning number', '2025年是⟦“十四五”开局→“十四五”收官⟧发展之年。'],
  ['a word more', 'plans/period warning number', '“全面⟦十四五”时期（2021—2026年）→十四五”时期（2021—2025年）⟧。'],
  [
    'a character twice',
    'labels/count information number; labels/list warning! omission',
    '“⟦四四个自信→⟧”即道路自信、理论自信、⟦制度自信→制度自信、文化自信⟧。',
  ],
  [
    'clauses or members exchanged, another mark',
    '',
    '道路自信、理论自信、制度自信，意义重大；从“三个自信”到“四个自信”，',
  ],
  ['a mark less', 'marks/unmatched information punctuation', '抓好⟦“→⟧四+工程。'],
]);

sureCases(by(EVENTS), 'days and places of events', [
  [
    'a character that sounds alike',
    'events/date-place information misattributed; quotations/misquote warning! wording',
    '⟦2016年12月16日→?2014年11月19日⟧，习近平主席在首届世界互联网大会上提出，“尊重网络主权、⟦维和和平安全→维护和平安全⟧、促进开放合作、构建良好秩序”。',
  ],
  ['a word more', '', '2017年4月19日在网络安全和信息化工作座谈会上的讲的话。'],
  [
    'a character twice, another digit',
    'quotations/attribution information misattributed',
    '⟦2027年4月19日→2016年4月19日⟧，习近平总书记在在网络安全和信息化工作座谈会上指出，“让互联网更好造福国家和人民”。',
  ],
  ['a mark less', 'marks/unmatched information punctuation', '2018年6月1日，⟦《→⟧网络安全法正式施行。'],
]);

sureCases(engine, 'the usual pack', [
  ['with [1]', 'quotations/misquote information wording', '让创新理论“⟦飞入平常百姓[1]家→飞入寻常百姓[1]家⟧”。'],
  [
    'a clause or member less',
    'labels/list information omission',
    '增强“四个意识”，即政治意识、⟦大局意识→大局意识、核心意识、看齐意识⟧、',
  ],
  [
    'three characters less',
    'quotations/misquote information omission',
    '“正能量是总要求，⟦管得住理→管得住是硬道理⟧，用得好是真本事”',
  ],
  [
    'a clause or member twice',
    'drafting/numbering information number',
    '一、甲\n\n二、乙\n\n一、丙\n\n二、丙\n\n⟦二、→⟧丁\n\n四、戊',
  ],
  [
    'in a paragraph',
    'drafting/repeated information insertion',
    '总书记强调，第一条 总则。\n\n第二条 甲的。全区坚持问题导向，组织开展三轮排查，发现隐患一百余处，逐一建立台账，限期整改到位。\n\n第三条 乙的。⟦全区坚持问题导向，组织开展三轮排查，发现隐患一百余处，逐一建立台账，限期整改到位。→⟧',
  ],
  [
    '2 characters between',
    'labels/verb warning order',
    '要⟦增强“四个自信”各地，、坚定“四个意识”→增强“四个意识”各地，、坚定“四个自信”⟧。',
  ],
  [
    'another mark',
    'marks/unmatched information punctuation',
    '习近平总书记在2018年全国网络安全和信息化工作会议上指出：、网络空间是亿万民众共同的精神家园。⟦”→⟧',
  ],
]);
