/** Punctuation inside quotations: compared apart from the words. */
import type { Side } from '../align/patch.ts';
import type { Edit } from '../align/script.ts';

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
function marks(side: Side, index: number): string {
  const { text, skeleton, from } = side;
  const gap = text.slice((skeleton.at[from + index - 1] as number) + 1, skeleton.at[from + index]);
  return gap
    .replace(ASIDE, '')
    .replace(NOTHING, '')
    .replace(/[-—–―－‐‑]+/g, '—')
    .replace(/[,;:!?().．・•]/g, (mark) => SHAPES[mark] ?? mark);
}

/** In how many places between two characters that stand in both sides the punctuation is the same, or none. */
export function punctuationAgreement(source: Side, draft: Side, edits: readonly Edit[]): number {
  let same = 0;
  for (const { at, shift, to } of unchanged(edits, draft.to - draft.from))
    for (let i = at + 1; i < to; i++) if (marks(source, i + shift) === marks(draft, i)) same++;
  return same;
}

/** In how many places it could be. */
export function punctuationPlaces(draft: Side, edits: readonly Edit[]): number {
  return unchanged(edits, draft.to - draft.from).reduce((sum, { at, to }) => sum + Math.max(0, to - at - 1), 0);
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

/** Two sides with equal words have the same punctuation everywhere; how it is typed does not matter. */
export function hasSameMarks(source: Side, draft: Side): boolean {
  return marksOf(source) === marksOf(draft);
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
