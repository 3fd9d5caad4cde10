/**
 * Lists of postings that are read by themselves. Most are far shorter than a block, and stand anywhere among the others: what a look-up
 * takes of blocks of which each is kept as a whole is new memory of the machine, which costs several times as much as reading does.
 */
import { BLOCK, bytesOfList, type Pages, readBeside } from './pages.ts';

/** A longer list, or piece of one, is read where it stands: it is asked for often, and takes up whole blocks. */
const LONGEST = 1 << 13;
/** Lists of a segment that are kept; the first ones go first. */
const MOST = 1 << 13;

/** What is read of the file, before the list is taken out of it. */
const desk = new Uint32Array(LONGEST + 2 * (BLOCK >> 2));

/** The postings from `from` up to `to`, if they are few; `undefined` where they should be read where they stand. */
export function listApart(pages: Pages, from: number, to: number): Uint32Array | undefined {
  const length = to - from;
  if (length > LONGEST) return undefined;
  const known = pages.lists.get(from);
  if (known && known.length >= length) return known.length === length ? known : known.subarray(0, length);
  const list = readList(pages, from, length);
  if (known) pages.source?.onRead?.(-bytesOfList(known));
  pages.lists.set(from, list);
  pages.source?.onRead?.(bytesOfList(list));
  if (pages.lists.size > MOST) dropFirst(pages);
  return list;
}

function dropFirst({ lists, source }: Pages): void {
  for (const [from, list] of lists) {
    lists.delete(from);
    source?.onRead?.(-bytesOfList(list));
    return;
  }
}

function readList(pages: Pages, from: number, length: number): Uint32Array {
  const place = pages.at.postings + 4 * from;
  const word = (place - readBeside(pages, place, place + 4 * length, desk)) >> 2;
  return desk.slice(word, word + length);
}
