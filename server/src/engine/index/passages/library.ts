/** Whole documents out of the segments in memory: by title, and paragraph by paragraph. */
import { lastStart } from '../../last-start.ts';
import { once } from '../../once.ts';
import type { DocumentInfo, DocumentLibrary, DocumentParagraph } from '../../passages.ts';
import { titleKey } from '../../text/titles.ts';
import { buildTitleIndex } from '../../titles/near.ts';
import type { LiveSegment } from './hit.ts';
import type { Segment } from './layout.ts';
import { lineOf, textAt } from './reading.ts';
import { compareSources } from './sources.ts';
import { textOf } from './window.ts';

interface Place {
  readonly segment: Segment;
  readonly document: number;
}

/** The library over these segments. The table of titles is made at its first use. */
export function documentLibrary(segments: readonly LiveSegment[]): DocumentLibrary {
  const shelves = once(() => shelve(segments));
  return {
    titled: async (titles) => titles.map((title) => shelves().byTitle.get(titleKey(title)) ?? []),
    nearlyTitled: async (titles) =>
      titles.map((title) => {
        const { works, index } = shelves().named();
        return index.near(title).map((id) => works[id] as DocumentInfo);
      }),
    read: async (documents) =>
      documents.map((info) => {
        const place = shelves().places.get(idOf(info));
        return place ? paragraphsOf(place) : [];
      }),
  };
}

function shelve(segments: readonly LiveSegment[]) {
  const byTitle = new Map<string, DocumentInfo[]>();
  const places = new Map<string, Place>();
  for (const { segment, dead } of segments) {
    segment.infos.forEach((info, document) => {
      if (dead[document] === 1) return;
      places.set(idOf(info), { segment, document });
      const key = titleKey(info.title);
      const same = byTitle.get(key);
      if (same) same.push(info);
      else byTitle.set(key, [info]);
    });
  }
  return { byTitle, places, named: once(() => nameWorks(byTitle)) };
}

/** One document for each work, the best source of it; headlines of the media are no titles of works. */
export function nameWorks(byTitle: ReadonlyMap<string, readonly DocumentInfo[]>) {
  const works = [...byTitle.values()].flatMap((same) => {
    const [best] = same.filter(({ tier }) => tier !== 'media').sort(compareSources);
    return best ? [best] : [];
  });
  return { works, index: buildTitleIndex(works.map(({ title }) => title)) };
}

function idOf({ path, article }: DocumentInfo): string {
  return `${article} ${path}`;
}

function paragraphsOf({ segment, document }: Place): DocumentParagraph[] {
  const { documentStarts, paragraphStarts, paragraphs: count } = segment;
  const [start = 0, end = 0] = documentStarts.subarray(document, document + 2);
  const units = textAt(segment, start);
  const paragraphs: DocumentParagraph[] = [];
  for (let p = lastStart(paragraphStarts, start); p < count && (paragraphStarts[p] ?? end) < end; p++) {
    const from = paragraphStarts[p] ?? 0;
    let to = Math.min(paragraphStarts[p + 1] ?? end, end);
    while (to > from && (units[to - 1] ?? 0) <= 0x0a) to--; // ends of paragraph and document
    paragraphs.push({ text: textOf(units, from, to), line: lineOf(segment, p) });
  }
  return paragraphs;
}
