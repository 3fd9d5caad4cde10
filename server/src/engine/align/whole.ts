/**
 * Alignment of a quotation with a text, member by member: a whole clause or list member lost, added or elsewhere is one
 * difference however long it is; an ellipsis skips what it leaves out for nothing, and brackets of the text may be skipped.
 * Edit distance with free ends (Sellers, 1980), with some more steps from border to border.
 */
import { type Borders, bordersOf, bracketsOf, isDoubled, otherOrders, type Range, type Text } from './borders.ts';
import { type Difference, verdictOf } from './difference.ts';
import type { Side } from './patch.ts';
import { type Edit, editScript } from './script.ts';
import { isBorderOfText } from './slide.ts';

/** Costs in quarters of a character. */
const CHARACTER = 4;
const UNPAIRED = 5;
const MEMBER = 6;
const RAGGED = 3;
/** Longer members are not lost, or added, by a slip. */
const LONGEST_LOST = 24;
const LONGEST_ADDED = 12;
/** Cells of the table that one alignment may have. */
const MOST_CELLS = 400_000;

export interface WholeEdit extends Edit {
  readonly kind: 'characters' | 'member' | 'order';
}

/** A run of the text that an ellipsis leaves out before unit `at` of the draft. */
export interface LeftOut {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

export interface WholeAlignment {
  /** Units of the text. */
  readonly from: number;
  readonly to: number;
  /** In order, relative to `from` and to the start of the draft. */
  readonly edits: readonly WholeEdit[];
  readonly left: readonly LeftOut[];
  /** In characters; a member counts for one and a half. */
  readonly cost: number;
}

const PAIR = 1;
const GONE = 2;
const ADDED = 3;
const MEMBER_GONE = 4;
const MEMBER_ADDED = 5;
const ELLIPSIS = 6;
const BRACKET = 7;
const ORDER = 8;

/** Row `i`: so many units of the draft are read; column `j`: so many of the text. */
interface Table {
  readonly width: number;
  readonly cost: Uint16Array;
  readonly step: Uint8Array;
  /** The cell before a step from border to border. */
  readonly back: Int32Array;
}

/**
 * The cheapest way to read `draft`, before whose units `ellipses` (relative to its start) something is left out, in the
 * units of a range of a text. `undefined` where it costs more than `limit` characters. O(draft × range) time and space.
 */
export function alignWhole(
  source: Text,
  draft: Side,
  ellipses: ReadonlySet<number>,
  limit: number,
  range: Range,
): WholeAlignment | undefined {
  const [low, high] = range;
  const rows = draft.to - draft.from;
  if (rows < 1 || high <= low || rows * (high - low) > MOST_CELLS) return undefined;
  const table = fill(source, draft, ellipses, range);
  let end = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let j = 1; j < table.width; j++) {
    const ragged = isBorderOfText(source, low + j) ? 0 : RAGGED;
    const cost = (table.cost[rows * table.width + j] as number) + ragged;
    if (cost < least) [least, end] = [cost, j];
  }
  return least > limit * CHARACTER ? undefined : trace(table, source, draft, low, end);
}

function fill(source: Text, draft: Side, ellipses: ReadonlySet<number>, range: Range): Table {
  const rows = draft.to - draft.from;
  const width = range[1] - range[0] + 1;
  const size = (rows + 1) * width;
  const table = { width, cost: new Uint16Array(size), step: new Uint8Array(size), back: new Int32Array(size) };
  const text = bordersOf(source, range);
  const own = bordersOf(draft, [draft.from, draft.to]);
  const brackets = bracketsOf(source, range);
  for (let j = 0; j < width; j++) table.cost[j] = text.isBorder(j) ? 0 : RAGGED;
  for (let i = 1; i <= rows; i++) {
    readUnit(table, i, source.skeleton.text, range[0], draft.skeleton.text.charCodeAt(draft.from + i - 1));
    const isInside = i < rows;
    if (own.isBorder(i)) {
      skipMembers(table, i, text, own, isInside, draft);
      for (const words of otherOrders(draft, own, i)) takeInOrder(table, i, source, range[0], words);
    }
    if (isInside) for (const [from, to] of brackets) offer(table, i * width + to, i * width + from, 0, BRACKET);
    if (ellipses.has(i)) skipFreely(table, i);
    relax(table, i);
  }
  return table;
}

/** One unit more of the draft, against every unit of the text. */
function readUnit({ width, cost, step }: Table, i: number, text: string, low: number, unit: number): void {
  const row = i * width;
  cost[row] = i * UNPAIRED;
  step[row] = ADDED;
  for (let j = 1; j < width; j++) {
    const pair = (cost[row - width + j - 1] as number) + (text.charCodeAt(low + j - 1) === unit ? 0 : CHARACTER);
    const gone = (cost[row + j - 1] as number) + UNPAIRED;
    const added = (cost[row - width + j] as number) + UNPAIRED;
    const best = Math.min(pair, gone, added);
    cost[row + j] = best;
    step[row + j] = best === pair ? PAIR : best === gone ? GONE : ADDED;
  }
}

/** Hands on what steps from border to border have made cheaper in a row. */
function relax({ width, cost, step }: Table, i: number): void {
  const row = i * width;
  for (let j = 1; j < width; j++) {
    const gone = (cost[row + j - 1] as number) + UNPAIRED;
    if (gone >= (cost[row + j] as number)) continue;
    cost[row + j] = gone;
    step[row + j] = GONE;
  }
}

