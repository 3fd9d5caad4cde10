/** Where marked words stand: ascribed to somebody, or only quoted. */
import { ofLexicon } from '../records/lexicon.ts';
import type { Scene } from '../rules/rule.ts';
import { anyOf } from '../text/literal.ts';
import type { Span } from '../types.ts';
import type { Place } from './voice.ts';

const said = ofLexicon(({ words }) => new RegExp(`${anyOf(words('saying'))}[^。！？；\\n]{0,4}$`));

/** `start` is that of the words inside the marks. */
export function placeOfQuotation(scene: Scene, { start }: Pick<Span, 'start'>): Place {
  return isAttributed(scene, start) ? 'attributed' : 'quoted';
}

/** True where a verb of saying leads to the quotation that starts at `start`: …强调：“ */
export function isAttributed({ text, records }: Scene, start: number): boolean {
  return said(records.lexicon).test(text.slice(Math.max(0, start - 12), Math.max(0, start - 1)));
}
