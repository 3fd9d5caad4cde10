/** Words put in and taken out between two units of a draft, with the punctuation that goes with them. */

import type { Edit } from './script.ts';
import type { Patch, Side } from './side.ts';

/** Punctuation that parts clauses and members; anything else between two units stays where it is. */
const PLAIN = /^[，、；：。！？,;:!?—]*$/;
const PLAIN_RUN = /[，、；：。！？,;:!?—]+/;
const MEMBER_MARK = '、';
/** Marks that part the members of a list as 、 does: 科技－产业－金融. */
const JOINING = /^[－–·•＋+／/]$/;
/** Characters: a single one beside a mark is put in or typed twice, and the mark was there. */
const SHORTEST_MEMBER = 2;
const STRONG = /[。！？!?]/;
const OPENING = /[“‘「『《〈（(〔【［[]$/;
const CLOSING = /^[”’」』》〉）)〕】］\]]/;

/** Takes out what the draft has too much; of the marks on both sides one stays, as the writer typed it. */
export function removed(source: Side, draft: Side, edit: Edit): Patch {
  const { text, skeleton, from } = draft;
  const start = skeleton.at[from + edit.draftFrom] as number;
  const end = (skeleton.at[from + edit.draftTo - 1] as number) + 1;
  const left = edit.draftFrom > 0 ? text.slice((skeleton.at[from + edit.draftFrom - 1] as number) + 1, start) : '';
  const right = edit.draftTo < draft.to - from ? text.slice(end, skeleton.at[from + edit.draftTo]) : '';
  const takesRight = { start, end: end + right.length, replacement: '' };
  const takesLeft = { start: start - left.length, end, replacement: '' };
  const takesBoth = { start: start - left.length, end: end + right.length, replacement: '' };
  const none = { start, end, replacement: '' };
  if (edit.draftFrom === 0) return right && PLAIN.test(right) ? takesRight : none;
  if (edit.draftTo === draft.to - from) return left && PLAIN.test(left) ? takesLeft : none;
  // 以[宁静、]和谐, where the source has 以和谐: the mark came with the words. In 限量、[新]预约 it did not, whatever the source has.
  if (!left && !right) return withoutJoint(source, draft, edit, none);
  const isMember = edit.draftTo - edit.draftFrom >= SHORTEST_MEMBER && left + right === MEMBER_MARK;
  if (!left || !right) return isMember && !gapOf(source, edit) ? takesBoth : none;
  if (left === right) return takesRight;
  if (PLAIN.test(left) && PLAIN.test(right)) return STRONG.test(right) ? takesLeft : takesRight;
  if (OPENING.test(left) && PLAIN.test(right)) return takesRight;
  return CLOSING.test(right) && PLAIN.test(left) ? takesLeft : none;
}

/** In place of a word the mark that it stood for: 乙和丙 is 乙、丙; of 参与与共享 it is the second 与. */
function withoutJoint(source: Side, draft: Side, edit: Edit, none: Patch): Patch {
  const gap = gapOf(source, edit);
  if (isMark(gap)) return { ...none, replacement: gap };
  const unit = (i: number) => draft.skeleton.text.charAt(draft.from + i);
  const behind = gapOf(source, { ...edit, sourceFrom: edit.sourceFrom + 1 });
  const isDoubled = edit.draftTo - edit.draftFrom === 1 && unit(edit.draftFrom) === unit(edit.draftTo);
  if (!isDoubled || !isMark(behind) || !JOINT_FIRST.test(unit(edit.draftTo))) return none;
  const start = draft.skeleton.at[draft.from + edit.draftTo] as number;
  return { start, end: start + 1, replacement: behind };
}

/** Words that part two members as a mark does, at both ends of what the draft has. */
const JOINT_FIRST = /^(?:[和与及并]|以及)/;
const JOINT_LAST = /(?:[和与及并]|以及)$/;

/**
 * Other words than those of the source beside 和 and the like, where the source has a mark: 和 stays. Members that the source has
 * where the draft has nothing else come before it, with their mark. `undefined` where no 和 stands for a mark.
 */
export function besideJoint(source: Side, draft: Side, edit: Edit): Patch | undefined {
  const [right, typed] = [gapsOf(source, edit.sourceFrom, edit.sourceTo), gapsOf(draft, edit.draftFrom, edit.draftTo)];
  const first = isMark(right.before) ? lengthOf(JOINT_FIRST, typed.words) : 0;
  if (first === typed.words.length && PLAIN.test(typed.before)) {
    if (!isMark(right.behind)) return undefined;
    const replacement = typed.before ? right.words + typed.before : right.before + right.words;
    return { start: typed.start, end: typed.start, replacement };
  }
  const stands = { before: isMark(right.before) && !typed.before, behind: isMark(right.behind) && !typed.behind };
  const start = typed.start + (stands.before ? first : 0);
  const end = typed.end - (stands.behind ? lengthOf(JOINT_LAST, typed.words) : 0);
  // 和谐和文明 for 文明、和谐: the 和 that is left belongs to a member, and stands for the mark no more.
  const lead = stands.before && start === typed.start && JOINT_LAST.test(typed.previous) ? right.before : '';
  const trail = stands.behind && end === typed.end && JOINT_FIRST.test(typed.next) ? right.behind : '';
  if (start === typed.start && end === typed.end && !lead && !trail) return undefined;
  return { start, end, replacement: lead + right.words + trail };
}

