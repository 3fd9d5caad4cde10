/** With which punctuation the documents have the very words of a quotation. */
import { mayHoldNotes } from '../text/asides.ts';
import type { Comparison, Quotation } from './judge.ts';
import { marksOf } from './punctuation.ts';

/** An index counts documents up to this number. */
export const MOST_COUNTED = 200;
/** Fewer documents are no majority. */
const SHORTEST_POLL = 10;
/** Share of the documents that have one other punctuation, and share at most that has that of the draft. */
const MAJORITY = 0.75;
const MINORITY = 0.2;
/** The first documents are the oldest ones: the later ones are asked for where they do not agree. */
const MOSTLY = 0.8;

export interface MarksFound {
  /** A document with the punctuation of the draft; where hardly any has it, one with that of most documents. */
  readonly best: Comparison;
  readonly isUsual: boolean;
  /** Documents with these words and this punctuation. */
  readonly documents: number;
  /** There may be more. */
  readonly isAtLeast: boolean;
}

/** `comparisons` are exact, best first, and not empty. */
export function marksFound(quotation: Quotation, comparisons: readonly Comparison[]): MarksFound {
  const [first] = comparisons as readonly [Comparison, ...Comparison[]];
  const counted = first.candidate.exactDocuments ?? 1;
  const marks = marksOfAll(comparisons);
  const own = marksOf(quotation);
  const same = comparisons.filter((_, i) => marks[i] === own);
  const isAll = same.length === comparisons.length;
  const documents = isAll ? Math.max(counted, 1) : same.length;
  const isAtLeast = isAll ? counted >= MOST_COUNTED : counted > comparisons.length || counted >= MOST_COUNTED;
  const usual = usualOf(comparisons, marks);
  const isRare = comparisons.length >= SHORTEST_POLL && same.length <= MINORITY * comparisons.length;
  if (isRare && usual && marks[comparisons.indexOf(usual)] !== own)
    return { best: usual, isUsual: false, documents, isAtLeast };
  return { best: same[0] ?? first, isUsual: true, documents, isAtLeast };
}

/** The marks of each, worked out once for those that read alike. */
function marksOfAll(comparisons: readonly Comparison[]): string[] {
  const known = new Map<string, string>();
  return comparisons.map(({ source }) => {
    const { text, skeleton, from, to } = source;
    const key = text.slice(skeleton.at[from], (skeleton.at[to - 1] ?? 0) + 1);
    if (mayHoldNotes(key)) return marksOf(source);
    const marks = known.get(key) ?? marksOf(source);
    known.set(key, marks);
    return marks;
  });
}

/** The first document with the punctuation that most of them have, if there is one. */
function usualOf(comparisons: readonly Comparison[], marks: readonly string[]): Comparison | undefined {
  const groups = new Map<string, Comparison[]>();
  for (const [i, each] of comparisons.entries()) {
    const own = marks[i] ?? '';
    const group = groups.get(own);
    if (group) group.push(each);
    else groups.set(own, [each]);
  }
  const largest = [...groups.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  return largest.length >= MAJORITY * comparisons.length ? largest[0] : undefined;
}

/** Of the documents that were looked at not all have the punctuation of the draft, and there are more. */
export function needsPoll(quotation: Quotation, comparisons: readonly Comparison[]): boolean {
  const [best] = comparisons;
  if (best?.difference.verdict !== 'exact' || (best.candidate.exactDocuments ?? 0) <= comparisons.length) return false;
  const own = marksOf(quotation);
  const same = marksOfAll(comparisons).filter((marks) => marks === own).length;
  return same < MOSTLY * comparisons.length;
}
