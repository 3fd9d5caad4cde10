/** How long, and in how many documents, words without marks and lists behind a label must be to be heard. */
import type { Engine } from '../../../server/src/engine/index.ts';
import { type SureCase, sureCases } from '../rules/check.ts';
import { engineOn } from './corpus.ts';

const CLAUSE = '春风吹过河岸十个字';
/** 30 clauses of ten characters. */
const LONG = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒']
  .slice(0, 30)
  .map((last) => CLAUSE + last)
  .join('，');
const DIKE = '要修好十里长堤，护好一湾清水，守好两岸人家';

sureCases(engineOn({ 甲: ['春雨落在青青的河岸边上了。', `${LONG}。`, `${DIKE}。`] }), 'words without marks', [
  ['eleven characters', '', '会议指出，春雨落在青青的河岸边上。', ''],
  ['twelve', '', '会议指出，春雨落在青青的河岸边上了。', 'exact indirect 1 《甲》1'],
  ['three hundred', '', `会议指出，${LONG}。`, 'exact indirect 1 《甲》3'],
  ['more', '', `会议指出，${LONG}后来。`, ''],
  [
    'a block quote that quotes a few words',
    '',
    `> “要修好十里长堤”，护好一湾清水，守好两岸人家。`,
    'exact block 1 《甲》5; exact 1 《甲》5',
  ],
  ['one that quotes most of its words', '', `> “要修好十里长堤，护好一湾清水”，守好两岸人家。`, 'exact 1 《甲》5'],
  ['a short block quote', '', '> 要修好十里长堤。', ''],
  ['marks at the beginning', '', '会议指出，“要修好十里长堤”，护好一湾清水，守好两岸人家。', 'exact 1 《甲》5'],
  ['in a title', '', '《会议指出，要修好十里长堤，护好一湾清水》。', ''],
  ['behind a colon, without an end', '', '会议指出：要修好十里长堤，护好一湾清水', 'exact indirect 1 《甲》5'],
  ['behind a blank', '', '会议指出， 要修好十里长堤，护好一湾清水？', 'exact indirect 1 《甲》5'],
]);

/** So many documents with a sentence. */
const times = (count: number, sentence: string): Engine =>
  engineOn(Object.fromEntries(Array.from({ length: count }, (_, i) => [`报道${i}`, [`第${i}篇，${sentence}`]])), {
    tier: 'media',
  });

const LABELLED = '做好“五护”工作，即护堤岸安全、护河道畅通、护水体清洁、护岸线完整、护设施完好。';
const FEW = 'cannot-verify';
const WRONG = '做好“五护”工作，即护堤岸安全、护河道畅通、护水质清洁、护岸线完整、护设施完好。';
const TOLD = '做好“五护”工作，即护堤岸安全、护河道畅通、⟦护水质清洁→护水体清洁⟧、护岸线完整、护设施完好。';
const WORDING = 'quotations/passage information wording';

sureCases(times(2, LABELLED), 'a list beside its label in two documents', [['another word', '', WRONG, FEW]]);
sureCases(times(3, LABELLED), 'a list beside its label in three documents', [
  ['another word', WORDING, TOLD, `${FEW}; wording indirect 《报道0》1`],
  ['that goes on', '', '做好“五护”工作，即护堤岸安全、护河道畅通、护水质清洁、护岸线完整、护设施完好等。', FEW],
]);

const ALONE = '要护堤岸安全、护河道畅通、护水体清洁、护岸线完整、护设施完好。';
sureCases(times(4, ALONE), 'a list without its label in four documents', [['another word', '', WRONG, FEW]]);
sureCases(times(5, ALONE), 'a list without its label in five documents', [
  ['another word', WORDING, TOLD, `${FEW}; wording indirect 《报道0》1`],
  [
    'the last character lost',
    '',
    '做好“五护”，即护堤岸安全、护河道畅通、护水体清洁、护岸线完整、护设施完。',
    `${FEW}; exact indirect 5 《报道0》1`,
  ],
  [
    'the first character lost',
    '',
    '做好“五护”，即堤岸安全、护河道畅通、护水体清洁、护岸线完整、护设施完好。',
    `${FEW}; exact indirect 5 《报道0》1`,
  ],
  ['a letter', '', '做好“五护”，即护堤岸安全、护河道畅通、护水体A清洁、护岸线完整、护设施完好。', FEW],
  [
    'a character lost inside',
    'quotations/passage information omission',
    '做好“五护”，即护堤岸安全、护河道畅通、⟦护体清洁→护水体清洁⟧、护岸线完整、护设施完好。',
    `${FEW}; omission indirect 《报道0》1`,
  ],
  [
    'a member lost',
    'labels/count information number; quotations/passage information omission',
    '做好“⟦五护→⟧”，即护堤岸安全、护河道畅通、⟦护水体清洁、护设施完好→护水体清洁、护岸线完整、护设施完好⟧。',
    'number; omission indirect 《报道0》1',
  ],
  [
    'a member more, which is one’s own',
    'labels/count information number',
    '做好“⟦五护→⟧”，即护堤岸安全、护河道畅通、护水体清洁、护村庄整洁、护岸线完整、护设施完好。',
    'number',
  ],
  ['a word more', '', '做好“五护”，即护堤岸安全、护河道畅通、护水体清洁工作、护岸线完整、护设施完好。', FEW],
  [
    'three members: only the words outside quotation marks',
    'corpus/wording information omission',
    '做好“三护”，即护堤岸安全、护⟦河道畅、护水体→河道畅通、护水体⟧清洁。',
    FEW,
  ],
  [
    'four',
    'quotations/passage information omission',
    '做好“四护”，即护堤岸安全、⟦护河道畅、护水体清洁→护河道畅通、护水体清洁⟧、护岸线完整。',
    `${FEW}; omission indirect 《报道0》1`,
  ],
  [
    'behind a label with a number, parted by commas',
    WORDING,
    '五护：护堤岸安全，护河道畅通，⟦护水质清洁→护水体清洁⟧，护岸线完整，护设施完好。',
    'wording indirect 《报道0》1',
  ],
] satisfies readonly SureCase[]);
