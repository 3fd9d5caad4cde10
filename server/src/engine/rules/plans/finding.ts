/** What is said of a five-year plan. */
import type { Candidate } from '../../findings/build.ts';
import type { Plan } from '../../records/plans.ts';

/**
 * Of `words` at `start` that are wrong of a plan; `right` takes their place, where that is known. `doubtful`: they may be right
 * in a way that the rule does not see.
 */
export function planCandidate(
  { record }: Plan,
  start: number,
  words: string,
  right: string | undefined,
  message: string,
  doubtful: boolean,
): Candidate {
  return {
    start,
    end: start + words.length,
    change: 'fact',
    place: 'plain',
    length: words.length,
    doubtful,
    verdict: 'number',
    message,
    replacements: right ?? [],
    record,
    cites: 'grounds',
  };
}
