/** Records made searchable: every form of every record in one automaton and one near index. */
import { type Automaton, buildAutomaton } from '../index/automaton.ts';
import { buildNearIndex, type NearIndex } from '../index/near.ts';
import { memo, remembered } from '../memo.ts';
import { once } from '../once.ts';
import { type Skeleton, skeletonOf } from '../text/skeleton.ts';
import { type FormulationTable, formulationsOf } from './formulations.ts';
import { buildLexicon, type Lexicon, type WordList } from './lexicon.ts';
import { isSuperseded, type Pack, type WordingRecord } from './record.ts';
import { sourcesOf } from './sources.ts';

/** `wrong` is an attested wrong form, `members` the joined list behind a label, `clause` a part that is quoted alone. */
export type FormRole = 'wording' | 'variant' | 'wrong' | 'members' | 'clause';

export interface Form {
  readonly record: WordingRecord;
  readonly role: FormRole;
  /** As printed. */
  readonly text: string;
  readonly skeleton: Skeleton;
  /** Only slips of the keyboard are looked for: the neighbours of the wording are ordinary Chinese, or official too. */
  readonly slipsOnly: boolean;
}

export interface RecordSet {
  readonly packs: readonly Pack[];
  readonly byId: ReadonlyMap<string, WordingRecord>;
  /** Records and, by the words they have, lines of formulations. */
  readonly recordOf: (id: string) => WordingRecord | undefined;
  readonly records: readonly WordingRecord[];
  /** Automaton over the distinct skeletons; `formsOf` gives the forms of a pattern. */
  readonly exact: Automaton;
  readonly formsOf: (pattern: number) => readonly Form[];
  /** The forms of a record, its wording first. */
  readonly formsOfRecord: (record: WordingRecord) => readonly Form[];
  /** Official wording (not titles) that may be looked for with errors; with `check` other than near, with slips only. */
  readonly near: NearIndex;
  readonly nearForms: readonly Form[];
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

/** Records that are not to be compared closely are still watched for slips of the keyboard, from this length on. */
const SHORTEST_LIGHT = 5;
/** A shorter clause is ordinary Chinese. */
const SHORTEST_CLAUSE = 7;
/** A clause of a record shorter than this is watched for slips only. */
const SHORTEST_CLOSE_CLAUSE = 9;

/** Builds the set; a later pack with the same record id is shadowed by an earlier one. Forms are made when somebody searches: completion does not. `more` are lists of words beside those of the packs. */
export function buildRecordSet(packs: readonly Pack[], more: readonly WordList[] = []): RecordSet {
  const byId = new Map<string, WordingRecord>();
  for (const pack of packs) for (const record of pack.records) if (!byId.has(record.id)) byId.set(record.id, record);
  const records = [...byId.values()];
  const known = packs.flatMap((pack) => pack.events ?? []);
  const lists = [...packs.flatMap((pack) => pack.lexicon ?? []), ...more];
  const lexicon = buildLexicon(lists, sourcesOf(records, known));
  const formulations = formulationsOf(packs);
  const formOfRecord = memo((record: WordingRecord) => makeForms(record)[0] as Form);
  const byRecord = once(() => new Map(records.map((record) => [record, makeForms(record)])));
  const exact = once(() => exactIn([...byRecord().values()].flat()));
  const near = once(() => nearIn([...byRecord().values()].flat().filter(isNearForm)));
  return {
    packs,
    byId,
    recordOf: (id) => byId.get(id) ?? formulations.byId(id),
    records,
    get exact() {
      return exact().automaton;
    },
    formsOf: (pattern) => exact().byPattern[pattern] ?? [],
    formsOfRecord: (record) => byRecord().get(record) ?? [],
    get near() {
      return near().index;
    },
    get nearForms() {
      return near().forms;
    },
    formsLike: (words) => near().like(words),
    formsWith: (words) => near().withWords(words),
    lexicon,
    formulations,
    formOfLine: (line) => formOfRecord(formulations.record(line)),
  };
}

/** The distinct skeletons, and the forms that have them. */
function exactIn(forms: readonly Form[]) {
  const patterns = new Map<string, Form[]>();
  for (const form of forms) {
    const same = patterns.get(form.skeleton.text);
    if (same) same.push(form);
    else patterns.set(form.skeleton.text, [form]);
  }
  return { automaton: buildAutomaton([...patterns.keys()]), byPattern: [...patterns.values()] };
}

function nearIn(forms: readonly Form[]) {
  const index = buildNearIndex(skeletonsOf(forms), (id, bigrams) => leastShare(forms[id], bigrams));
  return {
    index,
    forms,
    like: remembered((words) => index.containers(words, 0.5).map((id) => forms[id] as Form), MOST_WORDS),
    withWords: formsWith(index, forms),
  };
}

/** Several rules ask for the same words, and all of them again once a fix is made. */
const MOST_WORDS = 2000;

/** Words longer than every form are not looked up: an unclosed quotation runs to the end of its paragraph. */
function formsWith(near: NearIndex, forms: readonly Form[]): RecordSet['formsWith'] {
  const longest = forms.reduce((most, { skeleton }) => Math.max(most, skeleton.text.length), 0);
  const find = remembered((words) => {
    const found = near.containers(words, 1).map((id) => forms[id] as Form);
    return found.filter(({ skeleton }) => skeleton.text.includes(words));
  }, MOST_WORDS);
  return (words) => (words.length > longest ? [] : find(words));
}

function skeletonsOf(forms: readonly Form[]): string[] {
  return forms.map((form) => form.skeleton.text);
}

/** One slip costs two bigrams (at most three); a quotation may lose members and still be recognised. */
function leastShare(form: Form | undefined, bigrams: number): number {
  return form?.slipsOnly || bigrams === 3 ? 1 - 2.2 / bigrams : 0.5;
}

function makeForms(record: WordingRecord): Form[] {
  const form = (text: string, role: FormRole): Form => ({
    record,
    role,
    text,
    skeleton: skeletonOf(text),
    slipsOnly: record.check !== 'near' || (role === 'clause' && text.length < SHORTEST_CLOSE_CLAUSE),
  });
  const forms = [form(record.wording, 'wording')];
  for (const text of record.variants) forms.push(form(text, 'variant'));
  for (const text of record.wrong) forms.push(form(text, 'wrong'));
  if (record.kind === 'label' && record.complete && record.members.length > 1)
    forms.push(form(record.members.join('、'), 'members'));
  return [...forms, ...clauses(record).map((text) => form(text, 'clause'))].filter(
    (each) => each.skeleton.text.length > 1,
  );
}

/** Long clauses of wording that is often quoted in part. */
function clauses(record: WordingRecord): string[] {
  if (record.check !== 'near' || record.kind === 'title' || record.kind === 'label') return [];
  const parts = record.wording.split(/[，；。：、！？]/);
  return parts.length > 1 ? parts.filter((part) => part.length >= SHORTEST_CLAUSE) : [];
}

/** Superseded wording is never proposed, and unverified wording never warns. */
export function mayPropose(form: Form): boolean {
  const { record, role } = form;
  if (record.unverified || role === 'wrong') return false;
  return !isSuperseded(record);
}

function isNearForm(form: Form): boolean {
  const isLong = form.record.check === 'near' || form.skeleton.text.length >= SHORTEST_LIGHT;
  return isLong && mayPropose(form) && form.record.kind !== 'title';
}
