/** Which stretches of Markdown need its grammar: most of a Chinese draft are paragraphs and headings without any mark of it. */
import type { Span } from '../../engine/types.ts';

/** In a heading or paragraph the reader sees all from `prose` on. What holds marks is parsed. */
export interface Stretch extends Span {
  readonly kind: 'heading' | 'paragraph' | 'marked';
  readonly prose: number;
}

const MARKS = '`<[\\]*_~\\\\&|@#\\r\\n';
/** A line that begins like nothing but a paragraph, or a heading, and has no character that may be a mark in it. */
const LINE = new RegExp(`(#{1,6} )?(?:[^\\0-\\x7f]|[A-Za-z]|\\d(?!\\d{0,8}[.)]))[^${MARKS}]*(?![^\\n])`, 'y');
const LINK = /www\.|https?:\/\/|mailto:|xmpp:/;
const BLANK = /[ \t\r]*(?:\n|$)/y;
/** What goes on over blank lines. */
const GOES_ON = /```|~~~|</;

/**
 * The stretches of a text from an offset on, in order. Blank lines part them: behind one, nothing that begins a paragraph at the margin
 * belongs to what stands before, but for code and HTML that is not closed yet; then all the rest is marked. Linear.
 */
export function* stretchesOf(text: string, from: number): Generator<Stretch> {
  let marked: number | undefined; // where a stretch with marks begins
  for (let at = from; at < text.length; ) {
    const behind = behindBlank(text, at);
    if (behind > at) {
      at = behind;
      continue;
    }
    const run = runAt(text, at);
    if (!run.plain) marked ??= at;
    else if (marked !== undefined && GOES_ON.test(text.slice(marked, at))) break;
    else {
      if (marked !== undefined) yield { kind: 'marked', start: marked, end: at, prose: marked };
      marked = undefined;
      yield* run.plain;
    }
    at = run.end;
  }
  if (marked !== undefined) yield { kind: 'marked', start: marked, end: text.length, prose: marked };
}

/** Lines up to the next blank one: the headings and paragraphs that they are, unless there are marks in them. */
function runAt(text: string, start: number): { readonly end: number; readonly plain?: readonly Stretch[] } {
  const plain: Stretch[] = [];
  for (let at = start; at < text.length && behindBlank(text, at) === at; ) {
    LINE.lastIndex = at;
    const found = LINE.exec(text);
    if (!found || LINK.test(found[0])) return { end: endOfRun(text, at) };
    const end = LINE.lastIndex;
    const last = plain.at(-1);
    if (found[1] !== undefined) plain.push({ kind: 'heading', start: at, end, prose: at + found[1].length - 1 });
    else if (last?.kind === 'paragraph') plain[plain.length - 1] = { ...last, end };
    else plain.push({ kind: 'paragraph', start: at, end, prose: at });
    at = end + 1;
  }
  return { end: (plain.at(-1)?.end ?? start) + 1, plain };
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && behindBlank(text, at) === at) {
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
  }
  return at;
}

/** Behind a blank line; the same offset where the line that begins there is none. */
function behindBlank(text: string, at: number): number {
  BLANK.lastIndex = at;
  return BLANK.test(text) ? BLANK.lastIndex : at;
}
