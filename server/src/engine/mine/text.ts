/** The text that is mined: the prose of all living documents, each paragraph once, as folded Han characters and stops. */

import type { LiveSegment } from '../index/passages/hit.ts';
import type { Segment } from '../index/passages/layout.ts';
import { textAt } from '../index/passages/reading.ts';
import { compareSources } from '../index/passages/sources.ts';
import { PARAGRAPH_END } from '../index/passages/trigram.ts';
import { textOf } from '../index/passages/window.ts';
import { lastStart } from '../last-start.ts';
import type { DocumentInfo } from '../passages.ts';
import { isBefore } from '../text/dates/iso.ts';
import { hashOf, isProse, layParagraph } from './paragraph.ts';

export interface MinedText {
  /** A folded character each, or `STOP`, or `NUMBER`; begins and ends with a stop. */
  readonly units: Uint16Array;
  /** What stands before each of them, 0 where it follows the one before directly. */
  readonly marks: Uint8Array;
  /** Offset in `units` of each paragraph, and one past the last; document, segment and offset there of each. */
  readonly starts: Uint32Array;
  readonly documentOf: Uint32Array;
  readonly segmentOf: Uint16Array;
  readonly placeOf: Uint32Array;
  /** 1 for the first paragraph of a document or below a headline. */
  readonly isLead: Uint8Array;
  /** Best source first. */
  readonly infos: readonly DocumentInfo[];
  readonly segments: readonly LiveSegment[];
}

/**
 * Deterministic, whatever file a document is in and in whichever order the files were read. Linear in the text. With `since`
 * only documents of this day or later, ISO or a prefix of it.
 */
export function layText(segments: readonly LiveSegment[], since?: string): MinedText {
  const documents = livingDocuments(segments).filter(({ info }) => since === undefined || isSince(info, since));
  const most = segments.reduce((sum, { segment }) => sum + segment.text + 1, 1);
  const paragraphs = segments.reduce((sum, { segment }) => sum + segment.paragraphs, 0);
  const units = new Uint16Array(most);
  const marks = new Uint8Array(most);
  const starts = new Uint32Array(paragraphs + 1);
  const documentOf = new Uint32Array(paragraphs);
  const segmentOf = new Uint16Array(paragraphs);
  const placeOf = new Uint32Array(paragraphs);
  const isLead = new Uint8Array(paragraphs);
  const seen = new Set<number>();
  let count = 0;
  let at = 1;
  for (const [number, { segment, of, document }] of documents.entries()) {
    let lead = 1;
    const raw = textAt(segment, segment.documentStarts[document] ?? 0);
    for (const { from, to } of paragraphsOf(segment, document)) {
      const hash = isProse(raw, from, to) ? hashOf(raw, from, to) : undefined;
      if (hash === undefined) lead = 1;
      if (hash === undefined || seen.has(hash)) continue;
      seen.add(hash);
      starts[count] = at;
      documentOf[count] = number;
      segmentOf[count] = of;
      placeOf[count] = from;
      isLead[count++] = lead;
      lead = 0;
      at = layParagraph(raw, from, to, { units, marks }, at);
    }
  }
  starts[count] = at;
  return {
    units: units.subarray(0, at),
    marks: marks.subarray(0, at),
    starts: starts.subarray(0, count + 1),
    documentOf: documentOf.subarray(0, count),
    segmentOf: segmentOf.subarray(0, count),
    placeOf: placeOf.subarray(0, count),
    isLead: isLead.subarray(0, count),
    infos: documents.map(({ info }) => info),
    segments,
  };
}

interface Living {
  readonly segment: Segment;
  /** Number of the segment. */
  readonly of: number;
  readonly document: number;
  readonly info: DocumentInfo;
}

/** In the order of their worth, so that the first of identical paragraphs is the one of the best source. */
function livingDocuments(segments: readonly LiveSegment[]): Living[] {
  const all = segments.flatMap(({ segment, dead }, of) =>
    segment.infos.flatMap((info, document): Living[] =>
      dead[document] === 1 ? [] : [{ segment, of, document, info }],
    ),
  );
  return all.sort((a, b) => compareSources(a.info, b.info));
}

function isSince({ date }: DocumentInfo, since: string): boolean {
  return date !== undefined && !isBefore(date, since);
}

function* paragraphsOf({ documentStarts, paragraphStarts }: Segment, document: number) {
  const end = (documentStarts[document + 1] ?? 0) - 1;
  let from = documentStarts[document] ?? 0;
  for (let p = lastStart(paragraphStarts, from); from < end; p++) {
    const to = Math.min(paragraphStarts[p + 1] ?? end, end);
    yield { from, to };
    from = to;
  }
}

/** The words of a paragraph, numbers and stops among them as characters that are no letters. */
export function paragraphText({ units, starts }: MinedText, paragraph: number): string {
  return textOf(units, starts[paragraph] ?? 0, starts[paragraph + 1] ?? 0);
}

/** The offset in its segment of each unit of a paragraph, from the start of the paragraph on. */
export function placesOf({ segments, segmentOf, placeOf, starts }: MinedText, paragraph: number): Uint32Array {
  const length = (starts[paragraph + 1] ?? 0) - (starts[paragraph] ?? 0) + 1;
  const places = new Uint32Array(length);
  const from = placeOf[paragraph] ?? 0;
  const live = segments[segmentOf[paragraph] ?? 0];
  const raw = live && textAt(live.segment, from);
  let to = from;
  while (raw && (raw[to] ?? 0) > PARAGRAPH_END) to++;
  if (raw) layParagraph(raw, from, to, { units: new Uint16Array(length), marks: new Uint8Array(length), places }, 1);
  return places.subarray(1);
}
