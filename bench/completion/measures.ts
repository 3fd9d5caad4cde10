/** The measures: the right clause among the first rows, characters saved in whole texts, ghost text, lists that open. */
import { fold } from '../../server/src/engine/text/skeleton.ts';
import { type Offer, reached, type Suggest } from './suggest.ts';
import type { Place } from './texts.ts';

/** How many places, and how many of them have the right clause among the first one and the first five rows. */
export interface ClauseCount {
  places: number;
  first: number;
  five: number;
  readonly distinct: Map<string, { places: number; first: number; five: number }>;
  readonly times: number[];
}

export const noClauses = (): ClauseCount => ({ places: 0, first: 0, five: 0, distinct: new Map(), times: [] });

/** Asks at a place after `typed`, which stands for the beginning of the clause: its first characters or their letters. */
export async function askClause(suggest: Suggest, place: Place, typed: string, count: ClauseCount): Promise<number> {
  const draft = place.text.slice(0, place.start) + typed;
  const since = performance.now();
  const { rows } = await suggest(draft, draft.length);
  count.times.push(performance.now() - since);
  const at = rows.slice(0, 5).findIndex((row) => isClause(row, place));
  const known = count.distinct.get(place.clause) ?? { places: 0, first: 0, five: 0 };
  count.distinct.set(place.clause, known);
  for (const each of [count, known]) {
    each.places++;
    if (at === 0) each.first++;
    if (at >= 0) each.five++;
  }
  return at;
}

function isClause({ replace, insert }: Offer, { text, start, clause }: Place): boolean {
  const wanted = fold(text.slice(Math.min(replace.start, start), start + clause.length));
  return fold(text.slice(start, Math.max(start, replace.start)) + insert) === wanted;
}

/** Shares in per cent: of places, and of distinct clauses (each counts as one, by the share of its places). */
export function clauseShares({ places, first, five, distinct }: ClauseCount): Record<string, number> {
  const of = (part: 'first' | 'five'): number =>
    (100 * [...distinct.values()].reduce((sum, each) => sum + each[part] / each.places, 0)) / distinct.size;
  return {
    first: (100 * first) / places,
    five: (100 * five) / places,
    distinctFirst: of('first'),
    distinctFive: of('five'),
  };
}

export interface WritingCount {
  characters: number;
  saved: number;
  savedByLong: number;
  keystrokes: number;
  lists: number;
  accepted: number;
}

export const nothingWritten = (): WritingCount => ({
  characters: 0,
  saved: 0,
  savedByLong: 0,
  keystrokes: 0,
  lists: 0,
  accepted: 0,
});

const ROWS = 3;

/** Writes a text; a right row among the first three is taken at the cost of one keystroke wherever that saves some. */
export async function writeText(suggest: Suggest, text: string, least: number, count: WritingCount): Promise<void> {
  count.characters += text.length;
  for (let at = 0; at < text.length; ) {
    const { rows } = await suggest(text.slice(0, at), at);
    const shown = rows.slice(0, ROWS).filter(({ replace, insert }) => replace.start + insert.length - at >= least);
    const end = Math.max(-1, ...shown.map((row) => reached(row, text, at)));
    count.keystrokes++;
    if (shown.length > 0) count.lists++;
    if (end - at < 2) {
      at++;
      continue;
    }
    count.accepted++;
    count.saved += end - at - 1;
    at = end;
  }
}

export interface GhostCount {
  positions: number;
  shown: number;
  right: number;
  length: number;
  opened: number;
  rightlyOpened: number;
  readonly times: number[];
}

export const noGhosts = (): GhostCount => ({
  positions: 0,
  shown: 0,
  right: 0,
  length: 0,
  opened: 0,
  rightlyOpened: 0,
  times: [],
});

/** Types a text and takes nothing: what is shown behind the caret, and the list that opens by itself, at every character. */
export async function typeText(suggest: Suggest, text: string, count: GhostCount): Promise<void> {
  let open: readonly Offer[] = [];
  for (let at = 1; at < text.length; at++) {
    const since = performance.now();
    const { rows, ghost, opens } = await suggest(text.slice(0, at), at);
    count.times.push(performance.now() - since);
    count.positions++;
    if (ghost) {
      count.shown++;
      count.length += ghost.replace.start + ghost.insert.length - at;
      if (reached(ghost, text, at) > 0) count.right++;
    }
    open = open.filter(({ replace, insert }) => insert.startsWith(text.slice(replace.start, at)));
    if (!opens || open.length > 0) continue;
    open = rows;
    count.opened++;
    if (rows.slice(0, 5).some((row) => reached(row, text, at) > 0)) count.rightlyOpened++;
  }
}
