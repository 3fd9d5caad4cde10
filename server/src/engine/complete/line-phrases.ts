/** Lines of formulations as phrases that can be completed: made of those few that fit what is typed. */
import { once } from '../once.ts';
import type { Lines } from '../records/proper-lines.ts';
import { matchLetters } from '../text/letters.ts';
import { readingsOf } from '../text/readings.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import type { PrefixIndex } from './prefixes.ts';

/** Of more that begin alike those are offered that most documents have. */
const MOST = 60;

export interface LinePhrases {
  readonly prefixes: PrefixIndex;
  /** Those whose beginning the letters stand for, in pinyin or initials. */
  spelt(letters: string): readonly Phrase[];
}

export function createLinePhrases({ table, isProper }: Lines): LinePhrases {
  const phrases = (lines: readonly number[]): readonly Phrase[] => {
    const often = lines.length <= MOST ? lines : lines.toSorted((a, b) => table.documents(b) - table.documents(a));
    const proper = often.filter(isProper).slice(0, MOST);
    return proper.flatMap((line) => phrasesOf(table.record(line)).slice(0, 1));
  };
  const byLetter = once(() => linesByLetter(table));
  return {
    prefixes: {
      longest: table.longest,
      startingWith: (prefix) => phrases(table.startingWith(prefix)),
    },
    spelt: (letters) => {
      const lines = byLetter().get(letters.charAt(0)) ?? [];
      return phrases(lines.filter((line) => matchLetters(letters, table.folded(line), 0) !== undefined));
    },
  };
}

function linesByLetter(table: Lines['table']): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (let line = 0; line < table.size; line++) {
    const readings = readingsOf(table.folded(line).charAt(0));
    for (const letter of new Set(readings.map((reading) => reading.charAt(0)))) {
      const known = lines.get(letter);
      if (known) known.push(line);
      else lines.set(letter, [line]);
    }
  }
  return lines;
}
