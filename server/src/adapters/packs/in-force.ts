/** The packs that are used: those that come with the program, but for those that are switched off, and the writer's own. */
import type { WordList } from '../../engine/records/lexicon.ts';
import type { Pack } from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';
import { openPacks } from './open.ts';
import { notesOf, settleSameWording } from './same-wording.ts';
import { shadowedEntries } from './shadowed.ts';

export interface PackFolders {
  readonly bundled: readonly string[];
  /** With a pack.yaml each. */
  readonly own: readonly string[];
}

export interface PacksInForce {
  /** Bundled ones first. */
  readonly packs: readonly Pack[];
  /** Words around wording that packs list that are switched off: sentences are understood all the same. */
  readonly lexicon: readonly WordList[];
  readonly problems: readonly Problem[];
  /** Records that others stand in the place of, as is right. */
  readonly notes: readonly Problem[];
}

/**
 * `isOff` says of the id of a bundled pack whether it is switched off: others may go on to name its sources, none of its own entries is
 * used, and nothing is told of it. Never rejects.
 */
export async function openPacksInForce(
  { bundled, own }: PackFolders,
  isOff: (id: string) => boolean,
): Promise<PacksInForce> {
  const loaded = await openPacks([...bundled, ...own]);
  const read = loaded.map((each, i) => ({ ...each, isOwn: i >= bundled.length }));
  const off = read.filter(({ pack, isOwn }) => pack && !isOwn && isOff(pack.id));
  const used = read.filter((each) => !off.includes(each));
  const all = used.flatMap(({ pack, isOwn }) => (pack ? [{ ...pack, isOwn }] : []));
  const settled = settleSameWording(all);
  return {
    packs: settled.packs,
    lexicon: off.flatMap(({ pack }) => pack?.lexicon ?? []),
    problems: [...used.flatMap(({ problems }) => problems), ...shadowedEntries(all), ...settled.problems],
    notes: notesOf(settled),
  };
}
