/** Text items of a PDF page to lines. Items come in the order in which the page was written, which is reading order. */
import type { SourceLine } from '../../engine/repair/lines.ts';

/** A piece of text as pdf.js gives it; `transform[4]`, `transform[5]` is the start of its baseline in points. */
export interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

export interface PageBox {
  readonly bottom: number;
  readonly top: number;
}

interface Row {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  size: number;
}

/** Share of the height of a page at its top and at its foot where running heads stand. */
const MARGIN = 0.09;

/** Lines of a page from top to bottom margin; numbers go on from `before` lines of the pages before. */
export function pageLines(items: readonly TextItem[], box: PageBox, before: number): SourceLine[] {
  const rows = inReadingOrder(rowsOf(items), box);
  const left = Math.min(...rows.map(({ x }) => x));
  const right = usualRight(rows);
  const pitch = usualPitch(rows);
  return rows.map((row, i) => {
    const previous = rows[i - 1];
    return {
      text: row.text.trim(),
      line: before + i + 1,
      indent: Math.round((row.x - left) / row.size),
      afterBlank: previous === undefined || previous.y - row.y > pitch * 1.6,
      room: Math.max(0, (right - row.right) / row.size),
      ...(previous === undefined && { newPage: true }),
    };
  });
}

function rowsOf(items: readonly TextItem[]): readonly Row[] {
  const rows: Row[] = [];
  for (const { str, width, height, transform } of items) {
    const [, , , , x = 0, y = 0] = transform;
    if (str.trim() === '') {
      const last = rows.at(-1);
      if (last && str !== '' && Math.abs(last.y - y) < last.size / 2) last.text += ' ';
      continue;
    }
    const size = height || Math.abs(transform[3] ?? 0) || 10;
    const last = rows.at(-1);
    if (last && Math.abs(last.y - y) < last.size / 2 && x > last.right - size * 1.5) append(last, str, x, width, size);
    else rows.push({ text: str, x, y, right: x + width, size });
  }
  return rows.filter(({ text }) => text.trim() !== '');
}

function append(row: Row, text: string, x: number, width: number, size: number): void {
  const gap = x - row.right;
  const wide = /[\u2e80-\uffef]$/.test(row.text) && /^[\u2e80-\uffef]/.test(text) ? 0.8 : 0.25;
  row.text += gap > size * wide && !row.text.endsWith(' ') ? ` ${text}` : text;
  row.right = Math.max(row.right, x + width);
  row.size = Math.max(row.size, size);
}

/** Running heads come first and last, wherever they were written; the rest keeps its order (it may have columns). */
function inReadingOrder(rows: readonly Row[], { bottom, top }: PageBox): readonly Row[] {
  const height = top - bottom;
  const place = ({ y }: Row): number => (y > top - height * MARGIN ? 0 : y < bottom + height * MARGIN ? 2 : 1);
  return [...rows].sort((a, b) => place(a) - place(b));
}

/** Where full lines end. Not the furthest place: a mark may hang over the edge. */
function usualRight(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { right, size } of rows) {
    const edge = Math.round((right / size) * 2);
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const [edge] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0]);
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
