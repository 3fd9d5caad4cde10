/** Clauses that documents have in common, for lists and search: by their beginning, most frequent first. */
import { fold } from '../../text/skeleton.ts';
import type { SharedClause, SharedClauseQuery } from '../../wording.ts';
import type { ClauseTable } from './clause-table.ts';
import { isSaidBy, placesOf } from './said.ts';
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
    if (!isSaidBy(table, clause, minDocuments)) continue;
    found.push(describe(table, clause));
  }
  return found;
}

function describe(table: ClauseTable, clause: number): SharedClause {
  let first: number | undefined;
  let last: number | undefined;
  for (const { live, document } of placesOf(table, clause)) {
    const year = Number(live.segment.infos[document]?.date?.slice(0, 4) ?? Number.NaN);
    if (Number.isNaN(year)) continue;
    first = Math.min(first ?? year, year);
    last = Math.max(last ?? year, year);
  }
  return {
    words: textOfClause(table, clause),
    times: table.counts[clause] ?? 0,
    documents: table.documents[clause] ?? 0,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
  };
}
