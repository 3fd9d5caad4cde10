/**
 * The forms of many records, found in a text exactly or nearly. What they are found by is typed arrays, made of the records once: for
 * the bundled packs when the program is built. A form itself is made when it is found.
 */
import { type AutomatonTables, automatonOf, automatonTables, type Occurrence } from '../index/automaton.ts';
import { type Lists, listed } from '../index/bigrams.ts';
import { type NearCandidate, nearIndexOf } from '../index/near.ts';
import { type NearTables, nearTables } from '../index/near-tables.ts';
import { memo, remembered } from '../memo.ts';
import { once } from '../once.ts';
import { poolOf, type TextPool, textAt } from '../text/pool.ts';
import { skeletonOf } from '../text/skeleton.ts';
import { FORM_ROLES, type Form, isNearForm, leastShare, makeForms } from './make-forms.ts';
import type { WordingRecord } from './record.ts';

/** By forms, in the order of the records. */
export interface FormTables {
  /** The record of each, by its number, and what the form is. */
  readonly records: Int32Array;
  readonly roles: Uint8Array;
  readonly texts: TextPool;
  readonly slipsOnly: Uint8Array;
  /** Over the distinct skeletons. */
  readonly exact: AutomatonTables;
  /** From each of these to its forms. */
  readonly ofPattern: Lists;
  readonly near: NearTables;
  /** The form of each near pattern. */
  readonly nearForms: Int32Array;
}

export interface FormIndex {
  /** Patterns that stand in a text, by end and then by length, longest first; `formsOf` gives the forms of a pattern. */
  readonly exact: (text: string) => readonly Occurrence[];
  readonly formsOf: (pattern: number) => readonly Form[];
  /** How many patterns there are. */
  readonly patterns: number;
  /** Forms that a text may hold with errors, by number; `nearForm` gives the form. */
  readonly near: (text: string) => readonly NearCandidate[];
  readonly nearForm: (pattern: number) => Form;
  readonly nearPatterns: number;
  /** Those that hold half of the pairs of characters of the folded words. */
  readonly formsLike: (words: string) => readonly Form[];
  /** Those in which the folded words stand as they are. */
  readonly formsWith: (words: string) => readonly Form[];
}

/** Several rules ask for the same words, and all of them again once a fix is made. */
const MOST_WORDS = 2000;

export function formTables(records: readonly WordingRecord[]): FormTables {
  const forms: Form[] = [];
  const owners: number[] = [];
  records.forEach((record, owner) => {
    for (const form of makeForms(record)) {
      forms.push(form);
      owners.push(owner);
    }
  });
  const patterns = new Map<string, number[]>();
  forms.forEach(({ skeleton: { text } }, id) => {
    const same = patterns.get(text);
    if (same) same.push(id);
    else patterns.set(text, [id]);
  });
  const near = [...forms.keys()].filter((id) => isNearForm(forms[id] as Form));
  const nearForm = (i: number) => forms[near[i] as number] as Form;
  return {
    records: Int32Array.from(owners),
    roles: Uint8Array.from(forms, ({ role }) => FORM_ROLES.indexOf(role)),
    texts: poolOf(forms.map(({ text }) => text)),
    slipsOnly: Uint8Array.from(forms, (form) => Number(form.slipsOnly)),
    exact: automatonTables([...patterns.keys()]),
    ofPattern: listed([...patterns.values()]),
    near: nearTables(
      near.map((_, i) => nearForm(i).skeleton.text),
      (i, bigrams) => leastShare(nearForm(i), bigrams),
    ),
    nearForms: Int32Array.from(near),
  };
}

/** The index of the records that the tables were made of; a form is the same one each time. */
export function formIndexOf(records: readonly WordingRecord[], tables: FormTables): FormIndex {
  const { ofPattern, nearForms } = tables;
  const made: Form[] = [];
  const formAt = (id: number): Form => {
    made[id] ??= formOf(records, tables, id);
    return made[id];
  };
  const exact = once(() => automatonOf(tables.exact));
  const near = once(() => nearIndexOf(tables.near));
  const longest = once(() => tables.near.lengths.reduce((most, length) => Math.max(most, length), 0));
  const known: (readonly Form[])[] = [];
  const madeNear: Form[] = new Array(nearForms.length);
  const nearForm = (pattern: number): Form => {
    madeNear[pattern] ??= formAt(nearForms[pattern] as number);
    return madeNear[pattern];
  };
  const holding = (words: string, share: number): readonly Form[] => near().containers(words, share).map(nearForm);
  const formsWith = remembered(
    (words) => holding(words, 1).filter(({ skeleton }) => skeleton.text.includes(words)),
    MOST_WORDS,
  );
  return {
    exact: (text) => exact().find(text),
    formsOf: (pattern) => {
      const before = known[pattern];
      if (before) return before;
      const { starts, ids } = ofPattern;
      const made = Array.from(ids.subarray(starts[pattern], starts[pattern + 1]), formAt);
      known[pattern] = made;
      return made;
    },
    patterns: ofPattern.starts.length - 1,
    near: (text) => near().candidates(text),
    nearForm,
    nearPatterns: nearForms.length,
    formsLike: remembered((words) => holding(words, 0.5), MOST_WORDS),
    // Words longer than every form are not looked up: an unclosed quotation runs to the end of its paragraph.
    formsWith: (words) => (words.length > longest() ? [] : formsWith(words)),
  };
}

function formOf(records: readonly WordingRecord[], tables: FormTables, id: number): Form {
  const text = textAt(tables.texts, id);
  return {
    record: records[tables.records[id] as number] as WordingRecord,
    role: FORM_ROLES[tables.roles[id] as number] ?? 'wording',
    text,
    skeleton: skeletonOf(text),
    slipsOnly: tables.slipsOnly[id] === 1,
  };
}

/** Two indexes as one, the second behind the first, with the forms of some records only. */
export function joinedIndex(first: FormIndex, second: FormIndex, isIn: (record: WordingRecord) => boolean): FormIndex {
  const kept = memo((forms: readonly Form[]) => forms.filter(({ record }) => isIn(record)));
  const formsOf = (pattern: number): readonly Form[] =>
    pattern < first.patterns ? kept(first.formsOf(pattern)) : second.formsOf(pattern - first.patterns);
  const nearForm = (pattern: number): Form =>
    pattern < first.nearPatterns ? first.nearForm(pattern) : second.nearForm(pattern - first.nearPatterns);
  const behind = <T extends { readonly pattern: number }>(found: readonly T[], patterns: number): readonly T[] =>
    found.map((each) => ({ ...each, pattern: each.pattern + patterns }));
  return {
    exact: (text) => {
      const more = behind(second.exact(text), first.patterns);
      if (more.length === 0) return first.exact(text);
      return [...first.exact(text), ...more].sort((a, b) => a.end - b.end || a.start - b.start);
    },
    formsOf,
    patterns: first.patterns + second.patterns,
    near: (text) => [
      ...first.near(text).filter(({ pattern }) => isIn(first.nearForm(pattern).record)),
      ...behind(second.near(text), first.nearPatterns),
    ],
    nearForm,
    nearPatterns: first.nearPatterns + second.nearPatterns,
    formsLike: (words) => [...kept(first.formsLike(words)), ...second.formsLike(words)],
    formsWith: (words) => [...kept(first.formsWith(words)), ...second.formsWith(words)],
  };
}
