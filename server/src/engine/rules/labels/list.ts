/** labels/list: the list behind a label, with a member missing, changed or out of order. */
import { unitsOf } from '../../align/side.ts';
import type { Candidate } from '../../findings/build.ts';
import type { WordingRecord } from '../../records/record.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { fold, sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import { findForm } from '../comparison/find-form.ts';
import { type NearWording, nearWording, wordingCandidate } from '../comparison/near-wording.ts';
import { defineRule, type Scene } from '../rule.ts';
import { faultsBehind, LIST_FACTS } from './behind.ts';
import { holdsLabel, numberedWords } from './context.ts';
import { type GivenList, givenLists } from './given.ts';

/** What stands between two members: 、 or ”“ or 和. */
const JOINT_BEFORE = /^(?:[”"』」’]?[、，；和与及][“"『「‘]?|[”"』」’][“"『「‘])/;
const JOINT_BEHIND = /(?:[”"』」’]?[、，；和与及][“"『「‘]?|[”"』」’][“"『「‘])$/;

export const labelList = defineRule({
  ...LIST_FACTS,
  prepare: () => find,
});

/** Behind a comma, a clause that is longer than the member in whose place it would stand: …、攻坚克难，实现了现行标准下…. */
const GOES_ON = /^[\p{Script=Han}\d]{3}/u;
const CLAUSE = /^，[\p{Script=Han}\d]{6}/u;

function find(scene: Scene): Candidate[] {
  const behind = givenLists(scene);
  const beside = faultsBeside(scene, behind);
  return behind.length ? [...behind.flatMap((list) => faultsBehind(scene, list)), ...beside] : beside;
}

const NONE: readonly Candidate[] = [];

/** A list in a sentence that names its label, wherever: with a member missing, changed or out of order. */
function faultsBeside(scene: Scene, behind: readonly GivenList[]): Candidate[] {
  return scene.near.flatMap((candidate) => {
    const { form } = candidate;
    if (form.role !== 'members') return NONE; // nearly always
    const isBehind = behind.some(({ records, from }) => records.includes(form.record) && candidate.to > from);
    if (isBehind) return NONE;
    const limit = Math.floor(form.skeleton.text.length * 0.6);
    const near = findForm(scene, form, limit, candidate);
    const found = near && listOnly(scene, near);
    if (!found?.difference.cost || !isThatList(found) || (form.slipsOnly && lacksWords(found))) return [];
    const sentence = sentenceOf(scene, found);
    if (!namesLabel(scene, form.record, sentence) || isPartial(scene, found) || isElsewhere(scene, found, sentence))
      return [];
    if (agreesWithNumber(scene, found, sentence)) return [];
    if (isAnotherList(scene, found, sentence)) return [];
    const doubtful = lacksLast(scene, found);
    return [wordingCandidate(found, { place: 'label', points: form.skeleton.text.length, doubtful })];
  });
}

/** A list that is watched for slips only is often named in part, or with shorter members. */
function lacksWords({ difference }: NearWording): boolean {
  return difference.verdict === 'omission' || difference.verdict === 'insertion';
}

/** The last is not named, and another clause goes on: the list is a part of what is told. */
function lacksLast({ text, skeleton }: Scene, { form, draft }: NearWording): boolean {
  const last = form.record.members.at(-1) ?? '';
  return !unitsOf(draft).includes(fold(last)) && CLAUSE.test(text.slice((skeleton.at[draft.to - 1] as number) + 1));
}

/** The list without the words before its first and behind its last member that are no member but part of the sentence. */
function listOnly(scene: Scene, near: NearWording): NearWording {
  const words = unitsOf(near.draft);
  const places = near.form.record.members.flatMap((member) => {
    const at = words.indexOf(fold(member));
    return at < 0 ? [] : [{ from: near.draft.from + at, to: near.draft.from + at + fold(member).length }];
  });
  if (!places.length) return near;
  const [first, last] = [Math.min(...places.map(({ from }) => from)), Math.max(...places.map(({ to }) => to))];
  const from = isOther(scene, near.draft.from, first, 'before') ? first : near.draft.from;
  const to = isOther(scene, last, near.draft.to, 'behind') ? last : near.draft.to;
  if (from === near.draft.from && to === near.draft.to) return near;
  return nearWording(scene, near.form, near.source, { from, to });
}

