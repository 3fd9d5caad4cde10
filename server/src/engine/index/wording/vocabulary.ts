/** The characters that a draft uses, against those of a clause: what it writes about. */
import { memo } from '../../memo.ts';
import { fold } from '../../text/skeleton.ts';
import type { ClauseTable } from './clause-table.ts';

/** Units of the draft before the caret that are looked at. */
const WINDOW = 800;

export interface Likeness {
  /** Share of the characters, and of the pairs of neighbours, that the draft has used. */
  readonly chars: number;
  readonly pairs: number;
  /** Logarithms of how many such pairs there are, and of the longest run of them. */
  readonly count: number;
  readonly run: number;
  /** Weight of the characters that it has not: rare ones count more. */
  readonly strange: number;
}

/** `folded` is a clause, of which the first `typed` characters are those of the draft. */
export type Theme = (folded: string, typed: number) => Likeness;

const seenChars = new Uint8Array(0x10000);
const seenPairs = new Uint8Array(0x10000);

const pairAt = (text: string, i: number): number =>
  (Math.imul(text.charCodeAt(i), 0x9e37) + text.charCodeAt(i + 1)) & 0xffff;

/** Good until the next theme is drawn: the tables are common to all. */
export function drawTheme(table: ClauseTable, text: string): Theme {
  const window = fold(text.slice(Math.max(0, text.length - WINDOW)));
  const rarity = raritiesOf(table);
  seenChars.fill(0);
  seenPairs.fill(0);
  for (let i = 0; i < window.length; i++) {
    seenChars[window.charCodeAt(i)] = 1;
    if (i + 1 < window.length) seenPairs[pairAt(window, i)] = 1;
  }
  return (folded, typed) => {
    const rest = Math.max(1, folded.length - typed);
    let chars = 0;
    let pairs = 0;
    let strange = 0;
    let run = 0;
    let longest = 0;
    for (let i = typed; i < folded.length; i++) {
      const unit = folded.charCodeAt(i);
      if (seenChars[unit] === 1) chars++;
      else strange += (rarity[unit] ?? 0) / 5;
      if (i === 0 || seenPairs[pairAt(folded, i - 1)] !== 1) {
        run = 0;
        continue;
      }
      pairs++;
      longest = Math.max(longest, ++run);
    }
    return {
      chars: chars / rest,
      pairs: pairs / rest,
      count: Math.log(1 + pairs),
      run: Math.log(1 + longest),
      strange,
    };
  };
}

/** Logarithm of how rare each character is in the clauses of a table. */
const raritiesOf = memo(({ characters, size }: ClauseTable) =>
  Float32Array.from(characters, (count) => Math.log((size + 1) / (count + 1))),
);
