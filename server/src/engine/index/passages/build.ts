/** Builds a segment from documents: text laid out in order, postings sorted, clauses by their hashes. */
import type { CorpusDocument } from '../../corpus.ts';
import type { DocumentInfo } from '../../passages.ts';
import { TIERS } from '../../types.ts';
import { addClauses, type ClauseRoom, clearClauses, createClauses, sortedClauses } from '../wording/clause-list.ts';
import { UNITS_A_CLAUSE } from '../wording/clauses.ts';
import { dayOf } from '../wording/days.ts';
import { lastUnit, printOf } from '../wording/prints.ts';
import { createContent } from './content.ts';
import { FREQUENT } from './frequent.ts';
import { BREAK_ROW, createLayout, type LaidDocument, PARAGRAPH_ROW, unitsOf } from './laid.ts';
import {
  bufferOf,
  bytesOf,
  FREQUENT_ROW,
  type Segment,
  type SegmentSizes,
  viewSegment,
  writeHeader,
} from './layout.ts';
import { layPostings, type Room } from './postings.ts';
import { createShares } from './shares.ts';
import { bucketBits } from './trigram.ts';

/**
 * Best source first: tier, then earliest date (unknown last), then path, then place in the file. Segments keep their
 * documents in this order, so that the first hits of a search are the best ones.
 */
export function compareSources(a: DocumentInfo, b: DocumentInfo): number {
  const tier = TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier);
  if (tier !== 0) return tier;
  return compareText(a.date ?? '~', b.date ?? '~') || compareText(a.path, b.path) || a.article - b.article;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gives so many bytes, or more, of which all are 0. They are taken from the machine as they are written to. */
type Reserve = (bytes: number) => ArrayBufferLike;

/** A segment of these documents, header written and check sum still open. Deterministic; time linear in the text. */
export function buildSegment(documents: readonly CorpusDocument[]): Segment {
  return segmentOfLaid(laidOut(documents));
}

/**
 * The same of a few paragraphs, for one look. They have as few strangers in their buckets as a large corpus only with more bits than their
 * length asks for.
 */
export function smallSegment(documents: readonly CorpusDocument[], leastBits: number): Segment {
  return segmentOfLaid(laidOut(documents), (bytes) => new ArrayBuffer(bytes), buildingRoom(), leastBits);
}

function laidOut(documents: readonly CorpusDocument[]): LaidDocument[] {
  const units = documents.reduce((sum, { paragraphs }) => sum + unitsOf(paragraphs), 0);
  return documents.map(createLayout([new Uint16Array(units)]));
}

/** Memory that building takes beside the segment: whoever builds several keeps it. */
export interface BuildingRoom extends Room {
  readonly clauses: ClauseRoom;
}

export const buildingRoom = (): BuildingRoom => ({
  content: createContent(),
  shares: createShares(),
  clauses: createClauses(),
});

/** The same of documents that have been laid out, in memory of the caller. */
export function segmentOfLaid(
  documents: readonly LaidDocument[],
  reserve: Reserve = (bytes) => new SharedArrayBuffer(bytes),
  room = buildingRoom(),
  leastBits = 0,
): Segment {
  const sorted = documents.toSorted((a, b) => compareSources(a.info, b.info));
  const infos = sorted.map(({ info }) => info);
  const infoBytes = new TextEncoder().encode(JSON.stringify(infos));
  const most = measure(sorted, infoBytes.length, leastBits);
  const reserved = viewSegment(reserve(bytesOf(most)), most, infos);
  reserved.info.set(infoBytes);
  putTogether(reserved, sorted);
  clearClauses(room.clauses, most.text);
  const reader = contentReader(reserved, room);
  const postings = layPostings(reserved, room, reader.read);
  const clauses = sortedClauses(room.clauses, room.shares.words);
  const { rows, strangers } = postings.frequent;
  const sizes: SegmentSizes = {
    ...most,
    characters: reader.characters,
    postings: postings.count,
    clauses: clauses.hashes.length,
    frequent: rows.length / FREQUENT_ROW,
    strange: strangers.length,
  };
  const buffer = bufferOf(reserved);
  writeHeader(buffer, sizes);
  const segment = viewSegment(buffer, sizes, infos);
  const { views } = segment.pages;
  views.clauseHashes.set(clauses.hashes);
  views.clausePlaces.set(clauses.places);
  views.frequentRows.set(rows);
  views.strangers.set(strangers);
  return segment;
}

/** Lays prints and collects clauses while paragraphs are read; `characters` are those read so far. */
function contentReader({ documentStarts, paragraphStarts, infos, pages }: Segment, { content, clauses }: BuildingRoom) {
  const { units, prints } = pages.views;
  const days = infos.map(({ date }) => dayOf(date));
  const reader = {
    characters: 0,
    document: 0,
    read: (paragraph: number): void => {
      const start = paragraphStarts[paragraph] as number;
      while ((documentStarts[reader.document + 1] as number) <= start) reader.document++;
      const last = lastUnit(units, start, paragraphStarts[paragraph + 1] as number);
      prints[paragraph] = printOf(content, last, days[reader.document] as number);
      addClauses(content, clauses);
      reader.characters += content.count;
    },
  };
  return reader;
}

function measure(documents: readonly LaidDocument[], infoBytes: number, leastBits: number): SegmentSizes {
  const sum = (of: (document: LaidDocument) => number) => documents.reduce((before, each) => before + of(each), 0);
  const text = sum(({ units }) => units.length);
  return {
    bits: Math.max(bucketBits(text), leastBits),
    documents: documents.length,
    paragraphs: sum(({ paragraphs }) => paragraphs.length / PARAGRAPH_ROW),
    text,
    infoBytes,
    postings: text,
    characters: 0,
    breaks: sum(({ breaks }) => breaks.length / BREAK_ROW),
    clauses: Math.ceil(text / UNITS_A_CLAUSE),
    frequent: Math.ceil(text / FREQUENT),
    strange: text,
  };
}

function putTogether(segment: Segment, documents: readonly LaidDocument[]): void {
  const { documentStarts, paragraphStarts, breakStarts, breakLines } = segment;
  const { units, lines, prints } = segment.pages.views;
  let at = 0;
  let paragraph = 0;
  let next = 0;
  for (const [d, document] of documents.entries()) {
    documentStarts[d] = at;
    units.set(document.units, at);
    for (let row = 0; row < document.paragraphs.length; row += PARAGRAPH_ROW, paragraph++) {
      paragraphStarts[paragraph] = at + (document.paragraphs[row] as number);
      lines[paragraph] = document.paragraphs[row + 1] as number;
      prints[paragraph] = document.paragraphs[row + 2] as number;
    }
    for (let row = 0; row < document.breaks.length; row += BREAK_ROW, next++) {
      breakStarts[next] = at + (document.breaks[row] as number);
      breakLines[next] = document.breaks[row + 1] as number;
    }
    at += document.units.length;
  }
  documentStarts[documents.length] = at;
  paragraphStarts[paragraph] = at;
}
