/**
 * Reading a segment of which only a part may be in memory: whoever is about to look at a place asks for it here first. What is held over a
 * pause of other work may have been given back in between and is asked for again.
 */
import { lastStart } from '../../last-start.ts';
import { type Filter, filterIn, isInWord, wordOfFilter } from './filter.ts';
import type { Segment } from './layout.ts';
import { listApart } from './lists.ts';
import { need, needWord, type PageViews, TEXT_BITS } from './pages.ts';

/** Blocks that are read at once: of tables that any word leads into, of lists and of text, of which most is asked for sooner or later. */
const TABLE = 256;
const LISTS = 16;
const TEXT = 64;

/** The text, of which the whole document at an offset has been read. */
export function textAt(segment: Segment, place: number): Uint16Array {
  const { pages } = segment;
  if (pages.texts[place >>> TEXT_BITS] === 0) bringText(segment, place);
  return pages.views.units;
}

/** The text, of which the whole paragraph at an offset has been read: enough for whoever stops at its borders. */
export function paragraphAt(segment: Segment, place: number): Uint16Array {
  const { pages, paragraphStarts } = segment;
  if (pages.texts[place >>> TEXT_BITS] === 0) {
    const paragraph = lastStart(paragraphStarts, place);
    textOver(segment, paragraphStarts[paragraph] ?? 0, paragraphStarts[paragraph + 1] ?? segment.text);
  }
  return pages.views.units;
}

/** The text, of which a stretch has been read and nothing else. */
export function textOver({ pages, text }: Segment, from: number, to: number): Uint16Array {
  need(pages, pages.at.text + 2 * Math.max(0, from), pages.at.text + 2 * Math.min(to, text), TEXT);
  return pages.views.units;
}

/** Reads whole documents, so that whoever reads on to the border of one finds it: what has not been read looks like one. */
function bringText({ pages, documentStarts }: Segment, place: number): void {
  const { at, texts, views } = pages;
  const page = place >>> TEXT_BITS;
  const lastUnit = Math.min((page + 1) << TEXT_BITS, views.units.length) - 1;
  const from = documentStarts[lastStart(documentStarts, page << TEXT_BITS)] ?? 0;
  const to = documentStarts[lastStart(documentStarts, lastUnit) + 1] ?? views.units.length;
  need(pages, at.text + 2 * from, at.text + 2 * to, TEXT);
  texts[page] = 1;
  for (let next = page + 1; (next + 1) << TEXT_BITS <= to; next++) texts[next] = 1; // a long document
}

/** The postings from `from` up to `to`. */
export function postingsIn({ pages }: Segment, from: number, to: number): Uint32Array {
  if (from >= to) return NO_POSTINGS;
  const apart = pages.source && listApart(pages, from, to);
  if (apart) return apart;
  need(pages, pages.at.postings + 4 * from, pages.at.postings + 4 * to, LISTS);
  return pages.views.entries.subarray(from, to);
}

const NO_POSTINGS = new Uint32Array(0);

/** The first posting of a bucket; that of the next one is one past its last. */
export function startOfBucket({ pages }: Segment, bucket: number): number {
  needWord(pages, pages.at.buckets + 4 * bucket, TABLE);
  return pages.views.buckets[bucket] as number;
}

/** The filter of the trigrams of a segment (see filter.ts), all of which is read: any text leads to any place of it. */
export function filterOf({ pages, bits }: Segment): Filter {
  need(pages, pages.at.filter, pages.at.clauses);
  return filterIn(pages.views.filter, bits);
}

/** Whether a trigram may stand in a segment: where not, all that its bucket has is of others. */
export function mayStand({ pages, bits }: Segment, hash: number): boolean {
  const word = wordOfFilter(bits, hash);
  needWord(pages, pages.at.filter + 4 * word, TABLE);
  return isInWord(pages.views.filter[word] as number, hash);
}

/** 1-based line in its file of a paragraph. */
export function lineOf({ pages }: Segment, paragraph: number): number {
  needWord(pages, pages.at.lines + 4 * paragraph, LISTS);
  return pages.views.lines[paragraph] ?? 1;
}

/** What tells a paragraph from others, but for its reprints. */
export function printOfParagraph({ pages }: Segment, paragraph: number): number {
  needWord(pages, pages.at.prints + 4 * paragraph, LISTS);
  return pages.views.prints[paragraph] as number;
}

/** Hash of the words of a clause of the segment, in the order of hashes. */
export function clauseHash({ pages }: Segment, clause: number): number {
  needWord(pages, pages.at.clauses + 4 * clause, LISTS);
  return pages.views.clauseHashes[clause] as number;
}

/** Offset of the first character of a clause of the segment. */
export function clausePlace({ pages, clauses }: Segment, clause: number): number {
  needWord(pages, pages.at.clauses + 4 * (clauses + clause), LISTS);
  return pages.views.clausePlaces[clause] as number;
}

/** The lists of the frequent trigrams: all of them are read. */
export function frequentOf({ pages }: Segment): Pick<PageViews, 'frequentRows' | 'strangers'> {
  need(pages, pages.at.frequent, pages.at.end);
  return pages.views;
}
