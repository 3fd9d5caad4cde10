/** Lists behind labels, whatever the record says of how closely it is watched. */
import { casesWith } from '../check.ts';
import { LISTS } from '../list-pack.ts';

const WARNS = (verdict: string) => `labels/list warning ${verdict}`;
const TELLS = (verdict: string) => `labels/list information ${verdict}`;

casesWith(LISTS, 'labels/list: members joined by marks', [
  [
    'one lost, behind 即',
    WARNS('omission'),
    '“四项原则”即尊重网络主权、维护和平安全、⟦促进开放合作→促进开放合作、构建良好秩序⟧。',
  ],
  [
    'one lost, behind 就是',
    WARNS('omission'),
    '“四个自信”，就是⟦道路自信、制度自信→道路自信、理论自信、制度自信⟧、文化自信。',
  ],
  [
    'one lost, in brackets',
    WARNS('omission'),
    '“四项原则”（尊重网络主权、维护和平安全、⟦促进开放合作→促进开放合作、构建良好秩序⟧）深入人心。',
  ],
  [
    'one lost, each in marks',
    WARNS('omission'),
    '“四项原则”包括“尊重网络主权”“维护和平安全”“⟦促进开放合作→促进开放合作”“构建良好秩序⟧”。',
  ],
  ['one too many', WARNS('insertion'), '“四个自信”分别是道路自信、理论自信、制度自信、⟦文化自信、历史自信→文化自信⟧。'],
  ['a slip', WARNS('wording'), '“四项原则”指尊重网络主权、⟦维护和平安金→维护和平安全⟧、促进开放合作、构建良好秩序。'],
  [
    'a unit too many, behind the first of a member',
    WARNS('insertion'),
    '“四项原则”指⟦尊敬重网络主权→尊重网络主权⟧、维护和平安全、促进开放合作、构建良好秩序。',
  ],
  [
    'one for another',
    TELLS('wording'),
    '“四项原则”：尊重网络主权、维护和平安全、促进开放合作、⟦建立良好秩序→构建良好秩序⟧。',
  ],
  [
    'in another order',
    TELLS('order'),
    '“四项原则”是指尊重网络主权、⟦促进开放合作、维护和平安全→维护和平安全、促进开放合作⟧、构建良好秩序。',
  ],
  [
    'in another order, watched closely',
    WARNS('order'),
    '“四个自信”：道路自信、⟦制度自信、理论自信→理论自信、制度自信⟧、文化自信。',
  ],
  [
    'most of them lost',
    TELLS('omission'),
    '“六个必须坚持”，即必须坚持人民至上、⟦必须坚持自信自立→必须坚持自信自立、必须坚持守正创新、必须坚持问题导向、必须坚持系统观念、必须坚持胸怀天下⟧。',
  ],
  [
    'without what all begin with',
    WARNS('omission'),
    '“六个必须坚持”包括人民至上、自信自立、守正创新、⟦问题导向、胸怀天下→问题导向、系统观念、胸怀天下⟧。',
  ],
  [
    'a part of a member lost',
    TELLS('omission'),
    '“两个维护”即⟦坚决维护党中央的核心→坚决维护习近平总书记党中央的核心、全党的核心地位、坚决维护党中央权威和集中统一领导⟧。',
  ],
  ['each with its verb', WARNS('omission'), '“四个自信”就是坚定道路自信、坚定理论自信、坚定⟦制度自信→⟧。'],
  [
    'words between label and list',
    WARNS('omission'),
    '“四项原则”的主要内容：尊重网络主权、维护和平安全、⟦促进开放合作→促进开放合作、构建良好秩序⟧。',
  ],
  ['all there', '', '“四项原则”，即尊重网络主权、维护和平安全、促进开放合作和构建良好秩序，得到广泛认同。'],
  ['a part that says so', '', '“四项原则”，即尊重网络主权、维护和平安全等。'],
  ['a part that says so elsewhere', '', '“四个自信”特别是文化自信。'],
  ['the list of others', '', '“四项原则”，即公开透明、公平公正、便民高效、依法行政。'],
  ['what it means', '', '“四个自信”就是立场方向，就是衡量的标准。'],
  ['a list known in part', '', '“十项行动”：京津冀协同发展纵深推进行动、制造业高质量发展行动、乡村振兴全面推进行动。'],
  [
    'a slip in a list known in part',
    WARNS('wording'),
    '“十项行动”：京津冀协同发展纵深推进行动、⟦制造业高质亮发展行动→制造业高质量发展行动⟧。',
  ],
  ['two in either order', '', '“双千兆”（5G和千兆光网）。'],
  ['words behind the list', '', '“四个自信”（道路自信、理论自信、制度自信、文化自信）、推动高质量发展。'],
]);

