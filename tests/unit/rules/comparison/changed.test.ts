/** Right and wrong texts, changed in one place or two: what is found then, and how surely. */
import { parseProse } from '../../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../../server/src/engine/index.ts';
import { engine, sureCases } from '../check.ts';
import { NEAR } from '../near-pack.ts';

const near = createEngine({ packs: [NEAR], parseProse });

sureCases(near, 'wordings of many kinds, changed in one place', [
  [
    'a character that sounds alike beside another mark',
    'wording/fixed warning! wording',
    '大家说网络空间是亿万、⟦明众共同的精神家园→民众共同的精神家园⟧。',
  ],
  ['a word for another beside another mark', '', '大家说网络空间是亿万、网民共同的精神家园。'],
  [
    'a word for “and” less',
    'quotations/misquote information omission',
    '会上，“⟦着力推进信息化工业化深度融合→着力推进信息化和工业化深度融合⟧”成为共识。',
  ],
  ['a mark for the word for “and”', '', '会上，“着力推进信息化、工业化深度融合”成为共识。'],
  ['three characters less', '', '要凝聚共识，统一谋划、统一部署、进、统一实施，再创佳绩。'],
  [
    'a clause or member twice',
    'quotations/misquote information insertion',
    '会上，“举旗帜、聚民心、⟦育新人、兴文化、兴文化→育新人、兴文化⟧、展形象”成为共识。',
  ],
  [
    'a clause or member twice',
    'wording/fixed information insertion',
    '要凝聚共识，⟦统一谋划、统一部署、统一部署→统一谋划、统一部署⟧、统一推进、统一实施，再创佳绩。',
  ],
  ['4 characters less', '', '大家都说着加快营造天朗气清的网络新话。'],
  ['three characters less', '', '会上，“着力推进信息化和工业化合”成为共识。'],
  [
    'two characters exchanged',
    'wording/fixed warning! order',
    '大家都说着⟦快加营造天朗气清的网络新空间→加快营造天朗气清的网络新空间⟧这句话。',
  ],
  [
    'one character less',
    'wording/fixed information omission',
    '大家都说着举旗帜、聚民心、育新人、⟦兴文、展形象→兴文化、展形象⟧这句话。',
  ],
  ['3 characters elsewhere', '', '会上，“数据多识。跑路”成为共'],
  ['3 characters elsewhere', '', '要凝聚共识，互联网过不了这一关，就过不了长期执政这一关，再创佳绩。'],
  ['a word more', 'quotations/misquote information insertion', '会上，“⟦坚持网信和为民→坚持网信为民⟧”成为共识。'],
  [
    'another character',
    'wording/fixed information wording',
    '大家都说着⟦信众化驱动引领现代化建设→信息化驱动引领现代化建设⟧这句话。',
  ],
  ['two characters less', '', '大家都说着网络空间是亿万民众共同的家园这句话。'],
  [
    'a word more',
    'wording/fixed information insertion',
    '大家都说着⟦让互联网更好造福国新家和人民→让互联网更好造福国家和人民⟧这句话。',
  ],
  [
    'a word more',
    'quotations/misquote information insertion',
    '会上，“⟦着力推进信息化和工业化深度融和合→着力推进信息化和工业化深度融合⟧”成为共识。',
  ],
  ['a word more', '', '会上，“着不力推进信息化和工业化深度融合”成为共识。'],
  [
    'a character that sounds alike',
    'quotations/misquote information wording',
    '习近平总书记强调，“⟦照力推进信息化和工业化深度融合→着力推进信息化和工业化深度融合⟧”。',
  ],
  ['a word more', '', '会上，“着力推进信息化和工业化深度融全面合”成为共识。'],
  [
    'another word',
    'wording/fixed information wording',
    '大家都说着过不了互联网这一关，⟦就过不了数字执政这一关→就过不了长期执政这一关⟧这句话。',
  ],
  ['a word more', '', '习近平总书记强调，让广大人民群众在共享互全面联网发展成果上有更多获得感。'],
  [
    '1 characters elsewhere',
    'wording/fixed information omission',
    '习近平总书记强调，⟦加快营造朗气清的网络新空间→加快营造天朗气清的网络新空间⟧天。',
  ],
  [
    'one character less',
    'wording/fixed information omission',
    '大家都说着⟦守住网络全的底线→守住网络安全的底线⟧这句话。',
  ],
  [
    'two characters less',
    'names/institution information omission',
    '习近平总书记强调，⟦国家互联网信公室→国家互联网信息办公室⟧。',
  ],
  ['a character twice', '', '要凝聚共识，坚持网网信为民，再创佳绩。'],
  [
    'a character twice',
    'wording/fixed information insertion',
    '大家都说着⟦守住网络安全全的底线→守住网络安全的底线⟧这句话。',
  ],
  [
    'two characters exchanged',
    'quotations/indirect warning! order',
    '习近平总书记强调，⟦信息化驱动引领现代化设建→信息化驱动引领现代化建设⟧。',
  ],
  [
    'another character',
    'quotations/indirect information wording',
    '习近平总书记强调，⟦多决打赢关键核心技术攻坚战→坚决打赢关键核心技术攻坚战⟧。',
  ],
  [
    'a character twice',
    'quotations/misquote warning! insertion',
    '习近平总书记强调，“⟦网上网下同心圆圆→网上网下同心圆⟧、共建共享好家园”。',
  ],
  [
    'clauses or members exchanged',
    'quotations/misquote warning order',
    '会上，“统一谋划、⟦统一推进、统一部署→统一部署、统一推进⟧、统一实施”成为共识。',
  ],
  [
    'one character less',
    'wording/fixed information number',
    '要凝聚共识，⟦统谋划→统一谋划⟧、统一部署、统一推进、统一实施，再创佳绩。',
  ],
  [
    'two characters exchanged',
    'wording/fixed warning! order',
    '大家都说着⟦过不了互联网一这关→过不了互联网这一关⟧，就过不了长期执政这一关这句话。',
  ],
  ['5 characters between', '', '大家都说着过不了互联网这一关，各地各部门，就过不了长期执政这一关这句话。'],
  ['8 characters between', '', '会上，“举旗帜、聚民心各地各部门的同志、育新人、兴文化、展形象”成为共识。'],
  [
    'one character less, clauses or members exchanged',
    '',
    '习近平总书记强调，就过不了长期执政一关。过不了互联网这一关，',
  ],
]);

