/**
 * Formulations that come again and again, a line each (formulations.tsv of a pack): known by their words, and turned into
 * records only where somebody asks. What is kept of thousands of them is their lines, sorted by folded words.
 */
import { firstIndexThat } from '../first-that.ts';
import { type OneOff, oneOffIndexOf, oneOffTables } from '../index/one-off.ts';
import { memo } from '../memo.ts';
import { once } from '../once.ts';
import { linesOf, orderAt, poolOf, sizeOf, textAt } from '../text/pool.ts';
import { fold } from '../text/skeleton.ts';
import type { FormulationLines, LineTables } from './formulation-lines.ts';
import { BARE_RECORD, type Pack, type WordingRecord } from './record.ts';
import type { Source } from './source.ts';

export interface FormulationTable {
  readonly size: number;
  /** Content characters of the longest one. */
  readonly longest: number;
  /** Folded words of a line; lines are in the order of these, numbered from 0. */
  readonly folded: (line: number) => string;
  readonly documents: (line: number) => number;
  /** The line with exactly these folded words, -1 where there is none. */
  readonly find: (folded: string) => number;
  /** Lines whose folded words begin so. */
  readonly startingWith: (prefix: string) => readonly number[];
  /** True where folded words stand in a line. */
  readonly holds: (words: string) => boolean;
  /** Where a line of six characters and more stands in a folded text with one character wrong. */
  readonly oneOff: (text: string) => readonly OneOff[];
  /** The line as a record: wording in use, of which only slips are looked for. The same one each time. */
  readonly record: (line: number) => WordingRecord;
  readonly byId: (id: string) => WordingRecord | undefined;
}

/** Shorter ones are like too much else. */
const SHORTEST_ONE_OFF = 6;

/** All lines of the packs; of equal ones the first counts. Nothing is read before the first question. */
export const formulationsOf = memo((packs: readonly Pack[]): FormulationTable => {
  const files = packs.flatMap(({ id, formulations }) => (formulations ? [{ pack: id, lines: formulations }] : []));
  return files.length === 0 ? NO_FORMULATIONS : createTable(files);
});

function createTable(files: readonly File[]): FormulationTable {
  const read = once(
    () => (files.length === 1 ? files[0]?.lines.tables : undefined) ?? lineTables(files.map(({ lines }) => lines)),
  );
  const all = once(() => linesOf(read().folded));
  const at = (line: number): string => textAt(read().folded, line);
  const near = once(() => oneOffIndexOf(read().oneOff, read().folded));
  const made = new Map<number, WordingRecord>();
  const record = (line: number): WordingRecord => {
    const known = made.get(line) ?? recordOf(files, read(), line);
    made.set(line, known);
    return known;
  };
  const firstFrom = (words: string): number =>
    firstIndexThat(sizeOf(read().folded), (line) => orderAt(read().folded, line, words) >= 0);
  const find = (folded: string): number => {
    const line = firstFrom(folded);
    return at(line) === folded ? line : -1;
  };
  return {
    get size() {
      return sizeOf(read().folded);
    },
    get longest() {
      return read().longest;
    },
    folded: at,
    documents: (line) => Number(fieldsOf(files, read(), line)[DOCUMENTS]),
    find,
    startingWith: (prefix) => {
      const from = firstFrom(prefix);
      const count = firstIndexThat(sizeOf(read().folded) - from, (i) => !at(from + i).startsWith(prefix));
      return Array.from({ length: count }, (_, i) => from + i);
    },
    holds: (words) => all().includes(words),
    oneOff: (text) => near().find(text),
    record,
    byId: (id) => {
      const line = find(fold(id.slice(id.indexOf('/') + 1)));
      const found = line < 0 ? undefined : record(line);
      return found?.id === id ? found : undefined;
    },
  };
}

/** Where no pack has any. */
export const NO_FORMULATIONS: FormulationTable = {
  size: 0,
  longest: 0,
  folded: () => '',
  documents: () => 0,
  find: () => -1,
  startingWith: () => [],
  holds: () => false,
  oneOff: () => [],
  record: (line) => {
    throw new RangeError(`no line ${line}`);
  },
  byId: () => undefined,
};

interface File {
  readonly pack: string;
  /** Its text is made when it is asked for. */
  readonly lines: FormulationLines;
}

/** The lines of a file are sorted already; those of several are merged by sorting. */
export function lineTables(files: readonly Pick<FormulationLines, 'text'>[]): LineTables {
  const known = files.flatMap(({ text }, file) => {
    const lines: { readonly folded: string; readonly start: number; readonly number: number; readonly file: number }[] =
      [];
    for (let start = 0, number = 1; start < text.length; start = endOf(text, start) + 1, number++) {
      const tab = text.indexOf('\t', start);
      if (tab < 0) break;
      if (tab < endOf(text, start)) lines.push({ folded: fold(text.slice(start, tab)), start, number, file });
    }
    return lines;
  });
  known.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
  const distinct = known.filter(({ folded }, i) => folded !== '' && folded !== known[i - 1]?.folded);
  const folded = distinct.map((line) => line.folded);
  return {
    folded: poolOf(folded),
    starts: Uint32Array.from(distinct, ({ start }) => start),
    numbers: Uint32Array.from(distinct, ({ number }) => number),
    files: Uint8Array.from(distinct, ({ file }) => file),
    oneOff: oneOffTables(folded, SHORTEST_ONE_OFF),
    longest: folded.reduce((most, { length }) => Math.max(most, length), 0),
  };
}

function endOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

const DOCUMENTS = 3;

function fieldsOf(files: readonly File[], read: LineTables, line: number): readonly string[] {
  const start = read.starts[line] ?? 0;
  const text = files[read.files[line] ?? 0]?.lines.text ?? '';
  return text.slice(start, endOf(text, start)).split('\t');
}

function recordOf(files: readonly File[], read: LineTables, line: number): WordingRecord {
  const [wording = '', first = '', last = '', documents = '0', cited = ''] = fieldsOf(files, read, line);
  const file = files[read.files[line] ?? 0];
  const source = file && sourceOf(file, cited);
  return {
    ...BARE_RECORD,
    id: `${file?.pack}/${wording}`,
    kind: 'formulation',
    wording,
    sources: source ? [{ source }] : [],
    uses: { documents: Number(documents), first, last },
    status: 'usable',
    check: 'exact',
    pack: file?.pack ?? '',
    path: file?.lines.path ?? '',
    line: read.numbers[line] ?? 1,
  };
}

/** `gwr 2016`: the source of that name, of that day. */
function sourceOf({ lines }: File, cited: string): Source | undefined {
  const [name = '', date] = cited.split(' ');
  const source = lines.sources[name];
  return source && date !== undefined ? { ...source, id: cited, date } : source;
}
