/**
 * A paper as a Word document: the few parts of WordprocessingML that tables need, by ECMA-376. A library for this (docx) puts the time of
 * writing into its properties and its archive, and cannot be told another one: here the same paper gives the same bytes.
 */
import { say, xmlAttribute, xmlText } from '../../engine/index.ts';
import { fixedParts, NAMESPACE } from './docx-parts.ts';
import type { Cell, Column, Paper, Part, Run, Tone } from './paper.ts';
import { zipOf } from './zip.ts';

/** Twentieths of a point: A4 lying, with its margins. */
const PAGE = { width: 16838, height: 11906, side: 907, top: 1021 };
const INSIDE = PAGE.width - 2 * PAGE.side;

const TONES: Readonly<Record<Tone, string>> = {
  plain: '',
  wrong: '<w:rPr><w:b/><w:color w:val="B00020"/><w:u w:val="wave" w:color="B00020"/></w:rPr>',
  right: '<w:rPr><w:b/><w:color w:val="00602B"/><w:u w:val="single"/></w:rPr>',
  strong: '<w:rPr><w:b/></w:rPr>',
  faint: '<w:rPr><w:color w:val="5F5F5F"/></w:rPr>',
};

export function docxOf(paper: Paper): Promise<Uint8Array> {
  return zipOf([...fixedParts(paper), ['word/document.xml', documentOf(paper)]]);
}

function documentOf(paper: Paper): string {
  const body = [
    paragraph('Title', [{ text: paper.title }]),
    ...paper.facts.map(([label, value]) =>
      paragraph('Fact', [{ text: say.paper.label(label), tone: 'strong' }, { text: value }]),
    ),
    ...paper.parts.map(partOf),
    signatureTable(paper.signatures),
    paragraph('Note', [{ text: paper.note }]),
    `<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}" w:orient="landscape"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.side}" w:bottom="${PAGE.top}" w:left="${PAGE.side}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACE}><w:body>${body.join('')}</w:body></w:document>`;
}

function partOf(part: Part): string {
  if (part.kind === 'heading') return paragraph('Heading1', [{ text: part.text }]);
  if (part.kind === 'text') return paragraph('Fact', [{ text: part.text }]);
  return table(part.columns, part.rows);
}

function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const widths = columns.map(({ width }) => Math.round((INSIDE * width) / 100));
  const cells = (row: readonly Cell[], style: string) =>
    row.map((cell, i) => tableCell(cell, widths[i] ?? 0, columns[i]?.centred ? `${style}Centred` : style)).join('');
  const head = columns.map(({ head }): Cell => [[{ text: head }]]);
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${INSIDE}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.map((cell, i) => tableCell(cell, widths[i] ?? 0, 'TableHead', 'EEEEEE')).join('')}</w:tr>`,
    ...rows.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row, 'Cell')}</w:tr>`),
    '</w:tbl>',
    paragraph('Gap', []),
  ].join('');
}

/** A cell must hold a paragraph. */
function tableCell(cell: Cell, width: number, style: string, shade?: string): string {
  const shading = shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`;
  const content = cell.length > 0 ? cell.map((runs) => paragraph(style, runs)).join('') : paragraph(style, []);
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shading}</w:tcPr>${content}</w:tc>`;
}

/** Side by side, each over a line to write on. */
function signatureTable(labels: readonly string[]): string {
  const width = Math.floor(INSIDE / labels.length);
  const cell = (label: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="444444"/></w:tcBorders></w:tcPr>${paragraph('Sign', [{ text: say.paper.toSign(label) }])}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${INSIDE}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${labels.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${labels.map(cell).join('')}</w:tr></w:tbl>`;
}

function paragraph(style: string, runs: readonly Run[]): string {
  return `<w:p><w:pPr><w:pStyle w:val="${xmlAttribute(style)}"/></w:pPr>${runs.map(runOf).join('')}</w:p>`;
}

function runOf({ text, tone = 'plain' }: Run): string {
  return `<w:r>${TONES[tone]}<w:t xml:space="preserve">${xmlText(text.replace(/\s*[\r\n]+\s*/g, ' '))}</w:t></w:r>`;
}