function offer({ cost, step, back }: Table, cell: number, from: number, price: number, how: number): void {
  const offered = (cost[from] as number) + price;
  if (offered >= (cost[cell] as number)) return;
  cost[cell] = offered;
  step[cell] = how;
  back[cell] = from;
}

function skipMembers(table: Table, i: number, text: Borders, own: Borders, isInside: boolean, draft: Side): void {
  const { width } = table;
  const start = own.before(i);
  const length = i - start;
  const isLikely = (isInside && start > 0) || isDoubled(draft, own, start, i);
  const mayBeAdded = length > 1 && length <= LONGEST_ADDED && isLikely;
  for (const j of text.all) {
    if (mayBeAdded) offer(table, i * width + j, start * width + j, MEMBER, MEMBER_ADDED);
    const from = text.before(j);
    if (isInside && j - from > 1 && j - from <= LONGEST_LOST && j > 0)
      offer(table, i * width + j, i * width + from, MEMBER, MEMBER_GONE);
  }
}

function takeInOrder(table: Table, i: number, source: Text, low: number, words: string): void {
  const { width } = table;
  const text = source.skeleton.text;
  for (let at = text.indexOf(words, low); at >= 0; at = text.indexOf(words, at + 1)) {
    const j = at - low + words.length;
    if (j >= width) return;
    offer(table, i * width + j, (i - words.length) * width + j - words.length, MEMBER, ORDER);
  }
}

/** From every cell of a row to all behind it. */
function skipFreely(table: Table, i: number): void {
  const row = i * table.width;
  let least = row;
  for (let j = 1; j < table.width; j++) {
    offer(table, row + j, least, 0, ELLIPSIS);
    if (table.step[row + j] !== ELLIPSIS && (table.cost[row + j] as number) <= (table.cost[least] as number))
      least = row + j;
  }
}

/** Walks the table back from its last row. */
function trace({ width, step, back }: Table, source: Text, draft: Side, low: number, end: number): WholeAlignment {
  const edits: WholeEdit[] = [];
  const left: LeftOut[] = [];
  let [i, j] = [draft.to - draft.from, end];
  let [blockI, blockJ] = [i, j];
  const words = (from: number, to: number) => source.skeleton.text.slice(low + from, low + to);
  const own = (from: number, to: number) => draft.skeleton.text.slice(draft.from + from, draft.from + to);
  const flush = () => {
    const [right, wrong] = [words(j, blockJ), own(i, blockI)];
    const found = right === wrong ? [] : editScript(right, wrong);
    edits.unshift(...found.map((edit) => ({ ...shifted(edit, j, i), kind: 'characters' as const })));
  };
  while (i > 0) {
    const cell = i * width + j;
    const how = step[cell] as number;
    if (how <= ADDED) {
      if (how !== ADDED) j--;
      if (how !== GONE) i--;
      continue;
    }
    flush();
    const [fromI, fromJ] = [Math.floor((back[cell] as number) / width), (back[cell] as number) % width];
    if (how === ELLIPSIS) left.unshift({ from: fromJ, to: j, at: i });
    else if (how !== BRACKET) {
      const edit = { sourceFrom: fromJ, sourceTo: j, draftFrom: fromI, draftTo: i };
      const next = edits[0];
      const kind = how === ORDER ? 'order' : 'member';
      // Members in a row that are lost together are one clause: 不做饱食终日、无所用心的懒官
      if (next && kind === 'member' && isSameLoss(edit, next)) edits[0] = { ...next, sourceFrom: fromJ };
      else edits.unshift({ ...edit, kind });
    }
    [i, j] = [fromI, fromJ];
    [blockI, blockJ] = [i, j];
  }
  flush();
  return {
    from: low + j,
    to: low + end,
    edits: edits.map((edit) => ({ ...edit, ...shifted(edit, -j, 0) })),
    left: left.map((run) => ({ ...run, from: run.from - j, to: run.to - j })),
    cost: edits.reduce((sum, edit) => sum + (edit.kind === 'characters' ? sizeOf(edit) : MEMBER / CHARACTER), 0),
  };
}

function isSameLoss(edit: Edit, next: WholeEdit): boolean {
  const isLoss = (each: Edit) => each.draftFrom === each.draftTo;
  const isShort = next.sourceTo - edit.sourceFrom <= LONGEST_LOST;
  return next.kind === 'member' && isLoss(edit) && isLoss(next) && edit.sourceTo === next.sourceFrom && isShort;
}

function shifted(edit: Edit, source: number, draft: number): Edit {
  return {
    sourceFrom: edit.sourceFrom + source,
    sourceTo: edit.sourceTo + source,
    draftFrom: edit.draftFrom + draft,
    draftTo: edit.draftTo + draft,
  };
}

function sizeOf({ sourceFrom, sourceTo, draftFrom, draftTo }: Edit): number {
  return Math.max(sourceTo - sourceFrom, draftTo - draftFrom);
}

/** What an alignment comes to; a member counts as one edit. `source` and `draft` are the words of both sides. */
export function wholeDifference(source: string, draft: string, { edits }: WholeAlignment): Difference {
  const cost = edits.reduce((sum, edit) => sum + (edit.kind === 'characters' ? sizeOf(edit) : 1), 0);
  const isOrder = edits.length > 0 && edits.every(({ kind }) => kind === 'order');
  return { edits, cost, verdict: isOrder ? 'order' : verdictOf(source, draft, edits, cost) };
}
