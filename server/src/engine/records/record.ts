/** The shape of packs and records after loading: plain data, checked against corpus/schema/. */

import type { RecordEntry } from './entries.generated.ts';
import type { OfficialEvent } from './event.ts';
import type { FormulationLines } from './formulation-lines.ts';
import type { WordList } from './lexicon.ts';
import type { UsagePattern } from './pattern.ts';
import type { Example, Filled, Source } from './source.ts';
import type { Uses } from './uses.ts';

export type { Example, Source };

export const RECORD_KINDS = [
  'formulation',
  'quotation',
  'label',
  'list',
  'term',
  'title',
  'institution',
  'period',
  'campaign',
] as const satisfies readonly RecordEntry['kind'][];
export type RecordKind = RecordEntry['kind'];

/** 现行 · 可用 · 已调整 · 不再使用 · 地方 */
export type Status = RecordEntry['status'];

/** Whether wording of this status was replaced, or is no longer used. */
export function isSuperseded({ status }: { readonly status?: Status | undefined }): boolean {
  return status === 'adjusted' || status === 'retired';
}

/** A record's reference to a source. */
export interface Citation {
  readonly source: Source;
}

/** What a record says that says no more than its wording: every field that may be left out of a pack and has a value all the same. */
export const BARE_RECORD = {
  scope: 'national',
  variants: [],
  wrong: [],
  members: [],
  complete: true,
  frames: [],
  topics: [],
  after: [],
  dated: false,
  historical: [],
  examples: [],
  allows: [],
  unverified: false,
  check: 'near',
} as const satisfies Partial<RecordEntry>;

type Defaulted = keyof typeof BARE_RECORD;
type Linked = 'sources' | 'changedBy';

/** One official wording: an entry with its defaults, and with what it names of others. Texts are as printed, with full-width punctuation. */
export interface WordingRecord extends Omit<Filled<RecordEntry, Defaulted>, Linked> {
  /** `pack/id`: no record of another pack has it; `successor` is one, too. */
  readonly id: string;
  readonly sources: readonly Citation[];
  readonly changedBy?: Source;
  /** Counted in the documents that a pack was made from; absent where nobody counted. */
  readonly uses?: Uses;
  readonly pack: string;
  /** File and 1-based line the record was read from. */
  readonly path: string;
  readonly line: number;
}

export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  readonly asOf: string;
  /** Ids of packs whose sources and records this one names. */
  readonly needs?: readonly string[];
  readonly records: readonly WordingRecord[];
  /** The writer's own: named in settings or a configuration file, not bundled. Its wording is marked as such. */
  readonly isOwn?: boolean;
  /** Facts about meetings, visits, foundings; none where the pack has no folder events/. */
  readonly events?: readonly OfficialEvent[];
  /** Rules that are patterns; none where the pack has no folder patterns/. */
  readonly patterns?: readonly UsagePattern[];
  /** Documents that are known by their titles, of laws one for each version, the newest first; none where the pack has no titles.tsv. */
  readonly titles?: readonly Source[];
  /** Words around official wording; none where the pack has no folder lexicon/. */
  readonly lexicon?: readonly WordList[];
  /** Wording that comes again and again, a line each; none where the pack has no formulations.tsv. */
  readonly formulations?: FormulationLines;
  /** What was counted of the wording of records, the lines of uses.tsv; none where the pack has no such file. */
  readonly uses?: string;
}

/** The pack with other records; what it makes when it is asked for stays unmade. */
export function withRecords(pack: Pack, records: readonly WordingRecord[]): Pack {
  const fields = Object.getOwnPropertyDescriptors(pack);
  return Object.defineProperties({}, { ...fields, records: { value: records, enumerable: true } }) as Pack;
}

/** The record with other values in some fields; all others are read from it when they are asked for. */
export function revised(record: WordingRecord, changes: Partial<WordingRecord>): WordingRecord {
  return Object.create(record, Object.getOwnPropertyDescriptors(changes)) as WordingRecord;
}
