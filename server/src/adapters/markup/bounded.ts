/**
 * Keeps the parser of Markdown linear: it looks back for what every mark closes and ahead for where it ends, and goes through all
 * containers of a line at each of them. What a writer never has so many of is text to it.
 */
import type { MarkdownParser } from '@lezer/markdown';

/** What begins or ends something within a paragraph. */
const MARKS = new Set([...'!&()*:<>@[\\]_`~'].map((mark) => mark.charCodeAt(0)));
/** Paragraphs with fewer units are never looked at: they cost little, whatever they hold. */
const SHORT = 2000;
/** A paragraph may cost about as many steps as its length times its marks. */
const MOST_STEPS = 2 ** 27;
const MOST_MARKS = 4096;
const FEWEST_MARKS = 64;
/** Stands for a mark that is none to the parser: as long, and nothing to it. */
const NOTHING = '\ufffc';

/** At each blank it is looked for the end of the line. */
const MANY_BLANKS = ' '.repeat(200);

/** The same parser, which takes only so many of the marks of a paragraph for marks: all of them, but in the longest and the strangest. */
export function bounded(parser: MarkdownParser): MarkdownParser {
  const parseInline = parser.parseInline.bind(parser);
  parser.parseInline = (text, offset) => parseInline(withFewMarks(withoutGaps(text)), offset);
  return parser;
}

function withFewMarks(text: string): string {
  if (text.length < SHORT) return text;
  const most = Math.max(FEWEST_MARKS, Math.min(MOST_MARKS, MOST_STEPS / text.length));
  let marks = 0;
  for (let i = 0; i < text.length; i++)
    if (MARKS.has(text.charCodeAt(i)) && ++marks > most)
      return text.slice(0, i) + text.slice(i).replace(/[!&()*:<>@[\\\]_`~]/g, NOTHING);
  return text;
}

function withoutGaps(text: string): string {
  return text.includes(MANY_BLANKS) ? text.replace(/ {2,}/g, (blanks) => NOTHING.repeat(blanks.length)) : text;
}

/** A line within a hundred quotes and lists. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){100}/gm;
/** What begins further ones. */
const DEEPER = /[ \t>+*\-\d.)]*/y;

/** The text, as long as it was, with no more than a hundred quotes and lists within each other that begin in one line. */
export function withoutDepths(text: string): string {
  let shallow = '';
  for (const { index, 0: deep } of text.matchAll(DEEP)) {
    DEEPER.lastIndex = index + deep.length;
    const rest = DEEPER.exec(text)?.[0] ?? '';
    shallow += text.slice(shallow.length, index + deep.length) + rest.replace(/[>+*\-.)]/g, NOTHING);
  }
  return shallow === '' ? text : shallow + text.slice(shallow.length);
}
