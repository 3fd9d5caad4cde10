/** A small corpus in which wordings stand in few or many documents, each amid other words, and an engine that has it. */
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

/** In so many documents each. */
export const PRINTED: Readonly<Record<string, number>> = {
  早谋早抓早见效: 6,
  守护青山碧水: 2,
  共建和美乡村: 9,
  不可逾越的红线: 4,
  '有文化、懂技术、善经营、会管理': 5,
  '护堤岸、护河道、护水体、护岸线、护设施': 3,
  把数字台账减负当成一件实事: 1,
  '让干部从表格里走出来，让干劲从田埂上长出来': 3,
  '种业兴旺靠一代代人接续用功，饭碗要端在自己手里': 1,
  '办好学校食堂关系千家万户，必须把好采购关、加工关、留样关': 2,
  书架要摆到走廊尽头: 25,
  让每一个人都能随手翻开一本好书: 8,
  推动县域医疗共同体提质扩面: 22,
  '旧城更新要留住街巷的烟火气，留住邻里的人情味': 40,
  '一处违约，处处受限': 12,
};

const LEADS = ['会议要求', '记者在现场看到，各地坚持', '本报讯　近日，某县提出', '他们说，关键在', '这些年来'];
const TRAILS = ['。', '，取得了新的成效。', '。群众纷纷点赞。', '，这是大家的心声。', '”，成为共识。'];
/** Words that are usual without being anybody’s. */
const USUAL = [
  '各地要把工作做在前头，做实做细，做出成效。',
  '青山绿水是大家的，河道畅通靠大家。',
  '文化活动丰富多彩，技术培训常办常新，经营主体不断壮大。',
  '学校的图书馆里，每个人都在翻书，走廊里很安静。',
  '医疗服务提质增效，医疗资源扩容下沉。',
  '城市更新留住记忆，邻里和睦，街巷整洁。',
];

function documents(): CorpusDocument[] {
  const reports = Object.entries(PRINTED).flatMap(([words, count], w) =>
    Array.from({ length: count }, (_, i) => {
      const trail = TRAILS[(i + w) % TRAILS.length] ?? '';
      const open = trail.startsWith('”') ? '“' : '';
      const text = `${LEADS[(i + 2 * w) % LEADS.length]}${open}${words}${trail}`;
      const date = `20${10 + ((i + w) % 12)}-0${1 + (i % 9)}-1${w % 9}`;
      return documentOf(`/corpus/${w}-${i}.md`, [text, USUAL[(i + w) % USUAL.length] ?? ''], {
        title: `报道${w}之${i}`,
        date,
      });
    }),
  );
  const speech = documentOf(
    '/corpus/speech.md',
    [
      '同志们：粮价要稳、菜价要稳、肉价要稳，人心才能稳。要抓好春耕、夏管、秋收、冬藏，决不能误了农时。',
      '水利是农业的命脉，修渠要修到田头，管水要管到用户。渠道不通，再好的种子也发不了芽。',
      '第一，要把补贴发到农民手上；第二，要在2025年前建成三百座小水库。',
    ],
    { title: '在春耕工作会议上的讲话', tier: 'primary', date: '2019-02-20', speaker: '张三' },
  );
  const notice = documentOf(
    '/corpus/notice.md',
    ['各单位必须在每年三月底前完成渠道清淤，不得以任何理由拖延；清淤土方应当运至指定地点堆放。'],
    { title: '关于做好渠道清淤工作的通知', tier: 'authority', date: '2020-01-15' },
  );
  const study = documentOf('/corpus/study.md', ['学习体会：人勤地不懒，心齐事不难，把日子过得红红火火。'], {
    title: '学习资料',
    tier: 'secondary',
  });
  return [...reports, speech, notice, study];
}

const about = { version: '1.0.0', language: 'zh-CN', asOf: '2026-01-01' } as const;
const WORDS: Pack = { ...about, id: 'words', title: '词语', records: [], lexicon: LEXICON };

export const printed = createEngine({ packs: [WORDS], parseProse });
const all = documents();
printed.usePassages(passageIndex([liveSegment(all.slice(0, 90)), liveSegment(all.slice(90))]));
