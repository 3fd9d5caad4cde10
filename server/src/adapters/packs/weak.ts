/** Entries of a pack that are correct and prove little: told as a summary, so that what is wrong stays in sight. */
import { say } from '../../engine/language/index.ts';
import type { Pack, WordingRecord } from '../../engine/records/record.ts';
import type { Finding } from '../../engine/types.ts';
import { shortId } from './references.ts';

/** What was found in an example of the entry with the id. */
export interface ExampleRun {
  readonly id: string;
  readonly findings: readonly Finding[];
}

const SHOWN = 3;

/**
 * A line for each kind of weakness that there is, with the number of entries and the first of them; `outranking` are records that
 * stand in the place of bundled ones.
 */
export function weaknessesOf(
  pack: Pack,
  runs: readonly ExampleRun[],
  outranking: readonly WordingRecord[] = [],
): readonly string[] {
  const { records, events = [], patterns = [] } = pack;
  const unsourced = [
    ...events.filter(({ editions }) => editions.every(({ source }) => source === undefined)),
    ...patterns.filter(({ source }) => source === undefined),
  ];
  const groups: readonly (readonly [name: string, entries: readonly { readonly id: string }[]])[] = [
    [say.pack.weakUnverified, records.filter(({ unverified }) => unverified)],
    [say.pack.weakSourceless, unsourced],
    [say.pack.weakSecondary, records.filter(isSecondary)],
    [say.pack.weakUntested, records.filter(isUntested)],
    [say.pack.weakOutranks, outranking],
    [say.pack.weakElsewhere, foundElsewhere(records, runs)],
  ];
  return groups.flatMap(([name, entries]) => (entries.length > 0 ? [lineOf(pack, name, entries)] : []));
}

function lineOf(pack: Pack, name: string, entries: readonly { readonly id: string }[]): string {
  const ids = entries.slice(0, SHOWN).map(({ id }) => shortId(pack.id, id));
  return say.pack.weak(name, entries.length, ids.join(say.finding.enumeration), entries.length > SHOWN);
}

function isSecondary({ sources, unverified }: WordingRecord): boolean {
  return !unverified && sources.every(({ source }) => source.tier === 'secondary');
}

/** It can warn, and nothing shows that it does. */
function isUntested({ unverified, check, wrong, status, examples }: WordingRecord): boolean {
  const warns = check === 'near' || wrong.length > 0 || status === 'adjusted' || status === 'retired';
  return warns && !unverified && examples.length === 0;
}

/** Records whose examples are found, but by what is known from elsewhere. */
function foundElsewhere(records: readonly WordingRecord[], runs: readonly ExampleRun[]): readonly WordingRecord[] {
  const own = new Set(
    runs.filter(({ id, findings }) => findings.some(({ record }) => record === id)).map(({ id }) => id),
  );
  const tested = new Set(runs.filter(({ findings }) => findings.length > 0).map(({ id }) => id));
  return records.filter(({ id }) => tested.has(id) && !own.has(id));
}
