/** Documents of the index by their title and date, and the index narrowed to some of them. */
import { memo } from '../../memo.ts';
import { type DocumentInfo, type DocumentQuery, documentKey } from '../../passages.ts';
import { fold } from '../../text/skeleton.ts';
import { buildSegment } from './build.ts';
import type { LiveSegment } from './hit.ts';
import type { Segment } from './layout.ts';
import { unpackDocuments } from './unpack.ts';

const NUMERAL = /[\d一二三四五六七八九十百]/;

/** Titles are read once for a segment, when documents are first asked for. */
const titlesOf = memo((segment: Segment): readonly string[] => segment.infos.map(({ title }) => fold(title)));

/** The documents that agree with all that a query says, at most as many as it wants. Linear in the number of documents. */
export function documentsBy(segments: readonly LiveSegment[], query: DocumentQuery): DocumentInfo[] {
  const groups = query.title?.map((words) => words.map(fold).filter(Boolean)) ?? [];
  const found: DocumentInfo[] = [];
  for (const { segment, dead } of segments) {
    const titles = titlesOf(segment);
    for (const [i, info] of segment.infos.entries()) {
      if (found.length >= query.limit) return found;
      if (dead[i] === 1 || (query.date !== undefined && !info.date?.startsWith(query.date))) continue;
      const title = titles[i] ?? '';
      if (groups.every((words) => words.some((word) => holds(title, word)))) found.push(info);
    }
  }
  return found;
}

/** Whether a folded title holds a folded word: 十大 is not in 二十大, nor 2012 in 12012. */
export function holds(title: string, word: string): boolean {
  const counts = NUMERAL.test(word.charAt(0));
  for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1))
    if (!counts || at === 0 || !NUMERAL.test(title.charAt(at - 1))) return true;
  return false;
}

/**
 * An index of these documents alone. They are laid out anew, since the votes of a near search go to the documents that have most
 * in common with the query: a document among thousands would not be looked at.
 */
export function onlyWithin(segments: readonly LiveSegment[], documents: readonly DocumentInfo[]): LiveSegment[] {
  const keys = new Set(documents.map(documentKey));
  const isWanted = (info: DocumentInfo) => keys.has(documentKey(info));
  const found = segments.flatMap(({ segment, dead }) => {
    if (!segment.infos.some(isWanted)) return [];
    return unpackDocuments({
      segment,
      dead: Uint8Array.from(segment.infos, (info, i) => (dead[i] === 1 || !isWanted(info) ? 1 : 0)),
    });
  });
  const segment = buildSegment(found);
  return [{ segment, dead: new Uint8Array(segment.documents) }];
}
