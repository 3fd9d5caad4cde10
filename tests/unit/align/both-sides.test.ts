/** What stands beside each other when a draft is compared with its source: `⟦…⟧` is what is found, “…” a quotation. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bothSides, differenceOf } from '../../../server/src/engine/align/both-sides.ts';
import { nearestWords } from '../../../server/src/engine/align/nearest.ts';
import { marked } from '../../protocol/support/markers.ts';

type Row = readonly [
  draft: string,
  sourceText: string,
  replacement: string | undefined,
  words: string,
  of: string,
  differs: string,
];

function check([draft, sourceText, replacement, words, of, differs]: Row): void {
  const { text, spans } = marked(draft);
  const [at = { start: 0, end: 0 }] = spans;
  const open = text.lastIndexOf('“', at.start);
  const close = text.indexOf('”', at.end);
  const quotation = open < 0 || close < 0 ? undefined : { start: open + 1, end: close };
  const sides = bothSides({ text, at, quotation, sourceText, replacement });
  const [ours, theirs] = [
    text.slice(sides.draft.start, sides.draft.end),
    sourceText.slice(sides.source.start, sides.source.end),
  ];
  assert.deepEqual([ours, theirs, differenceOf(theirs, ours)], [words, of, differs]);
}

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'a quotation is compared whole, whatever stands around it in the source': [
    [
      '会议强调，“没有甲工作就没有乙工作，没有丙工作就没有⟦定⟧工作”的要求要落实。',
      '这是别的一句话。没有甲工作就没有乙工作，没有丙工作就没有丁工作。后面又是另一句。',
      '丁',
      '没有甲工作就没有乙工作，没有丙工作就没有定工作',
      '没有甲工作就没有乙工作，没有丙工作就没有丁工作',
      '第 20 字：定 → 丁',
    ],
    ['要“⟦安金⟧发展”', '会议提出安全发展的要求', '安全', '安金发展', '安全发展', '第 2 字：金 → 全'],
    [
      '“统一谋划、⟦统一实施⟧”',
      '必须统一谋划、统一推进、统一实施',
      '统一推进、统一实施',
      '统一谋划、统一实施',
      '统一谋划、统一推进、统一实施',
      '第 5 字前：缺“统一推进”',
    ],
  ],
  'fixed wording is compared whole': [
    [
      '坚持正能量是总要求、管得住是⟦硬道里⟧、用得好是真本事，健全体系。',
      '正能量是总要求、管得住是硬道理、用得好是真本事',
      '硬道理',
      '正能量是总要求、管得住是硬道里、用得好是真本事',
      '正能量是总要求、管得住是硬道理、用得好是真本事',
      '第 14 字：里 → 理',
    ],
  ],
  'of other words the sentence, the clause, the words alone': [
    [
      '今年以来。会议要求把安全⟦贯串⟧工作始终。抓好落实',
      '一九年的会议要求把安全贯穿工作始终，还说了许多许多别的话，都与这里无关',
      '贯穿',
      '会议要求把安全贯串工作始终',
      '会议要求把安全贯穿工作始终',
      '第 9 字：串 → 穿',
    ],
    [
      '今年各地做了很多很多工作，要求把安全⟦贯串⟧始终，各方面反响都很好很好',
      '会议要求把安全贯穿始终，并且还说了许多许多别的话',
      '贯穿',
      '要求把安全贯串始终',
      '要求把安全贯穿始终',
      '第 7 字：串 → 穿',
    ],
    ['甲⟦乙⟧', '戊己庚辛', '庚', '乙', '庚', '第 1 字：乙 → 庚'],
    ['甲⟦乙⟧', '戊己庚辛', undefined, '乙', '戊己庚辛', '第 1 字：乙 → 戊己庚辛'],
  ],
  punctuation: [
    ['“不忘初心⟦，⟧牢记使命”', '不忘初心、牢记使命', '、', '不忘初心，牢记使命', '不忘初心、牢记使命', '标点不同'],
  ],
};

describe('both sides of a comparison', () => {
  for (const [title, rows] of Object.entries(TABLE))
    for (const row of rows) it(`${title}: ${row[0]}`, () => check(row));

  it('hold what is found, for any text', () => {
    const text = fc.array(fc.constantFrom('安', '全', '发', '展', '，', '。', '“', '”', '\n'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.nat(30), fc.nat(6), (draft, source, from, length) => {
        const words = draft.join('');
        const start = Math.min(from, words.length);
        const at = { start, end: Math.min(words.length, start + length) };
        const sides = bothSides({ text: words, at, sourceText: source.join(''), replacement: '' });
        assert.ok(sides.draft.start <= at.start && sides.draft.end >= at.end && sides.draft.end <= words.length);
        assert.ok(sides.source.start >= 0 && sides.source.end <= source.length);
      }),
    );
  });
});

describe('the nearest words of a source', () => {
  const table: readonly (readonly [text: string, words: string, found: string | undefined])[] = [
    ['前文，没有甲就没有乙。后文', '没有甲就没有乙', '没有甲就没有乙'],
    ['前文，没有甲、就没有**乙**。后文', '没有甲就没有乙', '没有甲、就没有**乙'],
    ['前文，没有甲就没有丁。后文', '没有甲就没有乙', '没有甲就没有丁'],
    ['完全是另一回事的文字', '没有甲就没有乙', undefined],
    ['文字', '，。', undefined],
    ['', '没有', undefined],
  ];
  for (const [text, words, found] of table)
    it(`${words} in ${text}`, () => {
      const span = nearestWords(text, words);
      assert.equal(span && text.slice(span.start, span.end), found);
    });
});
