/** Lists behind a label that stands in marks or begins with a number: “六保”，即保居民就业、…; 三严三实：… */
import type { Side } from '../align/patch.ts';
import type { Edit } from '../align/script.ts';
import { wordsOf } from '../findings/change.ts';
import { isNumeral } from '../findings/numerals.ts';
import type { Scene } from '../rules/rule.ts';
import { coveredByOfficial } from '../rules/scene.ts';
import { fold, skeletonIndex } from '../text/skeleton.ts';
import type { Span } from '../types.ts';
import { isMember } from './edits.ts';
import { type Comparison, type Quotation, sourceWords } from './judge.ts';
import type { Researched } from './research.ts';

/** A list with the name of what it is said to be, in content characters. */
export interface Listed extends Span {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Documents that must have the list: where one of them has it beside its label, and where none has. */
const FEW = 3;
const SEVERAL = 5;
const LABEL =
  '“([^“”\\n]{2,12})”[^，。；：、“”《》（）]{0,8}|(?<!第)([二三四五六七八九两][个大项]?\\p{Script=Han}{1,5}?)';
const LEADS = '[，（(—]{0,2}(?:即|就是要?|包括|指的是|是指|分别是)[：:，]?|[：:]|——';
const MEMBER = '[^，。；：、！？“”《》（）\\n]{2,14}';
const LIST = new RegExp(
  `(?:${LABEL})(?:${LEADS})((?:${MEMBER}[、，]){3,}${MEMBER}(?=[。；）)\\n]|$)|(?:${MEMBER}、){3,}${MEMBER}|(?:${MEMBER}、){2,}${MEMBER}和${MEMBER})`,
  'gdu',
);
/** Members that all end alike, or begin alike: 绿色办奥、共享办奥、开放办奥、廉洁办奥. What they share names the list. */
const PARALLEL =
  /(?<=[^\p{Script=Han}]|^|坚持|做到|推进|推动|实现|落实|践行|遵循|贯彻)(?:\p{Script=Han}{1,4}(?<end>\p{Script=Han}{2})(?:、\p{Script=Han}{1,4}\k<end>){3,}|(?<start>\p{Script=Han}{2})\p{Script=Han}{1,6}(?:、\k<start>\p{Script=Han}{1,6}){3,})(?!\p{Script=Han}|、)/gu;
/** The list goes on. */
const OPEN = /等(?:[^，。；：、]{0,6})$/;

/** What every list behind a label has: quick to rule out. */
const MAY_BE_LABELLED = /[：:即]|就是|包括|指的是|是指|分别是|——/;

/** The lists of a block that no record settles. */
export function listsOf(scene: Scene): Listed[] {
  if (!/[、，]/.test(scene.text)) return [];
  const labelled = labelledLists(scene);
  const alone = parallelLists(scene).filter(({ start, end }) =>
    labelled.every((each) => each.end <= start || each.start >= end),
  );
  return [...labelled, ...alone];
}

function labelledLists(scene: Scene): Listed[] {
  const { text, skeleton } = scene;
  if (!MAY_BE_LABELLED.test(text)) return [];
  return [...text.matchAll(LIST)].flatMap((match) => {
    const label = match[1] ?? match[2] ?? '';
    const [start, end] = match.indices?.[3] ?? [0, 0];
    if (OPEN.test(text.slice(start, end))) return [];
    const [from, to] = [skeletonIndex(skeleton, start), skeletonIndex(skeleton, end)];
    return coveredByOfficial(scene, from, to) ? [] : [{ start, end, from, to, label }];
  });
}

function parallelLists(scene: Scene): Listed[] {
  const { text, skeleton } = scene;
  if (!mayBeParallel(text)) return [];
  return [...text.matchAll(PARALLEL)].flatMap(({ index: start, 0: list, groups }) => {
    const end = start + list.length;
    const [from, to] = [skeletonIndex(skeleton, start), skeletonIndex(skeleton, end)];
    const label = groups?.['end'] ?? groups?.['start'] ?? '';
    return coveredByOfficial(scene, from, to) ? [] : [{ start, end, from, to, label }];
  });
}

/** UTF-16 units of the longest member of such a list: eight characters. */
const LONGEST_PARALLEL = 16;

/** Two members in a row, with a mark on either side, that end alike or begin alike: quick to rule out, as the expression is not. */
function mayBeParallel(text: string): boolean {
  let first = text.indexOf('、');
  let second = text.indexOf('、', first + 1);
  for (let third = second; first >= 0 && second > first; first = second, second = third) {
    third = text.indexOf('、', second + 1);
    if (third < 0) return false;
    if (second - first > LONGEST_PARALLEL + 1 || third - second > LONGEST_PARALLEL + 1) continue;
    const areAlike = (a: number, b: number) => text.charCodeAt(a) === text.charCodeAt(b);
    if (areAlike(second - 1, third - 1) && areAlike(second - 2, third - 2)) return true;
    if (areAlike(first + 1, second + 1) && areAlike(first + 2, second + 2)) return true;
  }
  return false;
}

/** True where several documents have the list behind its label whole, and the draft has it with a member lost, exchanged or misspelt. */
export function isFaultyList(label: string, side: Quotation, { comparisons, evidence }: Researched): boolean {
  const [best] = comparisons;
  const [edit, second] = best?.difference.edits ?? [];
  if (!best || !edit || second || !evidence || evidence.witnesses.documents < FEW) return false;
  const words = sourceWords(best);
  const isNamed = comparisons.some(
    (each) => sourceWords(each) === words && each.source.skeleton.text.includes(fold(label)),
  );
  return (isNamed || evidence.witnesses.documents >= SEVERAL) && isInMember(best, side, edit);
}

function isInMember(best: Comparison, side: Quotation, edit: Edit): boolean {
  const { right, wrong } = wordsOf({ source: best.source, draft: side }, edit);
  if (isNumeral(right + wrong) || /[\x20-\x7e]/.test(right + wrong)) return false;
  if (!right) return false;
  if (!wrong) return isMember(best.source, side, edit) || (right.length === 1 && isInside(best, edit));
  return spans(side, edit) && Math.abs(right.length - wrong.length) <= 2;
}

/** Neither the first nor the last thing: there the sentence goes on. */
function isInside({ source }: Comparison, { sourceFrom, sourceTo }: Edit): boolean {
  return sourceFrom > 0 && sourceTo < source.to - source.from;
}

/** No mark stands in it: it belongs to one member. */
function spans({ text, skeleton, from }: Side, { draftFrom, draftTo }: Edit): boolean {
  const [start, end] = [skeleton.at[from + draftFrom] ?? 0, skeleton.at[from + draftTo - 1] ?? 0];
  return !/[、，；]/.test(text.slice(start, end + 1));
}
