/** Whether rows of the corpus are worth opening a list unasked: what follows is among the first ones often enough. */
import { FOLD } from '../text/fold.ts';
import { fold } from '../text/skeleton.ts';
import type { UnplacedRow } from './rows.ts';
import { opensSection } from './section.ts';

/** So likely is it that one of the first rows is right. */
const WORTH = 0.5;
const FIRST = 5;
/** Content characters that are typed, and that a row adds, at least: less is no help. */
const TYPED = 2;
const ADDED = 3;

export function isPolite(text: string, offset: number, rows: readonly UnplacedRow[]): boolean {
  if (offset === 0 || FOLD[text.charCodeAt(offset - 1)] === 0 || opensSection(text, offset)) return false;
  const helpful = rows
    .slice(0, FIRST)
    .filter(({ added, replace }) => added.length >= ADDED && fold(text.slice(replace.start, offset)).length >= TYPED);
  // Of rows that go on from one another the shortest one holds the chances of all.
  const roots = helpful.filter((row) => !helpful.some((other) => other !== row && row.added.startsWith(other.added)));
  return roots.reduce((sum, { probability }) => sum + probability, 0) >= WORTH;
}
