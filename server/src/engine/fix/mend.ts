/** One replacement made safe: cut down to what it really changes, and to those changes that damage nothing. */
import { applied, type Change } from '../rules/changes.ts';
import type { Block } from '../text/prose.ts';
import { fold } from '../text/skeleton.ts';
import type { Span, Verdict } from '../types.ts';
import { changesBetween } from './difference.ts';
import { doublesNeighbour, keepsForm, standsBeside } from './grammar.ts';
import { freeRuns, KEPT, keptUnits, MARKUP } from './kept.ts';
import { holdsMarkOfWords, isWholePairs, marksOf, unpaired, withoutMarks } from './marks.ts';
import { leavesStructure } from './markup.ts';
import { asDrafted, type Habits, habitsOf } from './words.ts';

/** A block as replacements are judged by it: read once, however many there are. */
export interface Ground {
  readonly text: string;
  readonly block: Block;
  readonly kept: Uint8Array;
  readonly habits: Habits;
}

export function groundOf(text: string, block: Block): Ground {
  const own = text.slice(block.start, block.end);
  return { text, block, kept: keptUnits(text, block), habits: habitsOf(own) };
}

export interface Mended {
  /** What is to stand at the whole span. */
  readonly text: string;
  /** All of the replacement, and every character of it certain. */
  readonly whole: boolean;
}

/** Why nothing is left of a replacement: it would have reached over a mark that it does not hold. */
export const CROSSES = 'crosses a mark';

/** Differences with a source stand each for itself; what is replaced as a name is replaced whole or not at all. */
const APART: ReadonlySet<Verdict | undefined> = new Set<Verdict>([
  ...(['wording', 'omission', 'insertion', 'negation', 'punctuation', 'rewritten'] as const),
]);

/** The safe part of what should stand at the span; undefined where none is. Never holds what the draft must not hold. */
export function mend(
  ground: Ground,
  span: Span,
  right: string,
  verdict: Verdict | undefined,
): Mended | typeof CROSSES | undefined {
  const written = ground.text.slice(span.start, span.end);
  const marksOnly = fold(written) === fold(right);
  const all = changesBetween(written, right, span.start);
  const parts = all.map((change) => partsOf(ground, change, marksOnly));
  const lost = all.filter((_, i) => !parts[i]);
  const made = parts.flatMap((part) => part?.changes ?? []);
  const crosses = !marksOnly && isTorn(all, ground);
  if (!made.length) return crosses ? CROSSES : undefined;
  if (verdict === 'order' && movesPast(ground, all)) return undefined;
  if (lost.length && (!APART.has(verdict) || lost.some((change) => isTied(ground, change, made)))) return undefined;
  const safe = isBalanced(ground, span, made, marksOnly)
    ? made
    : made.filter((change) => !touchesMarks(ground, change));
  if (!safe.length) return crosses ? CROSSES : undefined;
  if (safe.length < made.length && !APART.has(verdict)) return undefined;
  if (!isBalanced(ground, span, safe, marksOnly) || !reads(ground, span, safe)) return undefined;
  const whole =
    !lost.length && safe.length === made.length && parts.every((part) => part?.sure) && !isCut(ground, span);
  const text = applied(ground.text, span, safe);
  return verdict === 'order' && !keepsMarked(written, text) ? undefined : { text, whole };
}

