/** Records made searchable: every form of every record in one automaton and one near index. */
import type { Occurrence } from '../index/automaton.ts';
import type { NearCandidate } from '../index/near.ts';
import { memo } from '../memo.ts';
import { once } from '../once.ts';
import { type FormIndex, formIndexOf, formTables, joinedIndex } from './form-index.ts';
import { type FormulationTable, formulationsOf } from './formulations.ts';
import { buildLexicon, type Lexicon, speakersOf, type WordList } from './lexicon.ts';
import { type Form, makeForms } from './make-forms.ts';
import type { Prepared, PreparedTables } from './prepared.ts';
import type { Pack, WordingRecord } from './record.ts';
import { sourcesOf } from './sources.ts';

export { type Form, type FormRole, mayPropose } from './make-forms.ts';

export interface RecordSet {
  readonly packs: readonly Pack[];
  /** What the build made of just these packs. */
  readonly tables: PreparedTables | undefined;
  readonly byId: ReadonlyMap<string, WordingRecord>;
  /** Records and, by the words they have, lines of formulations. */
  readonly recordOf: (id: string) => WordingRecord | undefined;
  readonly records: readonly WordingRecord[];
  /** Over the skeletons of all forms; `formsOf` gives the forms of a pattern. */
  readonly exact: { readonly find: (text: string) => readonly Occurrence[] };
  readonly formsOf: (pattern: number) => readonly Form[];
  /** The forms of a record, its wording first. */
  readonly formsOfRecord: (record: WordingRecord) => readonly Form[];
  /** Official wording (not titles) that may be looked for with errors; with `check` other than near, with slips only. */
  readonly near: { readonly candidates: (text: string) => readonly NearCandidate[] };
  readonly nearForm: (pattern: number) => Form;
  /** Those that hold half of the pairs of characters of the folded words. */
  readonly formsLike: (words: string) => readonly Form[];
  /** Those in which the folded words stand as they are. */
  readonly formsWith: (words: string) => readonly Form[];
  readonly lexicon: Lexicon;
  /** Wording that has no record of its own, but lines of packs. */
  readonly formulations: FormulationTable;
  /** The same one each time. */
  readonly formOfLine: (line: number) => Form;
}

/**
 * Builds the set; a later pack with the same record id is shadowed by an earlier one. Forms are made when somebody searches:
 * completion does not. `more` are lists of words beside those of the packs, which may be some of the `prepared` ones, and others.
 */
export function buildRecordSet(packs: readonly Pack[], more: readonly WordList[] = [], prepared?: Prepared): RecordSet {
  const records = distinctRecords(packs, prepared);
  const byId = once(() => new Map(records.map((record) => [record.id, record])));
  const lists = [...packs.flatMap((pack) => pack.lexicon ?? []), ...more];
  const isWhole = packs.length === prepared?.packs.length && packs.every((pack, i) => pack === prepared.packs[i]);
  const tables = isWhole ? prepared?.tables : undefined;
  const events = () => packs.flatMap((pack) => pack.events ?? []);
  const lexicon = buildLexicon(lists, () => tables?.speakers ?? speakersOf(lists, sourcesOf(records, events())));
  const formulations = formulationsOf(packs);
  const formsOfRecord = memo(makeForms);
  const index = once(() => indexOf(records, prepared));
  return {
    packs,
    tables,
    get byId() {
      return byId();
    },
    recordOf: (id) => byId().get(id) ?? formulations.byId(id),
    records,
    exact: { find: (text) => index().exact(text) },
    formsOf: (pattern) => index().formsOf(pattern),
    formsOfRecord,
    near: { candidates: (text) => index().near(text) },
    nearForm: (pattern) => index().nearForm(pattern),
    formsLike: (words) => index().formsLike(words),
    formsWith: (words) => index().formsWith(words),
    lexicon,
    formulations,
    formOfLine: (line) => formsOfRecord(formulations.record(line))[0] as Form,
  };
}

/** Prepared records are distinct; nothing need be read of them unless there are others. */
function distinctRecords(packs: readonly Pack[], prepared: Prepared | undefined): readonly WordingRecord[] {
  const all = packs.flatMap((pack) => pack.records);
  if (prepared && packs.every(({ isOwn }) => !isOwn)) return all;
  const byId = new Map<string, WordingRecord>();
  for (const record of all) if (!byId.has(record.id)) byId.set(record.id, record);
  return [...byId.values()];
}

function indexOf(records: readonly WordingRecord[], prepared: Prepared | undefined): FormIndex {
  const build = (some: readonly WordingRecord[]) => formIndexOf(some, formTables(some));
  if (!prepared) return build(records);
  const bundled = prepared.packs.flatMap((pack) => pack.records);
  const first = formIndexOf(bundled, prepared.tables.forms);
  if (records.length === bundled.length && records.every((record, i) => record === bundled[i])) return first;
  const [known, used] = [new Set(bundled), new Set(records)];
  return joinedIndex(first, build(records.filter((record) => !known.has(record))), (record) => used.has(record));
}
