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
