/** The text around a hit that is handed out: whole paragraphs, or a part of a very long one. */

import { lastStart } from '../../last-start.ts';
import type { LineBreak } from '../../line-breaks.ts';
import type { PassageCandidate } from '../../passages.ts';
import type { Hit } from './hit.ts';
import type { Segment } from './layout.ts';
import { lineOf, textOver } from './reading.ts';

/** UTF-16 units; a paragraph that is longer is cut around the match. */
export const LONGEST_WINDOW = 1_200;
/** A cut window begins after one of these, where one is near. */
export const SENTENCE_END = /[。！？；\n]/u;

/** A candidate while it is put together: field by field, so that all are alike to V8. */
type Unfinished = { -readonly [Key in keyof PassageCandidate]: PassageCandidate[Key] };

/** What stands around a hit; `exactDocuments` where the very words are counted. */
export function candidateOf(hit: Hit, exactDocuments?: number): PassageCandidate {
  const { segment, document, start, end, score } = hit;
  const { paragraphStarts, documentStarts, infos } = segment;
  const first = lastStart(paragraphStarts, start);
  const last = lastStart(paragraphStarts, end - 1);
  let from = paragraphStarts[first] ?? 0;
  let to = Math.min(paragraphStarts[last + 1] ?? 0, documentStarts[document + 1] ?? 0);
  const units = textOver(segment, from, to);
  while (to > end && (units[to - 1] ?? 0) <= 0x0a) to--; // ends of paragraph and document
  const spare = Math.max(0, LONGEST_WINDOW - (end - start)) >> 1;
  if (to - from > LONGEST_WINDOW) {
    from = Math.max(from, start - spare);
    to = Math.min(to, end + spare);
    if (from > (paragraphStarts[first] ?? 0)) from = afterSentence(units, from, start);
  }
  const info = infos[document];
  if (!info) throw new RangeError(`document ${document} of a segment of ${infos.length}`);
  const { line, breaks } = linesOf(segment, first, last, from, to);
  const candidate: Unfinished = {
    document: info,
    text: textOf(units, from, to),
    offset: from - (documentStarts[document] ?? 0),
    line,
    score,
    match: { start: start - from, end: end - from },
  };
  if (breaks.length) candidate.breaks = breaks;
  if (exactDocuments !== undefined) candidate.exactDocuments = exactDocuments;
  return candidate;
}

/** The words of a hit as they stand. */
export function wordsOf({ segment, start, end }: Hit): string {
  return textOf(textOver(segment, start, end), start, end);
}

/** The line at which the stretch begins in the file, and where in it other lines begin. */
function linesOf(segment: Segment, first: number, last: number, from: number, to: number) {
  const { paragraphStarts } = segment;
  const breaks: LineBreak[] = [];
  let line = 1;
  const begin = (at: number, next: number) => {
    if (at <= 0) line = next;
    else if (at < to - from) breaks.push({ at, line: next });
  };
  for (let p = first; p <= last; p++) {
    const start = paragraphStarts[p] ?? 0;
    begin(start - from, lineOf(segment, p));
    for (const place of breaksWithin(segment, start, paragraphStarts[p + 1] ?? to))
      begin(start + place.at - from, place.line);
  }
  return { line, breaks };
}

/** The breaks of lines in a stretch of a segment, from its start on. */
export function breaksWithin({ breakStarts, breakLines }: Segment, from: number, to: number): LineBreak[] {
  const breaks: LineBreak[] = [];
  if (breakStarts.length === 0) return breaks;
  for (let i = lastStart(breakStarts, from); i < breakStarts.length; i++) {
    const start = breakStarts[i] ?? 0;
    if (start >= to) break;
    if (start > from) breaks.push({ at: start - from, line: breakLines[i] ?? 1 });
  }
  return breaks;
}

function afterSentence(units: Uint16Array, from: number, start: number): number {
  const cut = textOf(units, from, start).search(SENTENCE_END);
  return cut < 0 ? from : from + cut + 1;
}

const decoder = new TextDecoder('utf-16le');

/** The text of a stretch of a segment. */
export function textOf(units: Uint16Array, from: number, to: number): string {
  return decoder.decode(units.slice(from, to));
}
