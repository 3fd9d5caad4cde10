/** The innermost quotation around a place. */
import type { QuotationReport, Span } from '../engine/types.ts';

/** The shortest of those that hold the whole span, which may be empty. */
export function innermost(quotations: readonly QuotationReport[], { start, end }: Span): QuotationReport | undefined {
  const around = quotations.filter((each) => each.start <= start && end <= each.end);
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
