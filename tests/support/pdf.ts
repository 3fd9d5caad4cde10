/** Writes small PDF files with Chinese text and no font inside, as office programs do with the fonts every reader has. */

export interface PdfLayout {
  /** Characters in a full line. */
  readonly columns: number;
  /** Lines on a page. */
  readonly rows: number;
  /** Characters by which the first line of a paragraph is indented. */
  readonly indent: number;
  /** Line at the head of each page. */
  readonly header?: string;
  /** Whether each page has its number at the foot. */
  readonly numbered: boolean;
  readonly title?: string;
}

const SIZE = 16;
const PITCH = 24;
const LEFT = 80;
const TOP = 720;
/** Marks that may not begin a line: they stay on the line before, in its margin. */
const CLOSING = '，。、；：！？”’）》」』…';

interface Line {
  readonly text: string;
  readonly indent: number;
}

/** A PDF with the given paragraphs. */
export function pdfOf(paragraphs: readonly string[], layout: PdfLayout): Uint8Array {
  const lines = paragraphs.flatMap((paragraph) => wrapped(paragraph, layout));
  const pages: Line[][] = [];
  for (let i = 0; i < lines.length; i += layout.rows) pages.push(lines.slice(i, i + layout.rows));
  return pdfOfPages(
    pages.map((page, i) => contentOf(page, i + 1, layout)),
    layout,
  );
}

/**
 * A PDF of pages given by their content streams, with the font F1. Encoded with the predefined CMap UniGB-UCS2-H, or
 * -V where the font writes downwards, or another one, so reading it needs the CMap files. `turned`: degrees by which pages are shown turned.
 */
export function pdfOfPages(
  contents: readonly string[],
  {
    title,
    downwards = false,
    turned = 0,
    encoding = `UniGB-UCS2-${downwards ? 'V' : 'H'}`,
  }: { title?: string; downwards?: boolean; turned?: number; encoding?: string } = {},
): Uint8Array {
  const kids = contents.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>',
    title === undefined ? '<< >>' : `<< /Title <feff${hex(title)}> >>`,
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${turned} /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]);
}

function wrapped(paragraph: string, { columns, indent }: PdfLayout): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let width = indent;
  for (const char of paragraph) {
    const wide = char.charCodeAt(0) < 0x80 ? 0.5 : 1;
    if (width + wide > columns && !CLOSING.includes(char)) {
      lines.push({ text, indent: lines.length === 0 ? indent : 0 });
      text = '';
      width = 0;
    }
    text += char;
    width += wide;
  }
  return [...lines, { text, indent: lines.length === 0 ? indent : 0 }];
}

function contentOf(lines: readonly Line[], page: number, { header, numbered }: PdfLayout): string {
  const body = lines.map(({ text, indent }, i) => shown(text, LEFT + indent * SIZE, TOP - i * PITCH));
  if (header !== undefined) body.unshift(shown(header, LEFT, 800));
  if (numbered) body.push(shown(`— ${page} —`, 280, 40));
  return body.join('\n');
}

/** Words at a place of a page, in points; `angle` in degrees, counter-clockwise. */
export function shown(text: string, x: number, y: number, { size = SIZE, angle = 0 } = {}): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => Number(value.toFixed(4))).join(' ');
  return `BT /F1 ${size} Tf ${matrix} Tm <${hex(text)}> Tj ET`;
}

function hex(text: string): string {
  let digits = '';
  for (let i = 0; i < text.length; i++) digits += text.charCodeAt(i).toString(16).padStart(4, '0');
  return digits;
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}
