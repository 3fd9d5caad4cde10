/** Which lines of formulations stand for themselves: a record outranks a line that says the same, or something that no longer holds. */
import { memo } from '../memo.ts';
import { once } from '../once.ts';
import type { RecordSet } from './forms.ts';
import { type FormulationTable, NO_FORMULATIONS } from './formulations.ts';
import { createOutdated } from './outdated.ts';

export interface Lines {
  readonly table: FormulationTable;
  /** True for a line that may be offered and proposed. */
  readonly isProper: (line: number) => boolean;
}

export const NO_LINES: Lines = { table: NO_FORMULATIONS, isProper: () => false };

/** Each line is looked at once. */
export const linesOf = memo((records: RecordSet): Lines => {
  const { formulations: table } = records;
  if (table === NO_FORMULATIONS) return NO_LINES;
  const outdated = once(() => createOutdated(records));
  const isProper = (words: string): boolean => {
    if (records.exact.find(words).some(({ start, end }) => start === 0 && end === words.length)) return false;
    const { superseded, isWrong } = outdated()(words, words.length, undefined);
    return !superseded && !isWrong;
  };
  const known = new Map<number, boolean>();
  return {
    table,
    isProper: (line) => {
      const before = known.get(line);
      if (before !== undefined) return before;
      const proper = isProper(table.folded(line));
      known.set(line, proper);
      return proper;
    },
  };
});
