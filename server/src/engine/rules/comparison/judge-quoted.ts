/** Decides whether near wording in quotation marks is a mistake or legitimate other wording. */
import type { Edit } from '../../align/script.ts';
import { isDoubled, unitsOf } from '../../align/side.ts';
import { isBorderOfText } from '../../align/slide.ts';
import type { RecordKind } from '../../records/record.ts';
import type { Scene } from '../rule.ts';
import { isPartOfOfficial } from '../scene.ts';
import { isPartedFromRest } from './around.ts';
import { differsInManner, effort, isFree, isSlip, isSlips, isSwap } from './edits.ts';
import { isKnownOtherwise } from './known.ts';
import type { NearWording } from './near-wording.ts';
import { differsInName, speaksOfOther } from './other.ts';
import { isOlderThanWording } from './time.ts';
import { raggedEnds } from './weigh.ts';

/** A difference so close to where a clause of the record is cut is another word: 建设 is not 建 with a character more. */
const AT_CUT = 2;

/** In a quotation every character counts; what must be excluded are other texts that only resemble the record. */
export function acceptQuoted(scene: Scene, near: NearWording): boolean {
  const { difference, source, draft } = near;
  const length = source.to - source.from;
  if (isTooFar(near)) return false;
  if (isPartOfOfficial(scene, draft) || isPartedFromRest(near) || isKnownOtherwise(scene, near)) return false;
  if (isOlderThanWording(scene, near) || speaksOfOther(near) || differsInName(near)) return false;
  if (near.form.slipsOnly) return isTypo(near) || isNearlyWhole(scene, near);
  if (difference.verdict === 'order') return difference.cost <= length * 0.8;
  if (!isSlips(near) && (!isAligned(near) || raggedEnds(near, AT_CUT) > 0)) return false;
  if (length < 8 && difference.edits.some((edit) => isAtEnd(near, edit))) return false;
  if (near.form.role === 'clause' && differsInManner(near)) return false;
  return effort(near) <= Math.max(1, length * (length < 8 ? 0.2 : 0.25)) && !mostlyBorder(near);
}

/** Most are ruled out by this, and quickly. */
function isTooFar(near: NearWording): boolean {
  if (near.form.slipsOnly) return !isAligned(near);
  const length = near.source.to - near.source.from;
  return near.difference.verdict !== 'order' && effort(near) > Math.max(1, length * 0.25);
}

/**
 * One slip of sound or shape, one character typed twice, two in each other's place, or one lost inside a long wording:
 * hardly ever another phrase.
 */
export function isTypo(near: NearWording): boolean {
  const [edit, other] = near.difference.edits;
  if (!edit || other || isFree(near, edit)) return false;
  const length = near.source.to - near.source.from;
  if (isSwap(near)) return length >= 6;
  const gone = edit.sourceTo - edit.sourceFrom;
  if (edit.draftFrom === edit.draftTo) return gone === 1 && isLostInside(near, edit);
  return isDoubled(near.draft, edit) || (gone === 1 && isSlip(near, edit));
}

/** In 现代产业体系 nothing is lost. */
const EXTRA = /[新质化大]/;

/** In a short wording two characters must stand on both sides: 夯实高质量发展 is not 实现高质量发展. */
function isLostInside({ source }: NearWording, edit: Edit): boolean {
  const length = source.to - source.from;
  const reach = length < 9 ? 2 : 1;
  if (length < 7 || edit.sourceFrom < reach || length - edit.sourceTo < reach) return false;
  return length >= 9 || !EXTRA.test(unitsOf(source).charAt(edit.sourceFrom));
}

/** The quotation is the whole record but for a character or two: more than a slip, and hardly another name. */
function isNearlyWhole(scene: Scene, near: NearWording): boolean {
  const { form, source, draft, difference } = near;
  const length = source.to - source.from;
  if (form.role === 'clause' || OWN_NAMES.has(form.record.kind) || length < form.skeleton.text.length) return false;
  if (!scene.quotations.some((range) => range.from === draft.from && range.to === draft.to)) return false;
  if (difference.verdict === 'number' || difference.verdict === 'negation' || mostlyBorder(near)) return false;
  if (difference.edits.some((edit) => isFree(near, edit) || isAtEnd(near, edit))) return false;
  return effort(near) <= (length < 8 ? 1 : 2);
}

/** Something more before or behind the words; what is lost there is only left out. */
function isAtEnd({ source }: NearWording, { sourceFrom, sourceTo }: Edit): boolean {
  return sourceFrom === sourceTo && (sourceFrom === 0 || sourceTo === source.to - source.from);
}

/** Others have names that are made in the same way. */
const OWN_NAMES: ReadonlySet<RecordKind> = new Set(['title', 'institution', 'campaign', 'label', 'period']);

/** The words of the draft are whole clauses: a record that ends within a clause is part of a longer, other wording. */
export function isAligned({ draft }: NearWording): boolean {
  return isBorderOfText(draft, draft.from) && isBorderOfText(draft, draft.to);
}

/** A part of a wording is recognised from this length on although its first or last character is another. */
const LONG = 12;

/** What differs lies at the border, and is no slip: the draft says something else there. */
export function mostlyBorder(near: NearWording): boolean {
  const length = near.source.to - near.source.from;
  const isWhole = length === near.form.skeleton.text.length;
  return near.difference.edits.some((edit) => {
    const [gone, added] = [edit.sourceTo - edit.sourceFrom, edit.draftTo - edit.draftFrom];
    const isAtStart = edit.sourceFrom === 0;
    if (!(isAtStart || edit.sourceTo === length) || !gone || !added || isSlip(near, edit)) return false;
    if (gone !== added || gone > 2) return true;
    if (gone === 1) return length < LONG && !isWhole;
    return isAtStart || !isWhole;
  });
}
