/** What a difference between a record and a draft is: a slip, a member, a free word; and what it weighs. */
import type { Side } from '../../align/patch.ts';
import type { Edit } from '../../align/script.ts';
import { unitsOf } from '../../align/side.ts';
import { isBorder } from '../../align/slide.ts';
import { wordsOf } from '../../findings/change.ts';
import { ofLexicon } from '../../records/lexicon.ts';
import { areAlike } from '../../text/alike.ts';
import { anyOf } from '../../text/literal.ts';
import type { NearWording } from './near-wording.ts';

/** Words that writers add or drop freely; only inside quotation marks do they matter. */
const freeWords = ofLexicon(({ words }) => new Set(words('free')));
/** Words that stand for one another before a verb; one of them lost may be a slip. */
const mannerWords = ofLexicon(({ words }) => new RegExp(anyOf(words('manner')), 'g'));
/** Particles that are taken for one another, which is a mistake. */
const DE = /^[的地得]$/;
/** Words for “and”: one stands for another or for a mark, but hardly ever for nothing. */
const AND = /^(?:[和与及、]|以及)$/;

/** Less than a member lost: members in another order are all there. */
const ORDER = 1.25;

/** What the differences weigh together. Swapped words weigh as much as one slip. */
export function effort(near: NearWording): number {
  if (near.difference.verdict === 'order') return ORDER;
  return near.difference.edits.reduce((sum, edit) => sum + effortOf(near, edit), 0);
}

/** A member lost is a likelier slip than one exchanged for its neighbour, of which two characters differ. */
const LOST_MEMBER = 1.5;
const ADDED_MEMBER = 2;

/** What an edit weighs: a whole member omitted or added is one slip, not as many as it has characters. */
function effortOf(near: NearWording, edit: Edit): number {
  if (isLostMember(near, edit)) return LOST_MEMBER;
  return isAddedMember(near, edit) ? ADDED_MEMBER : sizeOf(edit);
}

/** The characters of the longer side. */
export function sizeOf(edit: Edit): number {
  return Math.max(edit.sourceTo - edit.sourceFrom, edit.draftTo - edit.draftFrom);
}

/** A run lost from the source that is a whole clause or list member there. */
export function isLostMember(near: NearWording, edit: Edit): boolean {
  if (edit.draftTo > edit.draftFrom || edit.sourceTo - edit.sourceFrom < 2) return false;
  return isBorder(near.source, edit.sourceFrom) && isBorder(near.source, edit.sourceTo);
}

/** No member of the usual lists is longer. */
const LONGEST_MEMBER = 10;

/** A run that the source does not have, and that is a whole member of a list in the draft. */
export function isAddedMember({ draft }: NearWording, edit: Edit): boolean {
  const length = edit.draftTo - edit.draftFrom;
  if (edit.sourceTo > edit.sourceFrom || length < 2 || length > LONGEST_MEMBER) return false;
  const at = (i: number) => draft.skeleton.at[draft.from + i] as number;
  const marks = [draft.text.charAt(at(edit.draftFrom) - 1), draft.text.charAt(at(edit.draftTo - 1) + 1)];
  return marks.includes('、') && isBorder(draft, edit.draftFrom) && isBorder(draft, edit.draftTo);
}

/** One or two characters for others that sound or look alike: 道里 for 道理, 录色 for 绿色. */
export function isSlip(near: NearWording, edit: Edit): boolean {
  const { right, wrong } = wordsOf(near, edit);
  return right.length <= 2 && areAlike(right, wrong);
}

/** All differences are slips of sound or shape. */
export function isSlips(near: NearWording): boolean {
  return near.difference.edits.every((edit) => isSlip(near, edit));
}

/** Two neighbouring characters in each other's place: 施设 for 设施. */
export function isSwap(near: NearWording): boolean {
  const [edit, other] = near.difference.edits;
  return near.difference.verdict === 'order' && !other && edit !== undefined && edit.sourceTo - edit.sourceFrom === 2;
}

/** 坚定 for 坚决, 扎实 for 着力: no other difference. */
export function differsInManner({ source, draft, lexicon }: NearWording): boolean {
  const plain = (side: Side) => unitsOf(side).replace(mannerWords(lexicon), '〇');
  return plain(source) === plain(draft);
}

/** A word that a writer is free to add, to drop, or to put for another of its kind. */
export function isFree(near: NearWording, edit: Edit): boolean {
  const { right, wrong } = wordsOf(near, edit);
  if (AND.test(right) && (AND.test(wrong) || (!wrong && isBorder(near.draft, edit.draftFrom)))) return true;
  if (DE.test(right) && DE.test(wrong)) return false; // 主阵的 for 主阵地
  const free = freeWords(near.lexicon);
  return (free.has(right) || right === '') && (free.has(wrong) || wrong === '');
}
