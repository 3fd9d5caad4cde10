/** Spans: moving one, searching those that are in order. */
import type { Span } from '../types.ts';

/** The span in a text that has `by` units more before it. */
export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Those that no other one holds, in order of their starts, and so of their ends. */
export function outermostOf(spans: readonly Span[]): Span[] {
  const outermost: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.end > (outermost.at(-1)?.end ?? -1)) outermost.push(span);
  return outermost;
}

/** Whether one of such spans holds another span. */
export function isWithinOne(outermost: readonly Span[], { start, end }: Span): boolean {
  const first = outermost[firstEndingAfter(outermost, end - 1)];
  return first !== undefined && first.start <= start;
}

/** Index of the first of some spans in order that ends after an offset. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
