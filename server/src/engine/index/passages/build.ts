/** Builds a segment from documents, in memory. */
import type { CorpusDocument } from '../../corpus.ts';
import { createLayout, type LaidDocument, unitsOf } from './laid.ts';
import { buildingRoom, layDown, planOf } from './lay-down.ts';
import { bytesOf, HEADER_BYTES, type Segment, viewSegment, writeHeader } from './layout.ts';

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

/** The same of documents that have been laid out, in memory of the caller. */
export function segmentOfLaid(
  documents: readonly LaidDocument[],
  reserve: Reserve = (bytes) => new SharedArrayBuffer(bytes),
  room = buildingRoom(),
  leastBits = 0,
): Segment {
  const plan = planOf(documents, leastBits);
  const buffer = reserve(bytesOf(plan.most));
  const bytes = new Uint8Array(buffer);
  let at = HEADER_BYTES;
  const sizes = layDown(plan, room, (part) => {
    bytes.set(part, at);
    at += part.length;
  });
  writeHeader(buffer, sizes);
  return viewSegment(
    buffer,
    sizes,
    plan.documents.map(({ info }) => info),
  );
}
