/** The words of clauses in segments, read where they stand: no string is made of them before they are shown. */
import { FOLD } from '../../text/fold.ts';
import { type ClausePlaces, textOfTable } from './clause-table.ts';
import { CLAUSE_KIND } from './clauses.ts';

/** Offset after the last content character of the clause that begins at `place`. */
export function endOfClause(units: Uint16Array, place: number): number {
  let end = place;
  for (let at = place; at < units.length; at++) {
    const kind = CLAUSE_KIND[units[at] ?? 0];
    if (kind === 2) break;
    if (kind === 1) end = at + 1;
  }
  return end;
}

/** Compares the clauses at two places by their folded characters; 0 where they are the same. */
export function compareClauses(a: Uint16Array, atA: number, b: Uint16Array, atB: number): number {
  let i = atA;
  let j = atB;
  for (;;) {
    let kindA = CLAUSE_KIND[a[i] ?? 0];
    while (kindA === 0) kindA = CLAUSE_KIND[a[++i] ?? 0];
    let kindB = CLAUSE_KIND[b[j] ?? 0];
    while (kindB === 0) kindB = CLAUSE_KIND[b[++j] ?? 0];
    if (kindA === 2 || kindB === 2) return kindA === kindB ? 0 : kindA === 2 ? -1 : 1;
    const order = (FOLD[a[i++] ?? 0] ?? 0) - (FOLD[b[j++] ?? 0] ?? 0);
    if (order !== 0) return order;
  }
}

/**
 * Compares the beginning of the clause at a place with folded characters: 0 where it begins with them, negative where it
 * stands before everything that does.
 */
export function compareBeginning(units: Uint16Array, place: number, prefix: Uint16Array): number {
  let at = place;
  for (let i = 0; i < prefix.length; i++) {
    let kind = CLAUSE_KIND[units[at] ?? 0];
    while (kind === 0) kind = CLAUSE_KIND[units[++at] ?? 0];
    if (kind === 2) return -1;
    const order = (FOLD[units[at++] ?? 0] ?? 0) - (prefix[i] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

/** Offset after the first `count` content characters from `place` on. */
export function afterContent(units: Uint16Array, place: number, count: number): number {
  let at = place;
  for (let left = count; left > 0 && at < units.length; at++) if (CLAUSE_KIND[units[at] ?? 0] === 1) left--;
  return at;
}

/** Compares the clause at `placeA` after its first `skipped` content characters with what follows at `placeB`. */
export function compareRest(a: Uint16Array, placeA: number, skipped: number, b: Uint16Array, placeB: number): number {
  return compareClauses(a, afterContent(a, placeA, skipped), b, placeB);
}

/** The words of a clause of a table as they stand at its first place. */
export function textOfClause(table: ClausePlaces, clause: number): string {
  const units = textOfTable(table, clause);
  const place = table.placeOf[clause] ?? 0;
  return units ? String.fromCharCode(...units.subarray(place, endOfClause(units, place))) : '';
}
