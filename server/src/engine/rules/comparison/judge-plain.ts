/** Decides whether near wording outside quotation marks is a mistake or legitimate other wording. */
import type { Side } from '../../align/patch.ts';
import type { Edit } from '../../align/script.ts';
import { isDoubled, unitsOf } from '../../align/side.ts';
import { isBorder } from '../../align/slide.ts';
import type { Scene } from '../rule.ts';
import { isPartOfOfficial } from '../scene.ts';
import { isParted, isPartedFromRest } from './around.ts';
import {
  differsInManner,
  effort,
  isAddedMember,
  isFree,
  isLostMember,
  isSlip,
  isSlips,
  isSwap,
  sizeOf,
} from './edits.ts';
import { hasOrder } from './find-form.ts';
import { isIndirectQuotation } from './indirect.ts';
import { isTypo, mostlyBorder } from './judge-quoted.ts';
import { isKnownOtherwise } from './known.ts';
import type { NearWording } from './near-wording.ts';
import { beginsInsideWord, differsInName, isToldOf, speaksOfOther } from './other.ts';
import { isOlderThanWording } from './time.ts';

/** How sure one may be of fixed wording outside quotation marks. `undefined`: not a mistake. What rules out most and asks least comes first. */
export function judgeUnquoted(scene: Scene, near: NearWording): 'warning' | 'information' | undefined {
  if (!mayBeMistake(near)) return undefined;
  if (speaksOfOther(near) || isPartedFromRest(near) || crossesMarks(near) || isOlderThanWording(scene, near))
    return undefined;
  const severity = severityOf(scene, near);
  return severity && !isMeantOtherwise(scene, near) ? severity : undefined;
}

/** The words are right in their way, or part of something else. */
function isMeantOtherwise(scene: Scene, near: NearWording): boolean {
  if (isKnownOtherwise(scene, near) || isPartOfOfficial(scene, near.draft) || differsInManner(near)) return true;
  if (isToldOf(near) || differsInName(near)) return true;
  if (!isSlips(near) && near.difference.edits.some((edit) => isParted(near, edit))) return true;
  return beginsInsideWord(scene, near);
}

/** How much a difference proves, if nothing else is meant. */
function severityOf(scene: Scene, near: NearWording): 'warning' | 'information' | undefined {
  const { difference, source } = near;
  const { edits } = difference;
  const length = source.to - source.from;
  if (near.form.slipsOnly && hasOrder(near.form) && difference.verdict === 'order') return 'information';
  if (near.form.slipsOnly)
    return isTypo(near) && edits.every((edit) => isEnclosed(scene, near, edit)) ? 'information' : undefined;
  if (near.form.role === 'clause' && length < LONG_CLAUSE && !isSlips(near) && !goesOnAlike(scene, near))
    return undefined;
  if (difference.verdict === 'order') return judgeOrder(near);
  if (isSlips(near)) {
    if (!areFewSlips(near) || !edits.every((edit) => isEnclosed(scene, near, edit))) return undefined;
    return length >= 7 ? 'warning' : 'information';
  }
  const [edit, other] = edits;
  if (edit && !other && length >= 8 && isEnclosed(scene, near, edit) && isMistake(near, edit)) return 'information';
  return isMisremembered(near) && isIndirectQuotation(scene, near) ? 'information' : undefined;
}

/** What differs is such that it may be told, whatever stands around it. */
function mayBeMistake(near: NearWording): boolean {
  const { difference, source, form } = near;
  if (form.slipsOnly) return isTypo(near) || (hasOrder(form) && difference.verdict === 'order');
  if (difference.verdict === 'order') return true;
  const [edit, other] = difference.edits;
  const length = source.to - source.from;
  const isSingle = edit !== undefined && !other && length >= 8;
  return (isSingle && isMistake(near, edit)) || isMisremembered(near) || areFewSlips(near);
}

function areFewSlips(near: NearWording): boolean {
  const length = near.source.to - near.source.from;
  return near.difference.edits.length <= Math.max(1, length / 6) && isSlips(near);
}

/** Shorter clauses of a longer wording are words that many say, each in a way of their own: 推动构建更加公正合理. */
const LONG_CLAUSE = 12;

/** What stands before or behind a clause is what the record has there. */
function goesOnAlike({ skeleton, records }: Scene, { form, source, draft }: NearWording): boolean {
  const whole = records.formsOfRecord(form.record)[0]?.skeleton.text ?? '';
  const at = whole.indexOf(form.skeleton.text) + source.from;
  const end = at + source.to - source.from;
  const before = whole.slice(Math.max(0, at - NEIGHBOUR), at);
  const behind = whole.slice(end, end + NEIGHBOUR);
  return (
    (before !== '' && skeleton.text.endsWith(before, draft.from)) ||
    (behind !== '' && skeleton.text.startsWith(behind, draft.to))
  );
}

const NEIGHBOUR = 4;

/** One difference inside fixed wording that a writer hardly makes on purpose. */
function isMistake(near: NearWording, edit: Edit): boolean {
  if (isFree(near, edit)) return isName(near);
  return isLostMember(near, edit) || isAddedToList(near, edit) || isLostWord(near, edit) || isSmall(near, edit);
}

