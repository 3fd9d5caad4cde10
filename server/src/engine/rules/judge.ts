/** Decides whether a near wording is a mistake or legitimate other wording. */
import type { Side } from '../align/patch.ts';
import type { Edit } from '../align/script.ts';
import { isBorder } from '../align/slide.ts';
import { areAlike } from '../text/alike.ts';
import { type NearWording, units } from './near-wording.ts';
import type { Scene } from './rule.ts';
import { coveredByOfficial } from './scene.ts';

/** Words that writers add or drop freely; only inside quotation marks do they matter. */
const FREE = /^(?:[的地得了着过也都更就要又还等各]|进一步|不断|持续|切实|深入|全面|加快|积极)$/;
/** Words for “and”: one stands for another, but hardly ever for nothing. */
const AND = /^(?:[和与及、]|以及)$/;

/** In a quotation every character counts; what must be excluded are other texts that only resemble the record. */
export function acceptQuoted(scene: Scene, near: NearWording): boolean {
  const { difference, source, draft } = near;
  const length = source.to - source.from;
  if (coveredByOfficial(scene, draft.from, draft.to)) return false;
  if (near.form.slipsOnly) return isAligned(scene, near) && isTypo(near);
  if (difference.verdict === 'order') return difference.cost <= length * 0.8;
  if (!isAligned(scene, near) && !isSlips(near)) return false;
  return effort(near) <= Math.max(1, length * (length < 8 ? 0.2 : 0.25)) && !mostlyBorder(near);
}

/** One slip of sound or shape, one character typed twice, or one lost inside a long wording: hardly ever another phrase. */
function isTypo(near: NearWording): boolean {
  const [edit, other] = near.difference.edits;
  if (!edit || other || isFree(near, edit)) return false;
  const length = near.source.to - near.source.from;
  const gone = edit.sourceTo - edit.sourceFrom;
  if (edit.draftFrom === edit.draftTo)
    return gone === 1 && length >= 9 && edit.sourceFrom > 0 && edit.sourceTo < length;
  return isDoubled(near, edit) || (gone === 1 && isSlip(near, edit));
}

/** The draft has a character twice that stands there once. */
function isDoubled({ draft }: NearWording, edit: Edit): boolean {
  if (edit.sourceFrom !== edit.sourceTo || edit.draftTo - edit.draftFrom !== 1) return false;
  const unit = (i: number) => draft.skeleton.text.charAt(draft.from + i);
  return unit(edit.draftFrom) === unit(edit.draftFrom - 1) || unit(edit.draftFrom) === unit(edit.draftTo);
}

/** The words of the draft are whole clauses: a record that ends within a clause is part of a longer, other wording. */
function isAligned(scene: Scene, { draft }: NearWording): boolean {
  const block = { ...draft, from: 0, to: scene.skeleton.at.length };
  return isBorder(block, draft.from) && isBorder(block, draft.to);
}

/** How sure one may be of fixed wording outside quotation marks. `undefined`: not a mistake. */
export function judgeUnquoted(scene: Scene, near: NearWording): 'warning' | 'information' | undefined {
  const { difference, source, draft } = near;
  const length = source.to - source.from;
  if (coveredByOfficial(scene, draft.from, draft.to) || crossesMarks(near)) return undefined;
  const { edits } = difference;
  if (near.form.slipsOnly)
    return isTypo(near) && edits.every((edit) => isEnclosed(scene, near, edit)) ? 'information' : undefined;
  if (difference.verdict === 'order') return judgeOrder(near);
  if (isSlips(near)) {
    if (edits.length > Math.max(1, length / 6) || !edits.every((edit) => isEnclosed(scene, near, edit)))
      return undefined;
    return length >= 7 ? 'warning' : 'information';
  }
  const edit = edits[0];
  if (!edit || edits.length > 1 || length < 8 || (isFree(near, edit) && !isName(near))) return undefined;
  if (isMember(near, edit)) return isEnclosed(scene, near, edit) ? 'information' : undefined;
  return isEnclosed(scene, near, edit) && isSmall(near, edit) ? 'information' : undefined;
}

/** Names are fixed to the last particle. */
function isName({ form }: NearWording): boolean {
  return form.record.kind === 'term' || form.record.kind === 'title' || form.record.kind === 'institution';
}

