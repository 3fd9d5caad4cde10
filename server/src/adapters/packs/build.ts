/** Turns checked entries into records of the engine: fills defaults and resolves references. */
import type { Citation, Example, RecordKind, Source, Status, WordingRecord } from '../../engine/records/record.ts';

/** An entry of records/**, as the schema admits it. */
export interface RecordEntry {
  readonly id: string;
  readonly kind: RecordKind;
  readonly wording: string;
  readonly sources: readonly { readonly source: string; readonly place?: string }[];
  readonly status: Status;
  readonly scope?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly successor?: string;
  readonly variants?: readonly string[];
  readonly wrong?: readonly string[];
  readonly members?: readonly string[];
  readonly complete?: boolean;
  readonly frames?: readonly string[];
  readonly historical?: readonly string[];
  readonly explanation?: string;
  readonly examples?: readonly Example[];
  readonly allows?: readonly string[];
  readonly unverified?: boolean;
  readonly check?: 'near' | 'exact' | 'off';
}

/** Where an entry was read. */
export interface Origin {
  readonly pack: string;
  readonly path: string;
  readonly line: number;
}

/** Builds a record; all sources it names must be in `sources`, the others are left out. */
export function buildRecord(entry: RecordEntry, sources: ReadonlyMap<string, Source>, origin: Origin): WordingRecord {
  return {
    ...{ scope: 'national', complete: true, unverified: false, check: 'near' },
    ...{ variants: [], wrong: [], members: [], frames: [], historical: [], examples: [], allows: [] },
    ...entry,
    sources: entry.sources.flatMap(({ source: id, ...place }): Citation[] => {
      const source = sources.get(id);
      return source ? [{ source, ...place }] : [];
    }),
    ...origin,
  };
}
