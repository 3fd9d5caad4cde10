/** Five-year plans and their years. */
import { memo } from '../memo.ts';
import type { RecordSet } from './forms.ts';
import type { WordingRecord } from './record.ts';

/** A plan and its years: “十四五”, 2021 to 2025. */
export interface Plan {
  readonly record: WordingRecord;
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

/** The plans that a set of records knows. */
export const plansOf = memo(({ records }: RecordSet): readonly Plan[] => {
  return records.flatMap((record) => {
    if (record.kind !== 'period') return []; // asked first: of most records nothing else is read
    const name = /^“?([一二三四五六七八九十]{1,2}五)”?$/.exec(record.wording)?.[1];
    if (!name || !record.validFrom || !record.validUntil) return [];
    return [{ record, name, from: Number(record.validFrom.slice(0, 4)), until: Number(record.validUntil.slice(0, 4)) }];
  });
});
