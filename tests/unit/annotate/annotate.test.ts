/** Copies of Word documents with comments and tracked changes: where they stand, and that nothing else is touched. */
import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { annotated } from '../../../server/src/adapters/annotate/index.ts';
import { DEFAULT_LIMITS } from '../../../server/src/adapters/import/options.ts';
import { NAMESPACES, p, r, type WordParts, wordFile } from '../../support/word.ts';
import { annotate, assertWellFormed, partsOf, rangesIn, rejected, SIGNATURE, textOf, xmlOf } from './word.ts';

const MAIN = 'word/document.xml';
const change = 'w:id="7" w:author="甲" w:date="2024-01-01T00:00:00Z"';
const BOX = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框中有错字')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const NOTES = { footnotes: `<w:footnote w:id="2">${p('注中有错字')}</w:footnote>` };

type Row = readonly [what: string, body: string, words: string, about: string, parts?: WordParts];

/** `words` are commented, `about` is what stands between the ends of the range. */
const PLACES: readonly Row[] = [
  ['amid a run', p('甲乙丙丁'), '乙丙', '乙丙'],
  ['a whole run', `<w:p>${r('甲')}${r('乙丙')}${r('丁')}</w:p>`, '乙丙', '乙丙'],
  ['over runs', `<w:p>${r('甲乙', '<w:b/>')}${r('丙')}${r('丁戊')}</w:p>`, '乙丙丁', '乙丙丁'],
  ['beside a tab', '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙丙</w:t><w:br/><w:t>丁</w:t></w:r></w:p>', '乙丙', '乙丙'],
  ['with entities', p('甲&乙<丙'), '&乙<', '&amp;乙&lt;'],
  ['in a cell', `<w:tbl><w:tr><w:tc>${p('甲乙')}</w:tc><w:tc>${p('丙丁')}</w:tc></w:tr></w:tbl>`, '丙', '丙'],
  ['in a link', `<w:p>${r('甲')}<w:hyperlink w:anchor="x">${r('乙丙')}</w:hyperlink>${r('丁')}</w:p>`, '丙丁', '丙丁'],
  ['in an insertion', `<w:p>${r('甲')}<w:ins ${change}>${r('乙丙丁')}</w:ins></w:p>`, '丙', '丙'],
  [
    'over a deletion',
    `<w:p>${r('甲')}<w:del ${change}><w:r><w:delText>删</w:delText></w:r></w:del>${r('乙')}</w:p>`,
    '甲乙',
    '甲删乙',
  ],
  ['in a control', `<w:p><w:sdt><w:sdtContent>${r('甲乙丙')}</w:sdtContent></w:sdt></w:p>`, '乙', '乙'],
  ['in the result of a field', `<w:p><w:fldSimple w:instr="REF a">${r('甲乙丙')}</w:fldSimple></w:p>`, '乙', '乙'],
  [
    'on a phonetic guide: around the whole',
    `<w:p>${r('甲')}<w:r><w:ruby><w:rt>${r('yǐ')}</w:rt><w:rubyBase>${r('乙')}</w:rubyBase></w:ruby></w:r>${r('丙')}</w:p>`,
    '乙',
    'yǐ乙',
  ],
  ['in a text box: around the run that it is tied to', `<w:p>${r('正文')}${BOX}</w:p>`, '错字', '框中有错字'],
  [
    'in a footnote: at its mark',
    `<w:p>${r('正文')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    '错字',
    '',
    NOTES,
  ],
  [
    'on an automatic number: on the words behind it',
    p('甲乙', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    '一、',
    '甲乙',
    {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    },
  ],
  [
    'in a file that is inserted: on the paragraph before',
    `${p('甲')}<w:altChunk r:id="rId9"/>`,
    '乙',
    '甲',
    { chunks: { rId9: ['b.txt', '乙'] } },
  ],
  ['blanks at the cut', '<w:p><w:r><w:t>a b c</w:t></w:r></w:p>', 'b', 'b'],
];

describe('comments in a Word document', () => {
  for (const [what, body, words, about, parts] of PLACES)
    it(what, async () => {
      const original = await wordFile(body, parts);
      const start = (await textOf(original)).join('\n\n').indexOf(words);
      assert.ok(start >= 0);
      const { bytes } = await annotate(original, [{ start, end: start + words.length, says: '有误 <&>' }]);
      const xml = await xmlOf(bytes, MAIN);
      assertWellFormed(xml);
      assert.deepEqual([...rangesIn(xml).values()], [about]);
      assert.deepEqual(await textOf(bytes), await textOf(original));
      const comments = await xmlOf(bytes, 'word/comments.xml');
      assertWellFormed(comments);
      assert.match(comments, /w:author="提法 Tifa" w:date="2024-05-06T00:00:00Z" w:initials="提法"/);
      assert.match(comments, /有误 &lt;&amp;&gt;/);
    });

  it('several at one place, one in another, one after the other', async () => {
    const original = await wordFile(p('甲乙丙丁戊'));
    const spans = [
      [1, 3],
      [1, 3],
      [0, 5],
      [3, 5],
      [2, 4],
    ] as const;
    const { bytes } = await annotate(
      original,
      spans.map(([start, end]) => ({ start, end, says: '一' })),
    );
    const xml = await xmlOf(bytes, MAIN);
    assertWellFormed(xml);
    assert.deepEqual([...rangesIn(xml).values()].sort(), ['乙丙', '乙丙', '丁戊', '丙丁', '甲乙丙丁戊'].sort());
    assert.deepEqual(await textOf(bytes), ['甲乙丙丁戊']);
  });

  it('comments that are there stay, ids go on', async () => {
    const comments = `<w:comment w:id="4" w:author="某">${p('原有')}</w:comment>`;
    const body = `<w:p><w:commentRangeStart w:id="4"/>${r('甲')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>${r('乙')}<w:bookmarkStart w:id="1" w:name="b"/></w:p>`;
    const original = await wordFile(body, { comments });
    const { bytes } = await annotate(original, [
      { start: 1, end: 2, says: '新的' },
      { start: 0, end: 1, says: '又一' },
    ]);
    assert.deepEqual([...rangesIn(await xmlOf(bytes, MAIN))].sort(), [
      ['2', '乙'],
      ['3', '甲'],
      ['4', '甲'],
    ]);
    const xml = await xmlOf(bytes, 'word/comments.xml');
    assert.ok(xml.includes(comments));
    assert.deepEqual(
      [...xml.matchAll(/<w:comment [^>]*?w:id="(\d+)"/g)].map(([, id]) => id),
      ['4', '2', '3'],
    );
  });

  it('the part is named in the package once, whatever is there', async () => {
    const original = await wordFile(p('甲'), { others: { 'word/comments.xml': '<x/>' } });
    const { bytes } = await annotate(original, [{ start: 0, end: 1, says: '一' }]);
    assert.match(
      await xmlOf(bytes, '[Content_Types].xml'),
      /PartName="\/word\/comments1\.xml" ContentType="[^"]*comments\+xml"/,
    );
    assert.match(
      await xmlOf(bytes, 'word/_rels/document.xml.rels'),
      /Id="rId1" Type="[^"]*\/comments" Target="comments1\.xml"/,
    );
    const again = await annotate(bytes, [{ start: 0, end: 1, says: '二' }]);
    assert.equal((await xmlOf(again.bytes, '[Content_Types].xml')).match(/comments1\.xml/g)?.length, 1);
    assert.equal((await xmlOf(again.bytes, 'word/comments1.xml')).match(/<w:comment /g)?.length, 2);
  });

  const FAMILIES: Readonly<Record<string, WordParts>> = {
    'ISO 29500 strict': {
      rewrite: (xml) =>
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
    },
    'other prefixes': { rewrite: (xml) => xml.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=') },
    'UTF-16': { rewrite: (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le') },
    'a byte order mark': { rewrite: (xml) => `\ufeff${xml}` },
    'the document elsewhere': { main: '正文/文档.xml' },
  };
  for (const [what, parts] of Object.entries(FAMILIES))
    it(`a package with ${what}`, async () => {
      const original = await wordFile(p('甲乙丙'), parts);
      const { bytes, tracked } = await annotate(original, [{ start: 1, end: 2, says: '一', put: '丁' }]);
      assert.equal(tracked, 1);
      assert.deepEqual(await textOf(bytes), ['甲丁丙']);
      assert.equal((await annotate(bytes, [{ start: 0, end: 1, says: '二' }])).tracked, 0);
    });

  it('what is not commented holds the same bytes, in the same order', async () => {
    const image = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251);
    const others = { 'word/media/图1.png': image, 'customXml/item1.xml': '<a/>', 'word/settings.xml': '<w:settings/>' };
    const original = await wordFile(`${p('甲乙')}${p('丙')}`, { ...NOTES, styles: '<w:style/>', others });
    const { bytes } = await annotate(original, [{ start: 0, end: 1, says: '一' }]);
    const [before, after] = [await partsOf(original), await partsOf(bytes)];
    const touched = [MAIN, '[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml'];
    for (const [name, content] of before) if (!touched.includes(name)) assert.equal(after.get(name), content, name);
    assert.deepEqual(
      [...after.keys()].filter((name) => before.has(name)),
      [...before.keys()],
    );
    const xml = await xmlOf(bytes, MAIN);
    assert.ok(xml.startsWith(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACES}>`));
    assert.ok(xml.endsWith(`${p('丙')}</w:body></w:document>`));
  });

  it('where the text that was checked has other forms of characters, and lines are left out', async () => {
    const original = await wordFile(p('甲⸺乙丙') + p('丁⼾戊'));
    const rows: readonly (readonly [text: string, words: string, about: string])[] = [
      ['甲——乙丙\n\n丁户戊\n', '乙丙', '甲⸺乙丙'], // longer than it was: the whole line
      ['甲——乙丙\n\n丁户戊\n', '户', '⼾'],
      ['前\n\n丁⼾戊', '戊', '戊'],
    ];
    for (const [text, words, about] of rows) {
      const start = text.indexOf(words);
      const remarks = [{ start, end: start + words.length, lines: ['有误'] }];
      const { bytes } = await annotated(original, text, { remarks, corrections: [] }, SIGNATURE, DEFAULT_LIMITS);
      assert.deepEqual([...rangesIn(await xmlOf(bytes, MAIN)).values()], [about]);
    }
  });

  it('the same copy every time', async () => {
    const original = await wordFile(p('甲乙'));
    const asked = [{ start: 0, end: 1, says: '一', put: '丙' }];
    const first = await annotate(original, asked);
    assert.ok(first.bytes.equals((await annotate(original, asked)).bytes));
    const dates = Object.values((await JSZip.loadAsync(first.bytes)).files).map(({ date }) => date.getUTCFullYear());
    assert.ok(dates.every((year) => year === 2024));
  });
});

