/** What tells a place of a draft again after edits elsewhere: its words and those around them, never its offset. */
import { fold } from '../text/skeleton.ts';
import type { Judged } from './reach.ts';

/** Content characters on each side. */
const CONTEXT = 16;
/** So many on one side are enough, whatever becomes of the other. */
const ENOUGH = 8;
/** Units read on each side for them: markup and white space stand between. */
const REACH = 200;
/** Context ends where a paragraph does: at a blank line, at a line break behind the end of a sentence. */
const BORDER = /(?:\r\n?|\n)[ \t\u3000>]*(?:\r\n?|\n)|(?<=[。！？；：…”）][ \t]*)(?:\r\n?|\n)/;

/**
 * One to three texts that stand for the place of a finding: with the words on both sides, with those before, with those behind. Two
 * places are the same where one of the texts is. They hold words of the draft: to be kept they must be hashed.
 */
export function marksOf(text: string, { start, end, rule }: Judged): readonly string[] {
  const words = text.slice(start, end).replace(/\s+/g, '');
  const before = fold(
    text
      .slice(Math.max(0, start - REACH), start)
      .split(BORDER)
      .at(-1) ?? '',
  ).slice(-CONTEXT);
  const behind = fold(text.slice(end, end + REACH).split(BORDER)[0] ?? '').slice(0, CONTEXT);
  const mark = (...sides: readonly string[]) => [rule, words, ...sides].join('\n');
  return [
    mark(before, behind),
    ...(before.length >= ENOUGH ? [mark(before, '*')] : []),
    ...(behind.length >= ENOUGH ? [mark('*', behind)] : []),
  ];
}
