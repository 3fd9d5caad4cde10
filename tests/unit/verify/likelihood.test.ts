/** Quotations that nearly stand in a corpus of the media: what is a slip, what is worth a look, what is something else. */
import assert from 'node:assert/strict';
import type { DocumentInfo } from '../../../server/src/engine/passages.ts';
import { type Corpus, checkAgainst, engineOn } from './corpus.ts';

/** So many documents with each of some texts. */
type Counts = Readonly<Record<string, number>>;

function corpusOf(counts: Counts): Corpus {
  const texts = Object.entries(counts).flatMap(([text, count]) => Array.from({ length: count }, () => text));
  return Object.fromEntries(texts.map((text, i) => [`报道${i}`, [text]]));
}

interface Row {
  readonly says: string;
  readonly corpus: Counts;
  /** With ⟦wrong→right⟧ where something is told. */
  readonly draft: string;
  readonly severity?: 'warning' | 'information';
  readonly info?: Partial<DocumentInfo>;
}

const SLOGAN = '各地坚持“守护青山碧水、共建和美乡村”，成效明显。';
const LINE = '他说，这是不可逾越的底线，谁也不能碰。';
const LIST = '培育“有文化、懂技术、善经营、会管理”的新人。';
const SHORT = '讲究“快、准、稳、狠”。';
const PAIRS = '做到“早谋、早抓、早改、早成”。';

const EVEN = '展示“可信、可爱、可敬”的形象，讲好故事。';
const TRADES = '支持农、林、牧、渔业发展，促进增收。';

