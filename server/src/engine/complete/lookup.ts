/** 查提法: finds records by Chinese text, full pinyin or initials. */
import { once } from '../once.ts';
import { type FormulationTable, NO_FORMULATIONS } from '../records/formulations.ts';
import { isSuperseded, type WordingRecord } from '../records/record.ts';
import { matchLetters } from '../text/letters.ts';
import { fold } from '../text/skeleton.ts';

/** At most `limit` records, best first; an empty query gives the first records as they stand. */
export type Lookup = (query: string, limit: number) => readonly WordingRecord[];

interface Entry {
  readonly record: WordingRecord;
  /** Skeletons: the wording, then its variants, wrong forms and members. */
  readonly wording: string;
  readonly others: readonly string[];
}

/**
 * Looks through all records, then through all lines of formulations that are no record: some thousands are a few milliseconds, and a
 * person typed the query.
 */
export function createLookup(records: readonly WordingRecord[], lines: FormulationTable = NO_FORMULATIONS): Lookup {
  const entries = once(() => records.map(entryOf));
  const known = once(() => new Set(entries().flatMap(({ wording, others }) => [wording, ...others])));
  const linesFor = (wanted: string, limit: number): readonly WordingRecord[] => {
    if (limit <= 0) return [];
    const scored = Array.from({ length: lines.size }, (_, line) => line).flatMap((line) => {
      const wording = lines.folded(line);
      const score = closeness({ wording, others: [] }, wanted);
      return score === undefined || known().has(wording) ? [] : [{ line, score }];
    });
    scored.sort((a, b) => a.score - b.score || lines.documents(b.line) - lines.documents(a.line));
    return scored.slice(0, limit).map(({ line }) => lines.record(line));
  };
  return (query, limit) => {
    const wanted = fold(query);
    if (wanted === '') return query.trim() === '' ? records.slice(0, limit) : [];
    const scored = entries().flatMap((entry) => {
      const score = closeness(entry, wanted);
      return score === undefined ? [] : [{ entry, score }];
    });
    scored.sort((a, b) => a.score - b.score || order(a.entry, b.entry));
    const found = scored.slice(0, limit).map(({ entry }) => entry.record);
    return [...found, ...linesFor(wanted, limit - found.length)];
  };
}

function entryOf(record: WordingRecord): Entry {
  const others = [...record.variants, ...record.wrong, ...record.members].map(fold);
  return { record, wording: fold(record.wording), others };
}

/** Smaller is better; `undefined` where nothing fits. */
function closeness({ wording, others }: Omit<Entry, 'record'>, wanted: string): number | undefined {
  if (wording === wanted) return 0;
  if (wording.startsWith(wanted)) return 1;
  if (wording.includes(wanted)) return 2;
  if (others.some((other) => other.includes(wanted))) return 3;
  if (!/^[a-z]{2,}$/.test(wanted)) return undefined;
  const letters = matchLetters(wanted, wording, 0);
  if (letters !== undefined) return letters.kind === 'pinyin' ? 4 : 5;
  return wanted.length >= 3 && hasLettersInside(wording, wanted) ? 6 : undefined;
}

function hasLettersInside(wording: string, wanted: string): boolean {
  for (let from = 1; from < wording.length; from++) if (matchLetters(wanted, wording, from)) return true;
  return false;
}

function order(a: Entry, b: Entry): number {
  const superseded = Number(isSuperseded(a.record)) - Number(isSuperseded(b.record));
  if (superseded !== 0) return superseded;
  if (a.record.sources.length !== b.record.sources.length) return b.record.sources.length - a.record.sources.length;
  return a.wording.length - b.wording.length || (a.wording < b.wording ? -1 : 1);
}
