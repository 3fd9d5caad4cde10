/** What is measured: anything that says, for a caret at the end of a text, how the text may go on. */
import type { Span } from '../../server/src/engine/types.ts';

/** Replacing `replace` (UTF-16 offsets of the draft) by `insert` is the whole effect. */
export interface Offer {
  readonly replace: Span;
  readonly insert: string;
}

export interface Offers {
  /** The rows of the list, best first. */
  readonly rows: readonly Offer[];
  /** What is shown behind the caret as ghost text, if anything is. */
  readonly ghost?: Offer | undefined;
  /** Whether the list opens by itself here. */
  readonly opens?: boolean;
}

export type Suggest = (draft: string, offset: number) => Offers | Promise<Offers>;

/** Where the text `whole`, typed up to `offset`, is after the offer has been taken; -1 where it says something else. */
export function reached(offer: Offer, whole: string, offset: number): number {
  const { replace, insert } = offer;
  const end = replace.start + insert.length;
  if (replace.end !== offset || end <= offset || !whole.startsWith(insert, replace.start)) return -1;
  return end;
}
