/** Whether the words that a finding is about stand within certain words of the draft. */
import { fold, skeletonOf } from '../text/skeleton.ts';
import type { Span } from '../types.ts';

/** Units of markup and white space that may stand between the content characters of words. */
const SLACK = 40;

/** Words that are looked for: as they stand, and folded. */
export interface Wording {
  readonly words: string;
  readonly needle: string;
}

export function wordingFor(words: string): Wording {
  return { words, needle: fold(words) };
}

/**
 * The first of some words that the draft has around the whole finding, whatever marks, emphasis and line breaks stand between
 * them. A finding on marks alone must stand within the words as they are written.
 */
export function holding<T extends Wording>(text: string, finding: Span, list: readonly T[]): T | undefined {
  if (list.length === 0) return undefined;
  const { start, end } = finding;
  const longest = list.reduce((most, { words }) => Math.max(most, words.length), 0);
  const from = Math.max(0, start - longest - SLACK);
  const { text: skeleton, at } = skeletonOf(text.slice(from, end + longest + SLACK));
  const first = at.findIndex((offset) => from + offset >= start);
  let last = first;
  while (last + 1 < at.length && from + (at[last + 1] ?? 0) < end) last++;
  const isOfMarks = fold(text.slice(start, end)) === '';
  return list.find(({ words, needle }) => {
    if (needle === '' || isOfMarks) return occursAround(text, finding, words);
    for (let i = skeleton.indexOf(needle); i >= 0 && i <= first; i = skeleton.indexOf(needle, i + 1))
      if (i + needle.length > last) return true;
    return false;
  });
}

/** The same, or the finding is about more than the words. */
export function concernsWords(text: string, finding: Span, words: string): boolean {
  const needle = fold(words);
  if (needle !== '' && fold(text.slice(finding.start, finding.end)).includes(needle)) return true;
  return holding(text, finding, [{ words, needle }]) !== undefined;
}

/** Fewer content characters are no wording by themselves. */
const SHORTEST = 4;
const BORDERS = /[，。；：、！？…“”‘’「」『』《》（）()\r\n"]/;

/** The words of a finding as they may be allowed: as they stand, and where they are few with the clause around them. */
export function wordingOf(text: string, { start, end }: Span): string {
  const found = text.slice(start, end);
  if (fold(found).length >= SHORTEST) return oneLine(found);
  let from = start;
  let to = end;
  while (from > 0 && start - from < SLACK && !BORDERS.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < SLACK && !BORDERS.test(text.charAt(to))) to++;
  return oneLine(text.slice(from, to));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function occursAround(text: string, { start, end }: Span, words: string): boolean {
  if (words === '') return false;
  const from = Math.max(0, end - words.length);
  const at = text.slice(from, start + words.length).indexOf(words);
  return at >= 0 && from + at <= start && from + at + words.length >= end;
}
