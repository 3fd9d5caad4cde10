/** Names of bodies and meetings, and labels with numbers, against documents that have them alike. */
import assert from 'node:assert/strict';
import { cases, checkAgainst, engineOn } from '../../verify/corpus.ts';

/** Days of news, each with all sentences and one of its own. */
const days = (count: number, sentences: readonly string[], name = '报道'): Record<string, readonly string[]> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${name}${i}`, [...sentences, `第${i}天的其他消息另外刊登。`]]),
  );

const SENTENCES = [
  '代表们学习全国渔业资源保护工作会议精神，走进会场。',
  '记者从中央河湖治理和水系保护委员会了解到，汛情平稳。',
  '国家海藻监督管理总局提醒各县留意赤潮。',
  '各村落实“四个不漏”巡堤要求，群众放心。',
  '大家学习“三水共治”总体安排，统一思想。',
];
/** Said elsewhere: no run of three characters tells the names of the drafts. */
const OTHER = ['全省渔业丰收，资源开发工作有序，渔业保护工作有新招，大家学习中央渔业资源政策。'];
const engine = engineOn({ ...days(25, SENTENCES), 别报: OTHER }, { tier: 'media' });

cases('names of bodies and meetings that nobody has', engine, [
  ['right', '代表走进会场参加全国渔业资源保护工作会议。'],
  ['a word lost', '学习全国⟦渔业保护→渔业资源保护⟧工作会议精神。', 'omission'],
  ['a word put in', '学习全国渔业资源⟦保护领导工作→保护工作⟧会议精神。', 'insertion'],
  ['words in each other’s place', '学习全国⟦渔业保护资源工作→渔业资源保护工作⟧会议精神。', 'order'],
  ['another word of the nation', '学习⟦中央渔业→全国渔业⟧资源保护工作会议精神。', 'wording'],
  ['another joint', '请示中央河湖⟦治理与水系→治理和水系⟧保护委员会。', 'wording'],
  ['a word with another character', '国家⟦海藻监管管理→海藻监督管理⟧总局提醒渔民。', 'wording'],
  ['an unlike word: another body', '学习全国渔业资源开发工作会议精神。'],
  ['another kind of body', '请示中央河湖治理和水系保护领导小组。'],
  ['of the province', '学习全省渔业资源保护工作会议精神。'],
  ['in a sentence with a verb', '中央召开渔业资源保护工作会议。'],
  ['over a pause', '在全国、省渔业资源保护工作会议上。'],
]);

cases('labels with another number', engine, [
  ['right', '要落实“四个不漏”巡堤要求。'],
  ['with the same words behind', '要落实“⟦五个不→四个不⟧漏”巡堤要求。', 'wording'],
  ['with the same words before', '昨天大家学习“⟦五水共→三水共⟧治”文件。', 'wording'],
  ['of another topic', '店里推出“五个不漏”服务。'],
]);

describe('a name that documents have', () => {
  const SLIP = '学习全国渔业保护资源工作会议精神。';
  it('is told as a warning where twenty documents agree and nobody means what is written', async () => {
    for (const [count, severity] of [
      [9, undefined],
      [10, 'information'],
      [19, 'information'],
      [20, 'warning'],
    ] as const) {
      const { findings } = await engineOn(days(count, SENTENCES), { tier: 'media' }).check({
        text: SLIP,
        languageId: 'markdown',
      });
      assert.deepEqual(
        findings.map((each) => [each.rule, each.severity]),
        severity ? [['corpus/name', severity]] : [],
      );
    }
  });

  it('is information where a word is lost, whatever the number', async () => {
    const [finding] = await checkAgainst(engine, '学习全国⟦渔业保护→渔业资源保护⟧工作会议精神。');
    assert.equal(finding?.severity, 'information');
  });

  it('is silent where a document says what the draft says', async () => {
    await checkAgainst(engineOn({ ...days(25, SENTENCES), 别报: [SLIP] }, { tier: 'media' }), SLIP);
  });

  it('is silent where documents have several words there', async () => {
    const other = days(20, ['全国渔业码头保护工作会议闭幕。'], '另报');
    const mixed = engineOn({ ...days(25, SENTENCES), ...other }, { tier: 'media' });
    await checkAgainst(mixed, '学习全国渔业保护工作会议精神。');
  });
});
