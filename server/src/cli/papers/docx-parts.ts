/** The parts of a Word document that are the same for every paper: styles, footer, properties, relations. */
import { say, xmlText } from '../../engine/index.ts';
import type { Paper } from './paper.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const NAMESPACE = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"`;

/** Path and content, the first that of the content types, as readers that guess the kind of an archive expect it. */
export function fixedParts({ title, language }: Paper): (readonly [path: string, xml: string])[] {
  return [
    ['[Content_Types].xml', CONTENT_TYPES],
    [
      '_rels/.rels',
      relations([
        ['rId1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    [
      'docProps/core.xml',
      `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(say.names.product)}</dc:creator></cp:coreProperties>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['rIdStyles', `${OFFICE}/relationships/styles`, 'styles.xml'],
        ['rIdFooter', `${OFFICE}/relationships/footer`, 'footer1.xml'],
      ]),
    ],
    ['word/styles.xml', `${XML}<w:styles ${NAMESPACE}>${defaults(language)}${STYLES}</w:styles>`],
    [
      'word/footer1.xml',
      `${XML}<w:ftr ${NAMESPACE}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`,
    ],
  ];
}

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function field(name: string): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}

const SONG = fonts('FangSong');
const HEI = fonts('SimHei');

function fonts(chinese: string): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${chinese}"/>`;
}

function defaults(language: string): string {
  return `<w:docDefaults><w:rPrDefault><w:rPr>${SONG}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="${language === 'zh-CN' ? language : 'zh-CN'}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
}

/** Sizes are half points, spacing is twentieths of a point. */
function style(id: string, name: string, paragraph: string, run: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const CELL = '<w:spacing w:before="20" w:after="20" w:line="264" w:lineRule="auto"/>';

const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style(
    'Title',
    'Title',
    '<w:spacing w:after="240"/><w:jc w:val="center"/>',
    `${fonts('FZXiaoBiaoSong-B05S')}<w:b/><w:sz w:val="40"/>`,
  ),
  style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>',
    `${HEI}<w:b/><w:sz w:val="24"/>`,
  ),
  style('Fact', 'Fact', '<w:spacing w:after="60"/>', ''),
  style('TableHead', 'Table Head', `<w:keepNext/>${CELL}<w:jc w:val="center"/>`, `${HEI}<w:b/>`),
  style('Cell', 'Cell', CELL, ''),
  style('CellCentred', 'Cell Centred', `${CELL}<w:jc w:val="center"/>`, ''),
  style('Gap', 'Gap', '<w:spacing w:line="120" w:lineRule="exact"/>', '<w:sz w:val="8"/>'),
  style('Sign', 'Sign', '<w:keepNext/><w:spacing w:before="360" w:after="40"/>', ''),
  style('Note', 'Note', '<w:spacing w:before="120"/>', '<w:color w:val="5F5F5F"/><w:sz w:val="18"/>'),
  style('Footer', 'footer', '<w:jc w:val="center"/>', '<w:sz w:val="18"/>'),
  `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${BORDERS.map((side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="444444"/>`).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
].join('');
