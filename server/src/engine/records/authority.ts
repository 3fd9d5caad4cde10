/** What took the place of wording that no longer holds, and the document that made the change. */
import { isBefore } from '../text/dates.ts';
import { isSuperseded, type Source, type WordingRecord } from './record.ts';

/** One change after another: 银监会 became 银保监会, and that 国家金融监督管理总局. */
export interface Change {
  readonly from: WordingRecord;
  readonly to: WordingRecord;
}

/** The changes from a record to the wording that held on a day; without a day to what holds now. Ends at a circle. */
export function changesUntil(
  record: WordingRecord,
  find: (id: string) => WordingRecord | undefined,
  day: string | undefined,
): readonly Change[] {
  const changes: Change[] = [];
  for (let from = record; changes.length === 0 || isOver(from, day); ) {
    const to = from.successor === undefined ? undefined : find(from.successor);
    if (!to || changes.some((change) => change.from === to)) break;
    changes.push({ from, to });
    from = to;
  }
  return changes;
}

/** The wording that holds now in place of a record. */
export function presentOf(
  record: WordingRecord,
  find: (id: string) => WordingRecord | undefined,
): WordingRecord | undefined {
  return changesUntil(record, find, undefined).at(-1)?.to;
}

function isOver(record: WordingRecord, day: string | undefined): boolean {
  const { validUntil } = record;
  if (!isSuperseded(record)) return false;
  return day === undefined || validUntil === undefined || isBefore(validUntil, day);
}

/**
 * The document that made the change: the one that the record names; else one that both cite; else the best source of the
 * new wording. A source of the old wording only proves that it was used, unless it is of the time of the change.
 */
export function authorityOf(record: WordingRecord, successor: WordingRecord | undefined): Source | undefined {
  if (record.changedBy) return record.changedBy;
  const own = record.sources.map(({ source }) => source);
  const next = successor?.sources.map(({ source }) => source) ?? [];
  return own.find((source) => next.includes(source)) ?? next[0] ?? own.find((source) => isOfChange(source, record));
}

function isOfChange({ date }: Source, { validUntil }: WordingRecord): boolean {
  return date !== undefined && validUntil !== undefined && !isBefore(date, validUntil);
}