/** Marks of full and of half width, and blanks within a line. */
const PUNCTUATION = /^[，、；：。！？,;:!?.·—…“”‘’「」『』《》〈〉（）()"' \u3000]*$/;

interface Parts {
  readonly changes: readonly Change[];
  readonly sure: boolean;
}

/** A change without what is kept, in the draft's own way of writing; no changes where nothing of it is needed. */
function partsOf(ground: Ground, change: Change, marksOnly: boolean): Parts | undefined {
  const { text } = ground;
  const written = text.slice(change.start, change.end);
  if (!change.replacement && !marksOnly && !withoutMarks(written).trim()) return { changes: [], sure: true };
  if (marksOnly && isPunctuation(ground, change)) return { changes: [change], sure: true };
  const place = { start: change.start - ground.block.start, end: change.end - ground.block.start };
  const words = asDrafted(change.replacement, ground.habits, place);
  if (!words || (change.replacement && !words.text)) return undefined;
  if (!keepsForm(written, words.text)) return undefined;
  const pieces = spread(ground, change, words.text);
  if (!pieces?.every((piece) => leavesStructure(text, ground.kept, piece))) return undefined;
  const isPlain = pieces.length < 2 && pieces[0]?.start === change.start && pieces[0].end === change.end;
  const isInPlace = pieces.every(({ start, end, replacement }) => replacement.length === end - start);
  return { changes: pieces, sure: words.sure && (isPlain || isInPlace) && (marksOnly || !marksOf(written)) };
}

/** Punctuation for other punctuation, with the blanks beside it, and nothing that means something in Markdown. */
function isPunctuation({ text, kept }: Ground, { start, end, replacement }: Change): boolean {
  const written = text.slice(start, end);
  if (!PUNCTUATION.test(written) || !PUNCTUATION.test(replacement)) return false;
  return !kept.subarray(start, end).includes(MARKUP) && leavesStructure(text, kept, { start, end, replacement });
}

/** The replacement over the stretches in which nothing is kept: all in the only one, or character by character. */
function spread({ text, kept }: Ground, { start, end }: Change, replacement: string): Change[] | undefined {
  if (start === end) return [{ start, end, replacement }];
  const runs = freeRuns(kept, { start, end });
  const [first, second] = runs;
  if (!first && replacement) return text.slice(start, end).trim() ? undefined : [{ start: end, end, replacement }];
  if (!first) return [];
  if (!second) return [{ ...first, replacement }];
  if (!replacement) return runs.map((run) => ({ ...run, replacement }));
  if (runs.reduce((sum, run) => sum + run.end - run.start, 0) !== replacement.length) return undefined;
  let at = 0;
  return runs.map((run) => {
    const from = at;
    at += run.end - run.start;
    return { ...run, replacement: replacement.slice(from, at) };
  });
}

/** Words change places over markup, note marks or brackets, which would then stand with other words. */
function movesPast({ text, kept }: Ground, all: readonly Change[]): boolean {
  const [start, end] = [all[0]?.start ?? 0, all.at(-1)?.end ?? 0];
  if (/[（()〔【［[\]］】〕）]/.test(text.slice(start, end))) return true;
  return kept
    .subarray(start, end)
    .some((kind, i) => kind === MARKUP || (kind === KEPT && isSeen(text.charAt(start + i))));
}

function isSeen(char: string): boolean {
  return /[^\s\p{Cc}\p{Cf}]/u.test(char);
}

/** Words in quotation marks and title marks, and marks without a partner. */
const MARKED = /[“‘「『《〈][^“”‘’「」『』《》〈〉]*[”’」』》〉]|[“”‘’「」『』《》〈〉"]/g;

/** What stood in marks stands in marks still, whatever changed places. */
function keepsMarked(before: string, after: string): boolean {
  const left = new Set(after.match(MARKED));
  return (before.match(MARKED) ?? []).every((words) => words.length > 1 && left.has(words));
}

/** Agreement that must stand between two changes for one to be made without the other. */
const APART_BY = 3;

/** One without the other loses words: it stands beside it, or brings what the other takes away. */
function isTied({ text }: Ground, change: Change, made: readonly Change[]): boolean {
  if (made.some(({ start, end }) => start < change.end + APART_BY && end > change.start - APART_BY)) return true;
  return isMoved({ text }, change, made);
}

function isMoved({ text }: Pick<Ground, 'text'>, change: Change, all: readonly Change[]): boolean {
  const [gone, added] = [text.slice(change.start, change.end), change.replacement].map((words) =>
    words.replace(/\P{L}/gu, ''),
  );
  return all.some((other) => {
    if (other === change) return false;
    const [goneThere, addedThere] = [text.slice(other.start, other.end), other.replacement];
    return Boolean((gone && addedThere.includes(gone)) || (added && goneThere.includes(added)));
  });
}

/** Words were left out within the span: what stands there was compared across the gap. */
function isCut({ text }: Ground, { start, end }: Span): boolean {
  return /…|\.{3}/.test(text.slice(start, end));
}

/** A mark of words would be taken out without its partner. */
function isTorn(all: readonly Change[], { text }: Ground): boolean {
  const gone = all.map((change) =>
    marksOf(text.slice(change.start, change.end)) === marksOf(change.replacement)
      ? ''
      : marksOf(text.slice(change.start, change.end)),
  );
  const marks = gone.join('');
  return holdsMarkOfWords(marks) && !isWholePairs(marks);
}

function touchesMarks({ text }: Ground, { start, end, replacement }: Change): boolean {
  return marksOf(text.slice(start, end)) !== '' || marksOf(replacement) !== '';
}

/** Marks have their partners as before; brackets are never taken out, marks of words in pairs only. */
function isBalanced(ground: Ground, span: Span, changes: readonly Change[], marksOnly: boolean): boolean {
  if (!changes.some((change) => touchesMarks(ground, change))) return true;
  const { text } = ground;
  const near = around(ground, span);
  const [before, after] = [unpaired(text.slice(near.start, near.end)), unpaired(applied(text, near, changes))];
  if (marksOnly) return after.length <= before.length;
  if (after !== before) return false;
  const gone = changes
    .map(({ start, end, replacement }) => [marksOf(text.slice(start, end)), marksOf(replacement)] as const)
    .filter(([old, now]) => old !== now)
    .map(([old]) => old)
    .join('');
  return isWholePairs(gone) && [...gone].every(holdsMarkOfWords);
}

/** What stands this far off is not read together. */
const AROUND = 64;

function around({ block }: Ground, { start, end }: Span): Span {
  return { start: Math.max(block.start, start - AROUND), end: Math.min(block.end, end + AROUND) };
}

/** Nothing is doubled, cut in half, or named twice. */
function reads(ground: Ground, span: Span, changes: readonly Change[]): boolean {
  const { text } = ground;
  const near = around(ground, span);
  const own = changes.map((each) => ({ ...each, start: each.start - near.start, end: each.end - near.start }));
  const [before, after] = [text.slice(near.start, near.end), applied(text, near, changes)];
  if (/\p{Surrogate}/u.test(after) && !/\p{Surrogate}/u.test(before)) return false;
  const [start, growth] = [span.start - near.start, after.length - before.length];
  return !doublesNeighbour(before, after, own) && !standsBeside(after, { start, end: span.end - near.start + growth });
}