function isMark(gap: string): boolean {
  return gap !== '' && PLAIN.test(gap);
}

function lengthOf(joint: RegExp, words: string): number {
  return joint.exec(words)?.[0].length ?? 0;
}

/** Some units of a side as they are written, the units on both sides of them, and what stands between. */
function gapsOf({ text, skeleton, from, to }: Side, first: number, last: number) {
  const at = (i: number) => skeleton.at[from + i] as number;
  const [start, end] = [at(first), at(last - 1) + 1];
  const before = first > 0 ? text.slice(at(first - 1) + 1, start) : '';
  const behind = last < to - from ? text.slice(end, at(last)) : '';
  const [previous, next] = [first > 0 ? text.charAt(at(first - 1)) : '', last < to - from ? text.charAt(at(last)) : ''];
  return { start, end, words: text.slice(start, end), before, behind, previous, next };
}

/** What the source has between the two units where the draft has words too many. */
function gapOf({ text, skeleton, from }: Side, { sourceFrom }: Edit): string {
  return text.slice((skeleton.at[from + sourceFrom - 1] ?? -1) + 1, skeleton.at[from + sourceFrom]);
}

/** Puts in what the draft lacks, with the punctuation the source has around it; what the draft has there stays. */
export function inserted(source: Side, draft: Side, edit: Edit): Patch {
  const s = (i: number) => source.skeleton.at[source.from + i] as number;
  const d = (i: number) => draft.skeleton.at[draft.from + i] as number;
  const isEmpty = edit.sourceFrom === edit.sourceTo;
  const words = isEmpty ? '' : source.text.slice(s(edit.sourceFrom), s(edit.sourceTo - 1) + 1);
  const hasRight = edit.sourceTo < source.to - source.from && edit.draftTo < draft.to - draft.from;
  const before = edit.sourceFrom > 0 ? source.text.slice(s(edit.sourceFrom - 1) + 1, s(edit.sourceFrom)) : '';
  if (edit.sourceFrom === 0 || edit.draftFrom === 0) {
    const at = d(edit.draftTo);
    const behind = hasRight && !isEmpty ? source.text.slice(s(edit.sourceTo - 1) + 1, s(edit.sourceTo)) : '';
    return { start: at, end: at, replacement: words + behind };
  }
  const at = d(edit.draftFrom - 1) + 1;
  if (!hasRight) return { start: at, end: at, replacement: before + words };
  const typed = draft.text.slice(at, d(edit.draftTo));
  if (isEmpty) return otherPunctuation(at, typed, before);
  const behind = source.text.slice(s(edit.sourceTo - 1) + 1, s(edit.sourceTo));
  const lacking = { before, words, behind };
  return between(at, typed, typed ? lacking : withoutLoneMarks(lacking));
}

interface Lacking {
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

const OPENINGS = /[“‘「『《〈（(〔【［[]/g;
const CLOSINGS = /[”’」』》〉）)〕】］\]]/g;

/** Inside of words that stand together a mark without its partner belongs to what the source quotes, not to the draft. */
function withoutLoneMarks({ before, words, behind }: Lacking): Lacking {
  const count = (marks: RegExp) => (before + words + behind).match(marks)?.length ?? 0;
  if (count(OPENINGS) === count(CLOSINGS)) return { before, words, behind };
  const bare = (text: string) => text.replace(OPENINGS, '').replace(CLOSINGS, '');
  return { before: bare(before), words, behind: bare(behind) };
}

/** What is there is what the source has before the words, behind them, or on both sides: the words bring the rest. */
function between(at: number, typed: string, lacking: Lacking): Patch {
  const { before, words, behind } = lacking;
  for (let n = typed.length; n >= 0; n--) {
    if (!before.startsWith(typed.slice(0, n)) || !behind.endsWith(typed.slice(n))) continue;
    const trail = behind.slice(0, behind.length - (typed.length - n));
    return { start: at + n, end: at + n, replacement: before.slice(n) + words + trail };
  }
  return besidePlain(at, typed, lacking);
}

/** Beside punctuation that is there the words bring only what is on their other side. */
function besidePlain(at: number, typed: string, { before, words, behind }: Lacking): Patch {
  const plain = PLAIN_RUN.exec(typed) ?? JOINING.exec(typed);
  if (!plain || (!before && !behind)) return { start: at, end: at, replacement: before + words + behind };
  if (!before) return { start: at, end: at, replacement: words };
  const [place, own] = [plain.index + plain[0].length, PLAIN_RUN.exec(before)];
  const lead = own ? before.slice(own.index + own[0].length) : '';
  const rest = typed.slice(place); // “ of ”、“: it stands before the words that follow, and stays there
  const trail = behind.endsWith(rest) ? behind.slice(0, behind.length - rest.length) : behind;
  return { start: at + place, end: at + place, replacement: lead + words + trail };
}

/** The same words with other punctuation between them: quotation marks and emphasis stay. */
function otherPunctuation(at: number, typed: string, official: string): Patch {
  const plain = PLAIN_RUN.exec(typed);
  const right = PLAIN_RUN.exec(official)?.[0] ?? '';
  if (!plain) return { start: at, end: at, replacement: right };
  const start = at + plain.index;
  return { start, end: start + plain[0].length, replacement: right };
}
