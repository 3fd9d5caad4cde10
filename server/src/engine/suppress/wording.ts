/** Whether the words that a finding is about stand within certain words of the draft. */
import { fold, skeletonOf } from '../text/skeleton.ts';
import type { Span } from '../types.ts';

/** Units of markup and white space that may stand between the content characters of words. */
const SLACK = 40;

/**
 * True where the draft has the words around the whole finding, whatever marks, emphasis and line breaks stand between them. A
 * finding on marks alone must stand within the words as they are written.
 */
export function holdsWords(text: string, { start, end }: Span, words: string): boolean {
  const needle = fold(words);
  const found = text.slice(start, end);
  if (needle === '' || fold(found) === '') return occursAround(text, { start, end }, words);
  const from = Math.max(0, start - words.length - SLACK);
  const { text: skeleton, at } = skeletonOf(text.slice(from, end + words.length + SLACK));
  const first = at.findIndex((offset) => from + offset >= start);
  let last = first;
  while (last + 1 < at.length && from + (at[last + 1] ?? 0) < end) last++;
  for (let i = skeleton.indexOf(needle); i >= 0; i = skeleton.indexOf(needle, i + 1))
    if (i <= first && i + needle.length > last) return true;
  return false;
}

/** The same, or the finding is about more than the words. */
export function concernsWords(text: string, finding: Span, words: string): boolean {
  const needle = fold(words);
  if (needle !== '' && fold(text.slice(finding.start, finding.end)).includes(needle)) return true;
  return holdsWords(text, finding, words);
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
