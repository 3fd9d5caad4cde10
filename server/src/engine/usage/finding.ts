/** What is said of words that documents have otherwise. */
import type { Candidate } from '../findings/build.ts';
import type { Likelihood } from '../findings/voice.ts';
import { say } from '../language/index.ts';
import { placeRef } from '../passage-source.ts';
import type { PassageCandidate } from '../passages.ts';
import { skeletonOf } from '../text/skeleton.ts';
import { cutWords, wordStarts } from '../text/words.ts';
import { type Counted, stretchOf } from './alternative.ts';

/** Characters of what agrees that are shown on either side, and no part of a word. */
const SHOWN = 2;

export function candidateOf(found: Counted, likelihood: Likelihood, passage: PassageCandidate): Candidate | undefined {
  const { stretch, from, to, right, documents } = found;
  const { clause } = stretch;
  const { skeleton, text } = clause.scene;
  const at = (unit: number) => skeleton.at[clause.from + unit] ?? 0;
  const shown = shownOf(found);
  const [start, end] = [at(shown.from), at(shown.to - 1) + 1];
  const [before, behind] = [from > 0 ? at(from - 1) + 1 : at(from), to < clause.words.length ? at(to) : at(to - 1) + 1];
  const inner = from === to ? { start: before, end: behind } : { start: at(from), end: at(to - 1) + 1 };
  const isBesideMark = before < inner.start || behind > inner.end || (from === to && before < behind);
  if (isBesideMark && from + right.length !== to) return undefined; // of a list
  const replacement = text.slice(start, inner.start) + right + text.slice(inner.end, end);
  return {
    start,
    end,
    change: 'typo',
    place: 'plain',
    proof: { tier: passage.document.tier, documents, against: 0, unverified: false, curated: false },
    length: stretchOf(found).length,
    doubtful: likelihood === 'likely',
    verdict: from === to ? 'omission' : right ? 'wording' : 'insertion',
    message: say.finding.usuallyOtherwise(documents, stretchOf(found)),
    replacements: replacement,
    source: placeRef(passage),
    sourceText: passage.text.slice(passage.match?.start, passage.match?.end),
    points: 0,
  };
}

/** The place with whole words around it. */
function shownOf({
  stretch: {
    clause: { words },
  },
  from,
  to,
  start,
  end,
}: Counted): { from: number; to: number } {
  const starts = wordStarts({ text: words, skeleton: skeletonOf(words), from: 0, to: words.length });
  return cutWords(starts, Math.max(start, from - SHOWN), Math.min(end, to + SHOWN));
}
