/** Decides whether a near wording is a mistake or legitimate other wording. */
import type { Edit } from '../align/script.ts';
import { soundAlike } from '../text/sound.ts';
import { type NearWording, units } from './near-wording.ts';
import type { Scene } from './rule.ts';
import { coveredByOfficial } from './scene.ts';

/** Words that writers add or drop freely; only inside quotation marks do they matter. */
const FREE = /^(?:[的地得了着过和与及并也都更就要又还等各]|以及|进一步|不断|持续|切实|深入|全面|加快|积极)$/;

/** In a quotation every character counts; what must be excluded are other texts that only resemble the record. */
export function acceptQuoted(scene: Scene, near: NearWording): boolean {
  const { difference, source, draft } = near;
  const length = source.to - source.from;
  if (coveredByOfficial(scene, draft.from, draft.to)) return false;
  if (difference.verdict === 'order') return difference.cost <= length * 0.8;
  const effort = difference.edits.reduce((sum, edit) => sum + effortOf(near, edit), 0);
  return effort <= Math.max(1, length * (length < 8 ? 0.2 : 0.25)) && !mostlyBorder(near);
}

/** How sure one may be of fixed wording outside quotation marks. `undefined`: not a mistake. */
export function judgeUnquoted(scene: Scene, near: NearWording): 'warning' | 'information' | undefined {
  const { difference, source, draft } = near;
  const length = source.to - source.from;
  if (coveredByOfficial(scene, draft.from, draft.to) || crossesMarks(near)) return undefined;
  if (difference.verdict === 'order') return judgeOrder(near);
  const { edits } = difference;
  if (edits.some((edit) => isFree(near, edit))) return undefined;
  if (edits.every((edit) => isSlip(near, edit))) {
    if (edits.length > Math.max(1, length / 6)) return undefined;
    return length >= 6 ? 'warning' : 'information';
  }
  if (edits.length > 1 || length < 8) return undefined;
  const edit = edits[0] as Edit;
  if (isMember(near, edit)) return 'information';
  const size = Math.max(edit.sourceTo - edit.sourceFrom, edit.draftTo - edit.draftFrom);
  const inside = edit.sourceFrom > 0 && edit.sourceTo < length;
  if (size === 1 && edit.draftFrom < edit.draftTo && edit.sourceFrom < edit.sourceTo) return 'information';
  if (size === 1 && inside) return 'information';
  return size === 2 && inside && length >= 12 ? 'information' : undefined;
}

/** Swapped words inside a fixed wording; whole members in another order are often meant. */
function judgeOrder(near: NearWording): 'warning' | 'information' | undefined {
  const length = near.source.to - near.source.from;
  if (length < 6 || near.difference.edits.length > 4) return undefined;
  return near.difference.cost <= length * 0.5 ? 'warning' : 'information';
}

/** What an edit weighs: a whole member omitted or added is one slip, not as many as it has characters. */
function effortOf(near: NearWording, edit: Edit): number {
  if (isMember(near, edit)) return 2;
  return Math.max(edit.sourceTo - edit.sourceFrom, edit.draftTo - edit.draftFrom);
}

/** A run lost from the source that is a whole clause or list member there. */
function isMember(near: NearWording, edit: Edit): boolean {
  if (edit.draftTo > edit.draftFrom || edit.sourceTo - edit.sourceFrom < 2) return false;
  const { text, skeleton, from } = near.source;
  const at = (i: number) => skeleton.at[from + i];
  const parted = (i: number) => {
    const [left, right] = [at(i - 1), at(i)];
    return left === undefined || right === undefined || /[、，；。]/.test(text.slice(left + 1, right));
  };
  return parted(edit.sourceFrom) && parted(edit.sourceTo);
}

/** One character for another that sounds alike: 道里 for 道理. */
function isSlip(near: NearWording, edit: Edit): boolean {
  const right = units(near.source).slice(edit.sourceFrom, edit.sourceTo);
  const wrong = units(near.draft).slice(edit.draftFrom, edit.draftTo);
  if (right.length !== wrong.length || right.length > 2) return false;
  return [...right].every((char, i) => soundAlike(char, wrong.charAt(i)));
}

function isFree(near: NearWording, edit: Edit): boolean {
  const right = units(near.source).slice(edit.sourceFrom, edit.sourceTo);
  const wrong = units(near.draft).slice(edit.draftFrom, edit.draftTo);
  return (FREE.test(right) || right === '') && (FREE.test(wrong) || wrong === '');
}

/** Most of what differs lies at the border: the draft says something else there. */
function mostlyBorder(near: NearWording): boolean {
  const length = near.source.to - near.source.from;
  return near.difference.edits.some(
    (edit) =>
      (edit.sourceFrom === 0 || edit.sourceTo === length) &&
      edit.draftTo - edit.draftFrom > 1 &&
      edit.sourceTo - edit.sourceFrom > 1 &&
      !isSlip(near, edit),
  );
}

/** A sentence end in the draft where the record has none, or a quotation mark that cuts through. */
function crossesMarks(near: NearWording): boolean {
  const span = (side: NearWording['draft']) =>
    side.text.slice(side.skeleton.at[side.from], (side.skeleton.at[side.to - 1] as number) + 1);
  const [source, draft] = [span(near.source), span(near.draft)];
  if (/[。！？；]|\n\s*\n/.test(draft) && !/[。！？；]/.test(source)) return true;
  return count(draft, /[“「]/g) !== count(draft, /[”」]/g) || count(draft, /《/g) !== count(draft, /》/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
