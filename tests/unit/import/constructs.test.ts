/** Every visible word once, in reading order, and nothing invisible: constructs of each format and the lines that they give. */
import assert from 'node:assert/strict';
import type { Extract } from '../../../server/src/adapters/import/extract.ts';
import { DEFAULT_LIMITS } from '../../../server/src/adapters/import/index.ts';
import { HEAD_BYTES, isHeavy, kindOf } from '../../../server/src/adapters/import/kind.ts';
import { extractFrom } from '../../../server/src/adapters/import/readers.ts';
import { widthOf } from '../../../server/src/engine/repair/marks.ts';
import { docOf } from '../../support/documents/doc.ts';
import { odtContent, odtOf } from '../../support/documents/odt.ts';
import { type OfdRun, ofdOf } from '../../support/documents/ofd.ts';
import { rtfText } from '../../support/documents/rtf.ts';

type Content = string | Uint8Array | Promise<Uint8Array>;

async function read(content: Content, name: string): Promise<Extract> {
  const bytes = Buffer.from(await content);
  const kind = kindOf(bytes.subarray(0, HEAD_BYTES), name);
  assert.ok(kind && isHeavy(kind), `${name} is ${kind}`);
  return extractFrom(bytes, { kind, path: name, limits: DEFAULT_LIMITS, pdfFolder: '' });
}

async function linesOf(content: Content, name: string): Promise<readonly string[]> {
  return (await read(content, name)).lines.map(({ text }) => text);
}

interface Case {
  readonly content: () => Content;
  readonly lines: readonly string[];
  /** Problems and notes. */
  readonly told?: readonly string[];
}

function check(name: string, cases: Readonly<Record<string, Case>>): void {
  describe(`constructs of .${name.split('.')[1]}`, () => {
    for (const [what, { content, lines, told = [] }] of Object.entries(cases))
      it(what, async () => {
        const { lines: found, problems = [], notes = [] } = await read(content(), name);
        assert.deepEqual(
          found.map(({ text }) => text),
          lines,
        );
        assert.deepEqual([...problems, ...notes], told);
      });
  });
}

const rtf = (body: string, head = '\\ansicpg936'): string =>
  `{\\rtf1\\ansi${head}\\deff0{\\fonttbl{\\f0\\fcharset134 A;}{\\f1\\fcharset0 B;}{\\f2\\fcharset136 C;}}${body}}`;

check('a.doc', {
  'deleted and hidden text are left out, inserted text is not': {
    content: () =>
      docOf({
        body: [
          '坚持问题导向',
          { text: '删去的字', deleted: true },
          '和',
          { text: '隐去的字', hidden: true },
          '目标导向。',
        ],
      }),
    lines: ['坚持问题导向和目标导向。'],
    told: ['有 1 处修订尚未接受或拒绝，按接受后的文字读取。'],
  },
  'a colour for other scripts does not delete the run': {
    content: () => docOf({ body: ['抓好', { text: '河湖巡护', property: [0x4a60, 1] }, '。'] }),
    lines: ['抓好河湖巡护。'],
  },
  'notes and boxes come behind the body, heads and comments do not come': {
    content: () =>
      docOf({
        body: ['正文\x02。'],
        footnotes: '\x02 脚注。\r',
        heads: '页眉\r',
        comments: '\x05批注\r',
        endnotes: '\x02尾注。\r',
        boxes: '框内。\r',
      }),
    lines: ['正文。', '脚注。', '尾注。', '框内。'],
  },
  'of fields the result stays, also of nested ones': {
    content: () => docOf({ body: ['见\x13 REF a \x14第\x13 SEQ b \x143\x15条\x15。'] }),
    lines: ['见第3条。'],
  },
  'a phonetic guide keeps its character, a circled one as well': {
    content: () => docOf({ body: ['\x13EQ \\* jc2 \\o\\ad(\\s\\up 9(jué),决)\x15不，\x13EQ \\o\\ac(○,一)\x15是'] }),
    lines: ['决不，一是'],
  },
  'cells, line breaks, hyphens and drawings': {
    content: () => docOf({ body: ['甲\x07乙\x07\x07上\x0b下\r新冠\x1e19\x1f疫\x01情\x08\x0c次页'] }),
    lines: ['甲', '乙', '上', '下', '新冠-19疫情', '次页'],
  },
  'inserted text, tabs, note marks that a writer typed': {
    content: () =>
      docOf({ body: ['坚持', { text: '统筹', inserted: true }, '\t兼顾\x02。'], endnotes: '\x02\t尾注\r' }),
    lines: ['坚持统筹\t兼顾。', '尾注'],
    told: ['有 1 处修订尚未接受或拒绝，按接受后的文字读取。'],
  },
  'characters of a symbol font': {
    content: () =>
      docOf({ body: [{ text: '(', symbol: 0xf0fe }, '是', { text: '(', symbol: 0xf04a }, '否'], font: 'Wingdings' }),
    lines: ['☑是否'],
  },
  'embedded objects are told': {
    content: () => docOf({ body: ['前\x13 EMBED Excel.Sheet.8 \x14\x01\x15后'] }),
    lines: ['前后'],
    told: ['有些文字没有读取：嵌入对象 1 个。'],
  },
  'a field that never ends keeps what it shows': {
    content: () => docOf({ body: ['前\x13 HYPERLINK \x14后'] }),
    lines: ['前后'],
  },
});

