/** Mined formulations as a list that is searched, narrowed and ordered. */

import { memo } from '../memo.ts';
import { matchLetters } from '../text/letters.ts';
import { fold } from '../text/skeleton.ts';
import type { MinedPage, MinedQuery, MinedWording } from '../wording.ts';
import { type MinedFormulation, type MiningScope, USUAL_MINIMUM } from './mine.ts';

interface Entry {
  readonly wording: MinedWording;
  /** Folded: the wording, then its variants. */
  readonly folded: readonly string[];
}

/** The first of each family, with the others as its variants. Made once for a list. */
const entriesOf = memo((formulations: readonly MinedFormulation[]): readonly Entry[] => {
  const variants = new Map<number, string[]>();
  for (const [i, { wording, head }] of formulations.entries())
    if (head !== i) variants.set(head, [...(variants.get(head) ?? []), wording]);
  const heads = formulations.flatMap(({ head, ...formulation }, i) =>
    head === i ? [{ ...formulation, variants: variants.get(i) ?? [] }] : [],
  );
  return heads.map((wording) => ({ wording, folded: [wording.wording, ...wording.variants].map(fold) }));
});

/** What must be mined for a query: by fewer documents than usual, or younger ones; the rest is taken from the list. */
export function scopeOf({ minDocuments, since }: MinedQuery): MiningScope {
  const isFew = minDocuments !== undefined && minDocuments < USUAL_MINIMUM;
  return { ...(isFew && { minDocuments }), ...(since !== undefined && { since }) };
}

/** `formulations` are in the order of their worth. */
export function minedPage(formulations: readonly MinedFormulation[], query: MinedQuery): MinedPage {
  const { theme, from = 0, limit } = query;
  const fitting = entriesOf(formulations)
    .filter((entry) => fits(entry, query))
    .map(({ wording }) => wording);
  const ofTheme = theme === undefined ? fitting : fitting.filter(({ themes }) => themes.includes(theme));
  const ordered = inOrder(ofTheme, query.order);
  return { total: ordered.length, items: ordered.slice(from, from + limit), themes: countThemes(fitting) };
}

function fits({ wording, folded }: Entry, { search = '', minDocuments = 0 }: MinedQuery): boolean {
  if (wording.documents < minDocuments) return false;
  const wanted = fold(search);
  if (wanted === '') return search.trim() === '';
  const [own = ''] = folded;
  return folded.some((words) => words.includes(wanted)) || isSpelt(wanted, own);
}

function isSpelt(letters: string, words: string): boolean {
  return /^[a-z]{2,}$/.test(letters) && matchLetters(letters, words, 0) !== undefined;
}

/** Sorting is stable: what is alike stays in the order of worth. */
function inOrder(wordings: readonly MinedWording[], order: MinedQuery['order'] = 'worth'): readonly MinedWording[] {
  if (order === 'worth') return wordings;
  if (order === 'documents') return wordings.toSorted((a, b) => b.documents - a.documents);
  return wordings.toSorted((a, b) => compareText(b.first ?? '', a.first ?? ''));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function countThemes(wordings: readonly MinedWording[]): MinedPage['themes'] {
  const counts = new Map<string, number>();
  for (const { themes } of wordings) for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts]
    .map(([theme, count]) => ({ theme, count }))
    .sort((a, b) => b.count - a.count || compareText(a.theme, b.theme));
}