/** A numbered label (这“四个自信”), a further clause, or words without a mark between, where a member would be one word. */
function isOther(scene: Scene, from: number, to: number, side: 'before' | 'behind'): boolean {
  if (from >= to) return false;
  if (holdsLabel(scene, from, to)) return true;
  const { at } = scene.skeleton;
  const [start, end] =
    side === 'before' ? [at[from], at[to]] : [(at[from - 1] as number) + 1, (at[to - 1] as number) + 1];
  const words = scene.text.slice(start, end);
  const bare = words.replace(side === 'before' ? JOINT_BEHIND : JOINT_BEFORE, '');
  return (
    bare === words ||
    /[，。；：！？（）()]/.test(bare) ||
    (words.startsWith('，') && GOES_ON.test(scene.text.slice(end)))
  );
}

/** 道路自信、理论自信、制度自信，这“三个自信”: the number that stands by is that of the members. */
function agreesWithNumber(scene: Scene, near: NearWording, sentence: Span): boolean {
  const words = unitsOf(near.draft);
  const present = near.form.record.members.filter((member) => words.includes(fold(member))).length;
  if (present === near.form.record.members.length) return false;
  return numberedWords(scene).some(({ from, counts, labels }) => {
    const at = scene.skeleton.at[from] as number;
    const isNear = at >= sentence.start && at < sentence.end;
    return isNear && counts[0]?.value === present && labels.some(({ record }) => record === near.form.record);
  });
}

/** More than half of the members stand there word for word. */
function isThatList(near: NearWording): boolean {
  const words = unitsOf(near.draft);
  const { members } = near.form.record;
  return members.filter((member) => words.includes(fold(member))).length * 2 > members.length;
}

/** The sentence or sentences that the list stands in. */
function sentenceOf(scene: Scene, near: NearWording): Span {
  const span = sourceSpan(scene.skeleton, near.draft.from, near.draft.to);
  const { start, end } = sentenceAround(scene.text, span.start, scene.block);
  return { start, end: Math.max(end, span.end, sentenceAround(scene.text, span.end, scene.block).end) };
}

function namesLabel(scene: Scene, record: WordingRecord, sentence: Span): boolean {
  return scene.exact.some((match) => {
    if (match.form.record !== record || match.form.role !== 'wording') return false;
    const at = scene.skeleton.at[match.from] as number;
    return at >= sentence.start && at < sentence.end;
  });
}

/** Official words, and no shorter list of another label that the sentence does not speak of. */
function isAnotherList(scene: Scene, { draft }: NearWording, sentence: Span): boolean {
  return scene.exact.some(({ form, from, to }) => {
    if (form.role === 'wrong' || from > draft.from || to < draft.to) return false;
    return form.role !== 'members' || form.record.status !== 'adjusted' || namesLabel(scene, form.record, sentence);
  });
}

/** 把文化自信和道路自信、理论自信、制度自信并列: every member is named, though not as one list. */
function isElsewhere(scene: Scene, near: NearWording, sentence: Span): boolean {
  const words = fold(scene.text.slice(sentence.start, sentence.end));
  return (
    near.difference.verdict !== 'order' && near.form.record.members.every((member) => words.includes(fold(member)))
  );
}

/** 特别是… and …等 announce a partial list. */
function isPartial(scene: Scene, near: NearWording): boolean {
  if (near.difference.verdict !== 'omission') return false;
  const span = sourceSpan(scene.skeleton, near.draft.from, near.draft.to);
  const before = scene.text.slice(Math.max(0, span.start - 4), span.start);
  return /特别是|尤其是|例如|比如/.test(before) || /^[”"]?等/.test(scene.text.slice(span.end, span.end + 2));
}
