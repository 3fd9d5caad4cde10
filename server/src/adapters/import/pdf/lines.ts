/** Rows of a PDF page to lines. */
import type { SourceLine } from '../../../engine/repair/lines.ts';
import { heaviest } from './most.ts';
import type { PageBox } from './pieces.ts';
import type { Row } from './rows.ts';

/** Share of the height of a page at its top and at its foot where running heads stand. */
const MARGIN = 0.09;

/** Lines of a page from top to bottom margin; numbers go on from `before` lines of the pages before. */
export function pageLines(written: readonly Row[], box: PageBox, before: number): SourceLine[] {
  const rows = inReadingOrder(written, box);
  const body = rows.filter((row) => placeOf(row, box) === 1);
  const within = body.length > 0 ? body : rows;
  const left = Math.min(...within.map(({ x }) => x));
  const right = usualRight(within);
  const pitch = usualPitch(rows);
  return rows.map((row, i) => {
    const previous = rows[i - 1];
    return {
      text: row.text.trim(),
      line: before + i + 1,
      indent: Math.max(0, Math.round((row.x - left) / row.size)),
      afterBlank: previous === undefined || previous.y - row.y > pitch * 1.6,
      room: Math.max(0, (right - row.right) / row.size),
      ...(previous === undefined && { newPage: true }),
    };
  });
}

/** What stands in the margins comes first and last from top to bottom, wherever it was written; the rest keeps its order (it may have columns). */
function inReadingOrder(rows: readonly Row[], box: PageBox): readonly Row[] {
  const placed = rows.map((row) => ({ row, place: placeOf(row, box) }));
  return placed.sort((a, b) => a.place - b.place || (a.place === 1 ? 0 : b.row.y - a.row.y)).map(({ row }) => row);
}

/** 0 in the margin at the top, 1 in the body, 2 at the foot. */
function placeOf({ y }: Row, { bottom, top }: PageBox): 0 | 1 | 2 {
  const margin = (top - bottom) * MARGIN;
  return y > top - margin ? 0 : y < bottom + margin ? 2 : 1;
}

/** Where full lines end. Not the furthest place: a mark may hang over the edge. */
function usualRight(rows: readonly Row[]): number {
  const edge = heaviest(rows.map(({ right, size }) => [Math.round((right / size) * 2), 1]));
  const full = rows.filter(({ right, size }) => Math.round((right / size) * 2) === edge);
  // A page of short lines has no usual edge.
  const furthest = Math.max(...rows.map((row) => row.right));
  return full.length >= 3 && full.length >= rows.length * 0.2 ? Math.max(...full.map((row) => row.right)) : furthest;
}

/** The usual distance of baselines in points. */
function usualPitch(rows: readonly Row[]): number {
  const distances = rows
    .map((row, i) => (rows[i - 1]?.y ?? row.y) - row.y)
    .filter((distance) => distance > 1)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? Number.POSITIVE_INFINITY;
}
