/** Where marked words stand: ascribed to somebody, or only quoted. */
import type { Span } from '../types.ts';
import { isAttributed } from '../verify/severity.ts';
import type { Place } from './voice.ts';

/** `start` is that of the words inside the marks. */
export function placeOfQuotation(text: string, { start }: Pick<Span, 'start'>): Place {
  return isAttributed(text, start) ? 'attributed' : 'quoted';
}
