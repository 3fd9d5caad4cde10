/** The order of a list by what its rows save: each next one of the first is that which adds most to those before it. */
import { pickByGain } from '../pick-by-gain.ts';
import type { UnplacedRow } from './rows.ts';

/**
 * `first` rows are chosen by what they save: nobody reads further before typing on. The rest keep the order they have, those of
 * records among those of the corpus where they are likely, else behind them: there the order says more than the chances.
 */
export function bySaving(
  records: readonly UnplacedRow[],
  corpus: readonly UnplacedRow[],
  first: number,
): UnplacedRow[] {
  // What the corpus did not choose for the first rows itself fits less well.
  const choice = [...records.filter(({ added }) => added !== ''), ...corpus.slice(0, first)];
  const picked = pickByGain(choice, first, gainOf);
  const left = (rows: readonly UnplacedRow[]) => rows.filter((row) => !picked.includes(row));
  return [...picked, ...merged(left(records), left(corpus))];
}

const LIKELY = 0.05;

function merged(a: readonly UnplacedRow[], b: readonly UnplacedRow[]): UnplacedRow[] {
  const both: UnplacedRow[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x && (!y || x.probability >= Math.max(LIKELY, y.probability))) {
      both.push(x);
      i++;
    } else if (y) {
      both.push(y);
      j++;
    }
  }
  return both;
}

/** Keystrokes saved, beyond what a picked row saves that goes on from this one, or that this one goes on from. */
function gainOf({ added, probability }: UnplacedRow, picked: readonly UnplacedRow[]): number {
  let taken = 0;
  let saved = 1;
  for (const other of picked) {
    if (other.added.startsWith(added)) taken = Math.max(taken, other.probability);
    else if (added.startsWith(other.added)) saved = Math.max(saved, other.added.length);
  }
  return Math.max(0, probability - taken) * (added.length - saved);
}
