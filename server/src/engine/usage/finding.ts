/** What is said of words that documents have otherwise. */
import type { Candidate } from '../findings/build.ts';
import type { Likelihood } from '../findings/voice.ts';
import { say } from '../language/index.ts';
import { placeRef } from '../passage-source.ts';
import type { PassageCandidate } from '../passages.ts';
import { fold, skeletonOf } from '../text/skeleton.ts';
import { cutWords, wordStarts } from '../text/words.ts';
import type { Verdict } from '../types.ts';
import { stretchOf, type Usual } from './alternative.ts';

/** What a difference is about: characters of a clause, members of a list, or words of a name. */
export type Kind = 'wording' | 'list' | 'name';

/** Characters of what agrees that are shown on either side, and no part of a word. */
const SHOWN = 2;
/** UTF-16 units in which the end of a clause of the source is looked for. */
const BESIDE = 8;
const MARK = /[、，。；：！？“”‘’《》（）\s]/;

export function candidateOf(
  found: Usual,
  kind: Kind,
  likelihood: Likelihood,
  passage: PassageCandidate,
): Candidate | undefined {
  const { stretch, documents } = found;
  const { text } = stretch.clause.scene;
  const usual = printed(passage);
  const change = changeOf(found, kind, usual);
  if (!change) return undefined;
  const shown = shownOf(found);
  const start = Math.min(shown.start, change.start);
  const end = Math.max(shown.end, change.end);
  return {
    start,
    end,
    change: kind === 'list' ? 'member' : 'typo',
    place: kind === 'list' && likelihood === 'sure' ? 'label' : 'plain',
    proof: { tier: passage.document.tier, documents, against: 0, unverified: false, curated: false },
    length: stretchOf(found).length,
    doubtful: likelihood === 'likely',
    verdict: verdictOf(found),
    message: say.finding.usuallyOtherwise(documents, usual),
    replacements: text.slice(start, change.start) + change.replacement + text.slice(change.end, end),
    source: placeRef(passage),
    sourceText: usual,
  };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What is to be changed in the text; nothing where words are too many beside a mark, or lost on a side of it that `usual` does not tell. */
function changeOf({ stretch: { clause }, from, to, right }: Usual, kind: Kind, usual: string): Change | undefined {
  const { text, skeleton } = clause.scene;
  const at = (unit: number) => skeleton.at[clause.from + unit] ?? text.length;
  if (from < to && right) return { start: at(from), end: at(to - 1) + 1, replacement: right };
  const [before, behind] = [from > 0 ? at(from - 1) + 1 : at(from), at(to)];
  const isBare = before === at(from) && at(to) === (to > 0 ? at(to - 1) + 1 : at(to));
  if (isBare) return { start: before, end: behind, replacement: right };
  if (kind !== 'list') {
    const { words } = clause;
    const isBefore = right !== '' && usual.includes(words.slice(Math.max(0, from - 1), from) + right);
    const isBehind = right !== '' && usual.includes(right + words.slice(to, to + 1));
    if (isBefore === isBehind) return undefined;
    const place = isBefore ? before : behind;
    return { start: place, end: place, replacement: right };
  }
  return right
    ? { start: behind, end: behind, replacement: right + text.slice(before, behind) }
    : { start: at(from), end: behind, replacement: '' };
}

function verdictOf({ stretch: { clause }, from, to, right }: Usual): Verdict {
  if (from === to) return 'omission';
  if (!right) return 'insertion';
  const sorted = (words: string) => [...words].sort().join('');
  return sorted(clause.words.slice(from, to)) === sorted(fold(right)) ? 'order' : 'wording';
}

/** The place with whole words around it. */
function shownOf({ stretch: { clause }, from, to, start, end }: Usual): { start: number; end: number } {
  const { words, scene } = clause;
  const starts = wordStarts({ text: words, skeleton: skeletonOf(words), from: 0, to: words.length });
  const shown = cutWords(starts, Math.max(start, from - SHOWN), Math.min(end, to + SHOWN));
  const at = (unit: number) => scene.skeleton.at[clause.from + unit] ?? 0;
  return { start: at(shown.from), end: at(shown.to - 1) + 1 };
}

/** The words as they are printed, up to the marks beside them where these are near. */
function printed({ text, match = { start: 0, end: text.length } }: PassageCandidate): string {
  const before = text.slice(Math.max(0, match.start - BESIDE), match.start);
  const behind = text.slice(match.end, match.end + BESIDE);
  const opening = [...before].findLastIndex((char) => MARK.test(char));
  const closing = behind.search(MARK);
  const start = opening < 0 ? match.start : match.start - (before.length - opening - 1);
  return text.slice(start, closing < 0 ? match.end : match.end + closing);
}
