/** The words of a draft and those of a source that stand beside each other when they are compared. */
import { say } from '../language/index.ts';
import { locateDifference } from '../messages.ts';
import { fold, skeletonOf, sourceSpan } from '../text/skeleton.ts';
import { movedSpan } from '../text/spans.ts';
import type { Span } from '../types.ts';
import { compare } from './difference.ts';
import { nearestWords } from './nearest.ts';
import type { Side } from './side.ts';
import { slideGaps } from './slide.ts';

/** Where they stand: UTF-16 offsets of the draft and of the source text. */
export interface BothSides {
  readonly draft: Span;
  readonly source: Span;
}

export interface Compared {
  /** The whole draft, and the words in it that something is said of. */
  readonly text: string;
  readonly at: Span;
  /** The quotation around these words, if they stand in one. */
  readonly quotation?: Span | undefined;
  readonly sourceText: string;
  /** What the source has in their place, where that is known. */
  readonly replacement: string | undefined;
}

/** Of a longer source the draft hardly says all. */
const LONGEST_WHOLE = 200;

/**
 * As much as both sides say, and no more: where they go on differently, that is no difference. The quotation, else all of the
 * source where the draft has it, else the sentence or the clause, else the words alone.
 */
export function bothSides(compared: Compared): BothSides {
  const { text, at, quotation, sourceText, replacement } = compared;
  const sentence = around(text, at, /[。！？；\n]/);
  const clause = around(text, at, /[，。！？；：\n“”]/);
  return (
    beside(compared, quotation) ??
    wholeSource(compared) ??
    beside(compared, sentence) ??
    beside(compared, clause) ?? { draft: at, source: placeOf(sourceText, replacement) }
  );
}

/** These words of the draft, and those of the source that are nearest to them. */
function beside(compared: Compared, span: Span | undefined): BothSides | undefined {
  const { text, at, sourceText } = compared;
  if (!span || span.start > at.start || span.end < at.end) return undefined;
  const draft = trimmed(text, span);
  const source = draft && nearestWords(sourceText, corrected(compared, draft));
  return source && { draft: cover(draft, at), source };
}

/** A member that is missing is looked for with it: without it the words may be nearer to another place. */
function corrected({ text, at, replacement }: Compared, { start, end }: Span): string {
  if (replacement === undefined) return text.slice(start, end);
  return text.slice(start, Math.max(start, at.start)) + replacement + text.slice(Math.min(end, at.end), end);
}

/** All of the source, where the draft has it around the words. */
function wholeSource({ text, at, sourceText }: Compared): BothSides | undefined {
  const source =
    sourceText.length > LONGEST_WHOLE ? undefined : trimmed(sourceText, { start: 0, end: sourceText.length });
  if (!source) return undefined;
  const from = Math.max(0, at.start - 2 * sourceText.length);
  const found = nearestWords(text.slice(from, at.end + 2 * sourceText.length), sourceText);
  const draft = found && movedSpan(found, from);
  return draft && draft.start <= at.start && draft.end >= at.end ? { draft, source } : undefined;
}

function placeOf(sourceText: string, words = ''): Span {
  const start = words === '' ? -1 : sourceText.indexOf(words);
  return start < 0 ? { start: 0, end: sourceText.length } : { start, end: start + words.length };
}

/** From the mark before to the mark behind. */
function around(text: string, { start, end }: Span, border: RegExp): Span {
  let from = start;
  while (from > 0 && !border.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && !border.test(text.charAt(to))) to++;
  return { start: from, end: to };
}

/** Without punctuation at either end: the two sides need not end alike. */
function trimmed(text: string, { start, end }: Span): Span | undefined {
  const skeleton = skeletonOf(text, [{ start, end }]);
  return skeleton.at.length === 0 ? undefined : sourceSpan(skeleton, 0, skeleton.at.length);
}

/** What is said of may begin or end with a mark. */
function cover(span: Span, at: Span): Span {
  return { start: Math.min(span.start, at.start), end: Math.max(span.end, at.end) };
}

/** What differs between two sides, with the places in the draft: 第 9 字：报 → 保; empty where they are the same. */
export function differenceOf(source: string, draft: string): string {
  if (source === draft) return '';
  if (fold(source) === fold(draft)) return say.finding.otherPunctuation;
  const [from, to] = [sideOf(source), sideOf(draft)];
  const difference = compare(from.skeleton.text, to.skeleton.text);
  const edits = slideGaps(difference.edits, from, to);
  return locateDifference({ ...difference, edits }, from, to, 0);
}

function sideOf(text: string): Side {
  const skeleton = skeletonOf(text);
  return { text, skeleton, from: 0, to: skeleton.text.length };
}
