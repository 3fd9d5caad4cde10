/** What a clause is, and the hash of its words. */
import { FOLD } from '../../text/fold.ts';

/** Content characters of a clause that is kept. Shorter ones say little, longer ones hardly ever recur. */
export const SHORTEST_CLAUSE = 4;
export const LONGEST_CLAUSE = 40;
/** So many units of text hold one kept clause at most: its characters and a mark. */
export const UNITS_A_CLAUSE = SHORTEST_CLAUSE + 1;

const CONTENT = 1;
const BORDER = 2;
/** Marks that end a clause; `—` and `、` do not. */
const MARKS = '，。；：！？“”‘’…,;!?\n\0';

/** What each UTF-16 unit is for clauses: 0 neither, 1 content, 2 a border. */
export const CLAUSE_KIND: Uint8Array = kinds();

function kinds(): Uint8Array {
  const kind = new Uint8Array(0x10000);
  for (let code = 0; code < kind.length; code++) if (FOLD[code] !== 0) kind[code] = CONTENT;
  for (const mark of MARKS) kind[mark.charCodeAt(0)] = BORDER;
  return kind;
}

/** Bits that say nothing of which text they are of. */
export function mixClause(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1) ^ (hash >>> 15);
}

export const CLAUSE_SEED = 0x811c9dc5;
