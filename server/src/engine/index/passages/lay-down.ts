/** Lays a segment down in the order of its file, so that nobody has to hold all of it. */
import { addClauses, type ClauseRoom, clearClauses, createClauses, sortedClauses } from '../wording/clause-list.ts';
import { UNITS_A_CLAUSE } from '../wording/clauses.ts';
import { dayOf } from '../wording/days.ts';
import { lastUnit, printOf } from '../wording/prints.ts';
import { createContent } from './content.ts';
import { FREQUENT } from './frequent.ts';
import { BREAK_ROW, type LaidDocument, PARAGRAPH_ROW } from './laid.ts';
import { align, FREQUENT_ROW, type SegmentSizes } from './layout.ts';
import { createDesk, layPostings, type Room } from './postings.ts';
import { createShares } from './shares.ts';
import { compareSources } from './sources.ts';
import { bucketBits } from './trigram.ts';

/** Memory that building takes beside the segment: whoever builds several keeps it. */
export interface BuildingRoom extends Room {
  readonly clauses: ClauseRoom;
}

export const buildingRoom = (): BuildingRoom => ({
  content: createContent(),
  shares: createShares(),
  desk: createDesk(),
  clauses: createClauses(),
});

/** What is to be laid down. */
export interface Plan {
  /** In the order of the segment. */
  readonly documents: readonly LaidDocument[];
  /** What is known of them, in JSON. */
  readonly info: Uint8Array;
  /** Sizes as far as they are known before the text is read; more than the rest of them. */
  readonly most: SegmentSizes;
}

/** `leastBits` are those of a bucket number, at least. */
export function planOf(documents: readonly LaidDocument[], leastBits = 0): Plan {
  const sorted = documents.toSorted((a, b) => compareSources(a.info, b.info));
  const info = new TextEncoder().encode(JSON.stringify(sorted.map((each) => each.info)));
  const sum = (of: (document: LaidDocument) => number) => sorted.reduce((before, each) => before + of(each), 0);
  const text = sum(({ units }) => units.length);
  const most: SegmentSizes = {
    bits: Math.max(bucketBits(text), leastBits),
    documents: sorted.length,
    paragraphs: sum(({ paragraphs }) => paragraphs.length / PARAGRAPH_ROW),
    text,
    infoBytes: info.length,
    postings: text,
    characters: text,
    breaks: sum(({ breaks }) => breaks.length / BREAK_ROW),
    clauses: Math.ceil(text / UNITS_A_CLAUSE),
    frequent: Math.ceil(text / FREQUENT),
    strange: text,
  };
  return { documents: sorted, info, most };
}

/** Takes the bytes of a segment as they come, in the order of its file, from behind the header on. They may be written over afterwards. */
export type Sink = (bytes: Uint8Array) => void;

/** Hands the bytes of a segment out; returns its sizes, which its header tells. Linear in the text. */
export function layDown({ documents, info, most }: Plan, room: BuildingRoom, sink: Sink): SegmentSizes {
  const put = ({ buffer, byteOffset, byteLength }: ArrayBufferView): void =>
    sink(new Uint8Array(buffer, byteOffset, byteLength));
  const { lines, ...tables } = tablesOf(documents, most);
  for (const table of [tables.documents, tables.paragraphs, tables.breaks, tables.breakLines]) put(table);
  put(info);
  sink(new Uint8Array(align(info.length) - info.length));
  put(lines);
  for (const { units } of documents) put(units);
  sink(new Uint8Array(align(2 * most.text) - 2 * most.text));
  clearClauses(room.clauses, most.text);
  const read = contentReader(room, most);
  const postings = layPostings(documents, most.bits, room, { onContent: read.take, onEntries: put });
  const clauses = sortedClauses(room.clauses, room.shares.words);
  const { rows, strangers } = postings.frequent;
  for (const table of [read.prints, postings.buckets, postings.filter, clauses.hashes, clauses.places]) put(table);
  put(Uint32Array.from(rows));
  put(Uint32Array.from(strangers));
  return {
    ...most,
    characters: read.characters,
    postings: postings.count,
    clauses: clauses.hashes.length,
    frequent: rows.length / FREQUENT_ROW,
    strange: strangers.length,
  };
}

/** Where documents, paragraphs and breaks begin in the text, and lines of the file. */
function tablesOf(laid: readonly LaidDocument[], sizes: SegmentSizes) {
  const documents = new Uint32Array(sizes.documents + 1);
  const paragraphs = new Uint32Array(sizes.paragraphs + 1);
  const lines = new Uint32Array(sizes.paragraphs);
  const breaks = new Uint32Array(sizes.breaks);
  const breakLines = new Uint32Array(sizes.breaks);
  let at = 0;
  let paragraph = 0;
  let next = 0;
  for (const [d, document] of laid.entries()) {
    documents[d] = at;
    for (let row = 0; row < document.paragraphs.length; row += PARAGRAPH_ROW, paragraph++) {
      paragraphs[paragraph] = at + (document.paragraphs[row] as number);
      lines[paragraph] = document.paragraphs[row + 1] as number;
    }
    for (let row = 0; row < document.breaks.length; row += BREAK_ROW, next++) {
      breaks[next] = at + (document.breaks[row] as number);
      breakLines[next] = document.breaks[row + 1] as number;
    }
    at += document.units.length;
  }
  documents[sizes.documents] = at;
  paragraphs[paragraph] = at;
  return { documents, paragraphs, lines, breaks, breakLines };
}

/** Makes prints and collects clauses while paragraphs are read. */
function contentReader({ content, clauses }: BuildingRoom, { paragraphs }: SegmentSizes) {
  let paragraph = 0;
  let current: LaidDocument | undefined;
  let day = 0;
  const reader = {
    prints: new Uint32Array(paragraphs),
    characters: 0,
    take: (document: LaidDocument, from: number, to: number): void => {
      if (document !== current) day = dayOf(document.info.date);
      current = document;
      reader.prints[paragraph++] = printOf(content, lastUnit(document.units, from, to), day);
      addClauses(content, clauses);
      reader.characters += content.count;
    },
  };
  return reader;
}