check('a.rtf', {
  'bytes of GBK, as escapes and raw, with a second byte that looks like a mark': {
    content: () =>
      Buffer.concat([
        Buffer.from(rtf('', '\\ansicpg936').slice(0, -1)),
        Buffer.from("\\'d6\\'d0"),
        Buffer.from([0xb9, 0xfa, 0x9d, 0x7d, 0x8f, 0x5c, 0xb3, 0xc9]),
        Buffer.from('\\par}'),
      ]),
    lines: ['中国潁廫成'.replace('潁廫', new TextDecoder('gb18030').decode(Uint8Array.of(0x9d, 0x7d, 0x8f, 0x5c)))],
  },
  'the font tells the encoding, the file where the font does not': {
    content: () => rtf("\\f2 \\'a4\\'a4\\'b0\\'ea\\par\\f1 \\'d6\\'d0\\'b9\\'fa"),
    lines: ['中國', '中国'],
  },
  'numbers of characters with as many bytes for other programs as were said': {
    content: () => rtf("\\uc1\\u20013?\\u22269\\'3f\\uc2\\u25104\\'b3\\'c9{\\uc0\\u31435}\\u-10192??\\u-8264??"),
    lines: ['中国成立\ud830\udfb8'],
  },
  'deleted and hidden text, and the end of a paragraph that was deleted': {
    content: () =>
      rtf(`${rtfText('坚持')}{\\deleted ${rtfText('删')}\\par}{\\v ${rtfText('隐')}\\v0 ${rtfText('统筹')}}\\par`),
    lines: ['坚持统筹'],
    told: ['有 1 处修订尚未接受或拒绝，按接受后的文字读取。'],
  },
  'tables, line breaks, marks': {
    content: () =>
      rtf(
        `${rtfText('甲')}\\cell ${rtfText('乙')}\\cell\\row\n\\ldblquote ${rtfText('丙')}\\rdblquote\\emdash\\line ${rtfText('丁')}\\tab ${rtfText('戊')}`,
      ),
    lines: ['甲', '乙', '“丙”—', '丁\t戊'],
  },
  'notes and boxes come behind their paragraph': {
    content: () =>
      rtf(
        `${rtfText('前')}{\\super\\chftn{\\*\\footnote\\pard\\plain\\chftn ${rtfText('注')}\\par}}${rtfText('后')}{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard ${rtfText('框')}\\par}}{\\shprslt ${rtfText('框')}}}\\par ${rtfText('末')}`,
      ),
    lines: ['前后', '注', '框', '末'],
  },
  'numbers of lists, results of fields, readings': {
    content: () =>
      rtf(
        `{\\listtext\\pard ${rtfText('一、')}\\tab}${rtfText('要求')}\\par {\\field{\\*\\fldinst HYPERLINK "a"}{\\fldrslt ${rtfText('链接')}}}{\\field{\\*\\fldinst EQ \\\\o\\\\ad(\\\\s\\\\up 9(jue),${rtfText('决')})}{\\fldrslt }}`,
      ),
    lines: ['一、要求', '链接决'],
  },
  'of two forms of a text the better one': {
    content: () => rtf(`{\\upr{?}{\\*\\ud{${rtfText('㐂')}}}}${rtfText('字')}`),
    lines: ['㐂字'],
  },
  'endnotes, inserted text, heads of pages': {
    content: () =>
      rtf(
        `{\\header ${rtfText('页眉')}}{\\footer ${rtfText('页脚')}}${rtfText('前')}{\\super\\chftn{\\*\\footnote\\ftnalt ${rtfText('尾注')}\\par}}{\\revised ${rtfText('后')}}\\par ${rtfText('末')}`,
      ),
    lines: ['前后', '尾注', '末'],
    told: ['有 1 处修订尚未接受或拒绝，按接受后的文字读取。'],
  },
  'embedded objects are told': {
    content: () =>
      rtf(`${rtfText('前')}{\\object\\objemb{\\*\\objdata 0105}{\\result ${rtfText('图')}}}${rtfText('后')}`),
    lines: ['前图后'],
    told: ['有些文字没有读取：嵌入对象 1 个。'],
  },
  'pictures, styles, heads, comments and properties are no text': {
    content: () =>
      rtf(
        `{\\stylesheet{\\s0 Normal;}}{\\info{\\author A}{\\title T}}{\\header H}{\\*\\generator G;}${rtfText('字')}{\\pict\\pngblip\\bin4 \\}{\\}{\\*\\annotation C}{\\*\\unknown U}`,
      ),
    lines: ['字'],
  },
});

