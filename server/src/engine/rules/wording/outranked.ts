/** Whether a pack that comes later says of the same words that they hold: a writer's own pack knows better than the bundled one. */
import { memo, note } from '../../memo.ts';
import type { RecordSet } from '../../records/forms.ts';
import { isSuperseded, type WordingRecord } from '../../records/record.ts';
import type { ExactMatch, Scene } from '../rule.ts';

/** Packs come in order, those of the writer behind the bundled ones. */
const packOf = memo((records: RecordSet): ReadonlyMap<WordingRecord, number> => {
  return new Map(records.packs.flatMap((pack, i) => pack.records.map((record) => [record, i] as const)));
});

/** Of words that a record has as wording or variant and does not call replaced: the last pack that does, by their place. */
const lastHolding = note(({ exact, records }: Scene): ReadonlyMap<string, number> => {
  const pack = packOf(records);
  const last = new Map<string, number>();
  for (const { from, to, form } of exact) {
    if ((form.role !== 'wording' && form.role !== 'variant') || isSuperseded(form.record)) continue;
    const place = `${from} ${to}`;
    last.set(place, Math.max(last.get(place) ?? 0, pack.get(form.record) ?? 0));
  }
  return last;
});

/** True where a record of a later pack has exactly these words, as wording or variant, and does not call them replaced. */
export function isOutranked(scene: Scene, { from, to, form }: ExactMatch): boolean {
  const last = lastHolding(scene).get(`${from} ${to}`);
  return last !== undefined && last > (packOf(scene.records).get(form.record) ?? 0);
}
