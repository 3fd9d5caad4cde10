/** Sources in the order in which a reader should be told of them. */
import { TIERS } from '../types.ts';
import type { Source } from './source.ts';

/** Texts of one place last, whatever their tier; better tiers first; of one tier the earliest, which is nearest the origin. */
export function bestFirst(sources: readonly Source[]): readonly Source[] {
  return [...sources].sort(
    (a, b) =>
      Number(a.local === true) - Number(b.local === true) ||
      TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
      compareDates(a.date, b.date),
  );
}

/** What has no date goes behind what has one. */
function compareDates(a = '9', b = '9'): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