const HIDDEN =
  '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
const LISTS = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）"/></text:list-style>`;
const item = (text: string, inner = '', more = ''): string =>
  `<text:list-item ${more}><text:p>${text}</text:p>${inner}</text:list-item>`;

check('a.odt', {
  'deleted, hidden text and comments are left out': {
    content: () =>
      odtOf(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
          '<text:p>坚持<text:change/><text:span text:style-name="H">隐</text:span>统筹<office:annotation><text:p>批</text:p></office:annotation></text:p><text:section text:display="none"><text:p>节</text:p></text:section>',
        HIDDEN,
      ),
    lines: ['坚持统筹'],
    told: ['有 1 处修订尚未接受或拒绝，按接受后的文字读取。'],
  },
  'readings, notes, frames': {
    content: () =>
      odtOf(
        '<text:p><text:ruby><text:ruby-base>决</text:ruby-base><text:ruby-text>jué</text:ruby-text></text:ruby>不<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>能<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>。</text:p>',
      ),
    lines: ['决不能。', '注', '框'],
  },
  'endnotes, results of fields, links, formulas that are objects, heads of pages': {
    content: () =>
      odtOf(
        '<text:p>见<text:reference-ref>第三条</text:reference-ref>第<text:page-number>2</text:page-number>页<text:a>附件</text:a><text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>尾注</text:p></text:note-body></text:note><draw:frame><draw:object><math><mi>x</mi></math></draw:object></draw:frame>。<text:hidden-text text:is-hidden="true">藏</text:hidden-text></text:p>',
        '',
      ),
    lines: ['见第三条第2页附件。', '尾注'],
    told: ['有些文字没有读取：嵌入对象 1 个。'],
  },
  'blanks, tabs, line breaks, tables': {
    content: () =>
      odtOf(
        '<text:p>甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁\n  戊</text:p><table:table><table:table-row><table:table-cell><text:p>己</text:p></table:table-cell><table:table-cell><text:p>庚</text:p></table:table-cell></table:table-row></table:table>',
      ),
    lines: ['甲  乙\t丙', '丁 戊', '己', '庚'],
  },
  'numbers of lists, which go on where they are said to': {
    content: () =>
      odtOf(
        `<text:list text:style-name="L">${item('甲', `<text:list>${item('子')}${item('丑')}</text:list>`)}${item('乙')}</text:list><text:p>丙</text:p><text:list text:style-name="L" text:continue-numbering="true">${item('丁')}${item('戊', '', 'text:start-value="9"')}</text:list><text:list text:style-name="L">${item('己')}</text:list>`,
        LISTS,
      ),
    lines: ['一、甲', '（1）子', '（2）丑', '二、乙', '丙', '三、丁', '九、戊', '一、己'],
  },
});

