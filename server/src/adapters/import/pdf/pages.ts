/** The pages of a PDF to the lines of its text, numbered through. */
import type { SourceLine } from '../../../engine/repair/lines.ts';
import { piecesOf } from './items.ts';
import { pageLines } from './lines.ts';
import { heaviest } from './most.ts';
import type { PageBox, TextItem } from './pieces.ts';
import { type Row, rowsOf } from './rows.ts';

export interface PageReader {
  /** Takes the items of the next page; `view`: its left, bottom, right and top in points. */
  add(items: readonly TextItem[], view: readonly number[]): void;
  read(): PagesRead;
}

export interface PagesRead {
  readonly lines: readonly SourceLine[];
  /** Numbers of pages on which more words stand slanted to the text than a watermark or a stamp has; they are left out. */
  readonly slanted: readonly number[];
}

/** Characters of different pieces that watermarks and stamps of a page have at most. */
const MOST_SLANTED = 60;

/** Reads pages in their order. */
export function pageReader(): PageReader {
  const pages: { readonly rows: readonly Row[]; readonly box: PageBox }[] = [];
  const slantedPages: number[] = [];
  return {
    add: (items, view) => {
      const { pieces, box, slanted } = piecesOf(items, view);
      pages.push({ rows: rowsOf(pieces), box });
      if ([...new Set(slanted)].join('').length > MOST_SLANTED) slantedPages.push(pages.length);
    },
    read: () => {
      const isWatermark = watermarks(pages.map(({ rows }) => rows));
      const lines: SourceLine[] = [];
      for (const [i, { rows, box }] of pages.entries())
        for (const line of pageLines(
          rows.filter((row) => !isWatermark(row)),
          box,
          lines.length,
        ))
          lines.push({ ...line, page: i + 1 });
      return { lines, slanted: slantedPages };
    },
  };
}

/** How much larger than most of the text an upright watermark is at least. */
const LARGER = 1.4;
/** Share of the pages that it stands on, and how many they are at least. */
const PAGES = { share: 0.6, least: 2 } as const;

/** Tells upright watermarks: large words at the same place of most pages. */
function watermarks(pages: readonly (readonly Row[])[]): (row: Row) => boolean {
  const usual = usualSize(pages.flat());
  const large = (row: Row): boolean => row.size > usual * LARGER;
  const counts = new Map<string, number>();
  for (const rows of pages)
    for (const place of new Set(rows.filter(large).map(placeOf))) counts.set(place, (counts.get(place) ?? 0) + 1);
  const least = Math.max(PAGES.least, pages.length * PAGES.share);
  return (row) => large(row) && (counts.get(placeOf(row)) ?? 0) >= least;
}

function placeOf({ text, x, y }: Row): string {
  return `${Math.round(x)} ${Math.round(y)} ${text}`;
}

/** The size of most characters, in points. */
function usualSize(rows: readonly Row[]): number {
  return heaviest(rows.map(({ text, size }) => [size, text.length]));
}
