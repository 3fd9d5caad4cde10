/** Clauses that documents have in common, for lists and search: by their beginning, most frequent first. */
import { fold } from '../../text/skeleton.ts';
import type { SharedClause, SharedClauseQuery } from '../../wording.ts';
import { documentAt } from '../passages/hit.ts';
import type { ClauseTable } from './clause-table.ts';
import { rangeOf } from './table.ts';
import { textOfClause } from './words.ts';

export function sharedClauses(
  table: ClauseTable,
  { beginning, minDocuments = 2, limit }: SharedClauseQuery,
): SharedClause[] {
  const folded = fold(beginning);
  const prefix = Uint16Array.from(folded, (char) => char.charCodeAt(0));
  const { from, to } = rangeOf(table, prefix);
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  numbers.sort((a, b) => (table.counts[b] ?? 0) - (table.counts[a] ?? 0) || a - b);
  const found: SharedClause[] = [];
  for (const clause of numbers) {
    if (found.length === limit) break;
    const shared = describe(table, clause);
    if (shared.documents >= minDocuments) found.push(shared);
  }
  return found;
}

function describe(table: ClauseTable, clause: number): SharedClause {
  let documents = 0;
  let first: number | undefined;
  let last: number | undefined;
  for (let run = table.runStarts[clause] ?? 0; run < (table.runStarts[clause + 1] ?? 0); run++) {
    const live = table.segments[table.runs[3 * run] ?? 0];
    let before = -1;
    for (let i = table.runs[3 * run + 1] ?? 0; live && i < (table.runs[3 * run + 2] ?? 0); i++) {
      const document = documentAt(live.segment, live.segment.clausePlaces[i] ?? 0);
      if (document === before || live.dead[document] === 1) continue;
      before = document;
      documents++;
      const year = Number(live.segment.infos[document]?.date?.slice(0, 4) ?? Number.NaN);
      if (Number.isNaN(year)) continue;
      first = Math.min(first ?? year, year);
      last = Math.max(last ?? year, year);
    }
  }
  return {
    words: textOfClause(table, clause),
    times: table.counts[clause] ?? 0,
    documents,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
  };
}
