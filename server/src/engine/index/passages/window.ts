/** The text around a hit that is handed out: whole paragraphs, or a part of a very long one. */
import type { PassageCandidate } from '../../passages.ts';
import { type Hit, lastStart } from './hit.ts';

/** UTF-16 units; a paragraph that is longer is cut around the match. */
const MAX_WINDOW = 1_200;
/** A cut window begins after one of these, where one is near. */
const SENTENCE_END = /[。！？；\n]/u;

export function candidateOf(hit: Hit): PassageCandidate {
  const { segment, document, start, end, score } = hit;
  const { paragraphStarts, documentStarts, lines, units, infos } = segment;
  const first = lastStart(paragraphStarts, start);
  const last = lastStart(paragraphStarts, end - 1);
  let from = paragraphStarts[first] ?? 0;
  let to = Math.min(paragraphStarts[last + 1] ?? 0, documentStarts[document + 1] ?? 0);
  while (to > end && (units[to - 1] ?? 0) <= 0x0a) to--; // ends of paragraph and document
  const spare = Math.max(0, MAX_WINDOW - (end - start)) >> 1;
  if (to - from > MAX_WINDOW) {
    from = Math.max(from, start - spare);
    to = Math.min(to, end + spare);
    if (from > (paragraphStarts[first] ?? 0)) from = afterSentence(units, from, start);
  }
  const info = infos[document];
  if (!info) throw new RangeError(`document ${document} of a segment of ${infos.length}`);
  return {
    document: info,
    text: textOf(units, from, to),
    offset: from - (documentStarts[document] ?? 0),
    line: lines[first] ?? 1,
    score,
    match: { start: start - from, end: end - from },
  };
}

function afterSentence(units: Uint16Array, from: number, start: number): number {
  const cut = textOf(units, from, start).search(SENTENCE_END);
  return cut < 0 ? from : from + cut + 1;
}

/** The text of a stretch of a segment. */
export function textOf(units: Uint16Array, from: number, to: number): string {
  return new TextDecoder('utf-16le').decode(units.slice(from, to));
}
