/**
 * What stands between two content characters. The skeleton drops it; these functions decide whether it may differ:
 * “网络，强国” has the skeleton of “网络强国” and is something else.
 */
import type { Skeleton } from './skeleton.ts';

const MARK = /[，、；：。！？,;:!?…—]/;
/** `—` joins what belongs together and ends no clause; `、` ends one only between members that are as long as clauses. */
const CLAUSE = /[，；：。！？,;:!?…]/;
const ENUMERATION = '、';
const LONG_MEMBER = 6;
const SENTENCE = /[。！？!?]|\n\s*\n/;
const MARKUP = /[*_`<>[\]#|~\\\n\r]/;
const OPENING = /[“‘「『《（(〈【]/;
const CLOSING = /[”’」』》）)〉】]/;

/** Text between skeleton units `index - 1` and `index` of `source`; '' at both ends of the skeleton. */
export function gapBefore(source: string, skeleton: Skeleton, index: number): string {
  const previous = skeleton.at[index - 1];
  const next = skeleton.at[index];
  if (previous === undefined || next === undefined || next === previous + 1) return '';
  return source.slice(previous + 1, next);
}

/** Units at which a clause begins, ascending, without 0. */
export function clauseStarts(source: string, skeleton: Skeleton): readonly number[] {
  const parts: number[] = [0];
  for (let i = 1; i < skeleton.text.length; i++) if (holdsMark(gapBefore(source, skeleton, i))) parts.push(i);
  const lengthAt = (part: number): number => (parts[part + 1] ?? skeleton.text.length) - (parts[part] ?? 0);
  return parts.filter((start, part) => {
    const gap = gapBefore(source, skeleton, start);
    if (CLAUSE.test(gap)) return true;
    return gap.includes(ENUMERATION) && lengthAt(part - 1) >= LONG_MEMBER && lengthAt(part) >= LONG_MEMBER;
  });
}

/** Whether a mark between clauses or members stands in a text. */
export function holdsMark(text: string): boolean {
  return MARK.test(text);
}

/** Whether a typed gap may be overwritten by the gap of the wording: nothing but white space is ever lost. */
export function mayOverwrite(typed: string, official: string): boolean {
  if (typed === '') return true;
  if (official === '') return /^[ \u3000\u200b]+$/.test(typed);
  return !MARKUP.test(typed);
}

/** Whether what was typed last (between the last content character and the caret) leads into the gap of the wording. */
export function leadsInto(typed: string, official: string): boolean {
  if (typed === '') return true;
  if (official === '' || MARKUP.test(typed) || SENTENCE.test(typed) || /\s/.test(typed)) return false;
  return agree(MARK, typed, official) && agree(OPENING, typed, official) && agree(CLOSING, typed, official);
}

/** Whether words of a draft with this gap may be read as the wording with that gap (nothing is overwritten). */
export function mayRead(drafted: string, official: string): boolean {
  if (official !== '') return !SENTENCE.test(drafted) || holdsMark(official);
  return !MARK.test(drafted) && !SENTENCE.test(drafted);
}

function agree(mark: RegExp, typed: string, official: string): boolean {
  return !mark.test(typed) || mark.test(official);
}