/** Two or three characters lost deep inside a clause of a long wording. */
function isLostWord({ source }: NearWording, edit: Edit): boolean {
  const length = source.to - source.from;
  if (edit.draftTo > edit.draftFrom || edit.sourceTo - edit.sourceFrom > 3 || length < 16) return false;
  if (edit.sourceFrom < 4 || length - edit.sourceTo < 4) return false;
  return !isBorder(source, edit.sourceFrom) && !isBorder(source, edit.sourceTo);
}

/** A member more in a list that has a fixed number of them. */
function isAddedToList(near: NearWording, edit: Edit): boolean {
  return isAddedMember(near, edit) && unitsOf(near.source).length >= 12 && near.form.text.split('、').length > 3;
}

/** An indirect quotation that is nearly the wording of a speech. */
function isMisremembered(near: NearWording): boolean {
  const length = near.source.to - near.source.from;
  const { edits } = near.difference;
  if (length < 8 || edits.length > 2 || edits.some((edit) => isFree(near, edit) || sizeOf(edit) > 2)) return false;
  if (edits.some((edit) => edit.draftFrom === edit.draftTo && isBorder(near.source, edit.sourceFrom))) return false;
  return effort(near) <= Math.max(2, length * 0.17) && !mostlyBorder(near);
}

/** Names are fixed to the last particle. */
export function isName({ form }: NearWording): boolean {
  return form.record.kind === 'term' || form.record.kind === 'title' || form.record.kind === 'institution';
}

/** One character, or two for two in a long wording. A character more is a writer's freedom in a short one. */
function isSmall(near: NearWording, edit: Edit): boolean {
  const length = near.source.to - near.source.from;
  const gone = edit.sourceTo - edit.sourceFrom;
  const added = edit.draftTo - edit.draftFrom;
  if (!gone) return added === 1 && (length >= 12 || isDoubled(near.draft, edit));
  if (!added) return gone === 1;
  if (gone === added) return gone <= (length < 14 && !isName(near) ? 1 : 2);
  return length >= 12 && Math.max(gone, added) <= 2;
}

/**
 * The draft does not simply say something else before or after the record: the edit lies inside, or is one character at
 * the very end of a clause. A slip of sound in a long wording needs no such proof.
 */
function isEnclosed(scene: Scene, near: NearWording, edit: Edit): boolean {
  const length = near.source.to - near.source.from;
  if (edit.sourceTo === length - 1 && mayGoOn(near, edit) && !endsClause(scene, near)) return false;
  if (edit.sourceFrom > 0 && edit.sourceTo < length) return true;
  if (isSlip(near, edit) && length >= 8) return true;
  if (edit.draftTo - edit.draftFrom !== 1 || edit.sourceTo - edit.sourceFrom !== 1) return false;
  return edit.sourceFrom > 0 && endsClause(scene, near);
}

/** One character behind the difference proves little, since another word may begin with it: 全局 and 新局面. */
function mayGoOn(near: NearWording, edit: Edit): boolean {
  if (edit.draftFrom === edit.draftTo) return true;
  const length = near.source.to - near.source.from;
  return length < 12 && !isName(near) && !isSlip(near, edit) && !isSwap(near);
}

/** A mark stands behind the words. */
function endsClause(scene: Scene, { draft }: NearWording): boolean {
  const end = scene.skeleton.at[draft.to - 1] as number;
  return /[，、；：。！？,;:”」]/.test(scene.text.charAt(end + 1));
}

/** Swapped words inside a fixed wording. Whole members of no special list are often put in another order on purpose. */
function judgeOrder(near: NearWording): 'warning' | 'information' | undefined {
  const length = near.source.to - near.source.from;
  if (length < 6) return undefined;
  if (near.form.record.kind === 'formulation' && movesMembers(near)) return 'information';
  return near.difference.cost <= length * 0.5 ? 'warning' : 'information';
}

/** What stands elsewhere are whole members of a list. */
function movesMembers({ difference, source }: NearWording): boolean {
  return difference.edits.every(
    ({ sourceFrom, sourceTo }) => isBorder(source, sourceFrom) && isBorder(source, sourceTo),
  );
}

/** 会议强调，“…: the words before the mark are not those of the quotation. */
const INTRODUCED = /[，,：:；;]\s*[“「『]/;

/** A sentence end in the draft where the record has none, or a quotation mark that cuts through. */
function crossesMarks(near: NearWording): boolean {
  const [source, draft] = [withMarks(near.source), withMarks(near.draft)];
  if (/[。！？；]|\n\s*\n/.test(draft) && !/[。！？；]/.test(source)) return true;
  if (INTRODUCED.test(draft) && !INTRODUCED.test(source)) return true;
  return count(draft, /[“「]/g) !== count(draft, /[”」]/g) || count(draft, /《/g) !== count(draft, /》/g);
}

/** The words of a side with the quotation marks that stand directly around them. */
function withMarks({ text, skeleton, from, to }: Side): string {
  let start = skeleton.at[from] as number;
  let end = (skeleton.at[to - 1] as number) + 1;
  const words = text.slice(start, end);
  if (count(words, /[“「]/g) > count(words, /[”」]/g) && /[”」]/.test(text.charAt(end))) end++;
  if (count(words, /[”」]/g) > count(words, /[“「]/g) && /[“「]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
