/** Which tests are likely to notice a change of a file: they run first. */
import { basename } from 'node:path';

/** The files with those first that are named like the changed one, then those of its folder; the others as they are. */
export function nearestFirst(tests: readonly string[], path: string): string[] {
  const words = new Set(wordsOf(path));
  const nearness = (test: string): number => {
    const named = nameOf(test) === nameOf(path) ? 2 : 0;
    return named + wordsOf(test).filter((word) => words.has(word)).length;
  };
  return [...tests].sort((a, b) => nearness(b) - nearness(a));
}

const nameOf = (path: string): string => basename(path).replace(/(?:\.test)?\.ts$/, '');

const wordsOf = (path: string): string[] => path.replace(/(?:\.test)?\.ts$/, '').split('/');
