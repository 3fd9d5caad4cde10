/**
 * Records of compiled packs: what many are asked for in columns, the rest as text that is read when it is asked for. A record of them is
 * an object that knows its row.
 */
import { join } from '#path';
import { type Lists, listed } from '../../engine/index/bigrams.ts';
import { BARE_RECORD, RECORD_KINDS, type Source, type WordingRecord } from '../../engine/records/record.ts';
import { poolOf, type TextPool, textAt } from '../../engine/text/pool.ts';

export interface RecordColumns {
  readonly ids: TextPool;
  readonly wordings: TextPool;
  readonly kinds: Uint8Array;
  readonly statuses: Uint8Array;
  readonly checks: Uint8Array;
  /** From each record to the sources that it cites. */
  readonly cites: Lists;
  /** What is not in the columns, as JSON. */
  readonly rests: TextPool;
}

const STATUSES = [
  'current',
  'usable',
  'adjusted',
  'retired',
  'local',
] as const satisfies readonly WordingRecord['status'][];
const CHECKS = ['near', 'exact', 'off'] as const satisfies readonly WordingRecord['check'][];

type InColumns = 'id' | 'wording' | 'kind' | 'status' | 'check' | 'sources' | 'examples' | 'allows';
/** The rest of a record, without what every bare one says, and without its own tests: whoever runs them reads the files. */
type Rest = Partial<Omit<WordingRecord, InColumns | 'changedBy' | 'uses' | 'pack'>> & {
  readonly changedBy?: number;
  readonly path: string;
  readonly line: number;
};

/** `numberOf` gives the number of a source, `pathOf` the path of a record in its pack. */
export function recordColumns(
  records: readonly WordingRecord[],
  numberOf: (source: Source) => number,
  pathOf: (record: WordingRecord) => string,
): RecordColumns {
  return {
    ids: poolOf(records.map(({ id }) => id)),
    wordings: poolOf(records.map(({ wording }) => wording)),
    kinds: Uint8Array.from(records, ({ kind }) => RECORD_KINDS.indexOf(kind)),
    statuses: Uint8Array.from(records, ({ status }) => STATUSES.indexOf(status)),
    checks: Uint8Array.from(records, ({ check }) => CHECKS.indexOf(check)),
    cites: listed(records.map(({ sources }) => sources.map(({ source }) => numberOf(source)))),
    rests: poolOf(records.map((record) => JSON.stringify(restOf(record, numberOf, pathOf(record))))),
  };
}

function restOf(record: WordingRecord, numberOf: (source: Source) => number, path: string): Rest {
  const { id: _, wording, kind, status, check, sources, pack, changedBy, examples, allows, ...fields } = record;
  const bare: Readonly<Record<string, unknown>> = BARE_RECORD;
  const told = Object.entries(fields).filter(([key, value]) => JSON.stringify(bare[key]) !== JSON.stringify(value));
  return {
    ...Object.fromEntries(told),
    ...(changedBy && { changedBy: numberOf(changedBy) }),
    path,
    line: record.line,
  };
}

/** What records of one pack share. */
export interface RecordsOfPack {
  readonly pack: string;
  readonly dir: string;
  readonly columns: RecordColumns;
  readonly sourceAt: (number: number) => Source;
}

/** The records of some rows. */
export function compiledRecords(of: RecordsOfPack, from: number, to: number): readonly WordingRecord[] {
  return Array.from({ length: to - from }, (_, i) => new CompiledRecord(of, from + i) as WordingRecord);
}

/** Where a field may be left out it is undefined here. */
type Fields = { readonly [Field in Exclude<keyof WordingRecord, 'uses'>]-?: WordingRecord[Field] | undefined };

/** A class, because thousands of these are made at each start and nearly none is read: methods cost an object nothing. */
class CompiledRecord implements Fields {
  private rest: Rest | undefined;
  private cited: WordingRecord['sources'] | undefined;

  constructor(
    private readonly of: RecordsOfPack,
    private readonly row: number,
  ) {}

  private get told(): Rest {
    this.rest ??= JSON.parse(textAt(this.of.columns.rests, this.row)) as Rest;
    return this.rest;
  }

  get id() {
    return textAt(this.of.columns.ids, this.row);
  }
  get wording() {
    return textAt(this.of.columns.wordings, this.row);
  }
  get kind() {
    return RECORD_KINDS[this.of.columns.kinds[this.row] as number] ?? 'formulation';
  }
  get status() {
    return STATUSES[this.of.columns.statuses[this.row] as number] ?? 'current';
  }
  get check() {
    return CHECKS[this.of.columns.checks[this.row] as number] ?? 'near';
  }
  get sources() {
    this.cited ??= citations(this.of, this.row);
    return this.cited;
  }
  get pack() {
    return this.of.pack;
  }
  get path() {
    return join(this.of.dir, this.told.path);
  }
  get line() {
    return this.told.line;
  }
  get scope() {
    return this.told.scope ?? BARE_RECORD.scope;
  }
  get variants() {
    return this.told.variants ?? BARE_RECORD.variants;
  }
  get wrong() {
    return this.told.wrong ?? BARE_RECORD.wrong;
  }
  get members() {
    return this.told.members ?? BARE_RECORD.members;
  }
  get complete() {
    return this.told.complete ?? BARE_RECORD.complete;
  }
  get frames() {
    return this.told.frames ?? BARE_RECORD.frames;
  }
  get topics() {
    return this.told.topics ?? BARE_RECORD.topics;
  }
  get after() {
    return this.told.after ?? BARE_RECORD.after;
  }
  get dated() {
    return this.told.dated ?? BARE_RECORD.dated;
  }
  get historical() {
    return this.told.historical ?? BARE_RECORD.historical;
  }
  get examples() {
    return BARE_RECORD.examples;
  }
  get allows() {
    return BARE_RECORD.allows;
  }
  get unverified() {
    return this.told.unverified ?? BARE_RECORD.unverified;
  }
  get validFrom() {
    return this.told.validFrom;
  }
  get validUntil() {
    return this.told.validUntil;
  }
  get wrongFrom() {
    return this.told.wrongFrom;
  }
  get successor() {
    return this.told.successor;
  }
  get explanation() {
    return this.told.explanation;
  }
  get changedBy() {
    const { changedBy } = this.told;
    return changedBy === undefined ? undefined : this.of.sourceAt(changedBy);
  }
}

function citations({ columns: { cites }, sourceAt }: RecordsOfPack, row: number): WordingRecord['sources'] {
  const numbers = cites.ids.subarray(cites.starts[row], cites.starts[row + 1]);
  return Array.from(numbers, (number) => ({ source: sourceAt(number) }));
}
