/** Where marked words stand: ascribed to somebody, or only quoted. */
import type { Scene } from '../rules/rule.ts';
import type { Span } from '../types.ts';
import { isAttributed } from '../verify/severity.ts';
import type { Place } from './voice.ts';

/** `start` is that of the words inside the marks. */
export function placeOfQuotation(scene: Scene, { start }: Pick<Span, 'start'>): Place {
  return isAttributed(scene, start) ? 'attributed' : 'quoted';
}
