/** The words of an article that the draft names, where it quotes them with a difference: the number proves what was meant. */
import { type Change, changeOf, wordsOf } from '../findings/change.ts';
import { isSameNumber } from '../text/numerals.ts';
import { readingsOf } from '../verify/inquiry.ts';
import { byNearness, type Comparison, compareCandidates, editLimit, type Quotation } from '../verify/judge.ts';
import type { Article } from './articles.ts';
import type { LawCitation } from './citations.ts';
import { acceptedVersions } from './judge.ts';
import { articlesWith, type Law, type Version } from './law.ts';

/** Words of an article as a draft has them. */
export interface Alteration {
  readonly article: Article;
  readonly version: Version;
  readonly draft: Quotation;
  readonly comparison: Comparison;
  readonly change: Change;
  /** Few characters differ: hardly the words of something else. */
  readonly isSlight: boolean;
}

/** Share of the words that may differ. */
const MOST = 0.25;
/** Ends what is quoted of a list. */
const AND_SO_ON = '等';
/** What is small and no matter of style: it is wrong in whatever text of the law. */
const SLIPS: ReadonlySet<Change> = new Set(['typo', 'number', 'negation', 'modal', 'character']);

export function isSlip({ change, isSlight }: Alteration): boolean {
  return isSlight && SLIPS.has(change);
}

/** The nearest of the articles named, in the text that holds on the day of the draft; `undefined` where none is near. */
export function alterationOf(citation: LawCitation, law: Law): Alteration | undefined {
  const [version] = acceptedVersions(citation, law);
  if (!version || !citation.articles.length) return undefined;
  const [best] = articlesWith(version, citation.articles)
    .flatMap((article) => alterationsOf(citation, article, version))
    .sort((a, b) => byNearness(a.comparison, b.comparison));
  return best && (!citation.isIndirect || isSlip(best)) ? best : undefined; // without marks the words may be adapted
}

function alterationsOf({ scene, quotation }: LawCitation, article: Article, version: Version): Alteration[] {
  const { document, text, line } = article;
  return readingsOf({ ...quotation, scene, taken: [], quoting: 'marks' }).flatMap(({ whole }) => {
    const [comparison] = compareCandidates(whole, [{ document, text, line, offset: 0, score: 0 }]);
    if (!comparison) return [];
    const { difference, source } = comparison;
    const { length } = whole.words;
    const limit = editLimit(length);
    const compared = { source, draft: whole, difference };
    const words = difference.edits.map((edit) => wordsOf(compared, edit));
    if (words.every(({ right, wrong }) => isSameNumber(right, wrong))) return []; // in other digits, or all the same
    if (comparison.effort > Math.max(limit, length * MOST)) return [];
    const change = changeOf(compared);
    if (difference.cost > limit && change === 'rewritten') return []; // items of a list without those between them
    if (words.every(({ right, wrong }) => !right && wrong === AND_SO_ON) && whole.words.endsWith(AND_SO_ON)) return [];
    return [{ article, version, draft: whole, comparison, change, isSlight: difference.cost <= limit }];
  });
}