casesWith(LISTS, 'labels/list: points with numbers', [
  ['one lost', WARNS('omission'), '“四项原则”：一是尊重网络主权，平等相待。二是维护和平安全。三是⟦促进开放合作→⟧。'],
  [
    'a slip',
    WARNS('wording'),
    '“四项原则”，一是尊重网络主权；二是⟦维护和平安金→维护和平安全⟧；三是促进开放合作；四是构建良好秩序。'.replace(
      '，一是',
      '：一是',
    ),
  ],
  [
    'one for another',
    WARNS('wording'),
    '“四项原则”：一是尊重网络主权；二是维护和平安全；三是促进开放合作；四是⟦提高治理能力→⟧。',
  ],
  ['all there', '', '“四项原则”：第一，尊重网络主权。第二，维护和平安全。第三，促进开放合作。第四，构建良好秩序。'],
  ['the points of others', '', '“四项原则”：一是公开透明；二是公平公正；三是便民高效；四是依法行政。'],
]);

casesWith(LISTS, 'labels/list: points in blocks of their own', [
  ['one lost', WARNS('omission'), '坚持“四项原则”：\n\n- 尊重网络主权\n- 维护和平安全\n- ⟦促进开放合作→⟧\n'],
  [
    'one too many',
    WARNS('insertion'),
    '坚定“四个自信”，即：\n\n1. 道路自信\n2. 理论自信\n3. 制度自信\n4. 文化自信\n5. ⟦历史自信→⟧\n',
  ],
  ['one for another', WARNS('wording'), '坚定“四个自信”：\n\n* 道路自信\n* 理论自信\n* 制度自信\n* ⟦历史自信→⟧\n'],
  [
    'a slip, in bold, explained',
    WARNS('wording'),
    '“四项原则”：\n\n- **尊重网络主权**。平等相待。\n- **⟦维护和平安金→维护和平安全⟧**。\n- 促进开放合作\n- 构建良好秩序\n',
  ],
  ['in another order', WARNS('order'), '“四个自信”：\n\n- 道路自信\n- ⟦制度自信→⟧\n- 理论自信\n- 文化自信\n'],
  [
    'numbered paragraphs',
    WARNS('omission'),
    '坚持“四项原则”：\n\n（一）尊重网络主权。平等相待。\n\n（二）维护和平安全。\n\n（三）⟦促进开放合作。→⟧'.replace(
      '⟦促进开放合作。→⟧',
      '⟦促进开放合作→⟧。',
    ),
  ],
  ['a list under a point', '', '“四个自信”：\n\n- 道路自信\n  - 学习\n- 理论自信\n- 制度自信\n- 文化自信\n'],
  ['all there', '', '“四项原则”：\n\n- 尊重网络主权\n- 维护和平安全\n- 促进开放合作\n- 构建良好秩序\n'],
  ['the points of others', '', '落实“四项原则”：\n\n- 组织学习\n- 对照检查\n- 整改落实\n'],
  ['no colon', '', '坚持“四项原则”。\n\n- 尊重网络主权\n- 维护和平安全\n'],
]);

