/** Finds where in a block a whole form nearly occurs, and how far the words reach that were meant to be it. */
import { type InfixMatch, infixMatch } from '../../align/infix.ts';
import type { Edit } from '../../align/script.ts';
import { isBorder } from '../../align/slide.ts';
import type { Form } from '../../records/forms.ts';
import { areAlike } from '../../text/alike.ts';
import type { Scene } from '../rule.ts';
import { type NearWording, nearWording } from './near-wording.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Of other records only slips are looked for; two characters in each other's place cost two. */
const MOST_SLIPS = 2;

/**
 * Where a whole form nearly occurs in units `from` to `to` of the block, with at most `limit` edits. With `onlySlips` what surely is no
 * slip of the keyboard is not even compared: that is most of what nearly stands in a text.
 */
export function findForm(
  scene: Scene,
  form: Form,
  limit: number,
  { from, to }: Range,
  onlySlips = false,
): NearWording | undefined {
  const [pattern, text] = [form.skeleton.text, scene.skeleton.text];
  const most = form.slipsOnly && !hasOrder(form) ? Math.min(MOST_SLIPS, limit) : limit;
  const match = infixMatch(pattern, text, most, from, to);
  if (!match || (onlySlips && !mayBeSlip(pattern, text, match, { from, to }))) return undefined;
  const whole = { from: 0, to: pattern.length };
  const near = nearWording(scene, form, whole, match);
  const range = reach(scene, near, { from, to });
  return range.from === match.from && range.to === match.to ? near : nearWording(scene, form, whole, range);
}

/** A slip is one edit, or two units in each other's place, which the nearest words within the range may not show. */
function mayBeSlip(pattern: string, text: string, match: InfixMatch, within: Range): boolean {
  if (match.distance >= MOST_SLIPS) return standsSwapped(pattern, text, within);
  return match.to - match.from !== pattern.length || !isOtherWord(pattern, text, match.from);
}

/** Inside the words one unit is another that does not sound or look like it: no slip, whatever stands around. */
function isOtherWord(pattern: string, text: string, from: number): boolean {
  let at = 0;
  while (at < pattern.length && pattern.charCodeAt(at) === text.charCodeAt(from + at)) at++;
  if (at === 0 || at >= pattern.length - 1) return false; // the right one may stand beside the words
  return !areAlike(pattern.charAt(at), text.charAt(from + at));
}

/** Somewhere in the range the words stand with two neighbours in each other's place. */
function standsSwapped(pattern: string, text: string, { from, to }: Range): boolean {
  for (let start = from; start + pattern.length <= to; start++) {
    let at = 0;
    while (at < pattern.length && pattern.charCodeAt(at) === text.charCodeAt(start + at)) at++;
    const isSwapped =
      pattern.charCodeAt(at) === text.charCodeAt(start + at + 1) &&
      pattern.charCodeAt(at + 1) === text.charCodeAt(start + at);
    if (isSwapped && text.startsWith(pattern.slice(at + 2), start + at + 2)) return true;
  }
  return false;
}

/** A list of which only slips are reported, because its members are said in many ways, still has an order. */
export function hasOrder({ record, role }: Form): boolean {
  return record.kind === 'list' && role === 'wording' && record.members.length > 2;
}

/** The nearest words are not always all that was meant: what they seem to lack may stand just beside them. */
function reach(scene: Scene, near: NearWording, within: Range): Range {
  const { edits } = near.difference;
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return near.draft;
  const to = Math.min(within.to, near.draft.to + behind(scene, near, last));
  if (to > near.draft.to && first === last) return { from: near.draft.from, to };
  return { from: Math.max(within.from, near.draft.from - before(scene, near, first)), to };
}

/** How many units behind the nearest words belong to them. */
function behind(scene: Scene, near: NearWording, edit: Edit): number {
  const pattern = near.form.skeleton.text;
  const follows = (words: string) => scene.skeleton.text.startsWith(words, near.draft.to);
  const lost = pattern.slice(edit.sourceFrom, edit.sourceTo);
  if (edit.draftFrom === edit.draftTo && edit.sourceTo === pattern.length)
    return joined(scene, near.draft.to, lost.length, 1);
  if (edit.draftFrom === edit.draftTo && isOutOfPlace(near, edit, pattern.length - edit.sourceTo) && follows(lost))
    return lost.length;
  if (edit.draftFrom === edit.draftTo) return 0;
  if (edit.sourceTo === pattern.length && lost.length === 1 && follows(lost)) return 1;
  let start = edit.sourceFrom;
  while (start > 0 && !isBorder(near.source, start)) start--;
  const member = pattern.slice(start);
  return start > 0 && follows(member) ? member.length : 0;
}

/** How many units before the nearest words belong to them. */
function before(scene: Scene, near: NearWording, edit: Edit): number {
  const pattern = near.form.skeleton.text;
  const precedes = (words: string) => scene.skeleton.text.endsWith(words, near.draft.from);
  const lost = pattern.slice(edit.sourceFrom, edit.sourceTo);
  if (edit.draftFrom === edit.draftTo && edit.sourceFrom === 0) return joined(scene, near.draft.from, lost.length, -1);
  if (edit.draftFrom === edit.draftTo && isOutOfPlace(near, edit, edit.sourceFrom) && precedes(lost))
    return lost.length;
  if (edit.draftFrom === edit.draftTo) return 0;
  if (edit.sourceFrom === 0 && lost.length === 1 && precedes(lost)) return 1;
  let end = edit.sourceTo;
  while (end < pattern.length && !isBorder(near.source, end)) end++;
  const member = pattern.slice(0, end);
  return end < pattern.length && precedes(member) ? member.length : 0;
}

/** A member that seems to be missing, or a character just before the end: it may stand beside the words instead. */
function isOutOfPlace({ source }: NearWording, edit: Edit, toEnd: number): boolean {
  if (toEnd === 1 && edit.sourceTo - edit.sourceFrom === 1) return true;
  return edit.sourceTo - edit.sourceFrom > 1 && isBorder(source, edit.sourceFrom) && isBorder(source, edit.sourceTo);
}

/**
 * A unit lost or changed at the very end of a form is matched with the neighbour that stands there instead, unless a
 * punctuation mark parts them: how many of `count` units stand side by side from `border` on.
 */
function joined(scene: Scene, border: number, count: number, direction: 1 | -1): number {
  const { at } = scene.skeleton;
  let n = 0;
  for (let here = border; n < count; n++, here += direction) {
    const [left, right] = [at[here - 1], at[here]];
    if (left === undefined || right === undefined || right - left > 1) break;
  }
  return n;
}
