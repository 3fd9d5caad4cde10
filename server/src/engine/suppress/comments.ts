/** Comments of a draft that may tell Tifa something: HTML comments of Markdown, marks at the end of a line of plain text. */
import type { Comment } from '../text/prose.ts';
import type { Span } from '../types.ts';

const [OPENING, CLOSING] = ['<!--', '-->'];
/** Units: a longer one is text. Without a limit many that are never closed would each be read to the end. */
const MOST = 400;
const OURS = '(?:tifa-|提法[-－—–])';
/** …。 // 提法-忽略 引文; …。【提法-忽略】; …。 <!-- tifa-ignore --> */
const AT_END_OF_LINE = new RegExp(
  [
    `<!--([ \\t]*${OURS}[^\\r\\n]{0,${MOST}}?)-->`,
    `【([ \\t\\u3000]*${OURS}[^】\\r\\n]{0,${MOST}})】`,
    `(?<![^\\s\\u3000-\\u303f\\uff00-\\uff65”’…—])(?://|#|／／)([ \\t\\u3000]*${OURS}[^\\r\\n]*)`,
  ]
    .map((each) => `${each}(?=[ \\t\\u3000]*(?:\\r|\\n|$))`)
    .join('|'),
  'gi',
);
/** Quick to rule out. */
const MAY_BE = /tifa-|提法[-－—–]/i;

/**
 * The comments in a stretch of Markdown that is known to hold some. Comments that are never closed are none: where one that
 * is being written runs into the next, what says something is the next. Linear.
 */
export function htmlComments(text: string, { start, end }: Span): Comment[] {
  const comments: Comment[] = [];
  for (let from = text.indexOf(OPENING, start); from >= 0 && from < end; ) {
    const inner = from + OPENING.length;
    const close = text.indexOf(CLOSING, inner);
    if (close < 0 || close + CLOSING.length > end) break;
    const last = text.lastIndexOf(OPENING, close);
    comments.push({ start: last, end: close + CLOSING.length, inner: { start: last + OPENING.length, end: close } });
    from = text.indexOf(OPENING, close + CLOSING.length);
  }
  return comments;
}

/** What stands at the end of lines of plain text for Tifa and for no reader. Linear in the length of the text. */
export function plainComments(text: string): Comment[] {
  if (!MAY_BE.test(text)) return [];
  return [...text.matchAll(AT_END_OF_LINE)].map(({ index, 0: whole, ...groups }) => {
    const inner = groups[1] ?? groups[2] ?? groups[3] ?? '';
    const start = index + whole.indexOf(inner);
    return { start: index, end: index + whole.length, inner: { start, end: start + inner.length } };
  });
}
