/** Compares a list that stands behind a label with the members of the label. */

import type { Edit } from '../../align/script.ts';
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { inMarks } from '../../language/marks.ts';
import type { Form } from '../../records/forms.ts';
import type { WordingRecord } from '../../records/record.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { Verdict } from '../../types.ts';
import { type NearWording, nearWording, type Occurrence, wordingCandidate } from '../comparison/near-wording.ts';
import type { RuleFacts, Scene } from '../rule.ts';
import type { GivenList, Range } from './given.ts';
import { formOf, type NamedMembers, namedMembers, waysToWrite } from './members.ts';

/** The rule looks at blocks, and at lists whose points are blocks of their own. */
export const LIST_FACTS: RuleFacts = {
  code: 'labels/list',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
};

/** A list, the label that it belongs to, and what it names of it. */
interface Comparison extends NamedMembers {
  readonly list: GivenList;
  readonly record: WordingRecord;
  readonly occurrence: Occurrence;
}

/** The explanation goes before that of a shorter part of the list. */
const POINTS = 100;
const MOST_NAMED = 3;

/** What is wrong in a list behind a label; of several labels of one name the one is meant whose members stand there. */
export function faultsBehind(scene: Scene, list: GivenList): Candidate[] {
  const [best] = list.records
    .flatMap((record) => waysToWrite(record).map((forms) => ({ record, named: namedMembers(scene, forms, list) })))
    .sort((a, b) => b.named.placed.length - a.named.placed.length);
  if (!best || !isThatList(best.record, best.named, list)) return [];
  const { record, named } = best;
  const isSure = named.placed.length * 2 > record.members.length;
  const occurrence: Occurrence = { place: 'label', points: POINTS, doubtful: !isSure };
  return faultsOf(scene, { ...named, list, record, occurrence });
}

/** Another body may give the same name to a list of its own: most of what stands there must be members. */
function isThatList(
  { members, complete }: WordingRecord,
  { placed, foreign }: NamedMembers,
  { items }: GivenList,
): boolean {
  const exact = placed.filter(({ isExact }) => isExact).length;
  if (placed.length < 2 && members.length > 2) return false;
  if (exact < (members.length > 2 && complete ? 2 : 0)) return false;
  if (placed.length <= foreign.length) return false; // also where none is placed
  return items.length ? placed.length * 2 >= items.length : placed.length * 3 >= members.length;
}

function faultsOf(scene: Scene, compared: Comparison): Candidate[] {
  const { list, record, isLoose } = compared;
  const isWhole = record.complete && !list.isPartial;
  if (isWhole && !isLoose && !list.items.length) return joinedFaults(scene, compared);
  const altered = alteredMembers(scene, compared);
  if (!record.complete) return altered;
  const others = [...(list.isPartial ? [] : lackingMembers(scene, compared)), ...foreignMembers(scene, compared)];
  return altered.length + others.length || !list.items.length ? [...altered, ...others] : orderFaults(scene, compared);
}

/** Members joined by marks alone are compared as one text, so that the list is mended as one. */
function joinedFaults(scene: Scene, { record, forms, placed, foreign, occurrence }: Comparison): Candidate[] {
  const isComplete = !foreign.length && placed.length === forms.length && placed.every(({ isExact }) => isExact);
  const isOrdered = placed.every(({ index }, i) => i === 0 || index > (placed[i - 1]?.index ?? 0));
  if (isComplete && (isOrdered || !mayTellOrder(record))) return [];
  const ranges = [...placed, ...foreign];
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  const words = forms.map(({ text }) => text).join(separatorOf(scene, placed));
  const near = nearForm(scene, formOf(record, words), { from, to });
  const candidate = wordingCandidate(near, isComplete ? orderOccurrence(record, occurrence) : occurrence);
  const kind = isComplete ? 'order' : kindOf(near.difference.edits);
  return [kind ? { ...candidate, verdict: kind, change: kind === 'order' ? 'order' : 'member' } : candidate];
}

