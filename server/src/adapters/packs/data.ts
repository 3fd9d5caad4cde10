/** The plain data of a pack between its files and the engine: checked entries, with references still by id. */
import type { RecordEntry } from '../../engine/records/entries.generated.ts';
import type { FormulationLines } from '../../engine/records/formulation-lines.ts';
import type { WordList } from '../../engine/records/lexicon.ts';
import type { Pack, Source } from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';
import type { PlacedEvent } from './events.ts';
import type { PlacedPattern } from './patterns.ts';
import type { TitleRow } from './titles.ts';

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
