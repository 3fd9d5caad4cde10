/** A quotation is judged part by part: ellipses, brackets and marks of notes are no mistakes and do not hide one. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import { record, SPEECH } from '../../support/records.ts';
import { casesWith, checkBy, fix } from './check.ts';
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
  ],
};
const MIXED = 'quotations/misquote information rewritten';

casesWith(speeches, 'two speeches mixed into one quotation', [
  ['are told', MIXED, '“⟦没有网络安全就没有国家安全，没有信息化就没有现代化，就没有经济社会稳定运行→⟧”。'],
  ['one of them alone', '', '“没有网络安全就没有国家安全，就没有经济社会稳定运行”。'],
  ['with words of nobody', '', '“没有信息化就没有现代化，这是大势所趋，就没有经济社会稳定运行”。'],
]);
