/**
 * Long blocks in pieces. Rules compare what stands in a block with what else stands in it, and a keystroke checks its block anew: both
 * are cheap in paragraphs, and would take minutes where somebody keeps a book in one line.
 */
import type { Span } from '../types.ts';
import type { Block } from './prose.ts';

/** UTF-16 units of the longest block that is checked as one: several pages without a break. */
const LONGEST = 8000;
/** A piece ends at one of the sentences behind these. */
const SHORTEST = 4000;

/** Marks that open are 1, those that close −1: a piece hardly ever begins amid quoted words. */
const DEPTH: Readonly<Record<string, number>> = Object.fromEntries([
  ...[...'“‘「『《（〔【'].map((mark) => [mark, 1]),
  ...[...'”’」』》）〕】'].map((mark) => [mark, -1]),
]);
const ENDS: ReadonlySet<string> = new Set('。！？；\n');
/** What a sentence end may not part from the sentence. */
const CLOSES = /[”’」』》）〕】。！？；]/;

/** The same blocks, but each of the long ones as several that follow each other; the list itself where none is long. */
export function inPieces(text: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.every(({ start, end }) => end - start <= LONGEST)) return blocks;
  return blocks.flatMap((block) => (block.end - block.start <= LONGEST ? [block] : piecesOf(text, block)));
}

function piecesOf(text: string, block: Block): Block[] {
  const { kind, prose } = block;
  const pieces: Block[] = [];
  let first = 0; // of the prose behind the last piece
  for (let start = block.start; start < block.end; ) {
    const end = block.end - start <= LONGEST ? block.end : borderAfter(text, start);
    const own: Span[] = [];
    while (first < prose.length && (prose[first]?.start ?? end) < end) {
      const span = prose[first] as Span;
      own.push({ start: Math.max(start, span.start), end: Math.min(end, span.end) });
      if (span.end > end) break;
      first++;
    }
    pieces.push({ kind, start, end, prose: own });
    start = end;
  }
  return pieces;
}

/**
 * Where the piece ends that begins at `start`. Of the sentences that may end it, the one whose last characters have the least hash: what
 * is typed moves it hardly ever, and so leaves the pieces behind it as they were (as in rsync's chunks).
 */
function borderAfter(text: string, start: number): number {
  let depth = 0;
  let best = { border: 0, isOutside: false, hash: 0 };
  for (let i = start; i + 1 < start + LONGEST; i++) {
    const mark = text.charAt(i);
    depth = Math.max(0, depth + (DEPTH[mark] ?? 0));
    if (i < start + SHORTEST || !ENDS.has(mark) || CLOSES.test(text.charAt(i + 1))) continue;
    const next = { border: i + 1, isOutside: depth === 0, hash: hashBefore(text, i) };
    const isBetter = next.isOutside === best.isOutside ? next.hash < best.hash : next.isOutside;
    if (best.border === 0 || isBetter) best = next;
  }
  return best.border || withinCharacters(text, start + LONGEST);
}

function hashBefore(text: string, end: number): number {
  let hash = 0;
  for (let i = end - 6; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return Math.imul(hash, 0x9e3779b1) >>> 0;
}

/** Not between the two units of one character. */
function withinCharacters(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
