/** Completion of official wording at the caret. */
import type { WordingRecord } from '../records/record.ts';
import { readingsOf } from '../text/readings.ts';
import { caretContext } from './context.ts';
import type { Match } from './match.ts';
import { fuzzyMatches } from './match-fuzzy.ts';
import { letterMatches } from './match-letters.ts';
import { prefixMatches } from './match-prefix.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { createPrefixIndex } from './prefixes.ts';
import { ranked } from './rank.ts';
import { successorSuggestion, suggestionOf } from './suggest.ts';
import type { Completer, Suggestion } from './types.ts';
import { insideWord } from './words.ts';

const AT_MOST = 50;

/** Builds the indexes of all records; readings are derived when letters are typed for the first time. */
export function createCompleter(records: readonly WordingRecord[]): Completer {
  const byId = new Map(records.map((record) => [record.id, record]));
  const phrases = records.flatMap(phrasesOf);
  const wordings = phrases.filter((phrase) => phrase.kind === 'wording');
  const index = createPrefixIndex(phrases);
  const byCharacter = group(wordings, (char) => [char]);
  let byLetter: ReadonlyMap<string, readonly Phrase[]> | undefined;
  const startingWithLetter = (letter: string): readonly Phrase[] => {
    byLetter ??= group(wordings, (char) => readingsOf(char).map((reading) => reading.charAt(0)));
    return byLetter.get(letter) ?? [];
  };

  return {
    complete: (text, offset, segmenter) => {
      const context = caretContext(text, offset);
      if (context === undefined) return { items: [], incomplete: false };
      const matches: Match[] = [
        ...prefixMatches(context, index),
        ...letterMatches(context, index, startingWithLetter),
        ...fuzzyMatches(context, (char) => byCharacter.get(char) ?? []),
      ];
      const best = ranked(matches, context, insideWord(text, offset, segmenter));
      const unranked = withSuccessors(
        best.map((match) => suggestionOf(context, match)),
        byId,
      );
      const items = distinct(
        unranked.filter(({ insert, replace }) => insert !== text.slice(replace.start, replace.end)),
      );
      return {
        items: items.slice(0, AT_MOST).map((item, i) => ({ ...item, rank: String(i).padStart(3, '0') })),
        incomplete: items.length > AT_MOST || context.latin !== undefined,
      };
    },
    worthCompleting: (text, offset, segmenter) => {
      const context = caretContext(text, offset);
      if (context === undefined) return false;
      const isInside = insideWord(text, offset, segmenter);
      for (const match of prefixMatches(context, index)) if (!isInside(match.start)) return true;
      return !letterMatches(context, index, startingWithLetter).next().done;
    },
  };
}

function group(
  phrases: readonly Phrase[],
  keysOf: (char: string) => readonly string[],
): Map<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const key of new Set(keysOf(phrase.skeleton.text.charAt(0)))) {
      const known = groups.get(key);
      if (known) known.push(phrase);
      else groups.set(key, [phrase]);
    }
  }
  return groups;
}

type Unranked = Omit<Suggestion, 'rank'>;

/** Puts the current wording in front of the superseded one. */
function withSuccessors(items: readonly Unranked[], byId: ReadonlyMap<string, WordingRecord>): readonly Unranked[] {
  return items.flatMap((item) => {
    const isSuperseded = item.status === 'adjusted' || item.status === 'retired';
    const successor = isSuperseded && item.successor !== undefined ? byId.get(item.successor) : undefined;
    return successor === undefined ? [item] : [successorSuggestion(item, successor), item];
  });
}

/** Two packs may hold the same wording: it is offered once. */
function distinct(items: readonly Unranked[]): readonly Unranked[] {
  const seen = new Set<string>();
  return items.filter(({ insert, replace }) => {
    const key = `${replace.start} ${replace.end} ${insert}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
