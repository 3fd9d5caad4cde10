/** What is known of the clauses that documents have in common: columns of numbers, a clause a row, in the order of their words. */
import type { LiveSegment } from '../passages/hit.ts';
import { textAt } from '../passages/reading.ts';

/** Where the words of each clause stand. */
export interface ClausePlaces {
  readonly segments: readonly LiveSegment[];
  /** Segment and offset of the first occurrence of each clause, in the order of their words. */
  readonly segmentOf: Uint16Array;
  readonly placeOf: Uint32Array;
}

/** The text in which the first occurrence of a clause stands. */
export function textOfTable({ segments, segmentOf, placeOf }: ClausePlaces, clause: number): Uint16Array | undefined {
  const live = segments[segmentOf[clause] ?? 0];
  return live && textAt(live.segment, placeOf[clause] ?? 0);
}

export interface ClauseTable extends ClausePlaces {
  /** Documents that are there. */
  readonly living: number;
  /** Number of clauses. */
  readonly size: number;
  /** First of the runs of each clause, and one past the last. */
  readonly runStarts: Uint32Array;
  /** Segment, first and last index in its `clausePlaces`, of each run. */
  readonly runs: Uint32Array;
  /** Content characters. */
  readonly lengths: Uint8Array;
  /** 1 where marks stand between the members of a list, 2 where there are letters or digits, 3 both. */
  readonly makeup: Uint8Array;
  /** Occurrences in the running text of living documents, and how many documents those are. */
  readonly counts: Uint32Array;
  readonly documents: Uint32Array;
  /** The occurrences by the tier of their sources, where one counts half as much after four years, or after one. */
  readonly faded: Float32Array;
  readonly recent: Float32Array;
  /** Day of the last one (see days.ts). */
  readonly last: Int32Array;
  /** Occurrences behind each kind of border (see `borderBefore`), `BORDERS` numbers a clause. */
  readonly borders: Uint16Array;
  /** In how many clauses each character stands, a clause counted as often as it has it. */
  readonly characters: Uint32Array;
  /** Day of the newest document: what the times above are counted from. */
  readonly newest: number;
}
