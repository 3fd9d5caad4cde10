/** OFD: the text of pages and of their templates, put together to lines; annotations (watermarks, stamps) are not read. */
import { say } from '../../../engine/language/index.ts';
import type { SourceLine } from '../../../engine/repair/lines.ts';
import { type Extract, Refusal } from '../extract.ts';
import { MOST_PAGES } from '../options.ts';
import { pageLines } from '../pdf/lines.ts';
import { rowsOf } from '../pdf/rows.ts';
import type { ZipArchive } from '../zip.ts';
import { readingOrder } from './order.ts';
import { openOfd } from './package.ts';
import { type Piece, piecesOf } from './page.ts';

/** Pieces are in order already: no lines are taken for running heads and moved. */
const NO_MARGINS = { bottom: -1e9, top: 1e9 } as const;

/** The lines of an OFD, numbered as in its extracted text. Throws a `Refusal`. */
export async function extractOfd(zip: ZipArchive): Promise<Extract> {
  const { pages, properties, source } = await openOfd(zip, MOST_PAGES + 1);
  const lines: SourceLine[] = [];
  for (const [i, parts] of pages.slice(0, MOST_PAGES).entries()) {
    const pieces: Piece[] = [];
    for (const part of parts) pieces.push(...(await piecesOf(await source(part))));
    for (const line of pageLines(rowsOf(readingOrder(pieces).map(fromBelow)), NO_MARGINS, lines.length))
      lines.push({ ...line, page: i + 1 });
  }
  if (lines.length === 0) throw new Refusal(say.corpus.noText);
  return {
    lines,
    ...properties,
    ...(pages.length > MOST_PAGES && { problems: [say.corpus.firstPagesOnly(MOST_PAGES)] }),
  };
}

/** A page of PDF counts from below. */
function fromBelow({ text, x, y, right, size }: Piece): Parameters<typeof rowsOf>[0][number] {
  return { text, x, y: -y, width: right - x, size };
}
