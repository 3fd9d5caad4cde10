/** What is known about a place: the words by the engine, the quotation around them by the last check. */
import type { Explanation } from '../engine/explain/types.ts';
import type { QuotationReport } from '../engine/types.ts';
import type { Place } from './place.ts';
import type { Session } from './session.ts';

/** Never checks: where the text has changed since the last check, quotations are not explained until the next one. */
export function explanationAt(session: Session, { document, draft, offset, engine }: Place): Explanation | undefined {
  const words = engine.explain(draft, offset);
  if (words?.quotation) return words;
  const quotation = innermost(session.checks.latest(document)?.quotations ?? [], offset);
  if (!quotation) return words;
  return words ? { ...words, quotation } : { span: { start: quotation.start, end: quotation.end }, quotation };
}

function innermost(quotations: readonly QuotationReport[], offset: number): QuotationReport | undefined {
  const around = quotations.filter(({ start, end }) => start <= offset && offset <= end);
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