const ROWS: readonly Row[] = [
  {
    says: 'a list of members of one length, of which one has lost a character',
    corpus: { [EVEN]: 3, '做到可信、可敬。': 2 },
    draft: '展示“可信、⟦可爱、敬→可爱、可敬⟧”的形象。',
    severity: 'warning',
  },
  {
    says: 'the same with dashes, where some of its runs stand elsewhere',
    corpus: { '盘活科技、产业、金融整盘棋。': 3, '办好产金融合示范。': 6 },
    draft: '做到“⟦科技－产－金融→科技－产业－金融⟧”良性循环。',
    severity: 'information',
  },
  {
    says: 'one of these members with a character more',
    corpus: { [EVEN]: 3 },
    draft: '展示“可信、⟦可喜爱→可爱⟧、可敬”的形象。',
    severity: 'warning',
  },
  {
    says: 'a last character for the first of a longer word',
    corpus: { '要全面加强新时代大学生劳动教育工作。': 3 },
    draft: '落实“全面加强新时代育”的要求。',
  },
  {
    says: 'a first character for the last of a longer word',
    corpus: { '要推动大学生劳动教育全面加强。': 3 },
    draft: '落实“对劳动教育全面加强”的要求。',
  },
  {
    says: 'a last character for a word that ends there',
    corpus: { '要建成人民满意、保障有力、世界前列的队伍。': 3 },
    draft: '建成“人民满意、保障有力、⟦世界前泡→世界前列⟧”的队伍。',
    severity: 'warning',
  },
  {
    says: 'a short part of other words that hardly anybody has as a clause',
    corpus: { '他在守护青山碧水间走过多年。': 30, '坚持“守护青山碧水”。': 1 },
    draft: '做到“⟦守护青山壁水→守护青山碧水⟧”。',
    severity: 'information',
  },
  {
    says: 'the same where several have it so',
    corpus: { '他在守护青山碧水间走过多年。': 30, '坚持“守护青山碧水”。': 3 },
    draft: '做到“⟦守护青山壁水→守护青山碧水⟧”。',
    severity: 'warning',
  },
  {
    says: 'two members are no list',
    corpus: { '展示可信赖、可敬爱的形象。': 3 },
    draft: '展示“可信赖、敬爱”的形象。',
  },
  {
    says: 'a list with the marks of a document, of which one member has a character more',
    corpus: { [TRADES]: 2, '发展农林牧渔业，促进增收。': 2, '健全渔业制度。': 1 },
    draft: '支持“农、林、⟦牧、全渔业→牧、渔业⟧”发展。',
    severity: 'information',
  },
  {
    says: 'the same by one document',
    corpus: { [TRADES]: 1, '健全渔业制度。': 1 },
    draft: '支持“农、林、牧、全渔业”发展。',
  },
  {
    says: 'a light word more in it',
    corpus: { [TRADES]: 3, '海上的渔业。': 1 },
    draft: '支持“农、林、牧、的渔业”发展。',
  },
  {
    says: 'another number in it',
    corpus: { [TRADES]: 3, '办好三渔业。': 1 },
    draft: '支持“农、林、牧、三渔业”发展。',
  },
  {
    says: 'the same without the marks of any',
    corpus: { '发展农林牧渔业，促进增收。': 4, '健全渔业制度。': 1 },
    draft: '支持“农、林、牧、全渔业”发展。',
  },
  {
    says: 'a character that others have there',
    corpus: { [TRADES]: 3, '发展农林牧海渔业，促进增收。': 1, '发展海渔业。': 1 },
    draft: '支持“农、林、牧、海渔业”发展。',
  },
  {
    says: 'a first member that only looks typed twice',
    corpus: { '体现“更快、更高、更强”的精神。': 3, '做到“更高、更强”。': 4 },
    draft: '体现“⟦更、更高→更快、更高⟧、更强”的精神。',
    severity: 'information',
  },
  {
    says: 'an alike character, many documents',
    corpus: { [SLOGAN]: 3 },
    draft: '落实“⟦守护青山壁水→守护青山碧水⟧、共建和美乡村”。',
    severity: 'warning',
  },
  {
    says: 'the same against one document: the characters stand nowhere',
    corpus: { [SLOGAN]: 1 },
    draft: '落实“⟦守护青山壁水→守护青山碧水⟧、共建和美乡村”。',
    severity: 'warning',
  },
  {
    says: 'a slip of the hand in the name of an activity',
    corpus: { [SLOGAN]: 3 },
    draft: '“⟦守护青山壁水→守护青山碧水⟧、共建和美乡村”主题宣传活动启动。',
    severity: 'warning',
  },
  {
    says: 'a character lost in running text',
    corpus: { '落实“全面加强新时代大中小学劳动教育”的要求。': 3 },
    draft: '落实“⟦全面加强新时代中小学劳动教育→全面加强新时代大中小学劳动教育⟧”的要求。',
    severity: 'warning',
  },
  {
    says: 'the same as the name of a meeting: it may be its own',
    corpus: { '落实“全面加强新时代大中小学劳动教育”的要求。': 3 },
    draft: '召开“⟦全面加强新时代中小学劳动教育→全面加强新时代大中小学劳动教育⟧”网络议政远程协商会。',
    severity: 'information',
  },
  {
    says: 'a clause that is quoted on its own beside',
    corpus: { '双方确认“互为合作伙伴，互不构成威胁”“相互支持对方和平发展”。': 3 },
    draft: '要把“互不构成威胁”“互为合作伙伴，相互支持对方和平发展”落到实处。',
  },
  {
    says: 'a study text alone never warns',
    corpus: { [SLOGAN]: 9 },
    draft: '落实“⟦守护青山壁水→守护青山碧水⟧、共建和美乡村”。',
    severity: 'information',
    info: { tier: 'secondary' },
  },
  {
    says: 'a character that leaves no word',
    corpus: { [SLOGAN]: 3 },
    draft: '落实“守护青山碧水、⟦共建和旗乡村→共建和美乡村⟧”。',
    severity: 'warning',
  },
  {
    says: 'a character lost within a word',
    corpus: { [SLOGAN]: 3 },
    draft: '落实“⟦守护青碧水→守护青山碧水⟧、共建和美乡村”。',
    severity: 'warning',
  },
  {
    says: 'a character typed twice',
    corpus: { [SLOGAN]: 3 },
    draft: '落实“⟦守护护青山碧水→守护青山碧水⟧、共建和美乡村”。',
    severity: 'warning',
  },
  {
    says: 'a word for a word may be meant',
    corpus: { [LINE]: 3 },
    draft: '这是“⟦不可逾越的界线→不可逾越的底线⟧”。',
    severity: 'information',
  },
  {
    says: 'a light word too many',
    corpus: { [SLOGAN]: 9 },
    draft: '落实“守护青山碧水、⟦共建和美的乡村→共建和美乡村⟧”。',
    severity: 'information',
  },
  {
    says: 'a word put between words that stand beside it elsewhere',
    corpus: { '要提高人民生活水平，办好实事。': 3, '满足人民物质需要，丰富物质生活。': 9 },
    draft: '为了“⟦提高人民物质生活水平→提高人民生活水平⟧”。',
    severity: 'information',
  },
  {
    says: 'another number',
    corpus: { '做到“一处违约、处处受限”，效果好。': 5 },
    draft: '做到“⟦七处违约→一处违约⟧、处处受限”。',
    severity: 'information',
  },
  {
    says: 'a word for a number',
    corpus: { '做到“三网合一、一卡通行”，效果好。': 5 },
    draft: '做到“⟦多网合一→三网合一⟧、一卡通行”。',
    severity: 'information',
  },
  {
    says: 'the same within a word',
    corpus: { '做到“千方百计、千言万语”，效果好。': 5 },
    draft: '做到“⟦千方斗计→千方百计⟧、千言万语”。',
    severity: 'warning',
  },
  { says: 'another year', corpus: { '这是2019中国乡村论坛的主题。': 5 }, draft: '举办“2021中国乡村论坛”。' },
  {
    says: 'another one in a row',
    corpus: { '中国共产党第十九次全国代表大会开幕。': 9 },
    draft: '学习“中国共产党第二十次全国代表大会”文件。',
  },
  {
    says: 'a part of a clause that goes on otherwise',
    corpus: { '各国人民团结奋斗的共同基础更加牢固。': 1 },
    draft: '举行“各国人民团结日”活动。',
  },
  {
    says: 'members exchanged, as five documents have them',
    corpus: { [LIST]: 5 },
    draft: '做“⟦懂技术、有文化→有文化、懂技术⟧、善经营、会管理”的人。',
    severity: 'warning',
  },
  {
    says: 'the same against two documents',
    corpus: { [LIST]: 2 },
    draft: '做“⟦懂技术、有文化→有文化、懂技术⟧、善经营、会管理”的人。',
    severity: 'information',
  },
  {
    says: 'members of two characters exchanged, which leave no trace in an index',
    corpus: { [PAIRS]: 5 },
    draft: '要“⟦早抓、早谋→早谋、早抓⟧、早改、早成”。',
    severity: 'warning',
  },
  { says: 'too short to be known', corpus: { [SHORT]: 9 }, draft: '要“快、准、稳、恨”。' },
];

