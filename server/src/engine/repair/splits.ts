/** Paragraphs that a page break cut in two: one ends inside a sentence and the next one goes on. */
import type { Paragraph } from '../corpus.ts';
import { joined } from './join.ts';
import { endsClosed, endsWithComma, hasInnerEnd, startsStructure } from './marks.ts';

/** A file with fewer cuts than this, or in which they are rarer, has oddities of its author, not of its pages. */
const FEWEST = 3;
const RAREST = 0.015;
/** Share of the cuts that must end with a comma or stand inside a word: others may be sentences that lack their stop. */
const PROVEN = 0.4;
/** No sentence begins with them. */
const PARTICLES: ReadonlySet<number> = new Set(Array.from('的地得了', (particle) => particle.charCodeAt(0)));
/** A line of this length without a single mark is no heading. */
const LONG_HEADING = 24;

type Texts = readonly Paragraph[];

/**
 * Joins the cuts in the articles of a file when there are enough of them to be no accident. Articles come back in the
 * same order; those without cuts are the same arrays.
 */
export function joinSplits(articles: readonly Texts[]): readonly Texts[] {
  const cuts = articles.map(cutsOf);
  const all = cuts.reduce((sum, { size }) => sum + size, 0);
  const paragraphs = articles.reduce((sum, { length }) => sum + length, 0);
  if (all < FEWEST || all < paragraphs * RAREST) return articles;
  const known = pairsOf(articles.flat());
  const proven = articles.flatMap((texts, k) =>
    [...(cuts[k] ?? [])].filter((i) => endsWithComma(textAt(texts, i)) || isInWord(texts, i, known)),
  );
  if (proven.length < all * PROVEN) return articles;
  return articles.map((texts, k) =>
    grouped(texts, (i) => cuts[k]?.has(i) === true || (isInWord(texts, i, known) && isLongLine(texts, i))),
  );
}

/** Indices of the paragraphs that surely go on in the next one. */
function cutsOf(texts: Texts): ReadonlySet<number> {
  const cuts = new Set<number>();
  for (let i = 0; i + 1 < texts.length; i++) if (goesOn(textAt(texts, i), textAt(texts, i + 1))) cuts.add(i);
  return cuts;
}

function textAt(texts: Texts, i: number): string {
  return texts[i]?.text ?? '';
}

/** Whether the sentence at the end of `text` surely goes on at the start of `next`. */
export function goesOn(text: string, next: string): boolean {
  if (next === '') return false;
  if (endsClosed(text))
    return text.length > LONG_HEADING && PARTICLES.has(next.charCodeAt(0)) && /[”’》）)]$/.test(text);
  if (startsStructure(next) || (!endsClosed(next) && !hasInnerEnd(next))) return false;
  return endsWithComma(text) || isProse(text);
}

/** Running text, not a heading: a sentence ends in it, or it is long and has commas. */
function isProse(text: string): boolean {
  if (hasInnerEnd(text)) return true;
  return text.length >= 40 && /[，,]/.test(text);
}

/** A page is cut at any character, so often inside a word: the pair at the cut stands together elsewhere in the file. */
function isInWord(texts: Texts, i: number, known: ReadonlySet<string>): boolean {
  return known.has(textAt(texts, i).slice(-1) + textAt(texts, i + 1).charAt(0));
}

/** A line without marks may be a heading unless it is long. */
function isLongLine(texts: Texts, i: number): boolean {
  const next = textAt(texts, i + 1);
  const text = textAt(texts, i);
  return text.length >= LONG_HEADING && !endsClosed(text) && !startsStructure(next) && hasInnerEnd(next);
}

function pairsOf(paragraphs: Texts): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { text } of paragraphs) for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

function grouped(paragraphs: Texts, isCut: (i: number) => boolean): Texts {
  const whole: Paragraph[] = [];
  let pieces: Paragraph[] = [];
  paragraphs.forEach((paragraph, i) => {
    pieces.push(paragraph);
    if (isCut(i)) return;
    whole.push(joined(pieces));
    pieces = [];
  });
  if (pieces.length > 0) whole.push(joined(pieces));
  return whole;
}
