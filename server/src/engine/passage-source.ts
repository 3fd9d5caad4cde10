/** A place in a passage as the source that is shown for it. */
import { lineAt } from './line-breaks.ts';
import type { PassageCandidate } from './passages.ts';
import type { SourceRef } from './types.ts';

/** The document and the line of a place (UTF-16 offset in the text of the passage; else where its match begins). */
export function placeRef(passage: PassageCandidate, offset = passage.match?.start ?? 0): SourceRef {
  const { title, tier, path, date } = passage.document;
  return { title, tier, path, line: lineAt(passage, offset), ...(date && { date }) };
}

/** The same with who speaks there. */
export function spokenRef(passage: PassageCandidate, offset?: number): SourceRef {
  const { speaker } = passage.document;
  return { ...placeRef(passage, offset), ...(speaker && { speaker }) };
}
