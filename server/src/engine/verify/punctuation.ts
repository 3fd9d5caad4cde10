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

/** The punctuation of a gap in one shape. */
function marks(side: Side, index: number): string {
  const { text, skeleton, from } = side;
  const gap = text.slice((skeleton.at[from + index - 1] as number) + 1, skeleton.at[from + index]);
  return gap.replace(NOTHING, '').replace(/[,;:!?().．・•]/g, (mark) => SHAPES[mark] ?? mark);
}

/** True where two sides with the same words have the same punctuation inside (a blank in place of a mark agrees). */
export function samePunctuation(source: Side, draft: Side): boolean {
  return punctuationEdits(source, draft).length === 0;
}

/** The places where the punctuation of two sides with equal words differs, as edits without units. */
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
