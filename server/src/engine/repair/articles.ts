/**
 * Tells the articles of a file apart. Heads stand before their bodies, after them (pages whose text was taken out frame
 * by frame), or inside a sentence of the body (a head that the page break carried along).
 */
import type { Paragraph } from '../corpus.ts';
import { isTitleText } from './head.ts';
import type { ArticleHead } from './heads.ts';
import { joined } from './join.ts';
import type { SourceLine } from './lines.ts';
import { endsClosed, startsStructure } from './marks.ts';
import { goesOn } from './splits.ts';

export interface Article {
  readonly title?: string;
  readonly speaker?: string;
  readonly issuer?: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A piece of the file in order: running text, or a head between two of them. */
type Piece =
  | { readonly kind: 'body'; readonly paragraph: Paragraph }
  | { readonly kind: 'head'; readonly head: ArticleHead; readonly line: number }
  | { readonly kind: 'end'; readonly issuer?: string };

interface Draft {
  title?: string;
  speaker?: string;
  issuer?: string;
  /** Whether a head has been given to it. */
  headed: boolean;
  /** Whether a head stands inside its last sentence. */
  torn: boolean;
  /** Paragraphs of title lines, put in front. */
  titleLines: Paragraph[];
  paragraphs: Paragraph[];
}

/** A head below this line is not that of the whole file. */
const TOP = 6;
/** Shortest beginning of a sentence before a head, to be told from a heading. */
const SHORTEST_FRONT = 20;
/** A source named above so few paragraphs stands at the head of an article, not at its end. */
const FEWEST = 3;
const SOURCE = /^(?:文章|信息)?(?:来源|稿源)\s*[|｜:：]\s*(\S.{1,24})$/;
const NOTE_END =
  /现(?:将|予|把)?[^。]{0,24}(?:摘编|摘登|摘发|刊发|刊登|编发|发表|整理)(?:如下|于后)?[。：:]?(?:\s*——\s*编\s*者(?:按)?)?$/;

/**
 * Articles of a file. `lines` are its lines, `heads` point into them; `paragraphs` are the paragraphs made of the other
 * lines, in order. `frames` are the lines before which the text of a new frame begins.
 */
export function tellApart(
  lines: readonly SourceLine[],
  heads: readonly ArticleHead[],
  paragraphs: readonly Paragraph[],
  frames: ReadonlySet<number>,
): readonly Article[] {
  if (heads.length === 0 && !paragraphs.some(({ text }) => sourceOf(text) !== undefined)) return [{ paragraphs }];
  const only = heads[0];
  if (only && heads.length === 1 && !cutsOrEnds(only, lines)) return [headedOnce(only, lines, paragraphs)];
  const pieces = piecesOf(lines, heads, paragraphs, frames);
  const after = headsFollow(pieces);
  const drafts: Draft[] = [];
  let draft = newDraft();
  const close = (): void => {
    if (draft.headed || draft.paragraphs.length > 0) drafts.push(draft);
    draft = newDraft();
  };
  pieces.forEach((piece, i) => {
    if (piece.kind === 'body') {
      const last = draft.torn ? draft.paragraphs.pop() : undefined;
      draft.paragraphs.push(last ? joined([last, piece.paragraph]) : piece.paragraph);
      draft.torn = false;
    } else if (piece.kind === 'end') {
      if (piece.issuer !== undefined) draft.issuer = piece.issuer;
      if (piece.issuer === undefined || draft.paragraphs.length >= FEWEST) close();
    } else if (belongsToBodyBefore(piece.head, draft, pieces, i, after)) {
      give(draft, piece, lines);
      if (after) close();
      else draft.torn = true;
    } else {
      lateTitle(draft);
      close();
      give(draft, piece, lines);
    }
  });
  lateTitle(draft);
  close();
  return drafts.map(finished);
}

/** A single head is that of the file and stays where it is, unless it cuts a sentence or stands below the text. */
function cutsOrEnds(head: ArticleHead, lines: readonly SourceLine[]): boolean {
  const before = lines[head.from - 1]?.text;
  const next = lines[head.to]?.text;
  if (before === undefined) return false;
  return next === undefined ? !isTitleText(lines[0]?.text ?? '') : insideSentence(before, next);
}

function headedOnce(head: ArticleHead, lines: readonly SourceLine[], paragraphs: readonly Paragraph[]): Article {
  const taken = lines.slice(head.from, head.to).map(({ text, line }) => ({ text, line }));
  const atTop = head.from <= TOP;
  return {
    ...(atTop && head.title !== undefined && { title: head.title }),
    ...(atTop && head.speaker !== undefined && { speaker: head.speaker }),
    paragraphs: [...paragraphs, ...taken].sort((a, b) => a.line - b.line),
  };
}

function newDraft(): Draft {
  return { headed: false, torn: false, titleLines: [], paragraphs: [] };
}

function piecesOf(
  lines: readonly SourceLine[],
  heads: readonly ArticleHead[],
  paragraphs: readonly Paragraph[],
  frames: ReadonlySet<number>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    for (let head = heads[next]; head && lineOf(lines, head.from) < paragraph.line; head = heads[++next])
      pieces.push({ kind: 'head', head, line: lineOf(lines, head.from) });
    if (frames.has(paragraph.line)) pieces.push({ kind: 'end' });
    const source = paragraph.breaks ? undefined : sourceOf(paragraph.text);
    if (source !== undefined) {
      pieces.push({ kind: 'end', issuer: source });
      continue;
    }
    pieces.push({ kind: 'body', paragraph });
    if (heads.length > 0 && NOTE_END.test(paragraph.text.slice(-60))) pieces.push({ kind: 'end' });
  }
  for (const head of heads.slice(next)) pieces.push({ kind: 'head', head, line: lineOf(lines, head.from) });
  return pieces;
}

