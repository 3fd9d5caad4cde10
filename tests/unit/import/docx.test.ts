/** Every construct of Word documents by which words are lost or added, and the exact text that is seen. */
import assert from 'node:assert/strict';
import { readDocx } from '../../../server/src/adapters/import/docx/index.ts';
import { DEFAULT_LIMITS } from '../../../server/src/adapters/import/options.ts';
import { NAMESPACES, p, r, type WordParts, wordFile } from '../../support/word.ts';

async function check(body: string, expected: readonly string[], parts: WordParts = {}): Promise<void> {
  const { paragraphs } = await readDocx(await wordFile(body, parts), DEFAULT_LIMITS, true);
  assert.deepEqual(
    paragraphs.map(({ text }) => text),
    expected,
  );
}

const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
const drawn = (inner: string): string =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>${box(inner)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const vml = (inner: string): string => `<w:pict><v:shape><v:textbox>${box(inner)}</v:textbox></v:shape></w:pict>`;
const either = (requires: string, inner: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="${requires}">${drawn(inner)}</mc:Choice><mc:Fallback>${vml(inner)}</mc:Fallback></mc:AlternateContent>`;
const field = (code: string, result?: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${
    result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const change = 'w:id="1" w:author="甲" w:date="2024-01-01T00:00:00Z"';

type Row = readonly [what: string, body: string, expected: readonly string[], parts?: WordParts];

const WORDS: readonly Row[] = [
  [
    'a phonetic guide: the characters, not the sounds',
    `<w:p>${r('要把这件事')}<w:r><w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${r('jiě')}</w:rt><w:rubyBase>${r('解')}</w:rubyBase></w:ruby></w:r>${r('决好。')}</w:p>`,
    ['要把这件事解决好。'],
  ],
  [
    'an older phonetic guide, an equation',
    `<w:p>${r('决')}${field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(bù),不)')}${r('放松。')}</w:p>`,
    ['决不放松。'],
  ],
  ['a circled character', `<w:p>${r('第')}${field('EQ \\o\\ac(○,三)')}${r('项')}</w:p>`, ['第三项']],
  [
    'directions of writing',
    `<w:p><w:dir w:val="ltr">${r('甲')}<w:bdo w:val="ltr">${r('乙')}</w:bdo></w:dir>${r('丙')}</w:p>`,
    ['甲乙丙'],
  ],
  [
    'a simple field',
    `<w:p>${r('依照')}<w:fldSimple w:instr=" REF a ">${r('第三条第二款')}</w:fldSimple>${r('办理')}</w:p>`,
    ['依照第三条第二款办理'],
  ],
  [
    'a field of several runs',
    `<w:p>${r('依照')}${field('REF a \\h', r('第三条') + r('第二款'))}${r('办理')}</w:p>`,
    ['依照第三条第二款办理'],
  ],
  ['a field without a result', `<w:p>${r('甲')}${field('TC "目录项"')}${r('乙')}</w:p>`, ['甲乙']],
  [
    'a field in the code of another',
    `<w:p>${r('甲')}${field(`IF </w:instrText></w:r>${field('REF b', r('看不见'))}<w:r><w:instrText>`, r('看得见'))}${r('乙')}</w:p>`,
    ['甲看得见乙'],
  ],
  [
    'a field over two paragraphs',
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('一')}</w:p><w:p>${r('二')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ['一', '二'],
  ],
  ['a link', `<w:p>${r('见')}<w:hyperlink w:anchor="x">${r('附件')}</w:hyperlink>${r('。')}</w:p>`, ['见附件。']],
  [
    'a text box that is drawn',
    `<w:p>${r('正文。')}<w:r>${drawn(p('框中一段') + p('又一段'))}</w:r></w:p>`,
    ['正文。', '框中一段', '又一段'],
  ],
  [
    'a text box of older programs',
    `<w:p>${r('正文')}<w:r>${vml(p('框中'))}</w:r>${r('接着')}</w:p>`,
    ['正文接着', '框中'],
  ],
  [
    'a text box with a fallback: once',
    `<w:p>${r('正文')}<w:r>${either('wps', p('框中'))}</w:r></w:p>`,
    ['正文', '框中'],
  ],
  [
    'a text box whose namespace nobody knows: the fallback',
    `<w:p>${r('正文')}<w:r>${either('zz', p('框中')).replace('Requires="zz"', 'xmlns:zz="urn:zz" Requires="zz"')}</w:r></w:p>`,
    ['正文', '框中'],
  ],
  [
    'a text box in a text box',
    `<w:p><w:r>${drawn(`<w:p>${r('外')}<w:r>${vml(p('里'))}</w:r></w:p>`)}</w:r></w:p>`,
    ['外', '里'],
  ],
  [
    'drawn letters',
    `<w:p>${r('正文')}<w:r><w:pict><v:shape><v:textpath string="某某市人民政府文件"/></v:shape></w:pict></w:r></w:p>`,
    ['正文', '某某市人民政府文件'],
  ],
  [
    'a diagram: its words, behind the paragraph',
    `<w:p>${r('正文')}<w:r><w:drawing><dgm:relIds r:dm="rId9" r:lo="rId10"/></w:drawing></w:r></w:p>${p('下段')}`,
    ['正文', '源头治理', '系统治理', '下段'],
    {
      chunks: {
        rId9: [
          'diagrams/data1.xml',
          `<dgm:dataModel ${NAMESPACES}><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:bodyPr/><a:p><a:r><a:t>源头</a:t></a:r><a:r><a:t>治理</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId="2" type="pres"/><dgm:pt modelId="3"><dgm:t><a:p><a:r><a:t>系统治理</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
          'diagramData',
        ],
      },
    },
  ],
  [
    'notes: behind the paragraph, not in the sentence',
    `<w:p>${r('没有网络安全')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('就没有国家安全')}<w:r><w:endnoteReference w:id="2"/></w:r>${r('。')}</w:p>${p('下一段。')}`,
    ['没有网络安全就没有国家安全。', '脚注一。', '脚注二。', '尾注。', '下一段。'],
    {
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${r('脚注一。')}</w:p>${p('脚注二。')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('尾注。')}</w:endnote>`,
    },
  ],
  [
    'the mark of a note that was typed',
    `<w:p>${r('甲')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>①</w:t></w:r>${r('乙')}</w:p>`,
    ['甲乙', '注。'],
    { footnotes: `<w:footnote w:id="2">${p('注。')}</w:footnote>` },
  ],
  [
    'a content control',
    `<w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${p('控件中的段')}</w:sdtContent></w:sdt><w:p>${r('甲')}<w:sdt><w:sdtContent>${r('乙')}</w:sdtContent></w:sdt></w:p>`,
    ['控件中的段', '甲乙'],
  ],
  [
    'a placeholder is no word of the draft',
    `<w:p>${r('日期：')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入日期')}</w:sdtContent></w:sdt></w:p>`,
    ['日期：'],
  ],
  [
    'soft returns are lines',
    `<w:p>${r('第一行')}<w:r><w:br/><w:t>第二行</w:t><w:cr/><w:t>第三行</w:t><w:br w:type="page"/><w:t>下一页</w:t></w:r></w:p>`,
    ['第一行\n第二行\n第三行\n下一页'],
  ],
  [
    'tabs',
    `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab w:alignment="right" w:relativeTo="margin" w:leader="none"/><w:t>丙</w:t></w:r></w:p>`,
    ['甲\t乙\t丙'],
  ],
  [
    'hyphens',
    '<w:p><w:r><w:t>一</w:t><w:noBreakHyphen/><w:t>二</w:t><w:softHyphen/><w:t>三</w:t></w:r></w:p>',
    ['一\u2011二三'],
  ],
  [
    'symbols',
    '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F06F"/><w:t>否</w:t><w:sym w:font="宋体" w:char="2116"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p>',
    ['☑是□否№'],
  ],
  [
    'formulas',
    `<w:p>${r('增长')}<m:oMath><m:r><m:t>x</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>${r('倍')}</w:p>`,
    ['增长x1/2倍'],
  ],
  [
    'cells',
    table(cell(p('甲')) + cell(p('乙') + p('丙')), cell(table(cell(p('里')))) + cell(p('丁'))),
    ['甲', '乙', '丙', '里', '丁'],
  ],
  [
    'hidden rows, merged cells',
    `${table(`<w:trPr><w:hidden/></w:trPr>${cell(p('藏'))}`, cell(p('甲'), '<w:vMerge w:val="restart"/>'), cell(p('藏'), '<w:vMerge/>'), cell(p('乙')))}`,
    ['甲', '乙'],
  ],
  [
    'white space counts where it says so',
    '<w:p><w:r><w:t> 甲\n乙 </w:t></w:r><w:r><w:t xml:space="preserve"> 丙 </w:t></w:r></w:p>',
    ['甲 乙 丙 '],
  ],
  [
    'entities, sections of characters',
    '<w:p><w:r><w:t>甲&amp;&#x4E59;&#20057;</w:t></w:r><w:r><w:t><![CDATA[<丙>]]></w:t></w:r></w:p>',
    ['甲&乙乙<丙>'],
  ],
  [
    'comments are not of the text',
    `<w:p><w:commentRangeStart w:id="0"/>${r('甲')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    ['甲'],
    { comments: `<w:comment w:id="0" w:author="甲">${p('批注')}</w:comment>` },
  ],
];

const HIDDEN: readonly Row[] = [
  [
    'hidden characters',
    `<w:p>${r('甲')}${r('藏', '<w:vanish/>')}${r('乙', '<w:vanish w:val="0"/>')}${r('丙', '<w:webHidden/>')}</w:p>`,
    ['甲乙丙'],
  ],
  [
    'by a style of characters, of a style it is based on',
    `<w:p>${r('甲')}${r('藏', '<w:rStyle w:val="b"/>')}${r('乙', '<w:rStyle w:val="c"/>')}</w:p>`,
    ['甲乙'],
    {
      styles:
        '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:type="character" w:styleId="c"><w:basedOn w:val="a"/><w:rPr><w:vanish w:val="false"/></w:rPr></w:style>',
    },
  ],
  [
    'by a style of the paragraph; twice is not at all',
    `<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr>${r('藏')}${r('甲', '<w:rStyle w:val="a"/>')}${r('乙', '<w:vanish w:val="0"/>')}</w:p>`,
    ['甲乙'],
    {
      styles:
        '<w:style w:type="paragraph" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>',
    },
  ],
  [
    'by styles that run in a circle',
    `<w:p>${r('甲', '<w:rStyle w:val="a"/>')}</w:p>`,
    ['甲'],
    {
      styles:
        '<w:style w:type="character" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    },
  ],
  [
    'a heading that goes on in the line of its text',
    `<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${r('一、总体要求。')}</w:p>${p('坚持稳中求进。')}`,
    ['一、总体要求。坚持稳中求进。'],
  ],
];

const CHANGES: readonly Row[] = [
  [
    'inserted, deleted',
    `<w:p>${r('甲')}<w:ins ${change}>${r('乙')}</w:ins><w:del ${change}><w:r><w:delText>丙</w:delText></w:r></w:del>${r('丁')}</w:p>`,
    ['甲乙丁'],
  ],
  [
    'moved: at its new place',
    `<w:p><w:moveFrom ${change}>${r('搬')}</w:moveFrom>${r('甲')}</w:p><w:p>${r('乙')}<w:moveTo ${change}>${r('搬')}</w:moveTo></w:p>`,
    ['甲', '乙搬'],
  ],
  [
    'a deletion in an insertion',
    `<w:p><w:ins ${change}>${r('甲')}<w:del ${change}><w:r><w:delText>乙</w:delText></w:r></w:del></w:ins></w:p>`,
    ['甲'],
  ],
  [
    'a deleted mark joins two paragraphs',
    `<w:p><w:pPr><w:rPr><w:del ${change}/></w:rPr></w:pPr>${r('没有网络安全')}</w:p>${p('就没有国家安全。')}`,
    ['没有网络安全就没有国家安全。'],
  ],
  [
    'a deleted paragraph',
    `${p('甲')}<w:p><w:pPr><w:rPr><w:del ${change}/></w:rPr></w:pPr><w:del ${change}><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>${p('丙')}`,
    ['甲', '丙'],
  ],
  [
    'deleted rows and cells',
    table(
      `<w:trPr><w:del ${change}/></w:trPr>${cell(p('藏'))}`,
      cell(p('甲')) + cell(p('藏'), `<w:cellDel ${change}/>`),
    ),
    ['甲'],
  ],
  [
    'how things were before',
    `<w:p><w:pPr><w:pPrChange ${change}><w:pPr><w:pStyle w:val="h"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange ${change}><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r></w:p>`,
    ['甲'],
  ],
];

describe('Word documents', () => {
  for (const [group, rows] of Object.entries({ WORDS, HIDDEN, CHANGES }))
    describe(group.toLowerCase(), () => {
      for (const [what, body, expected, parts] of rows) it(what, () => check(body, expected, parts));
    });
});