describe('tracked changes in a Word document', () => {
  const CHANGES: readonly (readonly [
    what: string,
    body: string,
    wrong: string,
    right: string,
    expected: readonly string[] | undefined,
    parts?: WordParts,
  ])[] = [
    ['one character', p('甲乙丙'), '甲乙丙', '甲丁丙', ['甲丁丙']],
    ['over runs', `<w:p>${r('甲乙', '<w:b/>')}${r('丙丁')}</w:p>`, '乙丙', '戊己庚', ['甲戊己庚丁']],
    ['something too much', p('甲乙乙丙'), '乙乙', '乙', ['甲乙丙']],
    ['something too little', p('甲丙'), '甲丙', '甲乙丙', ['甲乙丙']],
    ['at the beginning', p('甲乙'), '甲', '丙', ['丙乙']],
    ['before the first', p('乙丙'), '乙', '甲乙', ['甲乙丙']],
    ['at the end', p('甲乙'), '乙', '丙', ['甲丙']],
    ['behind the last', p('甲乙'), '乙', '乙丙', ['甲乙丙']],
    ['all of it', p('甲乙'), '甲乙', '', []],
    ['entities', p('甲&乙'), '&', '<', ['甲<乙']],
    ['beyond 16 bits', p('甲𠮷乙'), '𠮷', '𠮵', ['甲𠮵乙']],
    [
      'in an insertion of somebody else',
      `<w:p>${r('甲')}<w:ins ${change}>${r('乙丙丁')}</w:ins></w:p>`,
      '丙',
      '戊',
      ['甲乙戊丁'],
    ],
    [
      'in text that was moved here',
      `<w:p>${r('甲')}<w:moveTo ${change}>${r('乙丙')}</w:moveTo></w:p>`,
      '丙',
      '戊',
      ['甲乙戊'],
    ],
    ['in a link', `<w:p><w:hyperlink w:anchor="x">${r('甲乙')}</w:hyperlink></w:p>`, '乙', '丙', ['甲丙']],
    ['in a text box', `<w:p>${r('正文')}${BOX}</w:p>`, '错字', '别字', ['正文', '框中有别字']],
    [
      'in a footnote',
      `<w:p>${r('正文')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      '错字',
      '别字',
      ['正文', '注中有别字'],
      NOTES,
    ],
    [
      'not in the result of a field',
      `<w:p><w:fldSimple w:instr="REF a">${r('甲乙')}</w:fldSimple></w:p>`,
      '乙',
      '丙',
      undefined,
    ],
    [
      'not under a phonetic guide',
      `<w:p>${r('甲')}<w:r><w:ruby><w:rt>${r('yǐ')}</w:rt><w:rubyBase>${r('乙')}</w:rubyBase></w:ruby></w:r></w:p>`,
      '乙',
      '丙',
      undefined,
    ],
    ['not over a tab', '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>', '\t', '丙', undefined],
  ];
  for (const [what, body, wrong, right, expected, parts] of CHANGES)
    it(what, async () => {
      const original = await wordFile(body, parts);
      const before = await textOf(original);
      const start = before.join('\n\n').indexOf(wrong);
      const asked = [{ start, end: start + wrong.length, says: '有误', put: right }];
      const { bytes, tracked } = await annotate(original, asked);
      assert.equal(tracked, expected ? 1 : 0);
      assert.deepEqual(await textOf(bytes), expected ?? before);
      for (const name of [MAIN, 'word/footnotes.xml']) {
        const xml = await xmlOf(bytes, name);
        assertWellFormed(xml);
        const ids = [...xml.matchAll(/<w:(?:ins|del|moveTo) [^>]*?w:id="(\d+)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
      }
      const zip = await JSZip.loadAsync(bytes);
      for (const name of [MAIN, 'word/footnotes.xml'])
        if (zip.file(name)) zip.file(name, rejected(await xmlOf(bytes, name)));
      assert.deepEqual(await textOf(await zip.generateAsync({ type: 'nodebuffer' })), before);
    });

  it('keeps how the words look', async () => {
    const { bytes } = await annotate(
      await wordFile(`<w:p>${r('甲乙丙', '<w:b/><w:rPrChange w:id="3" w:author="甲"><w:rPr/></w:rPrChange>')}</w:p>`),
      [{ start: 1, end: 2, put: '丁' }],
    );
    assert.match(
      await xmlOf(bytes, MAIN),
      /<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">丁<\/w:t><\/w:r><\/w:ins>/,
    );
  });
});
