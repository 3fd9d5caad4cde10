/** The same documents written as files of several formats, and the findings of the command line that must not differ. */
import { Document, Packer, Paragraph } from 'docx';
import { decode, encode } from 'iconv-lite';
import * as OpenCC from 'opencc-js';
import type { CheckReport } from '../../server/src/cli/report.ts';
import type { Folder } from '../cli/tifa.ts';
import { docOf } from './documents/doc.ts';
import { odtOf, odtParagraphs } from './documents/odt.ts';
import { ofdOf, ofdPages } from './documents/ofd.ts';
import { rtfOf } from './documents/rtf.ts';
import { escaped } from './documents/zip.ts';
import { pdfOf } from './pdf.ts';

export interface MadeDocument {
  /** Name of the file without its ending. */
  readonly name: string;
  /** What the table of metadata says of it, by column. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly paragraphs: readonly string[];
}

export interface Format {
  readonly ending: string;
  readonly write: (paragraphs: readonly string[]) => string | Uint8Array | Promise<Uint8Array>;
}

/** Big5 holds no simplified characters: texts are written as Taiwan and Hong Kong write them, as far as its set of characters goes. */
const BIG5 = 'big5hkscs';
const taiwanese = OpenCC.Converter({ from: 'cn', to: 'tw' });
const inBig5 = (script: 'tw' | 'hk'): Format => {
  const converted = OpenCC.Converter({ from: 'cn', to: script });
  const isHeld = (char: string): boolean => decode(encode(char, BIG5), BIG5) === char;
  const write = (paragraphs: readonly string[]): Buffer => {
    const text = paragraphs.join('\r\n');
    const usual = [...taiwanese(text)];
    const chars = [...converted(text)].map((char, i) => (isHeld(char) ? char : (usual[i] ?? char)));
    return encode(chars.join(''), BIG5);
  };
  return { ending: '.txt', write };
};

/** Lines of a page as office programs print them. */
const PAGE = { columns: 28, rows: 30, indent: 2, numbered: true } as const;

/** The first one is what the others are compared with. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'UTF-8': { ending: '.txt', write: (paragraphs) => paragraphs.join('\n\n') },
  GB18030: { ending: '.txt', write: (paragraphs) => encode(paragraphs.join('\r\n'), 'gb18030') },
  DOCX: {
    ending: '.docx',
    write: (paragraphs) => {
      const children = paragraphs.map((text) => new Paragraph(text));
      return Packer.toBuffer(new Document({ sections: [{ children }] }));
    },
  },
  DOC: { ending: '.doc', write: (paragraphs) => docOf({ body: [paragraphs.join('\r')] }) },
  WPS: { ending: '.wps', write: (paragraphs) => docOf({ body: [paragraphs.join('\r')] }) },
  RTF: { ending: '.rtf', write: (paragraphs) => rtfOf(paragraphs) },
  ODT: { ending: '.odt', write: (paragraphs) => odtOf(odtParagraphs(paragraphs)) },
  OFD: { ending: '.ofd', write: (paragraphs) => ofdOf({ pages: ofdPages(paragraphs) }) },
  XML: {
    ending: '.xml',
    write: (paragraphs) =>
      `<?xml version="1.0"?><d>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</d>`,
  },
  HTML: { ending: '.html', write: (paragraphs) => pageOf(paragraphs) },
  'Big5 of Taiwan': inBig5('tw'),
  'Big5 of Hong Kong': inBig5('hk'),
  PDF: { ending: '.pdf', write: (paragraphs) => pdfOf(paragraphs, PAGE) },
};

function pageOf(paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>　　${escaped(text)}</p>`).join('\n');
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head>\n<body><nav>首页</nav>\n<div>\n${body}\n</div></body></html>\n`;
}

/** Files of the documents in one format below `folder`, with the table of their metadata. */
export async function filesOf(
  folder: string,
  documents: readonly MadeDocument[],
  { ending, write }: Format,
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const columns = [...new Set(documents.flatMap(({ metadata }) => Object.keys(metadata)))];
  const rows = documents.map(({ name, metadata }) => [
    name + ending,
    ...columns.map((column) => metadata[column] ?? ''),
  ]);
  const table = [['file', ...columns], ...rows].map((cells) => cells.join('\t')).join('\n');
  const files: Record<string, string | Uint8Array> = { [`${folder}/manifest.tsv`]: table };
  for (const { name, paragraphs } of documents) files[`${folder}/${name}${ending}`] = await write(paragraphs);
  return files;
}

/** The findings of a draft checked against a folder, each as text, without the place of the source in its file. */
export function findingsWith(folder: Folder, corpus: string, draft: string): readonly string[] {
  const { code, out, err } = folder.tifa(['check', '--format', 'json', '--corpus', corpus, draft]);
  if (code !== 0 && code !== 1) throw new Error(`${corpus}: ${err}`);
  const report = JSON.parse(out) as CheckReport;
  if (report.corpus.skipped) throw new Error(`${corpus}: ${report.corpus.skipped[0]?.message}`);
  return report.files.flatMap(({ findings }) =>
    findings.map(({ source, ...finding }) => {
      const { path, line, ...rest } = source ?? {};
      return JSON.stringify({ ...finding, source: rest });
    }),
  );
}
