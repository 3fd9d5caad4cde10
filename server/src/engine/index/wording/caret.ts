/** What stands before the caret, as the places of a corpus are compared with it. */
import { FOLD } from '../../text/fold.ts';
import { hashTrigram } from '../passages/trigram.ts';
import { CLAUSE_KIND } from './clauses.ts';

/** Content characters before the caret that are compared. */
export const MOST_BEFORE = 20;
/** Units that are looked at for them. */
const UNITS_BEFORE = 80;
/** Marks between the last content character and the caret. */
const MOST_MARKS = 6;
const SEED = 3;

export interface Caret {
  /** Folded content characters before the caret, at most `MOST_BEFORE`, of its paragraph. */
  readonly content: Uint16Array;
  /** The text from the third last of them to the caret, folded where it is content: what a place must have as it is. */
  readonly inner: Uint16Array;
  /** Hash of the trigram that begins at each content character. */
  readonly seeds: Uint32Array;
  /** How many of the content characters belong to the clause that is being typed. */
  readonly typed: number;
  /** Whether that clause, or the paragraph, begins inside of `content` or right before it. */
  readonly isWhole: boolean;
  /** No mark stands between the last content character and the caret. */
  readonly endsInContent: boolean;
}

/** `undefined` where there is too little, or too many marks. `text` ends at the caret. */
export function caretOf(text: string): Caret | undefined {
  const from = Math.max(0, text.length - UNITS_BEFORE);
  const content: number[] = [];
  let inner = text.length;
  let marks = 0;
  let typed = -1;
  let at = text.length;
  while (at > from && content.length < MOST_BEFORE) {
    const unit = text.charCodeAt(--at);
    if (unit === 0x0a || unit === 0x0d) {
      if (typed < 0) typed = content.length;
      break;
    }
    const kind = CLAUSE_KIND[unit];
    if (kind === 1) {
      content.push(FOLD[unit] ?? 0);
      if (content.length <= SEED) inner = at;
      continue;
    }
    if (kind === 2 && typed < 0) typed = content.length;
    if (content.length === 0 && ++marks > MOST_MARKS) return undefined;
  }
  if (typed < 0 && at === 0) typed = content.length;
  const units = Uint16Array.from(content.reverse());
  return {
    content: units,
    inner: foldedUnits(text.slice(inner)),
    seeds: seedsOf(units),
    typed: typed < 0 ? units.length : typed,
    isWhole: typed >= 0,
    endsInContent: marks === 0,
  };
}

/** Units with content folded and everything else as it is. */
export function foldedUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = FOLD[text.charCodeAt(i)] || text.charCodeAt(i);
  return units;
}

function seedsOf(units: Uint16Array): Uint32Array {
  const seeds = new Uint32Array(Math.max(0, units.length - 2));
  for (let i = 0; i < seeds.length; i++) seeds[i] = hashTrigram(units[i] ?? 0, units[i + 1] ?? 0, units[i + 2] ?? 0);
  return seeds;
}
