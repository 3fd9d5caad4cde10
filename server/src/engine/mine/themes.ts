/**
 * What wordings are about: words that many of them have in common, and not as the verb that they begin with. No list of themes
 * is needed; a word that nearly all have tells nothing and is none.
 */

/** Wordings that must have a word, and the share of all that may have it at most. */
const LEAST = 4;
const MOST = 0.06;
/** Share of the wordings with a word that may begin with it. */
const BEGINNING = 0.4;
const THEMES = 60;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The themes of each wording (folded), most frequent first. */
export function themesOf(wordings: readonly string[]): string[][] {
  const words = wordings.map((wording) => wordsOf(wording));
  const counts = new Map<string, { all: number; first: number }>();
  for (const each of words) {
    for (const word of new Set(each)) {
      const count = counts.get(word) ?? { all: 0, first: 0 };
      counts.set(word, count);
      count.all++;
      if (each[0] === word) count.first++;
    }
  }
  const most = Math.max(LEAST, MOST * wordings.length);
  const themes = [...counts]
    .filter(([, { all, first }]) => all >= LEAST && all <= most && first <= BEGINNING * all)
    .sort(([a, countA], [b, countB]) => countB.all - countA.all || (a < b ? -1 : 1))
    .slice(0, THEMES)
    .map(([word]) => word);
  return words.map((each) => themes.filter((theme) => each.includes(theme)));
}

/** Words of two characters and more. */
function wordsOf(wording: string): string[] {
  return Array.from(segmenter.segment(wording), ({ segment }) => segment).filter((word) => word.length > 1);
}
