/** Made-up laws in several texts, and an engine that has them as its corpus. */
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine, type Engine } from '../../../server/src/engine/index.ts';
import type { DocumentInfo } from '../../../server/src/engine/passages.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

const PATROL = '中华人民共和国河湖巡护法';

const OLD_PATROL = [
  PATROL,
  '（2015年3月1日某会议通过）',
  '第一章　总则',
  '第一条　为了加强河湖巡护，保护水环境，制定本法。',
  '第二条　县级以上地方人民政府应当建立河湖巡护制度，每季度至少组织一次全面巡护。',
  '第三条　巡护人员不得擅自离岗，因故不能到岗的，应当提前一日报告。',
  '巡护人员应当如实填写巡护日志。',
  '第二章　法律责任',
  '第四条　违反本法规定，擅自填堵河道的，处一万元以上五万元以下的罚款。',
];

const NEW_PATROL = [
  PATROL,
  '第一条　为了加强河湖巡护，保护水环境，制定本法。',
  '第二条　县级以上地方人民政府应当建立健全河湖巡护制度，每月至少组织一次全面巡护。',
  '第三条　国家鼓励公民、法人和其他组织参与河湖保护，可以给予奖励。',
  '第四条　巡护人员不得擅自离岗，因故不能到岗的，应当提前一日报告。',
  '巡护人员应当如实填写巡护日志。',
  '第四条之一　巡护日志应当保存三年以上，并向社会公开。',
  '第五条　违反本法规定，擅自填堵河道的，处五万元以上十万元以下的罚款。',
  '第六条　本法自2022年9月1日起施行。',
];

const RESERVOIR = [
  '水库调度条例',
  '第一条　为了规范水库调度，制定本条例。',
  '第二条　水库管理单位应当按照批准的方案调度运行，不得擅自变更。',
  '第三条　《河湖巡护法》规定的“县级以上地方人民政府应当安排专项资金用于巡护”，由财政部门落实。',
];

const FOREST = [
  '森林防护条例',
  '第一条　根据《森林法》，制定本条例。森林防护应当坚持预防为主、防护结合的原则。',
  '第二条　护林人员应当每日巡查，发现火情立即报告。',
];

const OLD_UPKEEP = [
  '岸线养护条例',
  '第一条　为了养护岸线，制定本条例。',
  '第二条　岸线养护（以下称养护工作），养护工作实行分段包干、逐级负责的办法，保证岸线整洁。',
  '第三条　本条例自2009年1月1日起施行。',
];

const NEW_UPKEEP = [
  '岸线养护条例',
  '第一条　为了养护岸线，制定本条例。',
  '第二条　县级人民政府领导养护工作。养护工作坚持统一规划，由专业队伍、沿岸村民、社会组织共同承担，保证岸线整洁。',
  '第三条　本条例自2020年1月1日起施行。',
];

export const law = (path: string, date: string, paragraphs: readonly string[], info: Partial<DocumentInfo> = {}) =>
  documentOf(path, paragraphs, {
    title: paragraphs[0] ?? '',
    date,
    tier: 'secondary',
    known: { tier: 'default' },
    ...info,
  });

export const DOCUMENTS = [
  law('/laws/河湖巡护法(2015-03-01).txt', '2015-03-01', OLD_PATROL),
  law('/laws/河湖巡护法(2022-06-24).txt', '2022-06-24', NEW_PATROL, { title: '河湖巡护法（2022年修订）' }),
  law('/laws/水库调度条例(2018-05-01).txt', '2018-05-01', RESERVOIR),
  law('/laws/森林防护条例(2010-05-01).txt', '2010-05-01', FOREST),
  law('/laws/岸线养护条例(2008-10-01).txt', '2008-10-01', OLD_UPKEEP),
  law('/laws/岸线养护条例(2019-10-01).txt', '2019-10-01', NEW_UPKEEP),
];

export const index = passageIndex([liveSegment(DOCUMENTS)]);

export const engine: Engine = createEngine({ packs: [], parseProse });
engine.usePassages(index);
