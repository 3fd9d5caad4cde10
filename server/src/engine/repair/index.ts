/** Repair of layout: the lines of a file in, its articles out. Clean text passes through untouched and nearly free. */
import type { Paragraph } from '../corpus.ts';
import { inPlainForms } from '../text/forms.ts';
import { KIND, mayHold } from '../text/kinds.ts';
import { type Article, sourceOf, tellApart } from './articles.ts';
import { type ArticleHead, findHeads } from './heads.ts';
import { joined } from './join.ts';
import type { SourceLine } from './lines.ts';
import { endsClosed } from './marks.ts';
import { sift } from './noise.ts';
import { closedUp } from './spacing.ts';
import { joinSplits } from './splits.ts';
import { isWrapped, paragraphStarts } from './wrap.ts';

export type { Article } from './articles.ts';

export interface Repaired {
  readonly articles: readonly Article[];
  /** Lines that are no text of the document: page numbers, running heads, boilerplate, tables of contents. */
  readonly dropped: readonly Paragraph[];
}

/** How the lines came to be: those of `marked-up` text are one article, those of `pages` are lines as printed. */
export type Layout = 'plain' | 'marked-up' | 'pages';

/** Repairs the layout of a file given as its non-empty lines in order. Pure; linear in the length of the text. */
export function repairLayout(lines: readonly SourceLine[], layout: Layout = 'plain'): Repaired {
  const { kept, dropped } = sift(withPlainForms(lines));
  const closed = closedUp(kept);
  const wrapped = layout === 'pages' || isWrapped(closed);
  const heads = layout !== 'marked-up' ? findHeads(closed, wrapped) : [];
  const frames = wrapped && layout === 'plain' ? framesOf(closed) : NO_FRAMES;
  const body = heads.length === 0 ? closed : withoutHeads(closed, heads);
  const paragraphs = wrapped ? unwrapped(closed, heads, body, frames) : body;
  const articles = tellApart(closed, heads, paragraphs, frames);
  const joinedTexts = joinSplits(articles.map((article) => article.paragraphs));
  return { articles: articles.map((article, i) => ({ ...article, paragraphs: joinedTexts[i] ?? [] })), dropped };
}

/** The paragraphs of printed lines in order, without what stands at the edges of pages: for a document that is one text. */
export function joinedLines(lines: readonly SourceLine[]): readonly Paragraph[] {
  const { kept } = sift(lines);
  const closed = closedUp(kept);
  return unwrapped(closed, [], closed, NO_FRAMES);
}

/** Lines with the characters that are meant (`inPlainForms`), so that no radical and no mark of vertical writing is ever indexed. */
export function withPlainForms(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some((line) => mayHold(line, KIND.form))) return lines;
  const plain = lines.map((line) => {
    if (!mayHold(line, KIND.form)) return line;
    const text = inPlainForms(line.text);
    if (text === line.text) return line;
    const { kinds, ...rest } = line; // of the forms
    return { ...rest, text };
  });
  return plain.some((line, i) => line !== lines[i]) ? plain : lines;
}

const NO_FRAMES: ReadonlySet<number> = new Set();

/**
 * Lines at which the text of a new frame of the page begins: blank lines stand between all lines but those that the
 * end of a frame has put together.
 */
function framesOf(lines: readonly SourceLine[]): ReadonlySet<number> {
  const gaps = lines.filter(({ afterBlank }) => afterBlank).length;
  if (gaps < lines.length * 0.9) return NO_FRAMES;
  const starts = lines.filter((line, i) => i > 0 && !line.afterBlank && endsClosed(lines[i - 1]?.text ?? ''));
  return new Set(starts.map(({ line }) => line));
}

function withoutHeads(lines: readonly SourceLine[], heads: readonly ArticleHead[]): readonly SourceLine[] {
  const taken = new Set(heads.flatMap(({ from, to }) => lines.slice(from, to)));
  return lines.filter((line) => !taken.has(line));
}

/** Joins the lines of a wrapped file to paragraphs. A head between two lines ends one unless it cuts a sentence. */
function unwrapped(
  lines: readonly SourceLine[],
  heads: readonly ArticleHead[],
  body: readonly SourceLine[],
  frames: ReadonlySet<number>,
): readonly Paragraph[] {
  const starts = paragraphStarts(body);
  const headed = new Set(heads.map(({ to }) => lines[to]));
  const paragraphs: Paragraph[] = [];
  let pieces: SourceLine[] = [];
  body.forEach((line, i) => {
    const previous = body[i - 1]?.text ?? '';
    const cut = (headed.has(line) && endsClosed(previous)) || isSource(previous) || isSource(line.text);
    if (pieces.length > 0 && (starts[i] || cut || frames.has(line.line))) {
      paragraphs.push(joined(pieces));
      pieces = [];
    }
    pieces.push(line);
  });
  if (pieces.length > 0) paragraphs.push(joined(pieces));
  return paragraphs;
}

function isSource(text: string): boolean {
  return sourceOf(text) !== undefined;
}