sureCases(engine, 'wordings of the usual pack, changed in one place', [
  [
    'a word more',
    'names/institution information insertion; wording/superseded warning! superseded',
    '2024年，⟦中的央网络安全和信息化委员会→中央网络安全和信息化委员会⟧开会。⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧印发通知。',
  ],
  ['as it is', 'names/title warning! omission', '印发《⟦数字中国建设整布局规划→数字中国建设整体布局规划⟧》。'],
  [
    'two characters less',
    'quotations/misquote warning number',
    '“⟦网络空间是**民众**共同\n的**精神加园→网络空间是亿万**民众**共同\n的**精神家园⟧**”',
  ],
  ['two characters exchanged', '', '要加强党中央外对事工作的集中统一领导。'],
  ['4 characters less', '', '厉奋发。'],
  [
    'three characters less',
    'wording/fixed information omission',
    '⟦要加强党中央对网的集中统一领导→要加强党中央对网信工作的集中统一领导⟧。',
  ],
  [
    'three characters less',
    'quotations/misquote information omission',
    '要做到“安全共同维护、⟦治参与→治理共同参与⟧”。',
  ],
  [
    'a character twice',
    'wording/fixed information wording',
    '把⟦关键信息基基础施→关键信息基础设施⟧设安全保护摆在突出位置。',
  ],
  ['another mark', '', '立足新发展阶段、构建新发展格局。贯彻新发展理念。'],
  [
    'a clause or member less',
    'wording/fixed information wording',
    '坚持正能量是总要求、⟦管得住是硬道里→管得住是硬道理⟧、净化网络生态。',
  ],
  [
    'a word more',
    'quotations/misquote warning! insertion',
    '“⟦让人民群众在信息化发展中的有更多获得感、幸福感、归属感、安全感→让人民群众在信息化发展中有更多获得感、幸福感、安全感⟧”。',
  ],
  ['a mark more, one character less', '', '摸：清关键信息基础施底数。'],
  [
    'a mark less, one character less',
    'marks/unmatched information punctuation; quotations/misquote information omission',
    '⟦“→⟧⟦做到展共同推进→做到发展共同推进⟧、治理共同参与、安全共同维护、成果共同分享',
  ],
  ['a character twice', 'wording/set-phrase information wording', '以“⟦踔历奋发→踔厉奋发⟧发”自勉。'],
  ['another character', '', '让创新理论“飞入平常百众家”。'],
  ['two characters exchanged', '', '让创新理论“快速飞入寻常百家姓”。'],
  ['as it is', 'names/title warning! wording', '印发《⟦数字中国建设总体布局规划→数字中国建设整体布局规划⟧》。'],
  [
    'a character twice',
    'names/institution information insertion',
    '⟦中央央网络安全和信息化委员会→中央网络安全和信息化委员会⟧印发通知。',
  ],
  ['another character', '', '某民对美好生活的向往就是党的奋斗目标。'],
  ['another word', '', '要加强党中央对外事发展的集中统一领导。'],
  ['another word', '', '要做到“安全共同维护、治理共同建设”。'],
  ['a character twice', '', '人民对美好生活的的向往就是党的奋斗目标。'],
  [
    'a character that sounds alike',
    'quotations/misquote warning! wording',
    '他说：“⟦往络空间是亿万民众共同的精神加园→网络空间是亿万民众共同的精神家园⟧”。',
  ],
  [
    'two characters less',
    'quotations/misquote information omission',
    '做到“发展共同推进、⟦安全共护、成果共同分享→安全共同维护、治理共同参与、成果共同分享⟧”。',
  ],
  ['another character', '', '立足新发展阶段、构建新大展格局、贯彻新发展理念。'],
  ['5 characters between', '', '做到“发展共同推进、安全共同维护、成果共同分享各地各部门，”。'],
  [
    '9 characters between',
    'quotations/misquote information wording',
    '“让人民群众在信息化发展中有更多获得感、幸福感、⟦归属感→安全感⟧、各地各部门的同志们，安全感”。',
  ],
  [
    'another word',
    'wording/superseded warning! superseded; names/institution information wording',
    '2024年，⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧以及⟦中央网络安全建设息化委员会→中央网络安全和信息化委员会⟧的文件一并清理。',
  ],
  [
    'two characters exchanged, with [1]',
    'wording/fixed warning! order',
    '摸[1]清⟦键关信息基础设施→关键信息基础设施⟧底数。',
  ],
]);