describe('a document of one file', () => {
  it('.fodt', async () =>
    assert.deepEqual(await linesOf(odtContent('<text:p>甲</text:p>', '', 'office:document'), 'a.fodt'), ['甲']));
});

/** A line as producers split it. */
const split = (text: string, y: number): readonly OfdRun[] =>
  [...text].map((char, i) => ({ text: char, x: 30 + widthOf(text.slice(0, i)) * 4, y: y + (i % 2) * 0.1 }));

check('a.ofd', {
  'runs of a line are joined': {
    content: () => ofdOf({ pages: [split('根据我市2023年计划', 40)] }),
    lines: ['根据我市2023年计划'],
  },
  'the namespace without a year, absolute paths, mixed paths': {
    content: () =>
      ofdOf({
        pages: [[{ text: '甲页。', x: 30, y: 30 }], [{ text: '乙页。', x: 30, y: 30 }]],
        template: [{ text: '样例市文件', x: 80, y: 10 }],
        namespace: 'http://www.ofdspec.org',
        paths: 'mixed',
      }),
    lines: ['样例市文件', '甲页。', '样例市文件', '乙页。'],
  },
  'absolute paths': {
    content: () => ofdOf({ pages: [[{ text: '甲页。', x: 30, y: 30 }]], paths: 'absolute' }),
    lines: ['甲页。'],
  },
  'tags that are no XML, annotations and stamps are not looked at': {
    content: () =>
      ofdOf({
        pages: [[{ text: '正文。', x: 30, y: 30 }]],
        parts: {
          'Doc_0/Tags/CustomTag.xml': '<ofd:CustomTags><a b=</ofd>',
          'Doc_0/Annots/Page_0/Annotation.xml': '<ofd:PageAnnot><ofd:TextCode>水印</ofd:TextCode></ofd:PageAnnot>',
        },
      }),
    lines: ['正文。'],
  },
  'a form is read by its places, and cells of a row stand apart': {
    content: () =>
      ofdOf({
        pages: [
          [
            { text: '姓名', x: 30, y: 30 },
            { text: '单位', x: 30, y: 50 },
            { text: '样例局', x: 60, y: 50 },
            { text: '某甲', x: 60, y: 30 },
          ],
        ],
      }),
    lines: ['姓名 某甲', '单位 样例局'],
  },
  'two columns stay two': {
    content: () =>
      ofdOf({
        pages: [
          [
            { text: '左上左上左上。', x: 20, y: 30 },
            { text: '左下左下左下。', x: 20, y: 60 },
            { text: '右上右上右上。', x: 110, y: 30 },
            { text: '右下右下右下。', x: 110, y: 60 },
          ],
        ],
      }),
    lines: ['左上左上左上。', '左下左下左下。', '右上右上右上。', '右下右下右下。'],
  },
  'what is aslant, not shown or printed twice': {
    content: () =>
      ofdOf({
        pages: [
          [
            { text: '正文。', x: 30, y: 30 },
            { text: '正文。', x: 30.3, y: 30.1 },
            { text: '内部资料', x: 30, y: 50, more: 'CTM="0.7 0.7 -0.7 0.7 0 0"' },
            { text: '看不见', x: 30, y: 60, more: 'Visible="false"' },
          ],
        ],
      }),
    lines: ['正文。'],
  },
  'a page that lies on its side': {
    content: () =>
      ofdOf({
        pages: [
          [
            { text: '第一行。', x: 60, y: 30, more: 'CTM="0 1 -1 0 0 0"' },
            { text: '第二行。', x: 40, y: 30, more: 'CTM="0 1 -1 0 0 0"' },
          ],
        ],
      }),
    lines: ['第一行。', '第二行。'],
  },
  'readings above characters, raised marks of notes': {
    content: () =>
      ofdOf({
        pages: [
          [
            { text: '决不能让干部', x: 30, y: 30 },
            { text: '①', x: 54.5, y: 30.7, size: 2 },
            { text: '再被表格困住。', x: 57, y: 30 },
            { text: 'jué', x: 30.2, y: 26, size: 2 },
          ],
        ],
      }),
    lines: ['决不能让干部再被表格困住。'],
  },
  'vertical writing goes from right to left': {
    content: () =>
      ofdOf({
        pages: [
          [
            { text: '后来。', x: 50, y: 30, code: 'DeltaX="g 2 0" DeltaY="g 2 4"' },
            { text: '先来。', x: 60, y: 30, code: 'DeltaX="g 2 0" DeltaY="g 2 4"' },
          ],
        ],
      }),
    lines: ['先来。', '后来。'],
  },
});

