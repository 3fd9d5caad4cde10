import assert from 'node:assert/strict';
import { cases, engine } from '../check.ts';

const NOTICE = '中央网络安全和信息化领导小组印发通知。';
const FOUND = '⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧印发通知。';

cases('wording/superseded: dates in every notation', [
  ['Chinese digits', '', `二〇一六年四月，${NOTICE}`],
  ['a circle for nought', '', `二○一六年三月，${NOTICE}`],
  ['零', '', `二零一六年，${NOTICE}`],
  ['full width', '', `２０１６年３月，${NOTICE}`],
  ['with points', '', `2016.3.10，${NOTICE}`],
  ['with strokes', '', `2016/3/10，${NOTICE}`],
  ['with short months', '', `2016-3-10，${NOTICE}`],
  ['after the change, in Chinese digits', 'wording/superseded warning superseded', `二〇二〇年四月，${FOUND}`],
  ['after the change, with points', 'wording/superseded warning superseded', `2020.4.19，${FOUND}`],
  ['a range that begins before the change', '', `2016年至2020年，${NOTICE}`],
  ['a range after the change', 'wording/superseded warning superseded', `2019年至2020年，${FOUND}`],
]);

cases('wording/superseded: about a year, and meetings by their number', [
  ['前后', '', `2016年前后，${NOTICE}`],
  ['左右', '', `2016年左右，${NOTICE}`],
  ['左右, after the change', 'wording/superseded warning superseded', `2020年左右，${FOUND}`],
  ['an aim', 'wording/superseded warning superseded', `2016年前，${FOUND}`],
  [
    'a meeting held after the change',
    'wording/superseded warning superseded',
    '2019年9月20日，主持召开⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧第四次会议。',
  ],
  ['a meeting held before it', '', '2016年9月20日，主持召开中央网络安全和信息化领导小组第四次会议。'],
  ['a meeting without a day', '', '主持召开中央网络安全和信息化领导小组第四次会议。'],
  ['a meeting that is studied later', '', '2019年9月20日，各地学习中央网络安全和信息化领导小组第四次会议精神。'],
  ['a meeting in a later year', '', '2019年，回顾主持召开中央网络安全和信息化领导小组第四次会议的情形。'],
]);

cases('wording/superseded: the day of the draft', [
  ['Chinese digits in front matter', '', `---\ndate: 二〇一六年三月十日\n---\n\n${NOTICE}`],
  ['the signature', '', `# 通知\n\n${NOTICE}\n\n某市委办公室\n\n2015年3月1日\n`],
  ['the signature in Chinese digits', '', `# 通知\n\n${NOTICE}\n\n某市委办公室\n二〇一五年三月一日\n`],
  [
    'the signature of after the change',
    'wording/superseded warning superseded',
    `# 通知\n\n${FOUND}\n\n某市委办公室\n二〇二〇年三月一日\n`,
  ],
  [
    'front matter before the signature',
    'wording/superseded warning superseded',
    `---\ndate: 2020-03-01\n---\n\n${FOUND}\n\n2015年3月1日\n`,
  ],
  ['今年 is that of the draft', '', `---\ndate: 2016-03-01\n---\n\n今年，${NOTICE}`],
  [
    '今年 behind an older date',
    'wording/superseded warning superseded',
    `---\ndate: 2020-03-01\n---\n\n2016年召开会议。今年，${FOUND}`,
  ],
  ['前年 of a later draft', '', `---\ndate: 2018-09-01\n---\n\n前年，${NOTICE}`],
]);

const OLD = '中央网络安全和信息化领导小组';
const NEW = '中央网络安全和信息化委员会';

cases('wording/superseded: the old name beside the new one', [
  ['with 和', '', `2024年，主持召开${OLD}和${NEW}会议。`],
  ['with 、', '', `2024年，主持召开${OLD}、${NEW}会议。`],
  ['with 以及', '', `2024年，${OLD}以及${NEW}的文件一并清理。`],
  ['other names in the list', '', `2024年，${OLD}、办公室和${NEW}的文件一并清理。`],
  ['the new one first', '', `2024年，${NEW}或${OLD}的文件继续有效。`],
  ['in brackets, with 现', '', `2024年，${OLD}（现${NEW}）的文件继续有效。`],
  ['in brackets, with 现 and another name', '', `2024年，${OLD}（现为委员会）的文件继续有效。`],
  ['in brackets, without a word', '', `2024年，${OLD}（${NEW}）的文件继续有效。`],
  ['the old one in brackets', '', `2024年，${NEW}（${OLD}）的文件继续有效。`],
  ['原 governs a list', '', `2024年，清理原办公室、${OLD}的文件。`],
  [
    'in another clause',
    'wording/superseded warning superseded',
    `2024年，⟦${OLD}→${NEW}⟧印发通知，由${NEW}办公室负责。`,
  ],
  ['in another sentence', 'wording/superseded warning superseded', `2024年，${NEW}开会。⟦${OLD}→${NEW}⟧印发通知。`],
  [
    '原 within a word',
    'wording/superseded warning superseded',
    `2024年，按照基本原则和要求，⟦${OLD}→${NEW}⟧印发通知。`,
  ],
]);

describe('superseded: lines of plain text', () => {
  const check = (says: string, text: string, ...expected: string[]) =>
    it(says, async () => {
      const { findings } = await engine.check({ text, languageId: 'plaintext' });
      assert.deepEqual(
        findings.map((finding) => `${finding.rule} ${finding.text}`),
        expected,
      );
    });
  const old = '中央网络安全和信息化领导小组';
  check(
    'the date of another line is not that of this one',
    `一、2016年3月，某市成立专班。\n二、${old}近日印发通知`,
    `wording/superseded ${old}`,
  );
  check(
    'the date of a heading is not that of the text',
    `2016年工作回顾\n${old}近日印发通知。`,
    `wording/superseded ${old}`,
  );
  check('a sentence that goes on in the next line has one date', `2016年3月，某市成立专班，\n${old}印发通知。`);
  check(
    'an ending in inches turns no marks about',
    '屏幕为15"。\n他说："网络空间是亿万民众共同的精神加园"。\n',
    'quotations/misquote 网络空间是亿万民众共同的精神加园',
  );
});
