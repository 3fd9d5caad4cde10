/** Word files made of pieces of XML: what a test says, and around it only what a Word file must have. */
import JSZip from 'jszip';

const OFFICE = 'http://schemas.openxmlformats.org';
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;
export const NAMESPACES = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${RELATIONS}"`,
  `xmlns:m="${OFFICE}/officeDocument/2006/math"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:c="${OFFICE}/drawingml/2006/chart"`,
  `xmlns:dgm="${OFFICE}/drawingml/2006/diagram"`,
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

export interface WordParts {
  /** Inside `w:styles`, `w:numbering`, `w:footnotes`, `w:endnotes`, `w:comments`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Files that the main part names, by the ids of their relationships; without a kind they are inserted whole (`aFChunk`). */
  readonly chunks?: Readonly<Record<string, readonly [name: string, content: string | Uint8Array, kind?: string]>>;
  /** Further entries of the container. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
  /** Name of the main part. */
  readonly main?: string;
  /** Changes the XML of every part, and its relationships. */
  readonly rewrite?: (xml: string) => string | Uint8Array;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The same file whenever it is made. */
const STAMP = { date: new Date(Date.UTC(2024, 0, 1)), createFolders: false };
const KINDS = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
}

/** A run. */
export function r(text: string, properties = ''): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A Word file with that body. */
export function wordFile(body: string, parts: WordParts = {}): Promise<Buffer> {
  const main = parts.main ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const zip = new JSZip();
  const write = (name: string, xml: string): void => {
    zip.file(name, parts.rewrite?.(xml) ?? xml, STAMP);
  };
  const present = KINDS.filter((kind) => parts[kind] !== undefined);
  const types = [...present, 'main'].map((kind) => {
    const name = kind === 'main' ? main : `${folder}${kind}.xml`;
    return `<Override PartName="/${name}" ContentType="${TYPES}.${kind === 'main' ? 'document.main' : kind}+xml"/>`;
  });
  write(
    '[Content_Types].xml',
    `${DECLARATION}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="html" ContentType="text/html"/><Default Extension="png" ContentType="image/png"/>${types.join('')}</Types>`,
  );
  write('_rels/.rels', relations([['rId1', 'officeDocument', main]]));
  write(main, `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`);
  const chunks = Object.entries(parts.chunks ?? {});
  if (present.length + chunks.length > 0)
    write(
      `${folder}_rels/${main.slice(folder.length)}.rels`,
      relations([
        ...present.map((kind, i) => [`rId${i + 1}`, kind, `${kind}.xml`] as const),
        ...chunks.map(([id, [name, , kind = 'aFChunk']]) => [id, kind, name] as const),
      ]),
    );
  for (const kind of present)
    write(`${folder}${kind}.xml`, `${DECLARATION}<w:${kind} ${NAMESPACES}>${parts[kind]}</w:${kind}>`);
  for (const [, [name, content]] of chunks) zip.file(folder + name, content, STAMP);
  for (const [name, content] of Object.entries(parts.others ?? {})) zip.file(name, content, STAMP);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function relations(rows: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const all = rows.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${OFFICE}/package/2006/relationships">${all.join('')}</Relationships>`;
}
