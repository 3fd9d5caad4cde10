import { cases } from '../check.ts';

const FOUND = 'drafting/repeated information insertion';
const PASSAGE = '全区坚持问题导向，组织开展三轮排查，发现隐患一百余处，逐一建立台账，限期整改到位。';
const OTHER = '街道社区积极行动，组织志愿者走村入户，宣讲反诈知识，群众防范意识明显提高。';

cases('drafting/repeated: a passage pasted twice', [
  ['a paragraph', FOUND, `${PASSAGE}\n\n${OTHER}\n\n⟦${PASSAGE}→⟧`],
  ['within a paragraph', FOUND, `${PASSAGE}${OTHER}⟦${PASSAGE}→⟧`],
  ['several sentences as one', FOUND, `${PASSAGE}${OTHER}\n\n会后。⟦${PASSAGE}${OTHER}→⟧`],
  ['with another mark', FOUND, `${PASSAGE}\n\n⟦${PASSAGE.replace('，', '、')}→⟧`],
  ['in bold', FOUND, `${PASSAGE}\n\n**⟦${PASSAGE}→⟧**`],
  ['short', '', '会议指出，要压实责任，抓好落实。\n\n会议强调，要压实责任，抓好落实。会议指出，要压实责任，抓好落实。'],
  [
    'one long clause',
    '',
    '坚决完成好上级部署的各项网络安全和信息化工作任务要求与目标。\n\n坚决完成好上级部署的各项网络安全和信息化工作任务要求与目标。',
  ],
  ['a heading', '', `# ${PASSAGE}\n\n## ${PASSAGE}`],
  ['a table', '', `| 甲 |\n|---|\n| ${PASSAGE} |\n| ${PASSAGE} |`],
  ['the same quotation', '', `他说：“${PASSAGE}”\n\n他又说：“${PASSAGE}”`],
  ['points of two lists', '', `1. 甲\n\n（一）${PASSAGE}\n\n（二）${OTHER}\n\n2. 乙\n\n（一）${PASSAGE}`],
  ['articles', '', `第一条 总则。\n\n第二条 甲的。${PASSAGE}\n\n第三条 乙的。${PASSAGE}`],
  ['a letter in full, and told of', '', `乡亲们：\n\n${PASSAGE}\n\n某某在回信中指出，得知大家都好，很高兴。${PASSAGE}`],
  ['told of first', '', `某某强调，得知大家都好，很高兴。${PASSAGE}\n\n乡亲们：\n\n${PASSAGE}`],
  ['what somebody says, pasted twice', FOUND, `某某指出，${PASSAGE}\n\n⟦某某指出，${PASSAGE}→⟧`],
  ['pictures of one day', '', `${PASSAGE}这是排查现场。\n\n${OTHER}\n\n${PASSAGE}这是宣讲现场。`],
  ['another word', '', `${PASSAGE}\n\n${PASSAGE.replace('三轮', '四轮')}`],
]);

const CHARACTERS =
  '春江潮水连海平海上明月共潮生滟随波千万里何处无流宛转绕芳甸照花林皆似霰空里霜不觉飞汀白沙看见天色纤尘皎中孤轮岸谁初年人代穷已望相待但送长云片去悠青枫浦胜愁家夜扁舟子可怜楼裴回离镜台玉户帘卷还';
/** A sentence of clauses with so many different characters each. */
function sentence(...lengths: readonly number[]): string {
  let at = 0;
  const clauses = lengths.map((length) => {
    at += length;
    return CHARACTERS.slice(at - length, at);
  });
  return `${clauses.join('，')}。`;
}
const twice = (found: string, words: string, lead = ''): string =>
  found ? `${lead}${words}\n\n乙。\n\n${lead}⟦${words}→⟧` : `${lead}${words}\n\n乙。\n\n${lead}${words}`;
const articles = (count: number): string =>
  `${['第一条 甲。', '第二条 乙。', '第三条 丙。'].slice(0, count).join('\n\n')}\n\n`;

cases('drafting/repeated: how long a passage must be', [
  ['thirty characters', FOUND, twice(FOUND, sentence(10, 10, 10))],
  ['twenty-nine', '', twice('', sentence(10, 10, 9))],
  ['three clauses', FOUND, twice(FOUND, sentence(20, 20, 4))],
  ['two', '', twice('', sentence(22, 22))],
  ['among two articles', FOUND, articles(2) + twice(FOUND, sentence(10, 10, 10))],
  ['among three articles', '', articles(3) + twice('', sentence(10, 10, 10))],
  ['ninety characters among three articles', FOUND, articles(3) + twice(FOUND, sentence(30, 30, 30))],
  ['eighty-nine', '', articles(3) + twice('', sentence(30, 30, 29))],
  ['half of it quoted', '', twice('', `甲乙丙丁戊己庚辛壬癸子丑，寅卯，“${sentence(6, 6).slice(0, -1)}”。`)],
  [
    'less than half of it quoted',
    FOUND,
    twice(FOUND, `甲乙丙丁戊己庚辛壬癸子丑天地玄黄宇宙，寅卯，“${sentence(6, 6).slice(0, -1)}”。`),
  ],
]);
