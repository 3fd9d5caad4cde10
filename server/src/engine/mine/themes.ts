/**
 * What wordings are about: what several of them end with (…高质量发展, …一带一路) and others hold. No list of themes is needed; what
 * very many have tells nothing and is none.
 */
import { once } from '../once.ts';
import { DEPENDENT_ENDS, DEPENDENT_STARTS } from '../text/words.generated.ts';

/** Characters of a theme. */
const SHORTEST = 3;
const LONGEST = 8;
/** Wordings that must end with it; those that must have it, and the share of all that may have it at most. */
const ENDING = 3;
const LEAST = 4;
const MOST = 0.06;
/** A longer one that nearly as many wordings have takes its place. */
const NEARLY = 0.7;
const THEMES = 100;

const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));
const leaning = new Set([...DEPENDENT_STARTS, ...DEPENDENT_ENDS]);

/** The themes of each wording (folded), most frequent first. */
export function themesOf(wordings: readonly string[]): string[][] {
  const counts = new Map(endings(wordings).map((words) => [words, countWith(wordings, words)]));
  const candidates = [...counts]
    .filter(([words, count]) => count >= LEAST && !isPart(words, count, counts))
    .filter(([, count]) => count <= Math.max(LEAST, MOST * wordings.length))
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([words]) => words);
  const themes: string[] = [];
  for (const words of candidates) {
    if (themes.length === THEMES) break;
    if (!themes.some((theme) => theme.includes(words) || words.includes(theme))) themes.push(words);
  }
  return wordings.map((wording) => themes.filter((theme) => wording.includes(theme)));
}

/** The last words of wordings, whole ones are none, that enough of them end with. */
function endings(wordings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const wording of wordings) {
    const words = Array.from(segmenter().segment(wording), ({ segment }) => segment);
    for (let i = words.length - 1, end = ''; i > 0; i--) {
      end = (words[i] ?? '') + end;
      if (end.length > LONGEST) break;
      if (end.length >= SHORTEST && !leaning.has(words[i] ?? '')) counts.set(end, (counts.get(end) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= ENDING).map(([end]) => end);
}

function countWith(wordings: readonly string[], words: string): number {
  return wordings.reduce((count, wording) => count + (wording.includes(words) ? 1 : 0), 0);
}

function isPart(words: string, count: number, counts: ReadonlyMap<string, number>): boolean {
  for (const [longer, others] of counts)
    if (longer.length > words.length && others >= NEARLY * count && longer.includes(words)) return true;
  return false;
}
