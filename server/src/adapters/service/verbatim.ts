/** A place with the very words, handed out as the search of this machine does, without an index of what stands around it. */
import { LONGEST_WINDOW, SENTENCE_END } from '../../engine/index/passages/window.ts';
import type { LineBreak } from '../../engine/line-breaks.ts';
import type { PassageCandidate } from '../../engine/passages.ts';
import type { Span } from '../../engine/types.ts';
import type { Body } from './packed.ts';

/** Of a body of one paragraph the words at a span of it. */
export interface Verbatim {
  readonly body: Body;
  readonly span: Span;
}

/** `exactDocuments`: how many documents have the words. */
export function verbatimOf({ body, span }: Verbatim, exactDocuments: number): PassageCandidate {
  const [{ text, line, breaks = [] } = { text: '', line: 1 }] = body.paragraphs;
  const { start, end } = windowIn(text, span);
  let first = line;
  const others: LineBreak[] = [];
  for (const each of breaks) {
    if (each.at <= start) first = each.line;
    else if (each.at < end) others.push({ at: each.at - start, line: each.line });
  }
  return {
    document: body.info,
    text: text.slice(start, end),
    offset: body.offset + start,
    line: first,
    score: 1,
    match: { start: span.start - start, end: span.end - start },
    ...(others.length && { breaks: others }),
    exactDocuments,
  };
}

/** The whole paragraph, or what is around the words in a very long one. */
function windowIn(text: string, { start, end }: Span): Span {
  let to = text.length;
  while (to > end && text.charCodeAt(to - 1) <= 0x0a) to--;
  if (to <= LONGEST_WINDOW) return { start: 0, end: to };
  const spare = Math.max(0, LONGEST_WINDOW - (end - start)) >> 1;
  const from = Math.max(0, start - spare);
  const cut = from > 0 ? text.slice(from, start).search(SENTENCE_END) : -1;
  return { start: cut < 0 ? from : from + cut + 1, end: Math.min(to, end + spare) };
}
