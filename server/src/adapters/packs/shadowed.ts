/** Tells of entries that an earlier pack takes the place of, because they have its ids. */
import { say } from '../../engine/language/index.ts';
import type { Pack } from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';

const SHOWN = 3;

/** One problem for each pack that has ids of packs before it: of two entries with the same id the earlier one counts. */
export function shadowedEntries(packs: readonly Pack[]): Problem[] {
  const owners = new Map<string, Pack>();
  return packs.flatMap((pack) => {
    const own = [...pack.records, ...(pack.events ?? [])];
    const shadowed = own.filter(({ id }) => owners.has(id));
    for (const { id } of own) if (!owners.has(id)) owners.set(id, pack);
    const [first] = shadowed;
    if (!first) return [];
    const owner = owners.get(first.id);
    const ids = shadowed.slice(0, SHOWN).map(({ id }) => id);
    const more = shadowed.length > SHOWN ? say.pack.andMore(shadowed.length) : '';
    const message = say.pack.shadowed(pack.id, ids.join(say.finding.enumeration), more, owner?.id);
    return [{ path: first.path, line: first.line, message }];
  });
}
