/** What is counted of a clause of the table once for all questions: how often, when, behind which marks, how it is made up. */
import { FOLD } from '../../text/fold.ts';
import { documentAt } from '../passages/hit.ts';
import { clausePlace, textAt } from '../passages/reading.ts';
import { type ClauseTable, textOfTable } from './clause-table.ts';
import { CLAUSE_KIND } from './clauses.ts';
import { daysOf, fading, UNKNOWN_DAY } from './days.ts';
import { HEADING, printAt } from './prints.ts';
import { tierCounts } from './tiers.ts';

/** Kinds of what stands before a clause: the border of a paragraph, the end of a sentence, a mark inside of one, a quotation mark. */
export const BORDERS = 4;

/** `at` is the offset of the first character of a clause. */
export function borderBefore(units: ArrayLike<number>, at: number): number {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const unit = units[i] ?? 0;
    if (unit === 0x0a || unit === 0) return 0;
    if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) return 1;
    if (unit === 0x201c || unit === 0x2018) return 3;
    if (unit === 0xff0c || unit === 0xff1a || unit === 0xff1b || unit === 0x201d || unit === 0x2019) return 2;
  }
  return at < 8 ? 0 : 2;
}

export const LONG_LIFE = 1_460;
export const SHORT_LIFE = 365;

const ENUMERATION = 0x3001;
export const LISTED = 1;
export const MIXED = 2;

/** Fills in what the table says of a clause. */
export function countClause(table: ClauseTable, clause: number): void {
  makeUp(table, clause);
  for (let run = table.runStarts[clause] ?? 0; run < (table.runStarts[clause + 1] ?? 0); run++) {
    const live = table.segments[table.runs[3 * run] ?? 0];
    if (!live) continue;
    const days = daysOf(live.segment);
    const counts = tierCounts(live.segment);
    let before = -1;
    for (let i = table.runs[3 * run + 1] ?? 0; i < (table.runs[3 * run + 2] ?? 0); i++) {
      const place = clausePlace(live.segment, i);
      const document = documentAt(live.segment, place);
      if (live.dead[document] === 1 || printAt(live.segment, place) === HEADING) continue;
      const border = BORDERS * clause + borderBefore(textAt(live.segment, place), place);
      table.borders[border] = (table.borders[border] ?? 0) + 1;
      const day = days[document] ?? UNKNOWN_DAY;
      const count = counts[document] ?? 1;
      table.counts[clause] = (table.counts[clause] ?? 0) + 1;
      if (document !== before) table.documents[clause] = (table.documents[clause] ?? 0) + 1;
      before = document;
      table.faded[clause] = (table.faded[clause] ?? 0) + count * fading(day, table.newest, LONG_LIFE);
      table.recent[clause] = (table.recent[clause] ?? 0) + count * fading(day, table.newest, SHORT_LIFE);
      table.last[clause] = Math.max(table.last[clause] ?? UNKNOWN_DAY, day);
    }
  }
}

function makeUp(table: ClauseTable, clause: number): void {
  const units = textOfTable(table, clause);
  let length = 0;
  let makeup = 0;
  for (let at = table.placeOf[clause] ?? 0; units && CLAUSE_KIND[units[at] ?? 0] !== 2; at++) {
    const unit = units[at] ?? 0;
    if (CLAUSE_KIND[unit] === 1) {
      const folded = FOLD[unit] ?? 0;
      table.characters[folded] = (table.characters[folded] ?? 0) + 1;
      length++;
    }
    if (unit === ENUMERATION) makeup |= LISTED;
    else if (unit < 0x3400 || unit > 0x9fff) makeup |= MIXED;
  }
  table.lengths[clause] = length;
  table.makeup[clause] = makeup;
}
