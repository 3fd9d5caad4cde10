/** Which members of a label a list of the draft names, where, and what else it names. */
import { infixMatch } from '../../align/infix.ts';
import { memo } from '../../memo.ts';
import type { Form } from '../../records/forms.ts';
import type { WordingRecord } from '../../records/record.ts';
import { skeletonOf } from '../../text/skeleton.ts';
import type { Scene } from '../rule.ts';
import type { GivenList, Range } from './given.ts';

/** Where a member stands, word for word or nearly. */
export interface PlacedMember extends Range {
  readonly index: number;
  readonly form: Form;
  readonly isExact: boolean;
}

export interface NamedMembers {
  /** All members, in the official order. */
  readonly forms: readonly Form[];
  /** In the order of the draft. */
  readonly placed: readonly PlacedMember[];
  /** Members that are not there, in the official order. */
  readonly missing: readonly Form[];
  /** Between marks like the members, but none. */
  readonly foreign: readonly Range[];
  /** Other words stand between the members: they are explained, or each has a verb of its own. */
  readonly isLoose: boolean;
}

/** The members of a label, ready to be compared: as they are, and without what all begin with: (必须坚持)人民至上. */
export const waysToWrite = memo((record: WordingRecord): readonly (readonly Form[])[] => {
  const { members } = record;
  const shared = sharedBeginning(members);
  const bare = members.map((member) => member.slice(shared));
  const ways = shared > 1 && bare.every(({ length }) => length > 1) ? [members, bare] : [members];
  return ways.map((way) => way.map((text) => formOf(record, text)));
});

function sharedBeginning([first = '', ...others]: readonly string[]): number {
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length++;
  return length;
}

export function formOf(record: WordingRecord, text: string): Form {
  return { record, role: 'members', text, skeleton: skeletonOf(text), slipsOnly: false };
}

/** What a list names of the members of a label. */
export function namedMembers(scene: Scene, forms: readonly Form[], list: GivenList): NamedMembers {
  const placed: PlacedMember[] = [];
  const isFree = ({ from, to }: Range) => !placed.some((each) => each.from < to && each.to > from);
  const place = (find: (form: Form) => (Range & { readonly isExact: boolean }) | undefined) =>
    byLength(forms).forEach((form) => {
      if (placed.some((each) => each.form === form)) return;
      const found = find(form);
      if (found && isFree(found)) placed.push({ ...found, form, index: forms.indexOf(form) });
    });
  place((form) => exactPlace(scene, form, list, isFree));
  place((form) => nearPlace(scene, form, list));
  const pieces = piecesOf(scene, list);
  place((form) => shortenedPlace(scene, form, pieces.filter(isFree)));
  placed.sort((a, b) => a.from - b.from);
  const foreign = list.items.length
    ? list.items.filter((item) => isForeign(item, placed))
    : foreignPieces(scene, pieces, placed);
  return {
    forms,
    placed,
    missing: forms.filter((form) => !placed.some((each) => each.form === form)),
    foreign,
    isLoose: placed.some((each, i) => i > 0 && hasWordsBetween(scene, placed[i - 1] as Range, each, foreign)),
  };
}

function byLength(forms: readonly Form[]): Form[] {
  return [...forms].sort((a, b) => b.skeleton.text.length - a.skeleton.text.length);
}

function exactPlace(scene: Scene, { skeleton }: Form, { from, to }: Range, isFree: (range: Range) => boolean) {
  const words = skeleton.text;
  const list = scene.skeleton.text.slice(from, to);
  for (let at = list.indexOf(words); at >= 0; at = list.indexOf(words, at + 1)) {
    const range = { from: from + at, to: from + at + words.length };
    if (isFree(range)) return { ...range, isExact: true };
  }
  return undefined;
}

/** A slip in a short member, a third of a long one. */
function nearPlace(scene: Scene, { skeleton }: Form, { from, to }: Range) {
  const { length } = skeleton.text;
  const limit = length < 4 ? 0 : length < 7 ? 1 : Math.floor(length * 0.34);
  const found = limit > 0 && infixMatch(skeleton.text, scene.skeleton.text, limit, from, to);
  return found ? { ...wholeMember(scene, skeleton.text, found, from), isExact: false } : undefined;
}