/** One character, or two for two in a long wording. A character more is a writer's freedom in a short one. */
function isSmall(near: NearWording, edit: Edit): boolean {
  const length = near.source.to - near.source.from;
  const gone = edit.sourceTo - edit.sourceFrom;
  const added = edit.draftTo - edit.draftFrom;
  if (!gone) return added === 1 && (length >= 12 || isDoubled(near, edit));
  if (!added) return gone === 1;
  return gone === added ? gone <= (length < 14 && !isName(near) ? 1 : 2) : length >= 12 && Math.max(gone, added) <= 2;
}

/**
 * The draft does not simply say something else before or after the record: the edit lies inside, or is one character at
 * the very end of a clause. A slip of sound in a long wording needs no such proof.
 */
function isEnclosed(scene: Scene, near: NearWording, edit: Edit): boolean {
  const length = near.source.to - near.source.from;
  if (edit.sourceFrom > 0 && edit.sourceTo < length) return true;
  if (isSlip(near, edit) && length >= 8) return true;
  if (edit.draftTo - edit.draftFrom !== 1 || edit.sourceTo - edit.sourceFrom !== 1) return false;
  const end = scene.skeleton.at[near.draft.to - 1] as number;
  return edit.sourceFrom > 0 && /[，、；：。！？,;:”」]/.test(scene.text.charAt(end + 1));
}

/** Swapped words inside a fixed wording; whole members in another order are often meant. */
function judgeOrder(near: NearWording): 'warning' | 'information' | undefined {
  const length = near.source.to - near.source.from;
  if (length < 6) return undefined;
  return near.difference.cost <= length * 0.5 ? 'warning' : 'information';
}

/** All differences are slips of sound or shape. */
export function isSlips(near: NearWording): boolean {
  return near.difference.edits.every((edit) => isSlip(near, edit));
}

/** What the differences weigh together. Swapped words weigh as much as one slip. */
export function effort(near: NearWording): number {
  if (near.difference.verdict === 'order') return 2;
  return near.difference.edits.reduce((sum, edit) => sum + effortOf(near, edit), 0);
}

/** What an edit weighs: a whole member omitted or added is one slip, not as many as it has characters. */
function effortOf(near: NearWording, edit: Edit): number {
  if (isMember(near, edit)) return 2;
  return Math.max(edit.sourceTo - edit.sourceFrom, edit.draftTo - edit.draftFrom);
}

/** A run lost from the source that is a whole clause or list member there. */
function isMember(near: NearWording, edit: Edit): boolean {
  if (edit.draftTo > edit.draftFrom || edit.sourceTo - edit.sourceFrom < 2) return false;
  return isBorder(near.source, edit.sourceFrom) && isBorder(near.source, edit.sourceTo);
}

/** One or two characters for others that sound or look alike: 道里 for 道理, 录色 for 绿色. */
function isSlip(near: NearWording, edit: Edit): boolean {
  const right = units(near.source).slice(edit.sourceFrom, edit.sourceTo);
  const wrong = units(near.draft).slice(edit.draftFrom, edit.draftTo);
  return right.length <= 2 && areAlike(right, wrong);
}

function isFree(near: NearWording, edit: Edit): boolean {
  const right = units(near.source).slice(edit.sourceFrom, edit.sourceTo);
  const wrong = units(near.draft).slice(edit.draftFrom, edit.draftTo);
  if (AND.test(right) && AND.test(wrong)) return true;
  return (FREE.test(right) || right === '') && (FREE.test(wrong) || wrong === '');
}

/** Most of what differs lies at the border: the draft says something else there. */
function mostlyBorder(near: NearWording): boolean {
  const length = near.source.to - near.source.from;
  return near.difference.edits.some((edit) => {
    const size = Math.min(edit.draftTo - edit.draftFrom, edit.sourceTo - edit.sourceFrom);
    if (isSlip(near, edit)) return false;
    return (edit.sourceFrom === 0 && size > 1) || (edit.sourceTo === length && size > 2);
  });
}

/** A sentence end in the draft where the record has none, or a quotation mark that cuts through. */
function crossesMarks(near: NearWording): boolean {
  const [source, draft] = [withMarks(near.source), withMarks(near.draft)];
  if (/[。！？；]|\n\s*\n/.test(draft) && !/[。！？；]/.test(source)) return true;
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
