/** The words that a draft quotes, as their source has them. */
import type { QuotationReport } from '../types.ts';
import { nearestWords } from './nearest.ts';

/** Those of the draft where nothing is known of a source. */
export function quotedWords(draft: string, { start, end, sourceText }: QuotationReport): string {
  const words = draft.slice(start, end);
  const span = sourceText === undefined ? undefined : nearestWords(sourceText, words);
  return span && sourceText !== undefined ? sourceText.slice(span.start, span.end) : words;
}
