/** Word files that are put together otherwise than Word does, what is told of them, broken and hostile ones, and places of characters. */
import assert from 'node:assert/strict';
import { Document, Footer, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { readDocx } from '../../../server/src/adapters/import/docx/index.ts';
import { openPackage } from '../../../server/src/adapters/import/docx/package.ts';
import { DEFAULT_LIMITS } from '../../../server/src/adapters/import/options.ts';
import { NAMESPACES, p, r, type WordParts, wordFile } from '../../support/word.ts';
import { read, testFolder, texts } from './folder.ts';

const STRICT: readonly (readonly [from: string, to: string])[] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
];
const strict = (xml: string): string => STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), xml);
const NOTE: WordParts = { footnotes: `<w:footnote w:id="2">${p('注。')}</w:footnote>` };
const BODY = `<w:p>${r('甲乙')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;

const PACKAGES: Readonly<Record<string, WordParts>> = {
  'as Word does': {},
  'ISO 29500 strict': { rewrite: strict },
  'other prefixes': { rewrite: (xml) => xml.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=') },
  'no prefix': {
    rewrite: (xml) =>
      xml.includes('wordprocessingml/2006/main"')
        ? xml
            .replaceAll('<w:', '<')
            .replaceAll('</w:', '</')
            .replace('xmlns:w=', 'xmlns:w="urn:x" xmlns=')
            .replaceAll(' w:', ' ')
        : xml,
  },
  'UTF-16': { rewrite: (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le') },
  'UTF-16, the other way round': {
    rewrite: (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
  },
  'a byte order mark': { rewrite: (xml) => `\ufeff${xml}` },
  'the document elsewhere': { main: 'content/main.xml' },
  'Chinese names': { main: '正文/文档.xml' },
};

describe('packages of Word documents', () => {
  for (const [what, parts] of Object.entries(PACKAGES))
    it(what, async () => {
      const { paragraphs, problems } = await readDocx(await wordFile(BODY, { ...NOTE, ...parts }), DEFAULT_LIMITS);
      assert.deepEqual(
        paragraphs.map(({ text }) => text),
        ['甲乙', '注。'],
      );
      assert.deepEqual(problems, []);
    });

  it('files that are inserted whole: pages, texts, Word documents', async () => {
    const chunks = {
      rId11: ['a.html', '<html><body><p>网页一</p><p>网页二</p></body></html>'],
      rId12: ['b.txt', '文本一\n文本二'],
      rId13: ['c.docx', await wordFile(p('文档'))],
      rId14: ['d.rtf', '{\\rtf1 x}'],
    } as const;
    const body = `${p('前')}${Object.keys(chunks)
      .map((id) => `<w:altChunk r:id="${id}"/>`)
      .join('')}${p('后')}`;
    const { paragraphs, problems } = await readDocx(await wordFile(body, { chunks }), DEFAULT_LIMITS);
    assert.deepEqual(
      paragraphs.map(({ text }) => text),
      ['前', '网页一', '网页二', '文本一', '文本二', '文档', '后'],
    );
    assert.deepEqual(problems, ['有些文字没有读取：插入的其他文件 1 个。']);
  });

  it('heads and feet of pages are no text of the document', async () => {
    const footers = { default: new Footer({ children: [new Paragraph('页脚')] }) };
    const bytes = await Packer.toBuffer(new Document({ sections: [{ footers, children: [new Paragraph('正文')] }] }));
    const { paragraphs } = await readDocx(bytes, DEFAULT_LIMITS);
    assert.deepEqual(
      paragraphs.map(({ text }) => text),
      ['正文'],
    );
  });
});

describe('what is told of a Word document', () => {
  const folder = testFolder();
  after(() => folder.remove());
  const ROWS: readonly (readonly [what: string, body: string, told: readonly string[]])[] = [
    ['nothing where all was read', p('甲'), []],
    [
      'charts, diagrams, objects, other files',
      `${p('甲')}<w:p><w:r><w:drawing><c:chart r:id="a"/><dgm:relIds r:dm="b"/></w:drawing></w:r><w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r><w:subDoc r:id="c"/></w:p>`,
      ['有些文字没有读取：图表 1 个、智能图形 1 个、嵌入对象 1 个、插入的其他文件 1 个。'],
    ],
    [
      'open changes',
      `<w:p>${r('甲')}<w:ins w:id="1" w:author="某">${r('乙')}</w:ins><w:del w:id="2" w:author="某"><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>`,
      ['有 2 处修订尚未接受或拒绝，按接受后的文字读取。'],
    ],
  ];
  for (const [what, body, told] of ROWS)
    it(what, async () => {
      const { problems } = await read(folder.write('a.docx', await wordFile(body)));
      assert.deepEqual(
        problems.map(({ message }) => message),
        told,
      );
    });

  it('a document that breaks off', async () => {
    const rewrite = (xml: string): string => (xml.includes('w:body') ? xml.slice(0, xml.indexOf('乙') + 1) : xml);
    const result = await read(folder.write('cut.docx', await wordFile(p('甲') + p('乙丙'), { rewrite })));
    assert.deepEqual(texts(result), ['甲', '乙']);
    assert.match(result.problems[0]?.message ?? '', /word\/document\.xml 不完整/);
  });
});

describe('hostile Word documents', () => {
  const folder = testFolder();
  after(() => folder.remove());
  const entity = (xml: string): string =>
    xml.replace(
      '<w:document',
      '<!DOCTYPE x [<!ENTITY a "甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document',
    );
  const ROWS: Readonly<Record<string, readonly [body: string, expected: RegExp, parts?: WordParts]>> = {
    'nesting without end': ['<w:p>'.repeat(200_000), /嵌套过深/],
    'tables in tables without end': ['<w:tbl><w:tr><w:tc>'.repeat(100_000), /嵌套过深/],
    'a main part that is none': [
      p('甲'),
      /不是 Word 文档/,
      { rewrite: (xml) => xml.replaceAll('w:document', 'w:glossaryDocument') },
    ],
  };
  for (const [what, [body, reason, parts]] of Object.entries(ROWS))
    it(what, async () => {
      const result = await read(folder.write('bad.docx', await wordFile(body, parts)));
      assert.deepEqual(result.documents, []);
      assert.match(result.problems[0]?.message ?? '', reason);
    });

  it('entities are not expanded, files are not opened', async () => {
    const { paragraphs } = await readDocx(
      await wordFile(p('甲').replace('甲', '一&b;&c;二'), { rewrite: entity }),
      DEFAULT_LIMITS,
    );
    assert.deepEqual(
      paragraphs.map(({ text }) => text),
      ['一&b;&c;二'],
    );
  });

  it('half a million empty elements, marks and prefixes', async () => {
    const many = '<w:p/>'.repeat(200_000) + '<w:r xmlns:q="urn:q"/>'.repeat(100_000);
    const fields = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(2000);
    const body = `${p('甲')}${many}<w:p>${fields}${r('藏')}</w:p>${'</w:x>'.repeat(100_000)}`;
    const { paragraphs } = await readDocx(await wordFile(body), DEFAULT_LIMITS);
    assert.deepEqual(
      paragraphs.map(({ text }) => text),
      ['甲'],
    );
  });
});

describe('places of characters', () => {
  const run = fc.record({
    text: fc.array(fc.constantFrom('甲', '乙', ' ', '&amp;', '&#x4E59;', '𠮷', '\n', 'a'), { maxLength: 6 }),
    preserve: fc.boolean(),
    inside: fc.constantFrom('', 'w:ins', 'w:hyperlink', 'w:smartTag'),
    sign: fc.constantFrom('', '<w:tab/>', '<w:br/>'),
  });

  it('each character stands where its piece says', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.array(run, { maxLength: 5 }), { maxLength: 4 }), async (paragraphs) => {
        const body = paragraphs
          .map((runs) => {
            const inner = runs.map(({ text, preserve, inside, sign }) => {
              const one = `<w:r><w:rPr><w:b/></w:rPr>${sign}<w:t${preserve ? ' xml:space="preserve"' : ''}>${text.join('')}</w:t></w:r>`;
              return inside ? `<${inside}>${one}</${inside}>` : one;
            });
            return `<w:p>${inner.join('')}</w:p>`;
          })
          .join('');
        const bytes = await wordFile(body);
        const { source } = (await openPackage(bytes, DEFAULT_LIMITS)).main;
        assert.ok(source.includes(NAMESPACES));
        for (const { text, pieces } of (await readDocx(bytes, DEFAULT_LIMITS, true)).paragraphs) {
          let next = 0;
          for (const { at, length, place, run } of pieces) {
            assert.equal(at, next);
            next = at + length;
            assert.match(source.slice(run.from, run.inner), /^<w:r>$/);
            assert.match(source.slice(run.from, run.to), /<\/w:r>$/);
            assert.equal(run.properties && source.slice(...run.properties), '<w:rPr><w:b/></w:rPr>');
            if (!place) assert.match(text.slice(at, next), /^[\t\n]$/);
            else {
              const { element, from, to } = place;
              assert.equal(decoded(source.slice(from, to)), text.slice(at, next));
              assert.match(source.slice(element.from, element.inner), /^<w:t[^>]*>$/);
              assert.equal(source.slice(element.end, element.to), '</w:t>');
              assert.ok(element.inner <= from && to <= element.end);
            }
          }
          assert.equal(next, text.length);
        }
      }),
      { numRuns: 60 },
    ));
});

function decoded(xml: string): string {
  return xml.replaceAll('&amp;', '&').replaceAll('&#x4E59;', '乙').replaceAll('\n', ' ');
}