sureCases(near, 'wordings of many kinds, in other places', [
  ['one change', '', '习近平总书记强调，国加互联网信息办共室。'],
  [
    'one change',
    'names/institution warning! wording',
    '习近平总书记强调，⟦果家互联网信息办公室→国家互联网信息办公室⟧。',
  ],
  ['one change', '', '会上，“坚决打赢关键核心技术攻坚展”成为共识。'],
  [
    'one change',
    'quotations/indirect information order',
    '习近平总书记强调，⟦着力推进信息化和工业化深融度合→着力推进信息化和工业化深度融合⟧。',
  ],
  ['one change', '', '会上，“举旗帜、聚民心、育新人、展形象、兴文化”成为共识。'],
  ['one change', '', '大家都说着坚持网信为名这句话。'],
  ['one change', 'wording/fixed warning! order', '大家都说着⟦筑牢网安络全线→筑牢网络安全线⟧这句话。'],
  ['one change', '', '会上，“数据某某跑路”成为共识。'],
  ['one change', '', '习近平总书记强调，坚持网信信为民。'],
  ['one change', '', '大家都说着夯实网络安全某基这句话。'],
  ['one change', 'wording/fixed warning! wording', '大家都说着⟦手住网络安全的底线→守住网络安全的底线⟧这句话。'],
  ['one change', '', '大家都说着国家互联网信息某室这句话。'],
  [
    'one change',
    'names/institution information insertion',
    '大家都说着⟦国的家互联网信息办公室→国家互联网信息办公室⟧这句话。',
  ],
  ['one change', '', '习近平总书记强调，国家互联网信息办全面公室。'],
  [
    'one change',
    'wording/fixed information order',
    '大家都说着⟦着力推信进息化和工业化深度融合→着力推进信息化和工业化深度融合⟧这句话。',
  ],
  [
    'one change',
    'wording/fixed information order',
    '大家都说着⟦着力推进信息和化工业化深度融合→着力推进信息化和工业化深度融合⟧这句话。',
  ],
  [
    'one change',
    'quotations/indirect information omission',
    '习近平总书记强调，⟦着力推进信息化和工业化深度合→着力推进信息化和工业化深度融合⟧。',
  ],
  ['one change', '', '会上，“共建共享好家园、网上网下同心圆”成为共识。'],
  [
    'one change',
    'wording/fixed information insertion',
    '大家都说着⟦着力推进信息化和工业化深度度融合→着力推进信息化和工业化深度融合⟧这句话。',
  ],
  ['one change', '', '要凝聚共识，着力推进信息化和工业化深度合融，再创佳绩。'],
  ['one change', '', '大家都说着网上网下同心圆、某某、共建共享好家园这句话。'],
  [
    'one change',
    'quotations/indirect information omission',
    '习近平总书记强调，⟦我们的网信事业要在践展理念上先行一步→我们的网信事业要在践行新发展理念上先行一步⟧。',
  ],
  ['one change', '', '习近平总书记强调，我们的业要在践行新发展理念上先行一步。'],
  [
    'one change',
    'quotations/misquote information omission',
    '会上，“过不了互联网这一关，⟦就过不了长期执关→就过不了长期执政这一关⟧”成为共识。',
  ],
  ['one change', '', '他说，“要人民群网络生态，党中央高度重视网络生态，抓好落实”。'],
  [
    'one change',
    'quotations/misquote warning! insertion',
    '会上，“过不了互联网这一关，⟦就过不了长期执政这一关关→就过不了长期执政这一关⟧”成为共识。',
  ],
  [
    'a word more, a character that sounds alike',
    'quotations/misquote warning negation',
    '习近平总书记强调，“⟦网不络空间是亿网民众共同的精神家园→网络空间是亿万民众共同的精神家园⟧”。',
  ],
]);

sureCases(engine, 'wordings of the usual pack, in other places', [
  [
    'a character twice, a mark more',
    'quotations/misquote warning! insertion',
    '“⟦让人民群群众在信息化发展中有更多获得感、幸福感、，归属感、安全感→让人民群众在信息化发展中有更多获得感、幸福感、，安全感⟧”。',
  ],
  ['with ”', 'marks/unmatched information punctuation', '要⟦”→⟧加强党中央对网安工作的集中统一领导。'],
]);
