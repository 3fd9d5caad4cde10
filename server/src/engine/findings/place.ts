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

/** Other words than these may stand between a quotation and the noun that it names: “…”大型主题合唱活动. */
const named = ofLexicon(
  ({ words }) => new RegExp(`^[”’」』]\\s*等?[^，。；：、！？“”《》的了是在和与\\s]{0,8}${anyOf(words('named'))}`),
);
/** UTF-16 units behind a quotation in which that noun stands. */
const BEHIND = 20;

/** True where a quotation that ends at `end`, before its mark, is the name of something: an activity, a forum, a prize. */
export function isNameOfSomething({ text, records }: Scene, { end }: Pick<Span, 'end'>): boolean {
  return named(records.lexicon).test(text.slice(end, end + BEHIND));
}