check('a.xml', {
  'an element with text of its own is a paragraph': {
    content: () =>
      '<?xml version="1.0"?><law>\n<title>样例条例</title>\n<article no="1"><p>第一条 为了<b>加强</b>管理&amp;服务，<i>制定</i>本条例。</p><p>第二款。</p></article><empty/></law>',
    lines: ['样例条例', '第一条 为了加强管理&服务，制定本条例。', '第二款。'],
  },
});

const page = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;

check('a.html', {
  'readings above characters and what stands in for them': {
    content: () => page('<p><ruby>健<rp>(</rp><rt>jiàn</rt><rp>)</rp></ruby><ruby>康<rt>kāng</ruby>中国</p>'),
    lines: ['健康中国'],
  },
  'hidden elements; what only screen readers pass over is seen': {
    content: () =>
      page(
        '<p>坚持<span style="display:none">藏一</span><span hidden>藏二</span><b style="color:red; visibility: hidden">藏三</b><i aria-hidden="true">统筹</i></p><div style="DISPLAY : NONE"><p>藏四</p></div><p style="display:block">推进</p>',
      ),
    lines: ['坚持统筹', '推进'],
  },
  'line breaks, blanks that do not break, entities, comments': {
    content: () => page('<p>上<br>下&nbsp;文&#x20000;&amp;<!-- 注释 --></p>'),
    lines: ['上', '下 文𠀀&'],
  },
  'struck text is left out, inserted text is not': {
    content: () => page('<p>共<del>八</del><ins>九</ins>项</p>'),
    lines: ['共九项'],
  },
  'marks of notes': {
    content: () =>
      page(
        '<p>台账<sup>[1]</sup>，减负<sup>2</sup>。安全<a href="#n">①</a>，发展<a href="#n">[3]</a>，改革<sup><a>〔4〕</a></sup>、开放<a role="doc-noteref">注</a></p>',
      ),
    lines: ['台账，减负。安全，发展，改革、开放'],
  },
  'powers and links with numbers stay': {
    content: () => page('<p>面积3m<sup>2</sup>，10<sup>4</sup>吨，第<a>3</a>条，<a>2023年</a>，CO<sub>2</sub></p>'),
    lines: ['面积3m2，104吨，第3条，2023年，CO2'],
  },
});
