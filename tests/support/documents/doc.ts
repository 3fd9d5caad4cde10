/** Writes Word 97–2003 documents: one stream with the text, one with the table of pieces and the places of properties. */
import {
  type DocList,
  type DocListed,
  type DocOverride,
  type DocStyle,
  fontTable,
  listTable,
  overrideTable,
  paragraphPage,
  styleTable,
} from './doc-tables.ts';
import { oleOf } from './ole.ts';

export interface DocRun {
  readonly text: string;
  readonly deleted?: boolean;
  readonly hidden?: boolean;
  readonly inserted?: boolean;
  /** Code of a character of the first font, in whose place it stands. */
  readonly symbol?: number;
  /** Further properties of characters: code and value. */
  readonly property?: readonly [code: number, value: number];
}

export interface DocParts {
  readonly body: readonly (string | DocRun)[];
  readonly footnotes?: string;
  readonly heads?: string;
  readonly comments?: string;
  readonly endnotes?: string;
  readonly boxes?: string;
  /** Styles and lists of its paragraphs, in their order; the lists, as paragraphs name them; styles. */
  readonly listed?: readonly DocListed[];
  readonly lists?: readonly DocList[];
  readonly overrides?: readonly DocOverride[];
  readonly styles?: readonly DocStyle[];
  /** The first font. */
  readonly font?: string;
  /** Further streams of the file. */
  readonly streams?: Readonly<Record<string, Buffer>>;
}

const TEXT_AT = 0x800;
const ENCRYPTED = 0x0100;

/** A .doc; marks of Word are written as they are (`\r` paragraph, `\x07` cell, `\x0b` line, `\x13 code \x14 result \x15` field). */
export function docOf(
  parts: DocParts,
  options: { readonly encrypted?: boolean; readonly version?: number } = {},
): Buffer {
  const body = parts.body.map((run): DocRun => (typeof run === 'string' ? { text: run } : run));
  const texts = [parts.footnotes, parts.heads, '', parts.comments, parts.endnotes, parts.boxes].map(
    (text) => text ?? '',
  );
  const runs: readonly DocRun[] = [...body, { text: '\r' }, ...texts.map((text) => ({ text }))];
  const text = Buffer.from(runs.map((run) => run.text).join(''), 'utf16le');
  const page = Math.ceil((TEXT_AT + text.length) / 512);
  const main = Buffer.alloc((page + 2) * 512);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(options.version ?? 0xc1, 2);
  main.writeUInt16LE(0x0200 | (options.encrypted ? ENCRYPTED : 0), 0x0a);
  const lengths = [body.reduce((sum, run) => sum + run.text.length, 1), ...texts.map(({ length }) => length)];
  for (const [i, length] of lengths.entries()) main.writeUInt32LE(length, 0x4c + i * 4);
  main.set(text, TEXT_AT);
  main.set(properties(runs), page * 512);
  const clx = Buffer.alloc(5 + 8 + 8);
  clx.writeUInt8(2, 0);
  clx.writeUInt32LE(16, 1);
  clx.writeUInt32LE(text.length / 2, 9);
  clx.writeUInt32LE(TEXT_AT, 15);
  const places = Buffer.alloc(12);
  places.writeUInt32LE(TEXT_AT, 0);
  places.writeUInt32LE(TEXT_AT + text.length, 4);
  places.writeUInt32LE(page, 8);
  main.set(paragraphPage(TEXT_AT, endsOf(text, parts.listed ?? [])), (page + 1) * 512);
  const pages = Buffer.from(places);
  pages.writeUInt32LE(page + 1, 8);
  const lists = listTable(parts.lists ?? []);
  const tables: readonly (readonly [place: number, bytes: Buffer, length?: number])[] = [
    [0x1a2, clx],
    [0xfa, places],
    [0x102, pages],
    [0xa2, styleTable(parts.styles ?? [])],
    [0x2e2, lists.bytes, lists.length],
    [0x2ea, overrideTable(parts.overrides ?? [])],
    [0x112, fontTable(parts.font ?? '宋体')],
  ];
  let at = 0;
  for (const [place, bytes, length = bytes.length] of tables) {
    main.writeUInt32LE(at, place);
    main.writeUInt32LE(length, place + 4);
    at += bytes.length;
  }
  const table = Buffer.concat(tables.map(([, bytes]) => bytes));
  return oleOf({ WordDocument: main, '1Table': table, ...parts.streams });
}

/** The paragraphs of which something is said, with the bytes at which they end. */
function endsOf(text: Buffer, listed: readonly DocListed[]): (DocListed & { readonly end: number })[] {
  const ends = [...text.toString('utf16le')].flatMap((sign, i) =>
    sign === '\r' || sign === '\u0007' ? [TEXT_AT + (i + 1) * 2] : [],
  );
  return listed.flatMap((each, i) => (ends[i] === undefined ? [] : [{ ...each, end: ends[i] }]));
}

/** A page of properties of characters: where runs begin, and what is said of each. */
function properties(runs: readonly DocRun[]): Buffer {
  const page = Buffer.alloc(512);
  page.writeUInt8(runs.length, 511);
  let from = TEXT_AT;
  let free = 510;
  for (const [i, run] of runs.entries()) {
    page.writeUInt32LE(from, i * 4);
    from += run.text.length * 2;
    const said = saidOf(run);
    if (said.length === 0) continue;
    free -= said.length + 1;
    free -= free % 2;
    page.writeUInt8(said.length, free);
    page.set(said, free + 1);
    page.writeUInt8(free / 2, (runs.length + 1) * 4 + i);
  }
  page.writeUInt32LE(from, runs.length * 4);
  return page;
}

function saidOf({ deleted, inserted, hidden, symbol, property }: DocRun): Buffer {
  const word = (n: number): number[] => [n & 0xff, n >> 8];
  return Buffer.from([
    ...(deleted ? [...word(0x0800), 1] : []),
    ...(inserted ? [...word(0x0801), 1] : []),
    ...(hidden ? [...word(0x083c), 1] : []),
    ...(symbol === undefined ? [] : [...word(0x6a09), ...word(0), ...word(symbol)]),
    ...(property ? [...word(property[0]), property[1]] : []),
  ]);
}
