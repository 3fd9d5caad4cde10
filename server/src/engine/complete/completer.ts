/** Completion of official wording at the caret. */
import { once } from '../once.ts';
import { type Lines, NO_LINES } from '../records/proper-lines.ts';
import { isSuperseded, type WordingRecord } from '../records/record.ts';
import { readingsOf } from '../text/readings.ts';
import { fold } from '../text/skeleton.ts';
import { caretContext } from './context.ts';
import { createLinePhrases, type LinePhrases } from './line-phrases.ts';
import type { Match } from './match.ts';
import { fuzzyMatches } from './match-fuzzy.ts';
import { letterMatches } from './match-letters.ts';
import { prefixMatches } from './match-prefix.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { createPrefixIndex, type PrefixIndex } from './prefixes.ts';
import { ranked } from './rank.ts';
import { opensSection } from './section.ts';
import { successorSuggestion, suggestionOf } from './suggest.ts';
import type { Completer, Segmenter, Suggestion } from './types.ts';
import { insideWord } from './words.ts';
import { isWorthOpening } from './worth.ts';

const AT_MOST = 50;

interface Indexes {
  readonly recordOf: (id: string) => WordingRecord | undefined;
  /** Wordings and variants as they are, folded. */
  readonly forms: ReadonlySet<string>;
  readonly prefixes: PrefixIndex;
  readonly lines: LinePhrases;
  readonly startingWithCharacter: (char: string) => readonly Phrase[];
  readonly startingWithLetter: (letter: string) => readonly Phrase[];
}

/** The completer of a set of records and of lines that have none; indexes are built at the first question, readings when letters are first typed. */
export function createCompleter(records: readonly WordingRecord[], known: Lines = NO_LINES): Completer {
  const indexes = once(() => buildIndexes(records, known));

  const rowsAt = (text: string, offset: number, segmenter?: Segmenter): readonly Unranked[] => {
    const isInside = insideWord(text, offset, segmenter);
    const context = caretContext(text, offset, isInside);
    if (context === undefined) return [];
    const { recordOf, prefixes, lines, startingWithLetter, startingWithCharacter } = indexes();
    const matches: Match[] = [
      ...prefixMatches(context, prefixes),
      ...prefixMatches(context, lines.prefixes),
      ...letterMatches(context, prefixes, startingWithLetter),
      ...letterMatches(context, lines.prefixes, () => lines.spelt(context.latin?.text ?? '')),
      ...fuzzyMatches(context, startingWithCharacter),
    ];
    const offered = ranked(matches, context, isInside).flatMap((match) => suggestionOf(context, match) ?? []);
    return distinct(withSuccessors(offered, recordOf).filter((item) => changes(text, item)));
  };

  return {
    complete: (text, offset, segmenter) => {
      const rows = rowsAt(text, offset, segmenter);
      const items = rows.slice(0, AT_MOST).map((item, i) => ({ ...item, rank: String(i).padStart(3, '0') }));
      return { items, isCut: rows.length > AT_MOST };
    },
    worthCompleting: (text, offset, segmenter, list) => {
      if (opensSection(text, offset)) return false;
      const rows = list?.items ?? rowsAt(text, offset, segmenter).slice(0, AT_MOST);
      const first = rows[0] && indexes().recordOf(rows[0].record);
      const isForm = (folded: string): boolean => indexes().forms.has(folded) || known.table.find(folded) >= 0;
      return isWorthOpening(text, offset, rows, first, insideWord(text, offset, segmenter), isForm);
    },
  };
}

function buildIndexes(records: readonly WordingRecord[], known: Lines): Indexes {
  const byId = new Map(records.map((record) => [record.id, record]));
  const phrases = records.flatMap(phrasesOf);
  const wordings = phrases.filter((phrase) => phrase.kind === 'wording');
  const byCharacter = once(() => group(wordings, (char) => [char]));
  const byLetter = once(() => group(wordings, (char) => readingsOf(char).map((reading) => reading.charAt(0))));
  return {
    recordOf: (id) => byId.get(id) ?? known.table.byId(id),
    forms: new Set(records.flatMap(({ wording, variants }) => [wording, ...variants].map(fold))),
    prefixes: createPrefixIndex(phrases),
    lines: createLinePhrases(known),
    startingWithCharacter: (char) => byCharacter().get(char) ?? [],
    startingWithLetter: (letter) => byLetter().get(letter) ?? [],
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

/** A wording that stands there already is not offered. */
function changes(text: string, { insert, replace }: Unranked): boolean {
  return insert !== text.slice(replace.start, replace.end);
}

type Unranked = Omit<Suggestion, 'rank'>;

/** Puts the current wording in front of the superseded one. */
function withSuccessors(items: readonly Unranked[], recordOf: Indexes['recordOf']): readonly Unranked[] {
  return items.flatMap((item) => {
    const successor = isSuperseded(item) && item.successor !== undefined ? recordOf(item.successor) : undefined;
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
