/** Builds a segment from documents: text laid out once, postings in two counting passes, clauses by their hashes. */
import type { CorpusDocument } from '../../corpus.ts';
import type { DocumentInfo } from '../../passages.ts';
import { FOLD } from '../../text/fold.ts';
import { TIERS } from '../../types.ts';
import { listClauses, UNITS_A_CLAUSE } from '../wording/clauses.ts';
import { takePrints } from '../wording/prints.ts';
import { addToFilter } from './filter.ts';
import { FREQUENT, listFrequent } from './frequent.ts';
import { FREQUENT_ROW, reserveSegment, type Segment, type SegmentSizes, viewSegment, writeHeader } from './layout.ts';
import { bucketBits, DOCUMENT_END, PARAGRAPH_END, readTrigrams, trigramBatch } from './trigram.ts';

const BATCH = 1 << 16;
const SPACE = 0x20;

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

/** A segment of these documents, header written and check sum still open. Deterministic; time linear in the text. */
export function buildSegment(documents: readonly CorpusDocument[]): Segment {
  const sorted = documents.toSorted((a, b) => compareSources(a.info, b.info));
  const infos = sorted.map((document) => document.info);
  const infoBytes = new TextEncoder().encode(JSON.stringify(infos));
  const reserved = reserveSegment(measure(sorted, infoBytes.length), infos);
  reserved.info.set(infoBytes);
  layText(reserved, sorted);
  takePrints(reserved);
  const characters = countContent(reserved.units);
  const postings = layPostings(reserved);
  const clauses = listClauses(reserved.units);
  const { rows, strangers } = listFrequent(reserved);
  const sizes: SegmentSizes = {
    ...reserved,
    postings,
    characters,
    clauses: clauses.hashes.length,
    frequent: rows.length / FREQUENT_ROW,
    strange: strangers.length,
  };
  writeHeader(reserved.buffer, sizes);
  const segment = viewSegment(reserved.buffer, pickSizes(sizes), infos);
  segment.clauseHashes.set(clauses.hashes);
  segment.clausePlaces.set(clauses.places);
  segment.frequentRows.set(rows);
  segment.strangers.set(strangers);
  return segment;
}

function pickSizes(from: SegmentSizes): SegmentSizes {
  const { bits, documents, paragraphs, text, infoBytes, postings, characters, breaks, clauses, frequent, strange } =
    from;
  const first = { bits, documents, paragraphs, text, infoBytes, postings };
  return { ...first, characters, breaks, clauses, frequent, strange };
}

function measure(documents: readonly CorpusDocument[], infoBytes: number): SegmentSizes {
  let text = 0;
  let paragraphs = 0;
  let breaks = 0;
  for (const document of documents) {
    paragraphs += document.paragraphs.length;
    text += 1; // the end of the document
    for (const paragraph of document.paragraphs) {
      text += paragraph.text.length + 1;
      breaks += paragraph.breaks?.length ?? 0;
    }
  }
  const bits = bucketBits(text);
  const clauses = Math.ceil(text / UNITS_A_CLAUSE);
  return {
    bits,
    documents: documents.length,
    paragraphs,
    text,
    infoBytes,
    postings: text,
    characters: 0,
    breaks,
    clauses,
    frequent: Math.ceil(text / FREQUENT),
    strange: text,
  };
}

function layText(segment: Segment, documents: readonly CorpusDocument[]): void {
  const { units, documentStarts, paragraphStarts, lines, breakStarts, breakLines } = segment;
  let at = 0;
  let paragraph = 0;
  let next = 0;
  for (let d = 0; d < documents.length; d++) {
    documentStarts[d] = at;
    for (const { text, line, breaks = [] } of documents[d]?.paragraphs ?? []) {
      paragraphStarts[paragraph] = at;
      lines[paragraph++] = line;
      for (const broken of breaks) {
        breakStarts[next] = at + broken.at;
        breakLines[next++] = broken.line;
      }
      for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i) || SPACE;
      units[at++] = PARAGRAPH_END;
    }
    units[at++] = DOCUMENT_END;
  }
  documentStarts[documents.length] = at;
  paragraphStarts[paragraph] = at;
}

function countContent(units: Uint16Array): number {
  let count = 0;
  for (let i = 0; i < units.length; i++) if (FOLD[units[i] ?? 0]) count++;
  return count;
}

/** Counts the postings of each bucket, then puts each into its place; returns their number. */
function layPostings(segment: Segment): number {
  const { units, buckets, filter, entries, bits } = segment;
  const shift = 32 - bits;
  const batch = trigramBatch(BATCH);
  let total = 0;
  for (let from = 0; from < units.length; from = batch.next) {
    readTrigrams(units, from, batch);
    for (let i = 0; i < batch.count; i++) {
      const hash = batch.hashes[i] ?? 0;
      bump(buckets, hash >>> shift);
      addToFilter(filter, bits, hash);
    }
    total += batch.count;
  }
  const next = startsFromCounts(buckets);
  for (let from = 0; from < units.length; from = batch.next) {
    readTrigrams(units, from, batch);
    for (let i = 0; i < batch.count; i++)
      entries[bump(next, (batch.hashes[i] ?? 0) >>> shift)] = batch.positions[i] ?? 0;
  }
  return total;
}

/** Adds one and returns the number before. */
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

/** Turns counts into starts, in place, and returns a copy of them to fill from. */
function startsFromCounts(buckets: Uint32Array): Uint32Array {
  let sum = 0;
  for (let i = 0; i < buckets.length; i++) {
    const count = buckets[i] ?? 0;
    buckets[i] = sum;
    sum += count;
  }
  return Uint32Array.from(buckets);
}