/** The publisher that a line such as 来源：新华社 names. */
export function sourceOf(text: string): string | undefined {
  return text.length <= 40 ? SOURCE.exec(text)?.[1] : undefined;
}

function lineOf(lines: readonly SourceLine[], at: number): number {
  return lines[at]?.line ?? 0;
}

/** Heads stand after their bodies when the file begins with a body and ends with a head. */
function headsFollow(pieces: readonly Piece[]): boolean {
  return pieces[0]?.kind === 'body' && pieces.at(-1)?.kind === 'head';
}

function belongsToBodyBefore(
  head: ArticleHead,
  draft: Draft,
  pieces: readonly Piece[],
  i: number,
  after: boolean,
): boolean {
  const last = draft.paragraphs.at(-1);
  if (head.opens || draft.headed || !last) return false;
  if (after) return true;
  const next = pieces[i + 1];
  return next?.kind === 'body' && insideSentence(last.text, next.paragraph.text);
}

/** Whether a head between the two texts stands inside a sentence. */
export function insideSentence(text: string, next: string): boolean {
  if (endsClosed(text) || startsStructure(next)) return false;
  return goesOn(text, next) || (/[，,]/.test(text) && text.length >= SHORTEST_FRONT);
}

function give(draft: Draft, piece: Piece & { readonly kind: 'head' }, lines: readonly SourceLine[]): void {
  const { head } = piece;
  draft.headed = true;
  if (head.title !== undefined) draft.title = head.title;
  if (head.speaker !== undefined) draft.speaker = head.speaker;
  draft.titleLines.push(...lines.slice(head.from, head.to).map(({ text, line }) => ({ text, line })));
}

/** An article under a label (社论) without a title has it at its end, when the page sets titles below. */
function lateTitle(draft: Draft): void {
  if (!draft.headed || draft.title !== undefined) return;
  const titles: Paragraph[] = [];
  for (let last = draft.paragraphs.at(-1); last && isTitleText(last.text); last = draft.paragraphs.at(-1)) {
    if (endsClosed(last.text) || draft.paragraphs.length === 1) break;
    titles.unshift(last);
    draft.paragraphs.pop();
  }
  const title = titles.at(-1);
  if (!title) return;
  draft.title = title.text;
  draft.titleLines.push(...titles);
}

function finished({ title, speaker, issuer, titleLines, paragraphs }: Draft): Article {
  return {
    ...(title !== undefined && { title }),
    ...(speaker !== undefined && { speaker }),
    ...(issuer !== undefined && { issuer }),
    paragraphs: [...titleLines, ...paragraphs],
  };
}