/** Two members of a list that is not watched closely are named in either order. */
function mayTellOrder({ check, members }: WordingRecord): boolean {
  return check === 'near' || members.length > 2;
}

function orderOccurrence({ check }: WordingRecord, occurrence: Occurrence): Occurrence {
  return { ...occurrence, doubtful: check !== 'near' || occurrence.doubtful === true };
}

/** Only lost, or only added: then whole members are, however many. */
function kindOf(edits: readonly Edit[]): 'omission' | 'insertion' | undefined {
  if (edits.every(({ draftFrom, draftTo }) => draftFrom === draftTo)) return 'omission';
  return edits.every(({ sourceFrom, sourceTo }) => sourceFrom === sourceTo) ? 'insertion' : undefined;
}

function nearForm(scene: Scene, form: Form, range: Range): NearWording {
  return nearWording(scene, form, { from: 0, to: form.skeleton.text.length }, range);
}

/** The marks between the first two members: 、 or ； or ”“. */
function separatorOf({ text, skeleton }: Scene, [first, second]: readonly Range[]): string {
  const gap = first && second ? text.slice((skeleton.at[first.to - 1] as number) + 1, skeleton.at[second.from]) : '';
  return /^[”"」』]?[、，；]?[“"「『]?$/.test(gap) && gap ? gap : '、';
}

function alteredMembers(scene: Scene, { placed, occurrence }: Comparison): Candidate[] {
  const altered = placed.filter(({ isExact }) => !isExact);
  return altered.map((each) => wordingCandidate(nearForm(scene, each.form, each), occurrence));
}

function named(members: readonly string[]): string {
  const first = members.slice(0, MOST_NAMED).map((each) => inMarks(each));
  return first.join('') + (members.length > MOST_NAMED ? say.finding.itemsInAll(members.length) : '');
}

/** In running text that explains the members, few of them are the list only if most are there. */
function lackingMembers(scene: Scene, compared: Comparison): Candidate[] {
  const { list, record, placed, missing, foreign } = compared;
  const last = list.items.at(-1) ?? placed.at(-1);
  if (!missing.length || !last) return [];
  if (!list.items.length && placed.length * 2 <= record.members.length) return [];
  const [item] = foreign;
  const isExchanged =
    item && missing.length === 1 && foreign.length === 1 && list.items.length === record.members.length;
  if (isExchanged) return [fault(scene, compared, item, 'wording', say.finding.memberInstead(missing[0]?.text))];
  return [fault(scene, compared, last, 'omission', say.finding.membersLacking(named(missing.map(({ text }) => text))))];
}

function foreignMembers(scene: Scene, compared: Comparison): Candidate[] {
  const { foreign, missing } = compared;
  if (foreign.length === 1 && missing.length === 1) return []; // told as one for the other
  return foreign.map((range) => fault(scene, compared, range, 'insertion', say.finding.notAMember));
}

/** The first member that stands before one that should come earlier. */
function orderFaults(scene: Scene, compared: Comparison): Candidate[] {
  const { placed, record, occurrence } = compared;
  const early = placed.find(({ index }, i) => placed.slice(i + 1).some((later) => later.index < index));
  if (!early || !mayTellOrder(record)) return [];
  const told = { ...compared, occurrence: orderOccurrence(record, occurrence) };
  return [fault(scene, told, early, 'order', say.finding.memberOrder(record.members.join(say.finding.enumeration)))];
}

/** A fault that has no single place to be mended at. */
function fault(
  scene: Scene,
  { record, occurrence }: Comparison,
  { from, to }: Range,
  verdict: Verdict,
  what: string,
): Candidate {
  return {
    ...sourceSpan(scene.skeleton, from, to),
    ...occurrence,
    change: verdict === 'order' ? 'order' : 'member',
    length: record.wording.length,
    verdict,
    message: `${inMarks(record.wording)}${what}`,
    replacements: [],
    record,
    sourceText: record.members.join(say.finding.enumeration),
  };
}
