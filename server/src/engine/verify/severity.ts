/** How loudly a near quotation is reported: by what differs, how far the source proves it, and who is said to have said it. */
import { ofLexicon } from '../records/lexicon.ts';
import type { Scene } from '../rules/rule.ts';
import { areAlike } from '../text/alike.ts';
import { anyOf } from '../text/literal.ts';
import { isProof, type Severity } from '../types.ts';
import { type Comparison, cutsClause, editLimit, type Quotation } from './judge.ts';
import { isFact, isOtherOrdinal } from './slips.ts';

/** Characters that stand together this often are a phrase of their own, and no slip. */
const COMMON = 30;

export interface Evidence {
  /** How often the rarest run of three characters around a difference stands in the corpus. */
  readonly rarest: number;
  /** The draft says that somebody said these words. */
  readonly isAttributed: boolean;
}

const said = ofLexicon(({ words }) => new RegExp(`${anyOf(words('saying'))}[^。！？；\\n]{0,4}$`));

/** True where a verb of saying leads to the quotation that starts at `start`: …强调：“ */
export function isAttributed({ text, records }: Scene, start: number): boolean {
  return said(records.lexicon).test(text.slice(Math.max(0, start - 12), Math.max(0, start - 1)));
}

/** `comparisons` are ordered, best first. `undefined`: the quotation is something else. */
export function severityOf(
  quotation: Quotation,
  comparisons: readonly Comparison[],
  { rarest, isAttributed }: Evidence,
): Severity | undefined {
  const best = comparisons[0];
  if (!best) return undefined;
  const { difference } = best;
  const length = quotation.words.length;
  if (difference.verdict === 'order') return 'information';
  if (difference.cost > editLimit(length) || saysMore(best, length)) return undefined;
  const sides = difference.edits.map((edit) => ({
    gone: wordsOf(best).slice(edit.sourceFrom, edit.sourceTo),
    added: quotation.words.slice(edit.draftFrom, edit.draftTo),
    following: quotation.words.slice(edit.draftTo),
  }));
  if (sides.some(({ gone, added, following }) => isFact(gone, added, following))) return undefined;
  if (difference.edits.some((edit) => isOtherOrdinal(wordsOf(best), quotation.words, edit))) return undefined;
  const slips = sides.every(({ gone, added }) => areAlike(gone, added));
  if (rarest >= COMMON && !slips) return undefined;
  const small = sides.every(({ gone, added }) => gone.length <= 1 && added.length <= 1);
  if (!small || hasRival(best, comparisons)) return 'information';
  const { tier } = best.candidate.document;
  if (isAttributed && isProof(tier) && difference.cost === 1 && length >= 8) return 'warning';
  if (tier === 'secondary' && !isAttributed && documentsWith(best, comparisons) < 2) return 'information';
  const certain = rarest === 0 && difference.cost <= (slips || length >= 12 ? 2 : 1);
  return certain && (length >= 7 || slips) ? 'warning' : 'information';
}

/** The quotation begins or ends with words of its own, where the source goes on with others within the clause. */
function saysMore({ difference, source }: Comparison, length: number): boolean {
  return difference.edits.some(({ draftFrom, draftTo }) => {
    if (draftTo - draftFrom < 2) return false;
    return (
      (draftFrom === 0 && cutsClause(source, source.from)) || (draftTo === length && cutsClause(source, source.to))
    );
  });
}

function wordsOf({ source }: Comparison): string {
  return source.skeleton.text.slice(source.from, source.to);
}

/** Another source, equally near, with other words: which one was meant cannot be known. */
function hasRival(best: Comparison, comparisons: readonly Comparison[]): boolean {
  return comparisons.some((each) => each.difference.cost === best.difference.cost && wordsOf(each) !== wordsOf(best));
}

/** Different documents among the candidates that have the very words of the best one. */
function documentsWith(best: Comparison, comparisons: readonly Comparison[]): number {
  const same = comparisons.filter((each) => wordsOf(each) === wordsOf(best));
  return new Set(same.map((each) => each.candidate.document.path)).size;
}
