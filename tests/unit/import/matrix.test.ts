/**
 * Constructs × formats: what a construct gives is the same exact text in every format that has it. A cell that is empty says why the format
 * has no such thing; the types ask for every cell.
 */
import assert from 'node:assert/strict';
import { openImporter } from '../../../server/src/adapters/import/index.ts';
import { type DocParts, docOf } from '../../support/documents/doc.ts';
import { odtOf } from '../../support/documents/odt.ts';
import { type OfdRun, ofdOf } from '../../support/documents/ofd.ts';
import { rtfText as t } from '../../support/documents/rtf.ts';
import { pdfOfPages, shown } from '../../support/pdf.ts';
import { p, r, type WordParts, wordFile } from '../../support/word.ts';
import { testFolder } from './folder.ts';

const FORMATS = ['docx', 'doc', 'rtf', 'odt', 'html', 'pdf', 'ofd'] as const;
type Format = (typeof FORMATS)[number];
type Content = string | Uint8Array | Promise<Uint8Array>;

interface None {
  readonly none: string;
}

interface Construct extends Readonly<Record<Format, Content | None>> {
  /** Paragraphs as they are checked as a draft. */
  readonly text: readonly string[];
  /** Problems and notes, in the formats that tell them. */
  readonly told?: string;
}

const docx = (body: string, parts: WordParts = {}): Content => wordFile(body, parts);
const doc = (body: DocParts['body'], parts: Omit<DocParts, 'body'> = {}): Content => docOf({ body, ...parts });
const rtf = (body: string): Content => `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 A;}}${body}}`;
const odt = (body: string, styles = ''): Content => odtOf(body, styles);
const html = (body: string): Content =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const pdf = (...pages: readonly (readonly string[])[]): Content => pdfOfPages(pages.map((page) => page.join('\n')));
const ofd = (...pages: readonly (readonly OfdRun[])[]): Content => ofdOf({ pages });

/** A line of a page of PDF (in points, from below) and of OFD (in millimetres). */
const line = (text: string, row = 0): string => shown(text, 80, 700 - row * 24);
const run = (text: string, row = 0, more: Partial<OfdRun> = {}): OfdRun => ({ text, x: 30, y: 30 + row * 8, ...more });

