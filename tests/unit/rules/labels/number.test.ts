import { cases, casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';
import { LISTS } from '../list-pack.ts';

cases('labels/number: a number that no label has', [
  ['another number', 'labels/number information number', '要增强“⟦五个意识→四个意识⟧”。'],
]);

casesWith(LABELS, 'labels/number: the topic tells which number is right', [
  ['quoted', 'labels/number warning number', '明确了网信工作“⟦八个坚持→十个坚持⟧”的重要原则。'],
  ['not quoted', 'labels/number information number', '对照网信工作⟦六大使命任务→五大使命任务⟧细化分工。'],
  ['two numbers, one wrong', 'labels/number warning number', '网信工作“⟦5个方面、35个字→5个方面、30个字⟧”的使命任务。'],
  ['two numbers in Chinese', 'labels/number warning number', '网信工作“⟦五个方面、二十个字→五个方面、三十个字⟧”。'],
  ['one of them of full width', 'labels/number warning number', '网信工作“⟦５个方面、35个字→５个方面、30个字⟧”。'],
  ['the wrong one of full width', 'labels/number warning number', '网信工作“⟦5个方面、３５个字→5个方面、３０个字⟧”。'],
  ['the same numbers in Chinese', '', '网信工作“五个方面、三十个字”。'],
  ['a label of another topic', 'labels/number warning number', '抓好网络生态治理的“⟦六个必须坚持→五个必须坚持⟧”。'],
  [
    'another measure word, where it belongs',
    'labels/number information number',
    '天津推动高质量发展“⟦十大行动→十项行动⟧”。',
  ],
  ['elsewhere it is a label of others', '', '河南推动高质量发展“十大行动”。'],
  ['without a topic', '', '要坚持“八个坚持”。'],
  ['its own topic', '', '对网络安全工作提出“四个坚持”。'],
  ['its own list', '', '网信工作“三个坚持”：坚持党管、坚持为民、坚持创新。'],
  ['a saying of one’s own', '', '某区探索推行“六个坚持”工作法，做好网信工作。'],
  ['an ordinal', '', '网信工作第四个坚持是什么。'],
  ['a sign of regular expressions in the name', 'labels/number information number', '抓好“⟦四+工程→三+工程⟧”。'],
]);

casesWith(LABELS, 'labels/number: labels that are known with that number', [
  ['proposed by others', '', '党的二十大报告提出“五个必须坚持”。'],
  [
    'of another noun that begins with a numeral',
    'labels/number warning number',
    '统筹推进“⟦四位一体→五位一体⟧”总体布局。',
  ],
  ['the same of another field', 'labels/number information number', '统筹推进“⟦四位一体→五位一体⟧”综合改革。'],
  ['a label without topic', '', '统筹推进“三位一体”综合改革。'],
]);

casesWith(LABELS, 'labels/number: whose label it is', [
  ['the words go on', '', '对照网信工作六大使命任务清单细化分工。'],
  ['a plan', '', '落实网信工作六大使命任务计划。'],
  [
    'not quoted, another number attached',
    'labels/number information number',
    '落实网信工作⟦六大使命任务→五大使命任务⟧要求。',
  ],
  ['a list of that number beside it', '', '网信工作的“六个坚持”：坚持一、坚持二、坚持三、坚持四、坚持五、坚持六。'],
  [
    'a list of another number beside it',
    'labels/number warning number',
    '网信工作的“⟦六个坚持→?十个坚持⟧”：坚持一、坚持二、坚持三、坚持四、坚持五。',
  ],
  ['a list in brackets', '', '网信工作“三个坚持”（坚持党管、坚持为民、坚持创新）。'],
  ['a list by 即', '', '网信工作“三个坚持”，即坚持党管、坚持为民、坚持创新。'],
  ['a list before it', '', '坚持党管、坚持为民、坚持创新的“三个坚持”，做好网信工作。'],
  ['a list before a colon', '', '网信工作：坚持党管、坚持为民、坚持创新这“三个坚持”。'],
  [
    'near its topic, by a speaker',
    'labels/number information number',
    '习近平总书记就网信工作强调，要落实“⟦八个坚持→十个坚持⟧”。',
  ],
  ['near its topic, by nobody', '', '就网信工作而言，要落实“八个坚持”。'],
  [
    'near two topics of one label',
    'labels/number information number',
    '党的二十大报告指出，世界观和方法论是“⟦五个必须坚持→六个必须坚持⟧”。',
  ],
  ['near one topic of a label, the number is known', '', '习近平总书记在党的二十大上强调“五个必须坚持”。'],
  ['a local label of the place', 'labels/number information number', '天津推动高质量发展“⟦十大行动→十项行动⟧”。'],
  ['a local label of another place', '', '河南推动高质量发展“九项行动”。'],
  ['a local label, right', '', '天津推动高质量发展“十项行动”。'],
  ['before the label was there', '', '---\ndate: 2010-01-01\n---\n\n明确了网信工作“八个坚持”的重要原则。'],
  ['in a title', '', '《论网信工作“八个坚持”》。'],
  ['behind the marks 的', 'labels/number warning number', '统筹推进“⟦四位一体→五位一体⟧”的综合改革。'],
  ['behind the marks 与', 'labels/number warning number', '统筹推进“⟦四位一体→五位一体⟧”与综合改革。'],
  ['behind the marks the topic', 'labels/number warning number', '统筹推进“⟦四位一体→五位一体⟧”总体布局。'],
  ['two attached', 'labels/number warning number', '网信工作、网络安全工作“⟦九个坚持→四个坚持⟧”。'],
  ['own by 我市', '', '我市网信工作“六个坚持”走在前列。'],
  ['own, with an authority', 'labels/number warning number', '我市认真落实习近平总书记网信工作“⟦六个坚持→十个坚持⟧”。'],
]);

cases('labels/number: the rest of the name is that of one label only', [
  ['another measure word', '', '要增强“五种意识”。'],
  ['another number', 'labels/number information number', '要增强“⟦三个意识→四个意识⟧”。'],
  ['not quoted', '', '要增强五个意识。'],
  ['the right number', '', '要增强“四个意识”。'],
  ['in other official words', '', '增强“四个意识”、坚定“四个自信”。'],
  ['in digits', 'labels/number information number', '要增强“⟦5个意识→四个意识⟧”。'],
  ['goes on', 'labels/number information number', '要增强“⟦五个意识→四个意识⟧”教育。'],
  ['a label whose verb is 坚定', 'labels/number information number', '要坚定“⟦三个自信→四个自信⟧”。'],
]);

casesWith(LISTS, 'labels/number: labels that are only offered', [
  ['not watched, without a topic', '', '落实“五项原则”。'],
  ['watched closely', 'labels/number information number', '坚定“⟦五个自信→四个自信⟧”。'],
  ['unverified', '', '坚持“四个务必”。'],
]);