/** 为人民服务孺子牛 for 为民服务孺子牛: with as many edits a unit less is found, without the one that the member begins with. */
function wholeMember({ skeleton: { text } }: Scene, member: string, found: Range, start: number): Range {
  const first = member.charAt(0);
  const isCut = found.from > start && text.charAt(found.from) !== first && text.charAt(found.from - 1) === first;
  return { from: isCut ? found.from - 1 : found.from, to: found.to };
}

const SHORTEST_PIECE = 6;

/** 坚决维护党中央的核心: a piece of the list that is the member with words left out. */
function shortenedPlace(scene: Scene, { skeleton }: Form, pieces: readonly Range[]) {
  const found = pieces.find(({ from, to }) => {
    const words = scene.skeleton.text.slice(from, to);
    const isLong = words.length >= SHORTEST_PIECE && words.slice(0, 2) === skeleton.text.slice(0, 2);
    return isLong && isSubsequence(words, skeleton.text);
  });
  return found && { ...found, isExact: false };
}

function isSubsequence(words: string, whole: string): boolean {
  let at = 0;
  for (const char of words) {
    at = whole.indexOf(char, at) + 1;
    if (!at) return false;
  }
  return true;
}

const BETWEEN = /[、，；,;：:“”"「」『』‘’]/;

/** The stretches between punctuation marks. */
function piecesOf({ text, skeleton }: Scene, { from, to }: Range): Range[] {
  const pieces: Range[] = [];
  let start = from;
  for (let unit = from + 1; unit <= to; unit++) {
    const gap = text.slice((skeleton.at[unit - 1] as number) + 1, skeleton.at[unit]);
    if (unit < to && !BETWEEN.test(gap)) continue;
    pieces.push({ from: start, to: unit });
    start = unit;
  }
  return pieces;
}

/** Nothing of it belongs to a member. */
function isForeign({ from, to }: Range, placed: readonly Range[]): boolean {
  return !placed.some((each) => each.from < to && each.to > from);
}

/** Marks that join members, and hardly anything else: behind a comma a member may be explained. */
const JOINT = /[、；;]|[”"」』][“"「『]/;

/** Pieces between members, and those that a chain of joints ties to the first or the last member. */
function foreignPieces({ text, skeleton }: Scene, pieces: readonly Range[], placed: readonly Range[]): Range[] {
  const isJoined = (unit: number) => JOINT.test(text.slice((skeleton.at[unit - 1] as number) + 1, skeleton.at[unit]));
  const own = pieces.map((piece) => !isForeign(piece, placed));
  const [first, last] = [own.indexOf(true), own.lastIndexOf(true)];
  return pieces.filter((piece, i) => {
    if (own[i] || first < 0) return false;
    const before = pieces.slice(Math.min(i, last) + 1, i + 1);
    const behind = pieces.slice(i + 1, Math.max(i, first) + 1);
    if (i > last) return before.every(({ from }) => isJoined(from)) && piece.to - piece.from <= LONGEST_FOREIGN;
    if (i < first) return behind.every(({ from }) => isJoined(from));
    return isJoined(piece.from) && isJoined(piece.to);
  });
}

/** Behind the last member the sentence may go on: 、推动各项工作落到实处. */
const LONGEST_FOREIGN = 12;
const AND = /^(?:[和与及并]|以及)?$/;

/** Words that are no piece of their own stand between two members: glued to one of them. */
function hasWordsBetween({ skeleton }: Scene, a: Range, b: Range, foreign: readonly Range[]): boolean {
  const inside = foreign.filter(({ from, to }) => from >= a.to && to <= b.from);
  let rest = '';
  for (let unit = a.to; unit < b.from; unit++)
    if (!inside.some(({ from, to }) => from <= unit && to > unit)) rest += skeleton.text.charAt(unit);
  return !AND.test(rest);
}
