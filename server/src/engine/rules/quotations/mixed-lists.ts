/** A quotation whose members stand word for word in lists of the records, but in different ones: two are mixed into one. */
import type { Candidate } from '../../findings/build.ts';
import { ONLY_TOLD } from '../../findings/voice.ts';
import { say } from '../../language/index.ts';
import { sourceOf } from '../../messages.ts';
import type { WordingRecord } from '../../records/record.ts';
import { membersOf, sectionsOf, type Units } from '../../text/parts.ts';
import { fold, sourceSpan } from '../../text/skeleton.ts';
import type { MarkedUnits, Scene } from '../rule.ts';

/** Fewer members are no list, and fewer characters may stand in any. */
const MEMBERS = 3;
const SHORTEST = 5;

interface Run extends Units {
  readonly members: number;
  readonly lists: readonly WordingRecord[];
}

/** Told gently, and nothing is proposed: which of the lists was meant is not known. */
export function mixedLists(scene: Scene, range: MarkedUnits): Candidate[] {
  const runs = runsOf(scene, range);
  const [first, ...rest] = runs;
  const [list] = first?.lists ?? [];
  if (!first || !list || !rest.length || !runs.some(({ members }) => members > 1)) return [];
  if (first.lists.some((each) => rest.every(({ lists }) => lists.includes(each)))) return []; // only in another order
  const source = sourceOf(list);
  const origins = runs.flatMap(({ from, to, lists: [own] }) => {
    const { start, end } = sourceSpan(scene.skeleton, from, to);
    return own ? [say.finding.standsInList(scene.text.slice(start, end), own.wording)] : [];
  });
  return [
    {
      start: range.start,
      end: range.end,
      voice: ONLY_TOLD,
      verdict: 'rewritten',
      message: say.finding.mixedLists(origins.join(say.finding.comma)),
      cites: 'none',
      replacements: [],
      ...(source && { source }),
    },
  ];
}

/** The longest runs of members that stand in a list; none where a member stands in no list, or one list has all. */
function runsOf(scene: Scene, range: MarkedUnits): Run[] {
  const members = membersOf(scene.text, scene.skeleton, range);
  if (members.length < MEMBERS || sectionsOf(scene.text, scene.skeleton, range).length > 1) return [];
  const runs: Run[] = [];
  for (let i = 0; i < members.length; ) {
    const run = longestRun(scene, members, i);
    if (!run || run.to - run.from < SHORTEST) return [];
    runs.push(run);
    i += run.members;
  }
  return runs;
}

function longestRun(scene: Scene, members: readonly Units[], first: number): Run | undefined {
  const from = members[first]?.from ?? 0;
  for (let next = members.length; next > first; next--) {
    const to = members[next - 1]?.to ?? from;
    const lists = listsWith(scene, { from, to });
    if (lists.length) return { from, to, members: next - first, lists };
  }
  return undefined;
}

/** Lists that hold these words as whole members. */
function listsWith({ records, skeleton }: Scene, { from, to }: Units): WordingRecord[] {
  const words = skeleton.text.slice(from, to);
  const lists = records.formsWith(words).flatMap(({ record, role }) => {
    return role === 'wording' && !record.unverified && holdsMembers(record.wording, words) ? [record] : [];
  });
  return [...new Set(lists)];
}

/** Some neighbouring members of a list are just these words. */
function holdsMembers(list: string, words: string): boolean {
  const members = list.split('、').map(fold);
  if (members.length < MEMBERS || /[，；：。！？“”]/.test(list)) return false;
  return members.some((_, i) => members.some((_, k) => k >= i && members.slice(i, k + 1).join('') === words));
}
