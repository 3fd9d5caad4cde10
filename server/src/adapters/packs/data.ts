/** The plain data of a pack between its files and the engine: checked entries, with references still by id. */
import type { FormulationLines } from '../../engine/records/formulation-lines.ts';
import type { WordList } from '../../engine/records/lexicon.ts';
import type { Example, Pack, RecordKind, Source, Status } from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';
import type { PlacedEvent } from './events.ts';
import type { PlacedPattern } from './patterns.ts';
import type { TitleRow } from './titles.ts';

/** An entry of records/**, as the schema admits it. */
export interface RecordEntry {
  readonly id: string;
  readonly kind: RecordKind;
  readonly wording: string;
  readonly sources: readonly { readonly source: string }[];
  readonly status: Status;
  readonly scope?: string;
  readonly validFrom?: string;
  readonly wrongFrom?: string;
  readonly validUntil?: string;
  readonly successor?: string;
  readonly changedBy?: string;
  readonly variants?: readonly string[];
  readonly wrong?: readonly string[];
  readonly members?: readonly string[];
  readonly complete?: boolean;
  readonly frames?: readonly string[];
  readonly topics?: readonly string[];
  readonly after?: readonly string[];
  readonly dated?: boolean;
  readonly historical?: readonly string[];
  readonly explanation?: string;
  readonly examples?: readonly Example[];
  readonly allows?: readonly string[];
  readonly unverified?: boolean;
  readonly check?: 'near' | 'exact' | 'off';
}

/** An entry with its file, relative to the pack, and its 1-based line. */
export interface PlacedEntry {
  readonly entry: RecordEntry;
  readonly path: string;
  readonly line: number;
}

export type Manifest = Omit<Pack, 'records' | 'events' | 'patterns' | 'titles' | 'lexicon' | 'formulations' | 'uses'>;

/** What is kept on disk of a compiled pack: paths are relative to its folder, so that it may be moved. */
export interface PackData {
  /** Undefined where pack.yaml is missing or broken. */
  readonly manifest: Manifest | undefined;
  readonly lexicon: readonly WordList[];
  readonly sources: readonly Source[];
  readonly events: readonly PlacedEvent[];
  readonly patterns: readonly PlacedPattern[];
  readonly records: readonly PlacedEntry[];
  readonly formulations?: FormulationLines | undefined;
  readonly titles: readonly TitleRow[];
  /** Lines of uses.tsv. */
  readonly uses?: string | undefined;
  readonly problems: readonly Problem[];
}

export interface LoadedPack {
  /** Undefined where the manifest is missing or broken. */
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
}
