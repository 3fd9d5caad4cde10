/** Writes OFD (GB/T 33190): pages of runs of text at places in millimetres. */
import { escaped, zipOf } from './zip.ts';

export interface OfdRun {
  readonly text: string;
  readonly x: number;
  /** Of the top of its box. */
  readonly y: number;
  readonly size?: number;
  /** Further attributes of the object. */
  readonly more?: string;
  /** Further attributes of the code. */
  readonly code?: string;
}

export interface OfdShape {
  readonly pages: readonly (readonly OfdRun[])[];
  /** Runs of a template that stands behind every page. */
  readonly template?: readonly OfdRun[];
  /** How producers differ: namespaces, and paths. */
  readonly namespace?: string;
  readonly paths?: 'absolute' | 'relative' | 'mixed';
  readonly parts?: Readonly<Record<string, string>>;
}

const NAMESPACE = 'http://www.ofdspec.org/2016';

export function ofdOf({
  pages,
  template,
  namespace = NAMESPACE,
  paths = 'relative',
  parts = {},
}: OfdShape): Promise<Buffer> {
  const element = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="${namespace}">${content}</ofd:${name}>`;
  const at = (path: string, i = 0): string =>
    paths === 'absolute' || (paths === 'mixed' && i % 2 === 0) ? `/Doc_0/${path}` : path;
  const root = paths === 'relative' ? 'Doc_0/Document.xml' : '/Doc_0/Document.xml';
  const templates = template ? `<ofd:TemplatePage ID="9" BaseLoc="${at('Tpls/Tpl_0/Content.xml', 1)}"/>` : '';
  const list = pages
    .map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="${at(`Pages/Page_${i}/Content.xml`, i)}"/>`)
    .join('');
  const behind = template ? '<ofd:Template TemplateID="9" ZOrder="Background"/>' : '';
  return zipOf({
    'OFD.xml': element(
      'OFD',
      `<ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>${root}</ofd:DocRoot></ofd:DocBody>`,
    ),
    'Doc_0/Document.xml': element(
      'Document',
      `<ofd:CommonData>${templates}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages>`,
    ),
    ...(template && { 'Doc_0/Tpls/Tpl_0/Content.xml': element('Page', contentOf(template)) }),
    ...Object.fromEntries(
      pages.map((runs, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, element('Page', behind + contentOf(runs))]),
    ),
    ...parts,
  });
}

function contentOf(runs: readonly OfdRun[]): string {
  const objects = runs.map(({ text, x, y, size = 4, more = '', code = '' }, i) => {
    const steps = text.length > 1 ? ` DeltaX="g ${text.length - 1} ${size}"` : '';
    return `<ofd:TextObject ID="${i + 100}" Boundary="${x} ${y} ${text.length * size} ${size * 1.2}" Font="1" Size="${size}" ${more}><ofd:TextCode X="0" Y="${size}" ${code === '' ? steps : code}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
  });
  return `<ofd:Content><ofd:Layer ID="50">${objects.join('')}</ofd:Layer></ofd:Content>`;
}

/** Runs of lines as an office program prints them: the first line of a paragraph is indented, long ones are broken. */
export function ofdPages(paragraphs: readonly string[], columns = 28, rows = 30): readonly (readonly OfdRun[])[] {
  const lines = paragraphs.flatMap((text) => {
    const broken: string[] = [];
    for (let rest = `　　${text}`; rest !== ''; rest = rest.slice(columns)) broken.push(rest.slice(0, columns));
    return broken;
  });
  const pages: OfdRun[][] = [];
  for (let at = 0; at < lines.length; at += rows) {
    const runs = lines.slice(at, at + rows).map((line, i): OfdRun => {
      const text = line.trimStart();
      return { text, x: 30 + (line.length - text.length) * 4, y: 30 + i * 7 };
    });
    pages.push(runs);
  }
  return pages;
}
