/** Words ascribed to somebody that stand in the corpus but for a word: their neighbours prove that they are quoted. */

import { sureCases } from '../rules/check.ts';
import { cases, engineOn } from './corpus.ts';

const SPEECH =
  '河湖治理日益成为乡村振兴的先导力量，深刻改变着沿岸群众的生产生活，有力推动着各项事业发展。各级干部要从知行合一的角度审视自己、要求自己、检查自己。' +
  '对巡护中发现的问题，必须坚定坚决、不折不扣、落实落细。把一条河管好并不是一件容易的事情，需要几代人接续奋斗。' +
  '沿河各县要守住岸线红线，守住水质底线。';
/** Enough to put two documents apart in the index. */
const OTHER = '今天的活动上，大家交流了治理经验，参观了沿岸展馆。'.repeat(80);
const engine = engineOn(
  {
    讲话: [SPEECH],
    报道: ['今天的活动上，大家交流了治理经验。'],
    贺信一: [OTHER, '我高度重视两县合作发展，愿同甲县长一道努力。'],
    贺信二: [OTHER, '我高度重视两县合作发展，愿同乙县长一道努力。'],
  },
  { tier: 'media' },
);

cases('quotations of which all but a word is found', engine, [
  [
    'a word',
    '会议指出，“⟦河湖治理日益成为乡村振兴的主导力量→河湖治理日益成为乡村振兴的先导力量⟧，深刻改变着沿岸群众的生产生活”。',
    'wording',
  ],
  [
    'beside an ellipsis',
    '会议指出，“⟦河湖治理日益成为乡村振兴的主导力量→河湖治理日益成为乡村振兴的先导力量⟧……对巡护中发现的问题，必须坚定坚决”。',
    'wording',
  ],
  ['the very words', '会议指出，“河湖治理日益成为乡村振兴的先导力量……对巡护中发现的问题，必须坚定坚决”。'],
]);

cases('plain words, clause by clause', engine, [
  [
    'a word',
    '会议指出，⟦河湖治理日益成为乡村振兴的主导力量→河湖治理日益成为乡村振兴的先导力量⟧，深刻改变着沿岸群众的生产生活，有力推动着各项事业发展。',
    'wording',
  ],
  [
    'a word between',
    '会议指出，河湖治理日益成为乡村振兴的先导力量，⟦深刻影响着沿岸群众的生产生活→深刻改变着沿岸群众的生产生活⟧，有力推动着各项事业发展。',
    'wording',
  ],
  ['a word beside a single clause', '会议指出，河湖治理日益成为乡村振兴的主导力量，深刻改变着沿岸群众的生产生活。'],
  [
    'a clause lost',
    '会议指出，⟦河湖治理日益成为乡村振兴的先导力量，有力推动着各项事业发展→河湖治理日益成为乡村振兴的先导力量，深刻改变着沿岸群众的生产生活，有力推动着各项事业发展⟧。',
    'omission',
  ],
  [
    'a member lost',
    '会议强调，有力推动着各项事业发展，⟦各级干部要从知行合一的角度审视自己、检查自己→各级干部要从知行合一的角度审视自己、要求自己、检查自己⟧。',
    'omission',
  ],
  ['a word lost', '会议要求，对巡护中发现的问题，必须坚定、不折不扣、落实落细。'],
  ['a word too many', '会议指出，把一条河管好并不是一件很容易的事情，需要几代人接续奋斗。'],
  [
    'a negation lost',
    '会议指出，⟦把一条河管好是一件容易的事情→把一条河管好并不是一件容易的事情⟧，需要几代人接续奋斗。',
    'negation',
  ],
  ['the very words', '会议指出，把一条河管好并不是一件容易的事情，需要几代人接续奋斗。'],
  ['one’s own words', '会议指出，把一条河管好，靠的是各级干部的责任心，需要几代人接续奋斗。'],
  ['words of which no neighbour is known', '会议指出，河湖治理日益成为乡村振兴的主导力量，各地干劲十足。'],
  ['another name', '会议指出，我高度重视两县合作发展，愿同丙县长一道努力。'],
  ['nobody says it', '把一条河管好是一件容易的事情，需要几代人接续奋斗。'],
]);

sureCases(engine, 'plain words and clauses, changed in one place', [
  ['with ……', '', '会议指出，把一条河管好并不是一件很容易的事情，需要几代……人接续奋斗。'],
  [
    'a mark less',
    'quotations/passage information negation',
    '会议指出，⟦把一条河管好是一件容易的事情→把一条河管好并不是一件容易的事情⟧，需要几代人接续奋斗',
  ],
  ['three characters less', '', '会议指出，“河湖治理日益成为乡村振兴的先导力量……对巡护中发现，必须坚定坚决”。'],
  [
    'two characters less',
    'quotations/passage information wording',
    '会议指出，⟦河湖治理日益成为乡村振兴的主导力量→河湖治理日益成为乡村振兴的先导力量⟧，深刻改变着沿岸群众的生产生活，有力推动着各项事业。',
  ],
]);

sureCases(engine, 'plain words and clauses: reports', [
  [
    'two characters less',
    'quotations/passage information omission',
    '会议指出，“⟦河湖治理日益成为乡村振先导力量→河湖治理日益成为乡村振兴的先导力量⟧……对巡护中发现的问题，必须坚定坚决”。',
    'omission 《讲话》1',
  ],
]);
