import { cases, casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';

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
