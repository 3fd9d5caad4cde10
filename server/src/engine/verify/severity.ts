/** How loudly a quotation is told that nearly stands in the corpus: what it was measured to be goes into the common table. */
import { type Change, changeOf } from '../findings/change.ts';
import { type Likelihood, type Place, type Voice, voiceOf } from '../findings/voice.ts';
import type { Comparison, Quotation } from './judge.ts';
import { likelihoodOf } from './likelihood.ts';
import type { Researched } from './research.ts';
import { tearsMember } from './torn.ts';

/** `undefined`: nothing near was meant. A fix is certain only where no other wording may have been meant as well. */
export function voiceOfPassage(
  quotation: Quotation,
  { comparisons, evidence, rival }: Researched,
  place: Place,
): Voice | undefined {
  const best = comparisons[0];
  const likelihood =
    best &&
    evidence &&
    (likelihoodOf(quotation, best, evidence) ?? (tearsMember(quotation, comparisons, evidence) ? 'likely' : undefined));
  if (!best || !evidence || !likelihood) return undefined;
  const { documents } = evidence.witnesses;
  const proof = { tier: best.candidate.document.tier, documents, against: 0, unverified: false, curated: false };
  const change = changed(
    changeOf({ source: best.source, draft: quotation, difference: best.difference }),
    best,
    likelihood,
  );
  return voiceOf({ proof, change, place, length: quotation.words.length, likelihood, doubtful: rival !== undefined });
}

/**
 * A particle that is no light word, and a word that many have and nobody else writes otherwise, are as good as any other
 * characters where the corpus shows that they are slips.
 */
function changed(change: Change, { difference: { edits } }: Comparison, likelihood: Likelihood): Change {
  if (likelihood !== 'sure') return change;
  if (change === 'synonym') return 'character';
  if (change !== 'particle') return change;
  return edits.some((edit) => edit.sourceFrom < edit.sourceTo) ? 'omission' : 'insertion';
}
