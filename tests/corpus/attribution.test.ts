/** Who said it, when and where, by the bundled pack: what contradicts the sources is told, and only that. */
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import type { Severity } from '../../server/src/engine/types.ts';
import { bundledPacks } from '../support/bundled.ts';
import { checkBy } from '../unit/rules/check.ts';

const engine = createEngine({ packs: bundledPacks(), parseProse });

/** How loudly it is told, and the text with ⟦wrong→right⟧, nothing behind the arrow where no other words are offered. */
type Case = readonly [severity: Severity, text: string];

function cases(title: string, list: readonly Case[]): void {
  describe(title, () => {
    for (const [severity, text] of list)
      it(`${severity}: ${text}`, () => checkBy(engine, text, `quotations/attribution ${severity} misattributed`));
  });
}

function silent(title: string, list: readonly string[]): void {
  describe(title, () => {
    for (const text of list) it(text, () => checkBy(engine, text, ''));
  });
}

cases('another speaker', [
  ['warning', '⟦李克强总理→习近平总书记⟧指出“没有网络安全就没有国家安全”。'],
  ['warning', '⟦李克强→习近平⟧在全国网信工作会议上强调：“没有网络安全就没有国家安全，没有信息化就没有现代化。”'],
  ['warning', '⟦鲁迅→习近平⟧说过：“没有网络安全就没有国家安全。”'],
  ['warning', '“没有网络安全就没有国家安全”，⟦李克强总理→习近平总书记⟧强调。'],
]);

silent('a speaker who may have said it', [
  '习近平总书记指出“没有网络安全就没有国家安全”。',
  '总书记强调：“没有网络安全就没有国家安全。”',
  '李克强总理强调，要牢记“没有网络安全就没有国家安全”。',
  '李克强总理强调，“没有网络安全就没有国家安全”是我们必须坚持的原则。',
  '李克强引用习近平总书记的话指出：“没有网络安全就没有国家安全。”',
  '李克强总理指出，“新发展理念”。',
  '市委书记指出：“没有网络安全就没有国家安全。”',
  '学习鲁迅时，老师说：“没有网络安全就没有国家安全。”',
]);

cases('another document', [
  ['information', '⟦党的十八大报告→党的二十大报告⟧指出，“江山就是人民，人民就是江山”。'],
  ['warning', '⟦2012年政府工作报告→⟧指出，“没有网络安全就没有国家安全”。'],
]);

silent('a document that may hold the words', [
  '党的十八大报告指出，“马克思主义中国化时代化”。',
  '党的十八大报告指出，“牢牢掌握意识形态工作领导权”。',
  '党的二十大报告指出，“江山就是人民，人民就是江山”。',
  '2023年政府工作报告指出，“没有网络安全就没有国家安全”。',
  '学习党的十八大报告时，有同志指出，“江山就是人民，人民就是江山”。',
]);

cases('a day before the words were first said', [
  ['warning', '⟦2013年→2014年⟧，习近平总书记指出，“没有网络安全就没有国家安全”。'],
  ['warning', '⟦二〇一三年→二〇一四年⟧，习近平总书记强调，没有网络安全就没有国家安全。'],
]);

silent('words that a report gathers', ['2013年8月19日，习近平总书记指出，牢牢掌握意识形态工作领导权。']);

cases('a day before the occasion that is known', [
  ['information', '⟦2013年→2016年⟧，习近平总书记指出，“网络空间是亿万民众共同的精神家园”。'],
]);

silent('words said again', [
  '2018年，习近平总书记指出，“没有网络安全就没有国家安全”。',
  '2014年，习近平总书记指出，“没有网络安全就没有国家安全”。',
  '2013年以来，习近平总书记多次指出，“没有网络安全就没有国家安全”。',
  '第三届世界互联网大会在浙江乌镇开幕，习近平主席通过视频发表讲话，重申互联网治理的“四项原则”。',
  '习近平总书记在网络安全和信息化工作座谈会上再次强调，“没有网络安全就没有国家安全，没有信息化就没有现代化”。',
  '2024年11月20日，习近平主席向世界互联网大会乌镇峰会致贺信指出，要推动构建网络空间命运共同体迈向新阶段，让互联网更好造福国家和人民。',
]);

cases('the occasion in a sentence before', [
  [
    'information',
    '⟦2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会→2018年4月，习近平总书记主持召开全国网络安全和信息化工作会议⟧并讲话。他强调：“没有网络安全就没有国家安全，就没有经济社会稳定运行，广大人民群众利益也难以得到保障。”',
  ],
  [
    'information',
    '习近平总书记出席⟦网络安全和信息化工作座谈会→中央网络安全和信息化领导小组第一次会议⟧并发表讲话。他说，互联网发展很快。他还指出：“没有网络安全就没有国家安全，没有信息化就没有现代化。”',
  ],
]);

cases('the occasion in a paragraph before', [
  [
    'information',
    '2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会并讲话。\n\n他说，互联网发展很快。\n\n⟦他强调→⟧：“没有网络安全就没有国家安全，就没有经济社会稳定运行，广大人民群众利益也难以得到保障。”',
  ],
]);

silent('a paragraph of its own', [
  '2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会并讲话。\n\n会议强调：“没有网络安全就没有国家安全，没有信息化就没有现代化。”',
  '2018年4月20日，习近平总书记在全国网络安全和信息化工作会议上讲话。\n\n他强调：“没有网络安全就没有国家安全，就没有经济社会稳定运行，广大人民群众利益也难以得到保障。”',
]);

silent('somebody else in the sentence before', [
  '2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会。主讲人是某校教师。他强调：“没有网络安全就没有国家安全，没有信息化就没有现代化。”',
]);

cases('the occasion behind the words', [
  [
    'information',
    '“没有网络安全就没有国家安全，没有信息化就没有现代化”，习近平总书记⟦2016年4月19日在网络安全和信息化工作座谈会→2014年2月27日在中央网络安全和信息化领导小组第一次会议⟧上强调。',
  ],
]);