/** Rows on both sides of what proves that nobody means a difference (verify/unheard.ts) and of the guards for short words. */
const UNHEARD: readonly Row[] = [
  {
    says: 'in a name a word that a loss tears, two documents',
    corpus: { [SLOGAN]: 2 },
    draft: '“⟦守护青碧水→守护青山碧水⟧、共建和美乡村”主题宣传活动启动。',
    severity: 'warning',
  },
  {
    says: 'the same against one document',
    corpus: { [SLOGAN]: 1 },
    draft: '“⟦守护青碧水→守护青山碧水⟧、共建和美乡村”主题宣传活动启动。',
    severity: 'information',
  },
  {
    says: 'the same where others have what is left',
    corpus: { [SLOGAN]: 2, '守护青碧水晶宫。': 1 },
    draft: '“⟦守护青碧水→守护青山碧水⟧、共建和美乡村”主题宣传活动启动。',
    severity: 'information',
  },
  {
    says: 'a character lost before the last one, where the source goes on: one that agrees is enough for a slip',
    corpus: { '要建设绿水长流的美丽中国的蓝图。': 7 },
    draft: '要“⟦建设绿水长流的美丽国→建设绿水长流的美丽中国⟧”。',
    severity: 'warning',
  },
  {
    says: 'a character lost where the source ends what it quotes',
    corpus: { '记者说，“绿水青山”传媒社作了报道。': 7 },
    draft: '据“⟦绿水青传媒社→绿水青山传媒社⟧”报道。',
    severity: 'warning',
  },
  {
    says: 'in a name a character that nobody has there, three documents',
    corpus: { [SLOGAN]: 3 },
    draft: '“守护青山碧水、⟦共建和旗乡村→共建和美乡村⟧”主题宣传活动启动。',
    severity: 'warning',
  },
  {
    says: 'the same against two documents',
    corpus: { [SLOGAN]: 2 },
    draft: '“守护青山碧水、⟦共建和旗乡村→共建和美乡村⟧”主题宣传活动启动。',
    severity: 'information',
  },
  {
    says: 'in a name of eight characters',
    corpus: { '大家高唱“唱首山歌给大海听”。': 5 },
    draft: '“⟦唱首心歌给大海听→唱首山歌给大海听⟧”主题音乐会举行。',
    severity: 'warning',
  },
  {
    says: 'in a name of seven',
    corpus: { '大家高唱“唱首山歌给海听”。': 5 },
    draft: '“⟦唱首心歌给海听→唱首山歌给海听⟧”主题音乐会举行。',
    severity: 'information',
  },
  {
    says: 'in a name the first character of a part of other words',
    corpus: { '各地加快推动海上丝路经济带建设。': 5 },
    draft: '“⟦舞动海上丝路经济带→推动海上丝路经济带⟧”主题活动启动。',
    severity: 'information',
  },
  {
    says: 'the same where the words are whole',
    corpus: { '各地“推动海上丝路经济带”。': 5 },
    draft: '“⟦舞动海上丝路经济带→推动海上丝路经济带⟧”主题活动启动。',
    severity: 'warning',
  },
  {
    says: 'a word put in where nobody has it',
    corpus: { [SLOGAN]: 3 },
    draft: '落实“⟦守护中国青山碧水→守护青山碧水⟧、共建和美乡村”。',
    severity: 'warning',
  },
  {
    says: 'the same against two documents',
    corpus: { [SLOGAN]: 2, '守护中国山河，中国青年先行。': 3 },
    draft: '落实“⟦守护中国青山碧水→守护青山碧水⟧、共建和美乡村”。',
    severity: 'information',
  },
  {
    says: 'the same where somebody has it',
    corpus: { [SLOGAN]: 3, '要守护中国青山，也要保护绿地。': 1 },
    draft: '落实“⟦守护中国青山碧水→守护青山碧水⟧、共建和美乡村”。',
    severity: 'information',
  },
  {
    says: 'words put in that are heard of otherwise, ten characters',
    corpus: { '要“共建和美幸福乡村”，见成效。': 3, '这里是中国幸福乡村。': 1 },
    draft: '要“⟦共建和美中国幸福乡村→共建和美幸福乡村⟧”。',
    severity: 'warning',
  },
  {
    says: 'the same in nine',
    corpus: { '要“共建和美小乡村”，见成效。': 3, '这里是中国小乡村。': 1 },
    draft: '要“⟦共建和美中国小乡村→共建和美小乡村⟧”。',
    severity: 'information',
  },
  {
    says: 'a character for another in seven, five documents',
    corpus: { '老话说“路远还需自己走”。': 5 },
    draft: '有人说“⟦路远还要自己走→路远还需自己走⟧”。',
    severity: 'information',
  },
  {
    says: 'the same against sixteen',
    corpus: { '老话说“路远还需自己走”。': 16 },
    draft: '有人说“⟦路远还要自己走→路远还需自己走⟧”。',
    severity: 'warning',
  },
  {
    says: 'a part of other words, with an alike character: a play on words',
    corpus: { '各地公祭轩辕始祖并祈福。': 7 },
    draft: '参加“⟦共祭轩辕始祖→公祭轩辕始祖⟧”。',
    severity: 'information',
  },
  {
    says: 'the same where the words are whole',
    corpus: { '今年“公祭轩辕始祖”。': 7 },
    draft: '参加“⟦共祭轩辕始祖→公祭轩辕始祖⟧”。',
    severity: 'warning',
  },
  {
    says: 'a part of other words, in several clauses',
    corpus: { '展现真实可信、可爱、可敬的形象。': 7 },
    draft: '讲述“可信、⟦可艾→可爱⟧、可敬”的故事。',
    severity: 'warning',
  },
  {
    says: 'a part of other words, of eight characters',
    corpus: { '各地共同公祭轩辕始祖并祈福。': 7 },
    draft: '参加“⟦共同公记轩辕始祖→共同公祭轩辕始祖⟧”。',
    severity: 'warning',
  },
  {
    says: 'a part of other words, with two characters in each other’s place: nobody plays so',
    corpus: { '各地公祭轩辕始祖并祈福。': 7 },
    draft: '参加“⟦公祭辕轩始祖→公祭轩辕始祖⟧”。',
    severity: 'warning',
  },
  {
    says: 'a word put in that tears one, though the source goes on before it',
    corpus: { '推动科技与产业金融循环。': 3 },
    draft: '推动“⟦科伟大技与产业金融→⟧”。',
    severity: 'warning',
  },
  {
    says: 'words put in that somebody has between their neighbours, though they cut a word',
    corpus: { '推进“互联网+农业”，增产增收。': 5, '田间农机作业忙。': 5 },
    draft: '推进“⟦互联网+农机作业→互联网+农业⟧”。',
    severity: 'information',
  },
  {
    says: 'words put in where nobody has them, with odds a little worse than even',
    corpus: { '要“林草优先、清洁发展”，再出发。': 16, '中国发展很快。': 60, '这里是清洁中国行动。': 12 },
    draft: '要“林草优先、⟦清洁中国发展→清洁发展⟧”。',
    severity: 'warning',
  },
  {
    says: 'the same with bad odds',
    corpus: { '要“林草优先、清洁发展”，再出发。': 8, '中国发展很快。': 60, '这里是清洁中国行动。': 16 },
    draft: '要“林草优先、⟦清洁中国发展→清洁发展⟧”。',
    severity: 'information',
  },
  {
    says: 'a character put into a part of other words',
    corpus: { '各地加快科技成果转化步伐。': 7 },
    draft: '实施“⟦科技成果大转化→科技成果转化⟧”。',
    severity: 'information',
  },
  {
    says: 'the same where the words are whole',
    corpus: { '各地推动“科技成果转化”。': 7 },
    draft: '实施“⟦科技成果大转化→科技成果转化⟧”。',
    severity: 'warning',
  },
];

