/** Punctuation inside quotations: compared apart from the words. */
import type { Side } from '../align/patch.ts';
import type { Edit } from '../align/script.ts';
import { moved } from '../align/slide.ts';

const SHAPES: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '．': '·',
  '・': '·',
  '•': '·',
};

/** What may stand between two characters without being punctuation: blanks, emphasis, marks of quotation. */
const NOTHING = /[\s*_`~\u200b\ufeff“”‘’「」『』"'﹁﹂<>[\]\\]/g;

/** Marks of notes, and words in brackets that are left out of the comparison: both stand whole in the gap. */
const ASIDE = /<sup>.*?<\/sup>|\^[^^]*\^|[（(〔［【[][^（(〔［【[]*[）)〕］】\]]|[\p{L}\p{N}]/gu;

/** The punctuation of a gap in one shape. */
function marks({ text, skeleton, from }: Side, index: number): string {
  const start = (skeleton.at[from + index - 1] as number) + 1;
  const end = skeleton.at[from + index] as number;
  return start === end ? '' : shapeOf(text.slice(start, end)); // most characters stand side by side
}

/** Gaps and their shapes: nearly all are one of a few marks. */
const shapes = new Map<string, string>();
const MOST_SHAPES = 1000;

function shapeOf(gap: string): string {
  const known = shapes.get(gap);
  if (known !== undefined) return known;
  const shape = gap
    .replace(ASIDE, '')
    .replace(NOTHING, '')
    .replace(/[-—–―－‐‑]+/g, '—')
    .replace(/[,;:!?().．・•]/g, (mark) => SHAPES[mark] ?? mark);
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(gap, shape);
  return shape;
}

/**
 * In how many places between two characters that stand in both sides the punctuation is the same, or none. Of what has only
 * changed places the marks themselves are compared, in their order.
 */
export function punctuationAgreement(source: Side, draft: Side, edits: readonly Edit[]): number {
  let same = 0;
  for (const { at, shift, to } of unchanged(edits, draft.to - draft.from))
    for (let i = at + 1; i < to; i++) if (marks(source, i + shift) === marks(draft, i)) same++;
  for (const edit of edits.filter(isExchange)) {
    const theirs = marksWithin(source, edit.sourceFrom, edit.sourceTo);
    same += marksWithin(draft, edit.draftFrom, edit.draftTo).filter((mark, i) => mark === theirs[i]).length;
  }
  return same;
}

/** In how many places it could be. */
export function punctuationPlaces(draft: Side, edits: readonly Edit[]): number {
  const between = unchanged(edits, draft.to - draft.from).reduce(
    (sum, { at, to }) => sum + Math.max(0, to - at - 1),
    0,
  );
  const within = edits.filter(isExchange).map((edit) => marksWithin(draft, edit.draftFrom, edit.draftTo).length);
  return within.reduce((sum, count) => sum + count, between);
}

const isExchange = ({ sourceFrom, sourceTo, draftFrom, draftTo }: Edit): boolean =>
  sourceTo > sourceFrom && sourceTo - sourceFrom === draftTo - draftFrom;

function marksWithin(side: Side, from: number, to: number): string[] {
  const found: string[] = [];
  for (let i = from + 1; i < to; i++) if (marks(side, i)) found.push(marks(side, i));
  return found;
}

/**
 * What was lost or added can often be cut out at several places with the same result: 来之能战、[战]之必胜, 来之能[战]、战之必胜.
 * Moves each such gap to where the punctuation of both sides agrees best; it stays where that makes no difference.
 */
export function settleGaps(edits: readonly Edit[], source: Side, draft: Side): Edit[] {
  return edits.map((edit, i) => {
    const isLost = edit.draftFrom === edit.draftTo;
    if (!isLost && edit.sourceFrom !== edit.sourceTo) return edit;
    const [low, high] = [edits[i - 1], edits[i + 1]];
    const shifts = isLost
      ? shiftsOf(source, edit.sourceFrom, edit.sourceTo, low?.sourceTo, high?.sourceFrom)
      : shiftsOf(draft, edit.draftFrom, edit.draftTo, low?.draftTo, high?.draftFrom);
    const agreement = (shift: number) => punctuationAgreement(source, draft, [moved(edit, shift)]);
    const best = shifts.reduce((a, b) => (agreement(b) > agreement(a) ? b : a), 0);
    return moved(edit, best);
  });
}

/** How far a run of units may be slid along a side without changing what is left. */
function shiftsOf(side: Side, from: number, to: number, low = 0, high = side.to - side.from): number[] {
  const unit = (i: number) => side.skeleton.text.charCodeAt(side.from + i);
  const shifts: number[] = [];
  for (let shift = -1; from + shift >= low && unit(from + shift) === unit(to + shift); shift--) shifts.push(shift);
  for (let shift = 1; to + shift <= high && unit(from + shift - 1) === unit(to + shift - 1); shift++)
    shifts.push(shift);
  return shifts;
}

interface Stretch {
  readonly at: number;
  readonly to: number;
  /** What brings a unit of the draft to that of the source. */
  readonly shift: number;
}

/** The stretches of the draft between edits. */
function unchanged(edits: readonly Edit[], length: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  let shift = 0;
  for (const edit of edits) {
    stretches.push({ at, to: edit.draftFrom, shift });
    at = edit.draftTo;
    shift = edit.sourceTo - edit.draftTo;
  }
  return [...stretches, { at, to: length, shift }];
}

/** The punctuation of all gaps in one string, with which sides with equal words can be told apart. */
export function marksOf(side: Side): string {
  const found: string[] = [];
  for (let i = 1; i < side.to - side.from; i++) {
    const mark = marks(side, i);
    if (mark) found.push(`${i}${mark}`);
  }
  return found.join(' ');
}

/** Where two sides with equal words have other marks, as edits without units. A mark on one side only is no difference. */
export function punctuationEdits(source: Side, draft: Side): Edit[] {
  const length = source.to - source.from;
  if (length !== draft.to - draft.from) return [];
  const edits: Edit[] = [];
  for (let i = 1; i < length; i++) {
    const [right, written] = [marks(source, i), marks(draft, i)];
    if (right !== written && right && written) edits.push({ sourceFrom: i, sourceTo: i, draftFrom: i, draftTo: i });
  }
  return edits;
}

/** One kind of pause between all members: a matter of style. */
const PAUSE = /^[，、；·—／/+]$/;

/**
 * Both sides have one kind of pause throughout, each its own: 滨江不见江，近水不亲水 and 滨江不见江、近水不亲水 are as good. In
 * 简约，安全、精彩 the pauses differ among themselves.
 */
export function isOtherStyle(source: Side, draft: Side): boolean {
  const [right, written] = [source, draft].map((side) => [
    ...new Set(
      marksOf(side)
        .split(' ')
        .map((mark) => mark.replace(/^\d+/, '')),
    ),
  ]);
  if (right?.length !== 1 || written?.length !== 1) return false;
  return [...right, ...written].every((mark) => PAUSE.test(mark));
}
