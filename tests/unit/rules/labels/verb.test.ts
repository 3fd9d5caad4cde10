import type { Pack } from '../../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../../support/lexicon.ts';
import { record, SPEECH } from '../../../support/records.ts';
import { cases, casesWith } from '../check.ts';

const PROVED = { sources: [{ source: SPEECH }] } as const;
const ROW: Pack = {
  ...{ id: 'row', version: '1.0.0', title: '测试', language: 'zh-CN', asOf: '2026-01-01', lexicon: LEXICON },
  records: [
    record('三个护水', { ...PROVED, kind: 'label', frames: ['抓好'] }),
    record('两个清淤', { ...PROVED, kind: 'label', frames: ['做到', '坚决做到'] }),
    record('两个巡山', { ...PROVED, kind: 'label', frames: ['推行'] }),
    record('抓好“三个护水”、做到“两个清淤”', { ...PROVED, kind: 'formulation' }),
  ],
};

cases('labels/verb: verbs of labels', [
  ['swapped verbs', 'labels/verb warning order', '要⟦坚定“四个意识”、增强“四个自信”→增强“四个意识”、坚定“四个自信”⟧。'],
  [
    'swapped labels',
    'labels/verb warning order',
    '要⟦增强“四个自信”、坚定“四个意识”→增强“四个意识”、坚定“四个自信”⟧。',
  ],
  ['a verb of another label', 'labels/verb information wording', '要⟦增强→坚定⟧“四个自信”。'],
]);

casesWith(ROW, 'labels/verb: the label of a row', [
  [
    'another label of the number in the row',
    'labels/verb information wording',
    '要抓好“三个护水”、⟦做到“两个巡山”→?做到“两个清淤”|推行“两个巡山”⟧。',
  ],
  [
    'in a heading without marks between',
    'labels/verb information wording',
    '# 抓好“三个护水” ⟦做到“两个巡山”→?做到“两个清淤”|推行“两个巡山”⟧',
  ],
  ['alone: the verb', 'labels/verb information wording', '要⟦做到→推行⟧“两个巡山”。'],
  [
    'behind another label: the verb',
    'labels/verb information wording',
    '要抓好“六个节水”，也要⟦做到→推行⟧“两个巡山”。',
  ],
  ['right', '', '要抓好“三个护水”、做到“两个清淤”，推行“两个巡山”。'],
]);