describe('a quotation that nearly stands in the corpus', () => {
  for (const { says, corpus, draft, severity, info } of [...ROWS, ...UNHEARD])
    it(`${says}: ${draft} ${severity ?? 'silence'}`, async () => {
      const findings = await checkAgainst(engineOn(corpusOf(corpus), { tier: 'media', ...info }), draft);
      assert.deepEqual(
        findings.map((finding) => finding.severity),
        severity ? [severity] : [],
      );
    });

  it('offers both of two wordings between which nothing decides, and prefers none', async () => {
    const engine = engineOn(corpusOf({ '要提高科技创新能力，多做贡献。': 4, '要提高科学创新能力，多做贡献。': 4 }), {
      tier: 'media',
    });
    const text = '报告提出“提高科创新能力”。';
    const { findings } = await engine.check({ text, languageId: 'markdown' });
    const [finding] = findings;
    assert.deepEqual(finding?.replacements.map((each) => [each.text, each.preferred]).sort(), [
      ['提高科学创新能力', false],
      ['提高科技创新能力', false],
    ]);
    assert.equal(finding?.severity, 'information');
    assert.equal(finding?.certain, false);
  });

  it('takes the wording that more documents have', async () => {
    const engine = engineOn(corpusOf({ '要提高科技创新能力，多做贡献。': 30, '要提高科学创新能力，多做贡献。': 1 }), {
      tier: 'media',
    });
    await checkAgainst(engine, '报告提出“⟦提高科创新能力→提高科技创新能力⟧”。');
  });
});
