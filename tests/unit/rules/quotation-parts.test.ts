/** A quotation is judged part by part: ellipses, brackets and marks of notes are no mistakes and do not hide one. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import { record, SPEECH } from '../../support/records.ts';
import { casesWith, checkBy, fix, sureCases } from './check.ts';
import { PACK } from './pack.ts';

const spoken = (wording: string) => record(wording, { sources: [{ source: SPEECH }] });
const records: Pack = {
  ...PACK,
  records: [
    '网络安全和信息化是一体之两翼、驱动之双轮，必须统一谋划、统一部署、统一推进、统一实施',
    '没有网络安全就没有国家安全，没有信息化就没有现代化',
    '网络安全为人民，网络安全靠人民',
    '决不能让互联网成为人心流失地',
    '如果过不了互联网这一关，就过不了长期执政这一关',
    '中国（上海）自由贸易试验区建设取得重大进展',
    '习近平新时代中国特色社会主义思想',
  ].map(spoken),
};
const engine = createEngine({ packs: [records], parseProse });
const SLIP = 'quotations/misquote warning wording';
const LOST = 'quotations/misquote warning omission';

const NOTES = [
  '①',
  '¹',
  '[1]',
  '〔1〕',
  '【2】',
  '［3］',
  '(1)',
  '（1）',
  '^1^',
  '<sup>1</sup>',
  '[^1]',
  '[注1]',
  '〔注〕',
];

describe('marks of notes inside a quotation', () => {
  const at = (note: string, wrong = '国家安全') =>
    `“没有网络安全就没有${wrong}${note}，没有信息化就没有现代化${note}”。`;
  for (const note of NOTES) {
    it(`are no words of it: ${at(note)}`, () => checkBy(engine, at(note), ''));
    it(`do not hide a slip and stay where it is mended: ${note}`, async () => {
      const { findings } = await engine.check({ text: at(note, '国家安金'), languageId: 'markdown' });
      assert.equal(fix(at(note, '国家安金'), findings), at(note));
    });
  }
});

describe('words in brackets inside a quotation', () => {
  for (const [open, close] of ['（）', '()', '〔〕', '［］', '【】', '[]'].map(([a = '', b = '']) => [a, b] as const))
    for (const words of ['鼓掌', '热烈鼓掌', '中国', '编者注：原文如此']) {
      const inserted = `${open}${words}${close}`;
      it(`are no mistake: ${inserted}`, () =>
        checkBy(engine, `他说“没有网络安全${inserted}就没有国家安全${inserted}，没有信息化就没有现代化”。`, ''));
      it(`do not hide a slip: ${inserted}`, () =>
        checkBy(
          engine,
          `他说“没有网络安全${inserted}就没有国家安全，⟦没有信息化就没有现代画→没有信息化就没有现代化⟧”。`,
          SLIP,
        ));
    }
});

casesWith(records, 'brackets that belong to the wording', [
  ['as they are', '', '“中国（上海）自由贸易试验区建设取得重大进展”。'],
  ['with a slip elsewhere', SLIP, '“中国（上海）⟦自由贸易试验区建没取得重大进展→自由贸易试验区建设取得重大进展⟧”。'],
]);

casesWith(records, 'ellipses', [
  ['a clause left out', '', '“网络安全和信息化是一体之两翼……必须统一谋划、统一部署”。'],
  ['the middle of two clauses', '', '“没有网络安全……没有信息化就没有现代化”。'],
  ['members left out', '', '“网络安全和信息化是一体之两翼、驱动之双轮……统一实施”。'],
  ['one mark of it', '', '“网络安全和信息化是一体之两翼…统一实施”。'],
  ['typed as stops', '', '“网络安全和信息化是一体之两翼...统一部署、统一推进”。'],
  ['centred', '', '“网络安全和信息化是一体之两翼⋯⋯统一部署、统一推进”。'],
  ['a slip behind it', SLIP, '“网络安全和信息化是一体之两翼……⟦必须统一谋画→必须统一谋划⟧、统一部署”。'],
  ['a slip before it', SLIP, '“⟦网络安全和信息化是一休之两翼→网络安全和信息化是一体之两翼⟧……统一部署、统一推进”。'],
  ['at its ends', '', '“……必须统一谋划、统一部署……”。'],
]);

describe('an ellipsis that turns the sense', () => {
  const table: readonly (readonly [draft: string, verdict: string])[] = [
    ['“决……让互联网成为人心流失地”。', 'negation'],
    ['“网络安全和信息化是一体之两翼……统一谋划、统一部署”。', 'omission'],
    ['“没有网络安全……就没有现代化”。', 'negation'],
    ['“如果过不了……就过不了长期执政这一关”。', ''],
  ];
  for (const [text, verdict] of table)
    it(`${text} ${verdict}`, async () => {
      const { findings } = await engine.check({ text, languageId: 'markdown' });
      assert.deepEqual(findings.map((finding) => finding.verdict ?? '').join(), verdict);
      for (const finding of findings) assert.deepEqual([finding.severity, finding.text], ['information', '……']);
    });
});

casesWith(records, 'a clause that no record holds does not silence the rest', [
  ['before a slip', SLIP, '“网信事业要发展，⟦没有信息化就没有现代画→没有信息化就没有现代化⟧”。'],
  [
    'before part of a longer record',
    SLIP,
    '“没有信息化就没有现代化，网络安全和信息化是一体之两翼、⟦驱动之双伦→驱动之双轮⟧”。',
  ],
  ['behind it', SLIP, '“网络安全和信息化是一体之两翼、⟦驱动之双伦→驱动之双轮⟧，这是大势所趋”。'],
  ['words around a whole wording', '', '“要全面贯彻习近平新时代中国特色社会主义思想，这是大势所趋”。'],
  ['words of their own', '', '“网信事业要发展，必须贯彻新发展理念，这是大势所趋”。'],
]);

casesWith(records, 'a member lost is put in, not made of its neighbour', [
  ['before the last', LOST, '“必须统一谋划、⟦统一部署、统一实施→统一部署、统一推进、统一实施⟧”。'],
  ['behind the first', LOST, '“⟦必须统一谋划、统一推进→必须统一谋划、统一部署、统一推进⟧、统一实施”。'],
]);

const quoted = (wording: string, id: string, title: string) =>
  record(wording, { kind: 'quotation', sources: [{ source: { ...SPEECH, id, title } }] });
const speeches: Pack = {
  ...PACK,
  records: [
    quoted('没有网络安全就没有国家安全，没有信息化就没有现代化', 'first', '甲讲话'),
    quoted('没有网络安全就没有国家安全，就没有经济社会稳定运行，广大人民群众利益也难以得到保障', 'second', '乙讲话'),
    record('广大网民都要讲规矩守秩序', { sources: [{ source: SPEECH }] }),
  ],
};
const MIXED = 'quotations/misquote information rewritten';

casesWith(speeches, 'two speeches mixed into one quotation', [
  ['are told', MIXED, '“⟦没有网络安全就没有国家安全，没有信息化就没有现代化，就没有经济社会稳定运行→⟧”。'],
  ['one of them alone', '', '“没有网络安全就没有国家安全，就没有经济社会稳定运行”。'],
  ['with words that are of no one speech', '', '“没有信息化就没有现代化，广大网民都要讲规矩守秩序”。'],
  ['with words of nobody', '', '“没有信息化就没有现代化，这是大势所趋，就没有经济社会稳定运行”。'],
]);

const list = (wording: string) => record(wording, { kind: 'list', check: 'exact', sources: [{ source: SPEECH }] });
const lists: Pack = {
  ...PACK,
  records: [
    list('举旗帜、聚民心、育新人、兴文化'),
    list('举旗帜聚民心、防风险保安全、强治理惠民生'),
    record('共治水、同护河、齐兴业，一起干', { sources: [{ source: SPEECH }] }),
  ],
};

casesWith(lists, 'two lists mixed into one quotation', [
  ['are told', MIXED, '要“⟦举旗帜、聚民心、育新人、防风险保安全→⟧”。'],
  ['the other way round', MIXED, '要“⟦防风险保安全、强治理惠民生、育新人、兴文化→⟧”。'],
  ['single members of two lists', '', '要“防风险保安全、育新人、强治理惠民生”。'],
  ['one of them alone', '', '要“举旗帜、聚民心、育新人”。'],
  ['one of them in another order', '', '要“防风险保安全、强治理惠民生、举旗帜、聚民心”。'],
  ['with a member of nobody', '', '要“举旗帜、聚民心、育新人、促发展、防风险保安全”。'],
  ['in two clauses', '', '要“举旗帜、聚民心、育新人，防风险保安全”。'],
  ['members cut in two', '', '要“聚民心、育新人、治理惠民生”。'],
  ['what is no list', '', '要“共治水、同护河、防风险保安全”。'],
]);

sureCases(engine, 'parts of a quotation, changed in one place', [
  [
    'a character twice, in other marks',
    'quotations/misquote warning! negation',
    '“⟦没没有网络安全就没有国家安全→没有网络安全就没有国家安全⟧①，没有信息化就没有现代化①”。',
  ],
  [
    'a character that sounds alike',
    'quotations/misquote information wording',
    '“网络安全和信息化是一体之两翼……⟦痛一谋划→统一谋划⟧、统一部署”。',
  ],
  [
    'a character twice',
    'quotations/misquote warning! wording',
    '他说“没有网络安全(鼓掌)就没有国家安全，⟦没有信息化就没有现代画→没有信息化就没有现代化⟧画”。',
  ],
  [
    '6 characters less',
    'quotations/misquote information omission',
    '他说“⟦没有网络安全［热烈鼓掌］就没有国家安全［热烈鼓掌］，没有现代化→没有网络安全［热烈鼓掌］就没有国家安全［热烈鼓掌］，没有信息化就没有现代化⟧”。',
  ],
  [
    'another mark, two characters less',
    'wording/fixed information wording; wording/fixed warning! wording; marks/unmatched information punctuation',
    '他说，⟦没有网络安鼓掌→没有网络安全⟧)就没有国家安全，⟦没有信息化就没有现代画→没有信息化就没有现代化⟧⟦”→⟧。',
  ],
  [
    'another mark, a word more',
    'quotations/misquote information insertion; marks/unmatched information punctuation',
    '他说“没有网络安全（编者注：原文如此）⟦就没有国全面家安全→就没有国家安全⟧：编者注：原文如此⟦）→⟧，没有信息化就没有现代化”。',
  ],
  [
    'three characters less, in a paragraph',
    '',
    '“没有网络安全就没有国家安全[^1]，没有信息化就没有现^1]”。\n\n此外，还有其他工作。',
  ],
  ['a word more', '', '“没有网络安全……就没等有现代化”。'],
  [
    '12 characters less',
    'quotations/misquote information wording',
    '他说“⟦没有网安全［鼓掌］→没有国家安全［鼓掌］⟧，没有信息化就没有现代化”。',
  ],
  [
    'in two paragraphs',
    'wording/fixed warning! wording',
    '他说“\n\n没有网络安全[中国]就没有国家安全，⟦没有信息化就没有现代画→没有信息化就没有现代化⟧”。',
  ],
  [
    'two characters less, a character twice',
    'quotations/misquote information wording',
    '他说“⟦没有网络安全［鼓掌］有国家安安全，没有信息化就没有现代画→没有网络安全就没［鼓掌］有国家安全，没有信息化就没有现代化⟧”。',
  ],
  [
    '40 characters between, a word more',
    'quotations/misquote warning! wording',
    '他说“没有网络安全［热烈鼓掌］就没有国家安全各地各部门的同志们在实际工作当中也都要不断地认真学习领会并且贯彻落实这一重要精神，⟦没有信息化了就没有现代画→没有信息化就没有现代化⟧”。',
  ],
  ['another character', '', '“没有多络安全……就没有现代化”。'],
  [
    '6 characters less',
    'quotations/misquote information omission',
    '“⟦没有网络安全就没有没有信息化就没有现代化→没有网络安全就没有国家安全，没有信息化就没有现代化⟧¹”。',
  ],
  [
    'one character less',
    'quotations/misquote warning! wording',
    '他说“没有网络安全〔中国〕就没有国家安全，⟦没有信息化就没有代画→没有信息化就没有现代化⟧”。',
  ],
  [
    'a clause or member less',
    'quotations/misquote information wording',
    '他说“⟦没有网络安全【编者注→没有国家安全【编者注⟧：原文如此】，没有信息化就没有现代化”。',
  ],
  [
    'another word',
    'quotations/misquote information wording',
    '“⟦没有网络安全就没有国家安金^1^，没有信息建设没有现代化→没有网络安全就没有国家安全^1^，没有信息化就没有现代化⟧^1^”。',
  ],
  [
    'two characters exchanged',
    'quotations/misquote information wording',
    '他说“⟦没有络网安全【中国】就没有国家安全，没有信息化就没有现代画→没有网络安全【中国】就没有国家安全，没有信息化就没有现代化⟧”。',
  ],
  [
    'two characters exchanged',
    'quotations/misquote warning! order',
    '他说“⟦没有网络全安〔编者注→没有网络安全〔编者注⟧：原文如此〕就没有国家安全〔编者注：原文如此〕，没有信息化就没有现代化”。',
  ],
  [
    'a mark less, another character',
    'quotations/misquote warning! wording',
    '他说“⟦某有网络安全(中国)就没有国家安全没有信息化就没有现代画→没有网络安全(中国)就没有国家安全没有信息化就没有现代化⟧”。',
  ],
  [
    '1 characters elsewhere',
    'quotations/misquote information insertion',
    '“决……⟦让互联网成地为人心流失→让互联网成为人心流失⟧”。',
  ],
  [
    'another character, another character',
    'quotations/misquote warning! wording; quotations/misquote warning! wording',
    '“⟦新有信息化就没有现代化→没有信息化就没有现代化⟧，⟦网众安全和信息化是一体之两翼→网络安全和信息化是一体之两翼⟧、驱动之双伦”。',
  ],
  [
    'two characters exchanged',
    'quotations/misquote warning! wording',
    '“⟦必须统一谋划、统一推进、统一施实→必须统一谋划、统一部署、统一推进、统一实施⟧”。',
  ],
  ['two characters exchanged', '', '“必统须一谋划、统一推进、统一实施”。'],
  ['another number', 'quotations/misquote warning number', '“……必须统一谋划、⟦统三部署→统一部署⟧……”。'],
  [
    'three characters less',
    'quotations/misquote information wording',
    '“中国（上海）⟦自由贸易试验区建没取得展→自由贸易试验区建设取得重大进展⟧”。',
  ],
  [
    'another number',
    'quotations/misquote warning number',
    '“网络安全和信息化是一体之两翼...⟦统四部署→统一部署⟧、统一推进”。',
  ],
  [
    'a word more',
    'quotations/misquote warning! wording; quotations/misquote information insertion',
    '“⟦网络安全和信息化是一休之两翼→网络安全和信息化是一体之两翼⟧……统一部署、⟦统一推各级进→统一推进⟧”。',
  ],
  [
    'another character',
    'quotations/misquote warning! wording; quotations/misquote warning! wording',
    '“⟦网络安全和信息化某一体之两翼→网络安全和信息化是一体之两翼⟧……⟦必须统一谋画→必须统一谋划⟧、统一部署”。',
  ],
  [
    'with 我们',
    'quotations/misquote information insertion',
    '“⟦没有信息化就没有我们现代化→没有信息化就没有现代化⟧，这是大势所趋，就没有经济社会稳定运行”。',
  ],
]);
