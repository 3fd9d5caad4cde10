/** Which words of a draft are meant to be a wording, and which are words of its own or another phrase. */

import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { Pack, Source, WordingRecord } from '../../../server/src/engine/records/record.ts';
import { record, SPEECH } from '../../support/records.ts';
import { casesWith, sureCases } from './check.ts';

const STUDY: Source = { id: 'study', title: '学习资料', tier: 'secondary' };

function made(wording: string, rest: Partial<WordingRecord> & { readonly by?: Source } = {}): WordingRecord {
  const { by = SPEECH, ...fields } = rest;
  return record(wording, { sources: [{ source: by }], ...fields });
}

const PACK: Pack = {
  ...{ id: 'test', version: '1.0.0', title: '测试', language: 'zh-CN', asOf: '2026-01-01' },
  records: [
    made('没有网络安全就没有国家安全', { kind: 'quotation' }),
    made('粮食安全', { kind: 'term', check: 'off' }),
    made('强化实践锻炼和专业训练'),
    made('科技创新和产业创新深度融合'),
    made('促进数字经济和实体经济深度融合', { variants: ['促进实体经济和数字经济深度融合'] }),
    made('牢牢把握意识形态工作主导权和主动权'),
    made('调动人民群众积极性、主动性、创造性'),
    made('着力推动高质量发展'),
    made('激发社会创造力', { check: 'off' }),
    made('必须统一谋划、统一部署、统一推进、统一实施', { kind: 'quotation' }),
    made('举旗帜、聚民心、育新人、兴文化、展形象', { kind: 'list' }),
    made('举旗帜聚民心、防风险保安全、强治理惠民生', { kind: 'list' }),
    made('第十三个五年规划纲要', { kind: 'term' }),
    made('党的二十大报告', { kind: 'term' }),
    made('为信息化发展提供了良好政策环境', { by: STUDY }),
    made('正确处理好发展和安全的关系', { by: STUDY }),
    made('开阔的国际视野和鲜明的问题导向', { by: STUDY }),
    made('推动构建更加公平合理、开放包容、安全稳定、富有生机活力的网络空间', { kind: 'quotation' }),
  ],
};

casesWith(PACK, 'words around a wording', [
  ['before it', '', '会议强调，“要强化实践锻炼和专业训练”。'],
  ['a verb before it', '', '“推动科技创新和产业创新深度融合”是新任务。'],
  ['behind it', '', '“强化实践锻炼和专业训练的要求”已经明确。'],
  ['its first words only', '', '“必须统一谋划、统一部署”。'],
  ['its words without the first', '', '“化实践锻炼和专业训练”。'],
  [
    'and a slip inside: only the wording is underlined',
    'quotations/misquote warning wording',
    '会议强调，“要⟦强化实践锻练和专业训练→强化实践锻炼和专业训练⟧”。',
  ],
  ['beyond a quotation mark', '', '会议强调，“人民群众积极性、主动性、创造性”。'],
  ['a word that only begins outside', '', '激发市场活力和社会创造力，推动高质量发展。'],
]);

casesWith(PACK, 'another phrase of the same pattern', [
  ['that a record knows', '', '要牢记“没有粮食安全就没有国家安全”。'],
  [
    'that nobody knows is told, not imposed',
    'quotations/misquote information wording',
    '要牢记“⟦没有互网安全就没有国家安全→没有网络安全就没有国家安全⟧”。',
  ],
  ['in the other order, official too', '', '促进实体经济和数字经济深度融合。'],
  [
    'in another order around 和',
    'wording/fixed information order',
    '⟦牢牢把握意识形态工作主动权和主导权→牢牢把握意识形态工作主导权和主动权⟧。',
  ],
  ['a clause of a quotation said in a way of one’s own', '', '推动构建更加公正合理的治理体系。'],
  ['an ordinal', '', '编制“第十五个五年规划纲要”。'],
  ['another word at the end of a name', '', '学习“党的二十大汇报”材料。'],
]);

casesWith(PACK, 'members', [
  [
    'one lost',
    'quotations/misquote warning omission',
    '“必须统一谋划、⟦统一部署、统一实施→统一部署、统一推进、统一实施⟧”。',
  ],
  [
    'two official lists, one after the other',
    'quotations/misquote information rewritten',
    '“⟦举旗帜、聚民心、育新人、防风险保安全→⟧”。',
  ],
]);

casesWith(PACK, 'study texts', [
  [
    'do not warn of a character',
    'quotations/misquote information wording',
    '“⟦正确处理好发展和安权的关系→正确处理好发展和安全的关系⟧”。',
  ],
  ['say nothing of particles', '', '要“为信息化发展提供良好政策环境”。'],
  ['say nothing of words for “and”', '', '“正确处理好发展与安全的关系”。'],
]);

sureCases(createEngine({ packs: [PACK], parseProse }), 'wordings and phrases like them, changed in one place', [
  ['a word more', '', '“化新实践锻炼和专业训练”。'],
  [
    'a character twice, two characters exchanged',
    'wording/fixed information wording',
    '⟦促进实体经济和数字经济深深度合→促进实体经济和数字经济深度融合⟧融。',
  ],
  ['7 characters less', '', '激发市场活力推动高质量发展。'],
  [
    'another word',
    'quotations/misquote information wording',
    '“⟦正确处理好发展与安工作关系→正确处理好发展和安全的关系⟧”。',
  ],
  ['two characters exchanged', '', '“须必统一谋划、统一部署、统一实施”。'],
  ['one character less', '', '“旗帜、聚民心、育新人、防风险保安全”。'],
  ['another character', '', '编制“第十五个五年规划纲多”。'],
  ['two characters less', '', '牢牢把握意识形态工作主和主导权。'],
  [
    'three characters less',
    'quotations/misquote information omission',
    '会议强调，“⟦人民群众积主动性→人民群众积极性、主动性⟧、创造性”。',
  ],
  ['a mark more', '', '要牢记“没有粮食安全就没有国家安。全”。'],
  ['a word more', '', '会议强调，“要强化实践锻炼和专业训新练”。'],
  ['clauses or members exchanged', '', '“必须统一谋划、统一实施”。统一部署、'],
]);

sureCases(createEngine({ packs: [PACK], parseProse }), 'wordings and phrases like them, in other places', [
  ['a character twice', '', '“举旗帜、聚民心、育新人、防防风险保安全”。'],
]);
