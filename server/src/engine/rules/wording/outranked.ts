/** Whether a pack that comes later says of the same words that they hold: a writer's own pack knows better than the bundled one. */
import { memo } from '../../memo.ts';
import type { RecordSet } from '../../records/forms.ts';
import { isSuperseded, type WordingRecord } from '../../records/record.ts';
import type { ExactMatch, Scene } from '../rule.ts';

/** Packs come in order, those of the writer behind the bundled ones. */
const packOf = memo((records: RecordSet): ReadonlyMap<WordingRecord, number> => {
  return new Map(records.packs.flatMap((pack, i) => pack.records.map((record) => [record, i] as const)));
});

/** True where a record of a later pack has exactly these words, as wording or variant, and does not call them replaced. */
export function isOutranked({ exact, records }: Scene, { from, to, form }: ExactMatch): boolean {
  const pack = packOf(records);
  const place = pack.get(form.record) ?? 0;
  return exact.some(({ form: { record, role }, ...other }) => {
    if (other.from !== from || other.to !== to || (role !== 'wording' && role !== 'variant')) return false;
    return !isSuperseded(record) && (pack.get(record) ?? 0) > place;
  });
}
