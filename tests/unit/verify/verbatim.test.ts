/** Quotations that stand at length in one document of the media but for one place. */
import { cases, engineOn } from './corpus.ts';

const REPORT =
  '护河员要做到管好水、护好岸、守好村，让两岸群众看见清澈、平缓、丰盈的河流。' +
  '护河队要成为清洁水源的守望者、生态岸线的修补者、文明新风的传递者、平安村落的坚定支持者。' +
  '到2024年时使全县河流全部消除黑臭水体，到2026年时使全县河流全部达到三类水质，到2030年时使全县河流全部建成幸福河湖。' +
  '不养坐等通报、层层转文的闲人，不养见水绕行、遇事摇头的懒人，不养只报喜讯、不报实情的庸人，不养挪用经费、吃拿卡要的坏人。' +
  '要保护好健康稳定丰富多样的河流生态，控制岸线开发总量，着力提高用水效能，实施退田还湖行动。';
/** Other words of theirs are in use everywhere. */
const USE = [
  '两岸群众看见了碧绿的河流，丰盈的河流哺育平缓、碧绿的河流。',
  '水源的传递者来了，新风的守望者也来了，村民说清洁水源的传递者、文明新风的守望者就在身边。',
  '到2028年时使全县通车，2028年是个好年头。',
  '健康丰富多样的河流是大家的，稳定丰富的河流也是。',
];
const engine = engineOn(
  {
    报道: [REPORT],
    ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`随笔${i}`, USE])),
  },
  { tier: 'media' },
);

cases('quotations of which one place differs', engine, [
  [
    'a word for a word',
    '他们说，就是要“管好水、护好岸、守好村，让两岸群众看见清澈、平缓、⟦碧绿的河流→丰盈的河流⟧”。',
    'wording',
  ],
  [
    'two words in each other’s place',
    '他们是“⟦清洁水源的传递者、生态岸线的修补者、文明新风的守望者→清洁水源的守望者、生态岸线的修补者、文明新风的传递者⟧、平安村落的坚定支持者”。',
    'order',
  ],
  [
    'a year',
    '目标是“到2024年时使全县河流全部消除黑臭水体，⟦到2028年时使全县河流全部达到三类水质→到2026年时使全县河流全部达到三类水质⟧，到2030年时使全县河流全部建成幸福河湖”。',
    'number',
  ],
  [
    'a clause of two members lost',
    '他们提出，“不养坐等通报、⟦层层转文的闲人，不养只报喜讯→层层转文的闲人，不养见水绕行、遇事摇头的懒人，不养只报喜讯⟧、不报实情的庸人，不养挪用经费、吃拿卡要的坏人”。',
    'omission',
  ],
  [
    'in a block quote without marks',
    '他们的部署是：\n\n> ⟦要保护好健康丰富多样的河流生态→要保护好健康稳定丰富多样的河流生态⟧，控制岸线开发总量，着力提高用水效能，实施退田还湖行动。',
    'omission',
  ],
  ['the very words', '目标是“到2024年时使全县河流全部消除黑臭水体，到2026年时使全县河流全部达到三类水质”。'],
  [
    'the same number in other digits',
    '目标是“到二〇二四年时使全县河流全部消除黑臭水体，到2026年时使全县河流全部达到三类水质”。',
  ],
  ['another year in few words', '目标是“到2028年时使全县河流全部达到三类水质”。'],
  ['too few of the words', '就是要“守好村，让群众看见碧绿的河流”。'],
  [
    'a word of one’s own at a border inside a clause',
    '要看见“美丽河流，护河队要成为清洁水源的守望者、生态岸线的修补者”。',
  ],
]);