const none = (why: string): None => ({ none: why });
const LAID_OUT = none('a page holds what was laid out, not how');
const PRINTED = none('an office program prints it so; its own files hold the words');
const CHANGES = (n: number): string => `有 ${n} 处修订尚未接受或拒绝，按接受后的文字读取。`;
const change = 'w:id="1" w:author="甲" w:date="2024-01-01T00:00:00Z"';
const field = (code: string, result = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>${
    result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const HIDDEN =
  '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
const LIST =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>';

const WHOLE = '决不能让干部再被表格困住手脚。';

const MATRIX: Readonly<Record<string, Construct>> = {
  'a reading above characters (phonetic guide)': {
    text: [WHOLE],
    docx: docx(
      `<w:p><w:r><w:ruby><w:rt>${r('jué')}</w:rt><w:rubyBase>${r('决')}</w:rubyBase></w:ruby></w:r>${r(WHOLE.slice(1))}</w:p>`,
    ),
    doc: doc([`\x13EQ \\* jc2 \\o\\ad(\\s\\up 9(jué),决)\x15${WHOLE.slice(1)}`]),
    rtf: rtf(`{\\field{\\*\\fldinst EQ \\\\o\\\\ad(\\\\s\\\\up 9(jue),${t('决')})}{\\fldrslt }}${t(WHOLE.slice(1))}`),
    odt: odt(
      `<text:p><text:ruby><text:ruby-base>决</text:ruby-base><text:ruby-text>jué</text:ruby-text></text:ruby>${WHOLE.slice(1)}</text:p>`,
    ),
    html: html(`<p><ruby>决<rp>(</rp><rt>jué</rt><rp>)</rp></ruby>${WHOLE.slice(1)}</p>`),
    pdf: pdf([shown('jué', 80, 716, { size: 8 }), line(WHOLE)]),
    ofd: ofd([run('jué', 0, { y: 26, size: 2 }), run(WHOLE)]),
  },
  'a circled character and the result of a field': {
    text: ['一是依照第三条办理。'],
    docx: docx(`<w:p>${field('EQ \\o\\ac(○,一)')}${r('是依照')}${field('REF a', '第三条')}${r('办理。')}</w:p>`),
    doc: doc(['\x13EQ \\o\\ac(○,一)\x15是依照\x13 REF a \x14第三条\x15办理。']),
    rtf: rtf(
      `{\\field{\\*\\fldinst EQ \\\\o\\\\ac(${t('○')},${t('一')})}{\\fldrslt }}${t('是依照')}{\\field{\\*\\fldinst REF a}{\\fldrslt ${t('第三条')}}}${t('办理。')}`,
    ),
    odt: odt('<text:p>一是依照<text:reference-ref>第三条</text:reference-ref>办理。</text:p>'),
    html: none('it has neither'),
    pdf: LAID_OUT,
    ofd: LAID_OUT,
  },
  'automatic numbers': {
    text: ['一、要求', '二、任务'],
    docx: docx(
      ['要求', '任务'].map((each) => p(each, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')).join(''),
      {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
    ),
    doc: doc(['要求\r任务'], {
      listed: [{ list: 1 }, { list: 1 }],
      lists: [{ levels: [{ format: 37, text: '%1、' }] }],
      overrides: [{ of: 0 }],
    }),
    rtf: rtf(
      ['一、要求', '二、任务']
        .map((each) => `{\\listtext ${t(each.slice(0, 2))}\\tab}${t(each.slice(2))}\\par `)
        .join(''),
    ),
    odt: odt(
      `<text:list text:style-name="L"><text:list-item><text:p>要求</text:p></text:list-item><text:list-item><text:p>任务</text:p></text:list-item></text:list>`,
      LIST,
    ),
    html: none('numbers of lists are a matter of style sheets'),
    pdf: LAID_OUT,
    ofd: LAID_OUT,
  },
  'a footnote and an endnote': {
    text: ['前后。', '脚注。', '尾注。'],
    docx: docx(
      `<w:p>${r('前')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('后')}<w:r><w:endnoteReference w:id="2"/></w:r>${r('。')}</w:p>`,
      {
        footnotes: `<w:footnote w:id="2">${p('脚注。')}</w:footnote>`,
        endnotes: `<w:endnote w:id="2">${p('尾注。')}</w:endnote>`,
      },
    ),
    doc: doc(['前\x02后\x02。'], { footnotes: '\x02 脚注。\r', endnotes: '\x02 尾注。\r' }),
    rtf: rtf(
      `${t('前')}{\\super\\chftn{\\*\\footnote\\chftn ${t('脚注。')}\\par}}${t('后')}{\\super\\chftn{\\*\\footnote\\ftnalt ${t('尾注。')}\\par}}${t('。')}\\par`,
    ),
    odt: odt(
      `<text:p>前${['脚注。', '后', '尾注。']
        .map((each, i) =>
          i === 1
            ? each
            : `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${each}</text:p></text:note-body></text:note>`,
        )
        .join('')}。</text:p>`,
    ),
    html: html('<p>前<sup>[1]</sup>后<a href="#n">②</a>。</p><p>脚注。</p><p>尾注。</p>'),
    pdf: pdf([
      line('前'),
      shown('1', 97, 706, { size: 8 }),
      shown('后。', 104, 700),
      line('脚注。', 4),
      line('尾注。', 6),
    ]),
    ofd: ofd([
      run('前'),
      { text: '①', x: 34.5, y: 30.7, size: 2 },
      run('后。', 0, { x: 37 }),
      run('脚注。', 3),
      run('尾注。', 5),
    ]),
  },
  'a text box': {
    text: ['正文接着。', '框中。'],
    docx: docx(
      `<w:p>${r('正文')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框中。')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${r('接着。')}</w:p>`,
    ),
    doc: doc(['正文\x08接着。'], { boxes: '框中。\r' }),
    rtf: rtf(
      `${t('正文')}{\\shp{\\*\\shpinst{\\shptxt ${t('框中。')}\\par}}{\\shprslt ${t('框中。')}}}${t('接着。')}\\par`,
    ),
    odt: odt(
      '<text:p>正文<draw:frame><draw:text-box><text:p>框中。</text:p></draw:text-box></draw:frame>接着。</text:p>',
    ),
    html: none('a box is a block'),
    pdf: LAID_OUT,
    ofd: LAID_OUT,
  },
  'a line break in a paragraph, a tab, a table': {
    text: ['上', '下\t中', '甲', '乙'],
    docx: docx(
      `<w:p>${r('上')}<w:r><w:br/></w:r>${r('下')}<w:r><w:tab/></w:r>${r('中')}</w:p><w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`,
    ),
    doc: doc(['上\x0b下\t中\r甲\x07乙\x07\x07']),
    rtf: rtf(`${t('上')}\\line ${t('下')}\\tab ${t('中')}\\par ${t('甲')}\\cell ${t('乙')}\\cell\\row`),
    odt: odt(
      '<text:p>上<text:line-break/>下<text:tab/>中</text:p><table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row></table:table>',
    ),
    html: none('a tab is a blank, and a row of a table is a line'),
    pdf: LAID_OUT,
    ofd: LAID_OUT,
  },
  'deleted and inserted text': {
    text: ['坚持统筹。'],
    told: CHANGES(2),
    docx: docx(
      `<w:p>${r('坚持')}<w:del ${change}><w:r><w:delText>删</w:delText></w:r></w:del><w:ins ${change}>${r('统筹')}</w:ins>${r('。')}</w:p>`,
    ),
    doc: doc(['坚持', { text: '删', deleted: true }, { text: '统筹', inserted: true }, '。']),
    rtf: rtf(`${t('坚持')}{\\deleted ${t('删')}}{\\revised ${t('统筹')}}${t('。')}`),
    odt: odt(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes><text:p>坚持<text:change/>统筹。</text:p>',
    ),
    html: none('struck text has no author: see constructs.test.ts'),
    pdf: PRINTED,
    ofd: PRINTED,
  },
  'hidden text': {
    text: ['坚持统筹。'],
    docx: docx(`<w:p>${r('坚持')}${r('藏', '<w:vanish/>')}${r('统筹。')}</w:p>`),
    doc: doc(['坚持', { text: '藏', hidden: true }, '统筹。']),
    rtf: rtf(`${t('坚持')}{\\v ${t('藏')}}${t('统筹。')}`),
    odt: odt('<text:p>坚持<text:span text:style-name="H">藏</text:span>统筹。</text:p>', HIDDEN),
    html: html('<p>坚持<span style="display:none">藏</span><i hidden>藏</i>统筹。</p>'),
    pdf: none('words that are not painted are what text recognition found in a picture'),
    ofd: ofd([run('坚持统筹。'), run('藏', 1, { more: 'Visible="false"' })]),
  },
  'comments, heads and feet of pages': {
    text: ['正文。'],
    docx: docx(
      `<w:p><w:commentRangeStart w:id="1"/>${r('正文。')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
      { comments: `<w:comment w:id="1" w:author="甲">${p('批注')}</w:comment>` },
    ),
    doc: doc(['正文。\x05'], { heads: '页眉\r', comments: '\x05批注\r' }),
    rtf: rtf(`{\\header ${t('页眉')}}${t('正文。')}{\\*\\annotation ${t('批注')}}{\\footer ${t('页脚')}}`),
    odt: odt(
      '<text:p>正文。<office:annotation><text:p>批注</text:p></office:annotation></text:p>',
      '<office:master-styles><style:master-page><style:header><text:p>页眉</text:p></style:header></style:master-page></office:master-styles>',
    ),
    html: html('<nav>页眉</nav><p>正文。<!-- 批注 --></p><footer>页脚</footer>'),
    pdf: pdf([
      shown('11/29/26, 2:09 PM', 24, 822, { size: 8 }),
      line('正文。'),
      shown('https://example.org/a.html', 24, 17, { size: 8 }),
      shown('1/1', 560, 17, { size: 8 }),
    ]),
    ofd: ofdOf({
      pages: [[run('正文。')]],
      parts: {
        'Doc_0/Annots/Page_0/Annotation.xml': '<ofd:PageAnnot><ofd:TextCode>批注</ofd:TextCode></ofd:PageAnnot>',
      },
    }),
  },
  'an embedded object': {
    text: ['前后。'],
    told: '有些文字没有读取：嵌入对象 1 个。',
    docx: docx(
      `<w:p>${r('前')}<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.8"/></w:object></w:r>${r('后。')}</w:p>`,
    ),
    doc: doc(['前\x13 EMBED Excel.Sheet.8 \x14\x01\x15后。']),
    rtf: rtf(`${t('前')}{\\object\\objemb{\\*\\objdata 0105}{\\result }}${t('后。')}`),
    odt: odt('<text:p>前<draw:frame><draw:object/></draw:frame>后。</text:p>'),
    html: none('what a page shows of other programs is its own'),
    pdf: LAID_OUT,
    ofd: LAID_OUT,
  },
  'a watermark, a second print a little apart': {
    text: [WHOLE],
    docx: PRINTED,
    doc: PRINTED,
    rtf: PRINTED,
    odt: PRINTED,
    html: PRINTED,
    pdf: pdf([line(WHOLE), shown('内部资料', 150, 500, { size: 60, angle: 45 }), shown(WHOLE, 80.3, 700.2)]),
    ofd: ofd([
      run(WHOLE),
      run('内部资料', 10, { more: 'CTM="0.7 0.7 -0.7 0.7 0 0"' }),
      run(WHOLE, 0, { x: 30.2, y: 30.1 }),
    ]),
  },
  'vertical writing, from the right': {
    text: ['先来先来先来。', '后来后来后来。'],
    docx: PRINTED,
    doc: PRINTED,
    rtf: PRINTED,
    odt: PRINTED,
    html: PRINTED,
    pdf: pdfOfPages([[shown('先来先来先来。', 480, 700), shown('后来后来后来。', 420, 700)].join('\n')], {
      downwards: true,
    }),
    ofd: ofd([
      { text: '后来后来后来。', x: 50, y: 30, code: 'DeltaX="g 6 0" DeltaY="g 6 4"' },
      { text: '先来先来先来。', x: 80, y: 30, code: 'DeltaX="g 6 0" DeltaY="g 6 4"' },
    ]),
  },
  'radicals and compatibility ideographs': {
    text: ['人民网，长期坚持——理论。'],
    docx: docx(p('⼈⺠⽹，⻓期坚持⸺理論。'.replace('論', '论'))),
    doc: doc(['⼈⺠⽹，⻓期坚持⸺理论。']),
    rtf: rtf(t('⼈⺠⽹，⻓期坚持⸺理论。')),
    odt: odt('<text:p>⼈⺠⽹，⻓期坚持⸺理论。</text:p>'),
    html: html('<p>⼈⺠⽹，⻓期坚持⸺理论。</p>'),
    pdf: pdf([line('人民网，长期坚持——理论。')]),
    ofd: ofd([run('⼈⺠⽹，⻓期坚持⸺理论。')]),
  },
};

describe('constructs in every format', () => {
  const folder = testFolder();
  const importer = openImporter();
  after(async () => {
    await importer.close();
    folder.remove();
  });
  for (const [what, construct] of Object.entries(MATRIX))
    for (const format of FORMATS) {
      const content = construct[format];
      if (typeof content === 'object' && 'none' in content) continue;
      it(`.${format}: ${what}`, async () => {
        const path = folder.write(`a.${format}`, await content);
        const { paragraphs, problems } = await importer.extractParagraphs(path);
        const found = paragraphs.map(({ text }) => text);
        // A page of short lines does not say where paragraphs end.
        if (format === 'pdf' || format === 'ofd') assert.equal(found.join(''), construct.text.join(''));
        else assert.deepEqual(found, construct.text);
        assert.deepEqual(
          problems.map(({ message }) => message),
          construct.told === undefined ? [] : [construct.told],
        );
      });
    }
});
