/** Is a difference a slip of the keyboard, or another wording? Asks the corpus which characters ever stand together. */
import type { Edit } from '../align/script.ts';
import { isNumeral, isOrdinal } from '../findings/numerals.ts';

const RUN = 3;

/** The runs of three characters of `words` that touch the place of an edit. */
export function runsAround(words: string, edit: Pick<Edit, 'draftFrom' | 'draftTo'>): string[] {
  const runs: string[] = [];
  const first = Math.max(0, edit.draftFrom - RUN + 1);
  const last = Math.min(words.length - RUN, Math.max(edit.draftFrom, edit.draftTo - 1));
  for (let i = first; i <= last; i++) runs.push(words.slice(i, i + RUN));
  return runs;
}

/** Digits and Latin letters (a year, a product), or the number of an edition: other facts, not slips. */
export function isFact(gone: string, added: string, following: string): boolean {
  if (/^[0-9a-z.%+]*$/.test(gone) && /^[0-9a-z.%+]*$/.test(added)) return true;
  return NUMERAL.test(gone) && NUMERAL.test(added) && /^[大届次周年月日号期版]/.test(following);
}

const NUMERAL = /^[一二三四五六七八九十百零〇]*$/;

/** Another number of one in a row: 十五五 and 十四五, 四中全会 and 六中全会 are different things, and both are right. */
export function isOtherOrdinal(source: string, draft: string, edit: Edit): boolean {
  const { sourceFrom, sourceTo, draftFrom, draftTo } = edit;
  const [gone, added] = [source.slice(sourceFrom, sourceTo), draft.slice(draftFrom, draftTo)];
  if (![gone, added].every((side) => !side || isNumeral(side))) return false;
  return isOrdinal(draft, draftFrom, draftTo) || isOrdinal(source, sourceFrom, sourceTo);
}
