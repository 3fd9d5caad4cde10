/** Records of several packs with the same wording: whose stands, and what is told of it. */
import { say } from '../../engine/language/index.ts';
import { type Pack, revised, type WordingRecord, withRecords } from '../../engine/records/record.ts';
import { fold } from '../../engine/text/skeleton.ts';
import type { Problem } from '../../engine/types.ts';

/** Two records with the same wording, the first of which is the writer's own. */
interface Pair {
  readonly own: WordingRecord;
  readonly bundled: WordingRecord;
}

export interface Settled {
  /** Without the records that yield; what was followed by them is followed by those that stand. */
  readonly packs: readonly Pack[];
  /** The same wording twice in packs of one rank: both stay, told at the place of the later one. */
  readonly problems: readonly Problem[];
  /** The writer's own records that stand in the place of bundled ones. */
  readonly outranking: readonly Pair[];
  /** Those that nobody verified: they yield to bundled ones. */
  readonly yielding: readonly Pair[];
}

/**
 * Words count without marks. A writer's own record stands before a bundled one, unless it is unverified. Bundled packs alone are not looked
 * through, since every start waits for this: their own tests do it.
 */
export function settleSameWording(packs: readonly Pack[]): Settled {
  if (!packs.some(({ isOwn }) => isOwn === true)) return { packs, problems: [], outranking: [], yielding: [] };
  const own = byWording(packs.filter(({ isOwn }) => isOwn === true));
  const bundled = byWording(packs.filter(({ isOwn }) => isOwn !== true));
  const pairs = [...own.first].flatMap(([words, record]) => {
    const other = bundled.first.get(words);
    return other ? [{ own: record, bundled: other }] : [];
  });
  const outranking = pairs.filter(({ own: { unverified } }) => !unverified);
  const yielding = pairs.filter(({ own: { unverified } }) => unverified);
  const instead = new Map([
    ...outranking.map((pair) => [pair.bundled.id, pair.own.id] as const),
    ...yielding.map((pair) => [pair.own.id, pair.bundled.id] as const),
  ]);
  return {
    packs: instead.size > 0 ? packs.map((pack) => withoutYielding(pack, instead)) : packs,
    problems: [...bundled.problems, ...own.problems],
    outranking,
    yielding,
  };
}

/** What is told of pairs, each with the place of the writer's own record. */
export function notesOf({ outranking, yielding }: Pick<Settled, 'outranking' | 'yielding'>): readonly Problem[] {
  return [
    ...outranking.map(({ own, bundled }) => at(own, say.pack.outranks(own.wording, placed(bundled)))),
    ...yielding.map(({ own, bundled }) => at(own, say.pack.yields(own.wording, placed(bundled)))),
  ];
}

function byWording(packs: readonly Pack[]) {
  const first = new Map<string, WordingRecord>();
  const problems: Problem[] = [];
  for (const record of packs.flatMap(({ records }) => records)) {
    const words = fold(record.wording);
    const earlier = first.get(words);
    if (!earlier) first.set(words, record);
    else if (earlier.id !== record.id)
      // of one id twice, shadowed.ts tells
      problems.push(at(record, say.pack.ofEntry(record.id, say.pack.sameWording(placed(earlier)))));
  }
  return { first, problems };
}

/** `instead`: from the ids of records that yield to those of records that stand. */
function withoutYielding(pack: Pack, instead: ReadonlyMap<string, string>): Pack {
  const standing = pack.records.filter(({ id }) => !instead.has(id));
  const records = standing.map((record) => {
    const next = record.successor === undefined ? undefined : instead.get(record.successor);
    return next === undefined ? record : revised(record, { successor: next });
  });
  return withRecords(pack, records);
}

function at({ path, line }: WordingRecord, message: string): Problem {
  return { path, line, message };
}

function placed({ id, path, line }: WordingRecord): string {
  return `${id}${say.finding.inBrackets(`${path}:${line}`)}`;
}