casesWith(LISTS, 'labels/list: how much of a list must stand there', [
  ['one of four', '', '“四项原则”即尊重网络主权。'],
  ['one of four beside one of another', '', '“四项原则”即尊重网络主权、公开透明。'],
  [
    'two of four',
    'labels/list information omission',
    '“四项原则”即尊重网络主权、⟦维护和平安全→维护和平安全、促进开放合作、构建良好秩序⟧。',
  ],
  ['two of four and two of another', '', '“四项原则”即尊重网络主权、维护和平安全、公开透明、公平公正。'],
  [
    'two of six',
    'labels/list information omission',
    '“六个必须坚持”即必须坚持人民至上、⟦必须坚持自信自立→必须坚持自信自立、必须坚持守正创新、必须坚持问题导向、必须坚持系统观念、必须坚持胸怀天下⟧。',
  ],
  ['one exact and one altered', '', '“四项原则”即尊重网络主权、维护和平安金。'],
  ['two altered of three', '', '“三项机制”即会商研判机智、信息通报机智、应急处置机制。'],
  ['one lost of two', 'labels/list information omission', '“双千兆”（⟦千兆光网→千兆光网、5G⟧）。'],
  [
    'one lost of two, watched closely',
    'labels/list information omission',
    '“两个带头”即⟦带头学习领会→带头学习领会、带头贯彻落实⟧。',
  ],
  [
    'two in another order, watched closely',
    'labels/list warning order',
    '“两个带头”即⟦带头贯彻落实、带头学习领会→带头学习领会、带头贯彻落实⟧。',
  ],
  ['two in their order', '', '“两个带头”即带头学习领会、带头贯彻落实。'],
  ['a slip in one of two', 'labels/list warning wording', '“两个带头”即带头学习领会、⟦带头贯切落实→带头贯彻落实⟧。'],
  ['only offered', '', '“三个务必”即不忘初心、谦虚谨慎。'],
  ['no longer used', 'wording/superseded warning superseded', '“⟦三个狠抓→⟧”即狠抓落实、狠抓作风。'],
  [
    'two labels of one name, the first',
    'labels/list warning omission',
    '“四个服务”即服务基层、服务企业、⟦服务群众→服务群众、服务发展⟧。',
  ],
  [
    'two labels of one name, the second',
    'labels/list warning omission',
    '“四个服务”即服务中央、服务地方、⟦服务社会→服务社会、服务国防⟧。',
  ],
  [
    'three of six, with numbers',
    'labels/list information omission',
    '“六个必须坚持”：一是必须坚持人民至上；二是必须坚持自信自立；三是⟦必须坚持守正创新→⟧。',
  ],
  [
    'two of six, with numbers',
    'labels/list information omission',
    '“六个必须坚持”：一是必须坚持人民至上；二是⟦必须坚持自信自立→⟧。',
  ],
  [
    'three of four, one twice',
    'labels/list information wording',
    '“四项原则”即尊重网络主权、维护和平安全、促进开放合作、⟦尊重网络主权→构建良好秩序⟧。',
  ],
  [
    'marks by semicolon',
    'labels/list warning omission',
    '“四项原则”即尊重网络主权；⟦维护和平安全；构建良好秩序→维护和平安全；促进开放合作；构建良好秩序⟧。',
  ],
  [
    'joined by commas',
    'labels/list warning omission',
    '“四项原则”即尊重网络主权，⟦维护和平安全，构建良好秩序→维护和平安全，促进开放合作，构建良好秩序⟧。',
  ],
  ['loose, one lost', 'labels/list warning omission', '“四个自信”就是坚定道路自信、增强理论自信、坚持⟦制度自信→⟧。'],
  ['loose, two lost', '', '“四个自信”就是坚定道路自信、增强理论自信。'],
  ['loose, all there, in another order', '', '“四个自信”就是坚定道路自信、增强制度自信、坚持理论自信、坚守文化自信。'],
  [
    'loose, one for another',
    'labels/list warning omission',
    '“四个自信”就是坚定道路自信、坚定理论自信、坚定⟦制度自信→⟧、坚定历史自信。',
  ],
  ['numbered, four lost of six', 'labels/list information omission', '“六个必须坚持”：一是人民至上；二是⟦自信自立→⟧。'],
  [
    'numbered, one altered and one lost',
    'labels/list warning wording; labels/list warning omission',
    '“四项原则”：一是尊重网络主权；二是⟦维护和平安金→维护和平安全⟧；三是⟦促进开放合作→⟧。',
  ],
  [
    'numbered, in another order',
    'labels/list information order',
    '“四项原则”：一是尊重网络主权；二是⟦促进开放合作→⟧；三是维护和平安全；四是构建良好秩序。',
  ],
  [
    'numbered, one twice',
    'labels/list warning insertion',
    '“四项原则”：一是尊重网络主权；二是维护和平安全；三是促进开放合作；四是构建良好秩序；五是⟦提高治理能力→⟧。',
  ],
  [
    'numbered, two more',
    'labels/list warning insertion; labels/list warning insertion',
    '“四项原则”：一是尊重网络主权；二是维护和平安全；三是促进开放合作；四是构建良好秩序；五是⟦提高治理能力→⟧；六是⟦推动共享→⟧。',
  ],
  ['numbered, two for two', '', '“四项原则”：一是尊重网络主权；二是维护和平安全；三是提高治理能力；四是推动共享。'],
  [
    'numbered otherwise within',
    '',
    '“四项原则”：一是尊重网络主权，（一）平等；二是维护和平安全；三是促进开放合作；四是构建良好秩序。',
  ],
  [
    'numbers begin anew',
    'labels/list warning omission',
    '“四项原则”：一是尊重网络主权；二是维护和平安全；三是促进开放合作；四是构建良好秩序。“四个自信”：一是道路自信；二是理论自信；三是⟦制度自信→⟧。',
  ],
  ['no numbers at the beginning', '', '“四项原则”包括：这里先说明。一是尊重网络主权；二是维护和平安全。'],
  ['a part that says so by 之一', '', '“四项原则”即尊重网络主权、维护和平安全、促进开放合作之一。'],
  ['a part that says so by dots', '', '“四项原则”即尊重网络主权、维护和平安全……'],
  ['a part that says so by three points', '', '“四项原则”即尊重网络主权、维护和平安全...'],
  [
    '等级 is no part',
    'labels/list warning omission',
    '“三项机制”即会商研判机制、⟦信息通报机制→信息通报机制、应急处置机制⟧，等级分明。',
  ],
  [
    'eight words between label and list',
    'labels/list warning omission',
    '“四项原则”的主要内容和要求：尊重网络主权、⟦维护和平安全、构建良好秩序→维护和平安全、促进开放合作、构建良好秩序⟧。',
  ],
  [
    'nine words between label and list',
    '',
    '“四项原则”的一主要内容和要求是：尊重网络主权、维护和平安全、构建良好秩序。',
  ],
  ['指 and 指出', '', '“四项原则”指出尊重网络主权、维护和平安全、构建良好秩序。'],
  ['指导', '', '“四项原则”指导尊重网络主权、维护和平安全、构建良好秩序。'],
  [
    '是指',
    'labels/list warning omission',
    '“四项原则”是指尊重网络主权、⟦维护和平安全、构建良好秩序→维护和平安全、促进开放合作、构建良好秩序⟧。',
  ],
  [
    '指的是',
    'labels/list warning omission',
    '“四项原则”指的是尊重网络主权、⟦维护和平安全、构建良好秩序→维护和平安全、促进开放合作、构建良好秩序⟧。',
  ],
  [
    '分别为',
    'labels/list warning omission',
    '“四项原则”分别为尊重网络主权、⟦维护和平安全、构建良好秩序→维护和平安全、促进开放合作、构建良好秩序⟧。',
  ],
  [
    '主要包括',
    'labels/list warning omission',
    '“四项原则”，主要包括：尊重网络主权、⟦维护和平安全、构建良好秩序→维护和平安全、促进开放合作、构建良好秩序⟧。',
  ],
  [
    'a dash',
    'labels/list warning omission',
    '“四项原则”——尊重网络主权、⟦维护和平安全、构建良好秩序→维护和平安全、促进开放合作、构建良好秩序⟧。',
  ],
  [
    '也就是',
    'labels/list warning omission',
    '“四项原则”，也就是尊重网络主权、⟦维护和平安全、构建良好秩序→维护和平安全、促进开放合作、构建良好秩序⟧。',
  ],
  ['no joiner', '', '“四项原则”深入人心，尊重网络主权、维护和平安全、构建良好秩序。'],
  ['in a title', '', '《“四项原则”：尊重网络主权、维护和平安全、构建良好秩序》。'],
  [
    'a bracket ends the list',
    'labels/list information omission',
    '“四项原则”（尊重网络主权、⟦维护和平安全→维护和平安全、促进开放合作、构建良好秩序⟧），促进开放合作、构建良好秩序。',
  ],
  [
    'a sentence ends the list',
    'labels/list information omission',
    '“四项原则”即尊重网络主权、⟦维护和平安全→维护和平安全、促进开放合作、构建良好秩序⟧。促进开放合作、构建良好秩序。',
  ],
  ['nothing behind the joiner', '', '“四项原则”：。'],
]);

