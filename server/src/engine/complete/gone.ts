/** Wording that no newer document of a corpus has: told with the year, as what the documents show and not as a verdict. */
import type { Continuation, WordingIndex } from '../wording.ts';
import { corpusRow } from './corpus-rows.ts';

/** Years in which nobody said it. */
const SILENT = 2;

/** By the text that is inserted: the last year of each wording that seems to wane and is indeed gone. */
export async function goneWording(
  wording: WordingIndex,
  text: string,
  offset: number,
  rows: readonly Continuation[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number>> {
  const waning = rows.filter(({ isWaning }) => isWaning).flatMap((row) => corpusRow(text, offset, row) ?? []);
  if (waning.length === 0) return new Map();
  const newest = Number(wording.span.last?.slice(0, 4));
  const histories = await wording.history(
    waning.map(({ words }) => words),
    0,
    signal,
  );
  const lastYears = histories.map(({ years }) => years.at(-1)?.year);
  return new Map(
    waning.flatMap(({ insert }, i) => {
      const year = lastYears[i];
      return year === undefined || year > newest - SILENT ? [] : [[insert, year] as const];
    }),
  );
}
