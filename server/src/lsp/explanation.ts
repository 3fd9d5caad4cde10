/** What is known about a place: the words by the engine, the quotation around them by the last check. */
import type { Explanation } from '../engine/explain/types.ts';
import { innermost } from './innermost.ts';
import type { Place } from './place.ts';
import type { Session } from './session.ts';

/** Never checks: where the text has changed since the last check, quotations are not explained until the next one. */
export function explanationAt(session: Session, { document, draft, offset, engine }: Place): Explanation | undefined {
  const words = engine.explain(draft, offset);
  if (words?.quotation) return words;
  const quotation = innermost(session.checks.latest(document)?.quotations ?? [], { start: offset, end: offset });
  if (!quotation) return words;
  return words ? { ...words, quotation } : { span: { start: quotation.start, end: quotation.end }, quotation };
}
