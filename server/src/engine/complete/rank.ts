/** The order of suggestions: how sure the match is, then how much was typed, then how current and frequent the wording. */
import type { CaretContext } from './context.ts';
import type { Match } from './match.ts';
import { replacedEnd } from './overlap.ts';
import { PHRASE_KINDS } from './phrases.ts';
import type { MatchKind } from './types.ts';

const SURENESS: Readonly<Record<MatchKind, number>> = {
  prefix: 0,
  continuation: 0,
  members: 0,
  pinyin: 1,
  initials: 2,
  fuzzy: 3,
};
/** So many characters with one slip say more than the two at their end that happen to begin something else. */
const LONG_SLIP = 8;
const CURRENCY = { current: 0, usable: 1, local: 2, adjusted: 3, retired: 4 } as const;

/** Sorts and keeps of each record the best match (and, of a continuation, both the next clause and all the rest). */
export function ranked(
  matches: Iterable<Match>,
  context: CaretContext,
  insideWord: (offset: number) => boolean,
): readonly Match[] {
  const weighed = Array.from(matches, (match) => ({ match, weight: weigh(match, context, insideWord) }));
  weighed.sort((a, b) => compare(a.weight, b.weight) || (a.match.phrase.text < b.match.phrase.text ? -1 : 1));
  const seen = new Set<string>();
  return weighed.flatMap(({ match }) => {
    const isPart = match.end < match.phrase.text.length;
    const key = `${match.phrase.record.id}/${match.kind === 'members' ? 'members' : isPart ? 'clause' : 'all'}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [match];
  });
}

/** Smaller is better, first difference decides. */
function weigh(match: Match, context: CaretContext, insideWord: (offset: number) => boolean): readonly number[] {
  const { record, kind, text } = match.phrase;
  const length = context.offset - match.start;
  const isLongSlip = match.kind === 'fuzzy' && length >= LONG_SLIP;
  return [
    isLongSlip ? SURENESS.prefix : SURENESS[match.kind],
    insideWord(match.start) ? 1 : 0,
    isLongSlip ? -length / 2 : -length,
    context.offset - replacedEnd(context, match.phrase, match.typed, match.start),
    CURRENCY[record.status],
    PHRASE_KINDS.indexOf(kind),
    match.kind === 'members' ? 1 : 0,
    -record.sources.length,
    match.end,
    text.length,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
