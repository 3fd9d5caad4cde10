/** Ellipses of a quotation that leave out a word of the source on which the sense depends. */
import { buildFinding, type WeighedFinding } from '../findings/build.ts';
import { ONLY_TOLD } from '../findings/voice.ts';
import { say } from '../language/index.ts';
import type { Scene } from '../rules/rule.ts';
import type { Units } from '../text/parts.ts';
import { turnedBy } from '../text/sense.ts';
import { type Skeleton, skeletonIndex, skeletonOf, sourceSpan } from '../text/skeleton.ts';
import type { Comparison, Quotation } from './judge.ts';
import { excerpt, type Piece, refOf, type Unsettled } from './verify.ts';

/** Ellipses that leave out a word on which the sense depends. */
export function leftOut({ scene }: Unsettled, whole: Quotation, best: Comparison): WeighedFinding[] {
  const { from, skeleton } = best.source;
  return best.left.flatMap((run) =>
    turnedFinding(scene, whole, whole.from + run.at, best, skeleton, { from: from + run.from, to: from + run.to }),
  );
}

/** `unit` of the draft stands behind the ellipsis; `left` are units of the skeleton of the source's text that are left out there. */
function turnedFinding(
  scene: Scene,
  draft: Quotation,
  unit: number,
  best: Comparison,
  skeleton: Skeleton,
  left: Units,
): WeighedFinding[] {
  const { text } = best.candidate;
  const turned = turnedBy(text, skeleton, left);
  if (!turned) return [];
  const start = (draft.skeleton.at[unit - 1] as number) + 1;
  const end = draft.skeleton.at[unit] as number;
  const lost = sourceSpan(skeleton, turned.lost.from, turned.lost.to);
  const finding = buildFinding(scene.text, 'quotations/passage', {
    start,
    end,
    voice: ONLY_TOLD,
    verdict: turned.isNegation ? 'negation' : 'omission',
    message: say.finding.ellipsisHides(text.slice(lost.start, lost.end)),
    replacements: [],
    source: refOf(best),
    sourceText: excerpt(best.candidate, best),
  });
  return finding ? [finding] : [];
}

/** The same of parts that stand word for word in different paragraphs. */
export function leftOutBefore({ scene }: Unsettled, parts: readonly Piece[]): WeighedFinding[] {
  return parts.slice(1).flatMap(({ side, state, found }) => {
    const best = found?.comparisons[0];
    if (!best || state !== 'exact') return [];
    const skeleton = skeletonOf(best.candidate.text);
    const to = skeletonIndex(skeleton, best.source.skeleton.at[best.source.from] ?? 0);
    return turnedFinding(scene, side, side.from, best, skeleton, { from: 0, to });
  });
}
