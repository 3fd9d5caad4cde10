/** Builds a segment from documents: text laid out once, postings sorted, clauses by their hashes. */
import type { CorpusDocument } from '../../corpus.ts';
import type { DocumentInfo } from '../../passages.ts';
import { FOLD } from '../../text/fold.ts';
import { TIERS } from '../../types.ts';
import { listClauses, UNITS_A_CLAUSE } from '../wording/clauses.ts';
import { takePrints } from '../wording/prints.ts';
import { FREQUENT } from './frequent.ts';
import {
  bufferOf,
  bytesOf,
  FREQUENT_ROW,
  type Segment,
  type SegmentSizes,
  viewSegment,
  writeHeader,
} from './layout.ts';
import { layPostings } from './postings.ts';
import { bucketBits, DOCUMENT_END, PARAGRAPH_END } from './trigram.ts';

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

/** What a segment is built in: memory that threads share, or that V8 frees as soon as it is of no use. It is taken from the machine as it is written to. */
type Memory = new (bytes: number) => ArrayBufferLike;

/** A segment of these documents, header written and check sum still open. Deterministic; time linear in the text. */
export function buildSegment(documents: readonly CorpusDocument[], memory: Memory = SharedArrayBuffer): Segment {
  const sorted = documents.toSorted((a, b) => compareSources(a.info, b.info));
  const infos = sorted.map((document) => document.info);
  const infoBytes = new TextEncoder().encode(JSON.stringify(infos));
  const most = measure(sorted, infoBytes.length);
  const reserved = viewSegment(new memory(bytesOf(most)), most, infos);
  reserved.info.set(infoBytes);
  const characters = layText(reserved, sorted);
  takePrints(reserved);
  const postings = layPostings(reserved);
  const clauses = listClauses(reserved.pages.views.units);
  const { rows, strangers } = postings.frequent;
  const sizes: SegmentSizes = {
    ...reserved,
    postings: postings.count,
    characters,
    clauses: clauses.hashes.length,
    frequent: rows.length / FREQUENT_ROW,
    strange: strangers.length,
  };
  const buffer = bufferOf(reserved);
  writeHeader(buffer, sizes);
  const segment = viewSegment(buffer, pickSizes(sizes), infos);
  const { views } = segment.pages;
  views.clauseHashes.set(clauses.hashes);
  views.clausePlaces.set(clauses.places);
  views.frequentRows.set(rows);
  views.strangers.set(strangers);
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

/** Returns the number of content characters. */
function layText(segment: Segment, documents: readonly CorpusDocument[]): number {
  const { documentStarts, paragraphStarts, breakStarts, breakLines } = segment;
  const { units, lines } = segment.pages.views;
  let at = 0;
  let characters = 0;
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
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        units[at++] = unit || SPACE;
        if (FOLD[unit] !== 0) characters++;
      }
      units[at++] = PARAGRAPH_END;
    }
    units[at++] = DOCUMENT_END;
  }
  documentStarts[documents.length] = at;
  paragraphStarts[paragraph] = at;
  return characters;
}