casesWith(LISTS, 'labels/list: which points belong to the list', [
  ['a label that is no list', 'labels/list warning insertion', '坚持“双千兆”：\n\n- 千兆光网\n- ⟦万兆光网→⟧\n- 5G\n'],
  ['points with a deeper list of their own', '', '“四个自信”：\n\n- 道路自信\n- 理论自信\n  - 制度自信\n- 文化自信\n'],
  ['a list of one point', '', '坚持“四项原则”：\n\n- 尊重网络主权、维护和平安全、促进开放合作\n'],
  [
    'a paragraph behind ends the list',
    'labels/list warning omission',
    '“四项原则”：\n\n- 尊重网络主权\n- 维护和平安全\n- ⟦促进开放合作→⟧\n\n构建良好秩序。\n',
  ],
  [
    'numbered paragraphs that jump',
    'drafting/numbering information number',
    '坚持“四项原则”：\n\n（一）尊重网络主权。\n\n⟦（三）→⟧维护和平安全。\n',
  ],
  ['numbered paragraphs that begin with two', '', '坚持“四项原则”：\n\n（二）尊重网络主权。\n\n（三）维护和平安全。\n'],
  [
    'numbered headings',
    'labels/list warning omission',
    '坚持“四项原则”：\n\n## 一、尊重网络主权\n\n## 二、维护和平安全\n\n## 三、⟦促进开放合作→⟧\n',
  ],
  ['a label in a table', '', '| “四项原则”： |\n|---|\n| 尊重网络主权 |\n| 维护和平安全 |\n'],
  ['a label that is a point', '', '- 坚持“四项原则”：\n  - 尊重网络主权\n  - 维护和平安全\n  - 促进开放合作\n'],
  [
    'a heading before the points',
    'labels/list warning omission',
    '## “四项原则”：\n\n- 尊重网络主权\n- 维护和平安全\n- ⟦促进开放合作→⟧\n',
  ],
  [
    'task points',
    'labels/list warning omission',
    '“四项原则”：\n\n- [ ] 尊重网络主权\n- [x] 维护和平安全\n- [ ] ⟦促进开放合作→⟧\n',
  ],
  [
    'two lists',
    'labels/list warning omission; labels/list warning omission',
    '“四项原则”：\n\n- 尊重网络主权\n- 维护和平安全\n- ⟦促进开放合作→⟧\n\n“四个自信”：\n\n- 道路自信\n- 理论自信\n- ⟦制度自信→⟧\n',
  ],
  [
    'numbers of Markdown behind numbered paragraphs',
    'labels/list warning omission',
    '“四项原则”：\n\n（一）尊重网络主权\n\n（二）维护和平安全\n\n- ⟦促进开放合作→⟧\n',
  ],
  [
    'points with explanations',
    'labels/list warning omission',
    '“四项原则”：\n\n- 尊重网络主权，平等相待\n- 维护和平安全，反对战争\n- ⟦促进开放合作，互利共赢→⟧\n',
  ],
  ['words behind the colon', '', '“四项原则”：如下\n\n- 尊重网络主权\n- 维护和平安全\n'],
]);
