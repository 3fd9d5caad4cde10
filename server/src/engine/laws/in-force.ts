/** The words of a law in force that took the place of older ones: the nearest stretch of its articles. */
import { infixMatch } from '../align/infix.ts';
import { isBorderOfText } from '../align/slide.ts';
import { fold, skeletonOf } from '../text/skeleton.ts';
import { type Article, printedParagraphs } from './articles.ts';
import type { LawCitation } from './citations.ts';
import { articlesWith, type Version } from './law.ts';

export interface InForce {
  readonly article: Article;
  /** As printed, from one mark to another; absent where the nearest words begin or end inside a clause. */
  readonly text?: string;
}

/** Share of its character pairs that an article must have to be looked at. */
const LEAST_SHARE = 0.4;
/** Share of the words that may differ. */
const MOST_EDITS = 0.4;
const CANDIDATES = 3;

/** Characters with which a sentence and the one in its place begin, and of which either is. */
const SUBJECT = 4;
const SENTENCE = 8;

/**
 * What the version has instead of the words, which stand in an article of an older one; the article of the cited number where
 * nothing is near. A whole sentence that was written anew is known by its subject.
 */
export function inForceInstead(
  words: string,
  citation: LawCitation,
  version: Version,
  held: Article,
): InForce | undefined {
  const near = nearestTo(words, citation, version);
  if (near?.text !== undefined) return near;
  const articles = citation.articles.length ? articlesWith(version, citation.articles) : near ? [near.article] : [];
  return sentenceInstead(words, held, articles) ?? near;
}

function sentenceInstead(words: string, held: Article, articles: readonly Article[]): InForce | undefined {
  if (!sentencesOf(held).some((sentence) => fold(sentence).endsWith(words))) return undefined;
  const found = articles.flatMap((article) =>
    sentencesOf(article).map((text) => ({ article, text, shared: sharedStart(words, fold(text)) })),
  );
  const [best] = found.filter(({ shared }) => shared >= SUBJECT).sort((a, b) => b.shared - a.shared);
  return best && { article: best.article, text: best.text };
}

/** As printed, without the marks at their ends. */
function sentencesOf(article: Article): string[] {
  const sentences = printedParagraphs(article).flatMap((paragraph) => paragraph.split('。'));
  return sentences.map((text) => text.trim()).filter((text) => fold(text).length >= SENTENCE);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** What nearly are the words. */
function nearestTo(words: string, citation: LawCitation, version: Version): InForce | undefined {
  const cited = articlesWith(version, citation.articles);
  const likely = mostAlike(words, version.articles);
  let best:
    | { readonly article: Article; readonly from: number; readonly to: number; readonly distance: number }
    | undefined;
  for (const article of likely) {
    const match = infixMatch(words, article.words, Math.floor(words.length * MOST_EDITS));
    if (match && (!best || match.distance < best.distance)) best = { article, ...match };
  }
  if (best) return printed(best.article, best.from, best.to);
  return citation.articles.length && cited[0] ? { article: cited[0] } : undefined;
}

function mostAlike(words: string, articles: readonly Article[]): readonly Article[] {
  const pairs = pairsOf(words);
  const shares = articles.map((article) => {
    const there = pairsOf(article.words);
    let shared = 0;
    for (const pair of pairs) if (there.has(pair)) shared++;
    return { article, share: shared / Math.max(1, pairs.size) };
  });
  const likely = shares.filter(({ share }) => share >= LEAST_SHARE).sort((a, b) => b.share - a.share);
  return likely.slice(0, CANDIDATES).map(({ article }) => article);
}

function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= words.length; i++) pairs.add(words.slice(i, i + 2));
  return pairs;
}

function printed(article: Article, from: number, to: number): InForce {
  const skeleton = skeletonOf(article.text);
  const lead = skeleton.text.length - article.words.length;
  const [start, end] = [skeleton.at[lead + from], skeleton.at[lead + to - 1]];
  const side = { text: article.text, skeleton };
  if (start === undefined || end === undefined) return { article };
  const isWhole = (from === 0 || isBorderOfText(side, lead + from)) && isBorderOfText(side, lead + to);
  const text = article.text.slice(start, end + 1);
  return isWhole && fold(text).length === to - from ? { article, text: text.replace(/\s*\n\s*/g, '') } : { article };
}
