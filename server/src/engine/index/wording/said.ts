/** By whom a clause of the table is said: its places in running text, and whether enough independent documents have it. */
import { documentAt, type LiveSegment } from '../passages/hit.ts';
import { clausePlace } from '../passages/reading.ts';
import type { ClauseTable } from './clause-table.ts';
import { HEADING, printAt, Witnesses } from './prints.ts';
import type { IsOthers } from './voices.ts';

/** Clauses of the table are in so many. */
const SHARED = 2;

export interface ClausePlace {
  /** Number of the segment. */
  readonly number: number;
  readonly live: LiveSegment;
  readonly document: number;
  readonly print: number;
  /** Offset of the first character in the text of the segment. */
  readonly place: number;
}

/** In living documents, segment by segment. */
export function* placesOf({ segments, runStarts, runs }: ClauseTable, clause: number): Generator<ClausePlace> {
  for (let run = runStarts[clause] ?? 0; run < (runStarts[clause + 1] ?? 0); run++) {
    const number = runs[3 * run] ?? 0;
    const live = segments[number];
    for (let i = runs[3 * run + 1] ?? 0; live && i < (runs[3 * run + 2] ?? 0); i++) {
      const place = clausePlace(live.segment, i);
      const document = documentAt(live.segment, place);
      const print = printAt(live.segment, place);
      if (live.dead[document] !== 1 && print !== HEADING) yield { number, live, document, print, place };
    }
  }
}

/** Places that are read: what is nearly always said by others is not offered. */
const LOOKED_AT = 200;

/** Whether at least `least` independent documents say a clause, what others say in direct speech left out. */
export function isSaidBy(table: ClauseTable, clause: number, least: number, isOthers?: IsOthers): boolean {
  if (least <= SHARED && !isOthers) return true;
  if ((table.documents[clause] ?? 0) < least) return false;
  const witnesses = new Witnesses();
  let looked = 0;
  for (const { number, live, document, print, place } of placesOf(table, clause)) {
    if (isOthers && ++looked > LOOKED_AT) return false;
    if (isOthers?.(live.segment, place)) continue;
    witnesses.add(number * 2 ** 32 + document, print);
    if (witnesses.independent >= Math.max(SHARED, least)) return true;
  }
  return false;
}
