/** The shape of packs and records after loading: plain data, checked against corpus/schema/. */
import type { OfficialEvent } from './event.ts';
import type { FormulationLines } from './formulation-lines.ts';
import type { WordList } from './lexicon.ts';
import type { UsagePattern } from './pattern.ts';
import type { Example, Source } from './source.ts';
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
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** 现行 · 可用 · 已调整 · 不再使用 · 地方 */
export const STATUSES = ['current', 'usable', 'adjusted', 'retired', 'local'] as const;
export type Status = (typeof STATUSES)[number];

/** Whether wording of this status was replaced, or is no longer used. */
export function isSuperseded({ status }: { readonly status?: Status | undefined }): boolean {
  return status === 'adjusted' || status === 'retired';
}

/** A record's reference to a source. */
export interface Citation {
  readonly source: Source;
}

/** One official wording. Texts are as printed, with full-width punctuation. */
export interface WordingRecord {
  /** `pack/id`: no record of another pack has it. */
  readonly id: string;
  readonly kind: RecordKind;
  readonly wording: string;
  readonly sources: readonly Citation[];
  readonly status: Status;
  /** `national` or the name of the place where it is used. */
  readonly scope: string;
  /** First and last day of official use (YYYY, YYYY-MM or YYYY-MM-DD). */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Id of the record that replaced this one. */
  readonly successor?: string;
  /** The document that made the change, where it is not among the sources of the successor. */
  readonly changedBy?: Source;
  /** Other official forms: never reported. */
  readonly variants: readonly string[];
  /** Attested wrong forms: always reported, the fix is `wording`. */
  readonly wrong: readonly string[];
  /** Day from which they are wrong: before it official texts print them as well. */
  readonly wrongFrom?: string;
  /** The list behind a label, in official order. */
  readonly members: readonly string[];
  /** False where the list is known only in part: then omissions are never reported. */
  readonly complete: boolean;
  /** The verbs a label goes with, for example 增强 for “四个意识”. */
  readonly frames: readonly string[];
  /** What a numbered label is about (网信工作 …): decides between labels that differ in their number only. */
  readonly topics: readonly string[];
  /** Endings of the words directly before outdated wording, one of which must stand there (市委 …); none: any words. */
  readonly after: readonly string[];
  /** Outdated only beside a date of after the change: undated use speaks of the time when it held. */
  readonly dated: boolean;
  /** Words before or after which outdated wording is right (原, 时任, 第一次会议 …). */
  readonly historical: readonly string[];
  readonly explanation?: string;
  /** Counted in the documents that a pack was made from; absent where nobody counted. */
  readonly uses?: Uses;
  readonly examples: readonly Example[];
  /** Sentences that must give no warning. */
  readonly allows: readonly string[];
  /** Rests on general knowledge only: shown, never a warning. */
  readonly unverified: boolean;
  /** `off`: offered and explained, never used to find near misses. `exact`: only exact wrong forms and outdated use. */
  readonly check: 'near' | 'exact' | 'off';
  readonly pack: string;
  /** File and 1-based line the record was read from. */
  readonly path: string;
  readonly line: number;
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
} as const satisfies Partial<WordingRecord>;

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
