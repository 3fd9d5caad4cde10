/** The words of an article that the draft names, where it quotes them with a difference: the number proves what was meant. */
import { type Change, changeOf, wordsOf } from '../findings/change.ts';
import { isSameNumber } from '../text/numerals.ts';
import { clausesOf, readingsOf } from '../verify/inquiry.ts';
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
/** Characters of a clause that is compared by itself. */
const SHORTEST_CLAUSE = 10;
/** Ends what is quoted of a list. */
const AND_SO_ON = '等';
/** What is small and no matter of style: it is wrong in whatever text of the law. */
const SLIPS: ReadonlySet<Change> = new Set(['typo', 'number', 'negation', 'modal', 'character']);

export function isSlip({ change, isSlight }: Alteration): boolean {
  return isSlight && SLIPS.has(change);
}

/**
 * The nearest of the articles named, in the text that holds on the day of the draft; `undefined` where none is near. Without
 * marks the words may be adapted, and put together of several paragraphs: then only a slip counts, clause by clause.
 */
export function alterationOf(citation: LawCitation, law: Law): Alteration | undefined {
  const [version] = acceptedVersions(citation, law);
  if (!version || !citation.articles.length) return undefined;
  const { scene, quotation, isIndirect } = citation;
  const [reading, ...others] = readingsOf({ ...quotation, scene, taken: [], quoting: 'marks' });
  if (!reading) return undefined;
  const articles = articlesWith(version, citation.articles);
  const nearest = (draft: Quotation): Alteration | undefined =>
    articles
      .flatMap((article) => alterationIn(draft, article, version) ?? [])
      .sort((a, b) => byNearness(a.comparison, b.comparison))[0];
  if (!isIndirect)
    return [reading, ...others]
      .flatMap(({ whole }) => nearest(whole) ?? [])
      .sort((a, b) => byNearness(a.comparison, b.comparison))[0];
  const whole = nearest(reading.whole);
  if (whole) return isSlip(whole) ? whole : undefined;
  const clauses = clausesOf(reading.whole).filter(({ words }) => words.length >= SHORTEST_CLAUSE);
  const open = clauses.filter(({ words }) => !articles.some((article) => article.words.includes(words)));
  const [slip, other] = open
    .flatMap((clause) => nearest(clause) ?? [])
    .filter((each) => isSlip(each) && isInside(each));
  return other ? undefined : slip;
}

/** At its ends a clause is fitted into the sentence. */
function isInside({ draft: { words }, comparison: { difference } }: Alteration): boolean {
  return difference.edits.every(({ draftFrom, draftTo }) => draftFrom > 0 && draftTo < words.length);
}

function alterationIn(draft: Quotation, article: Article, version: Version): Alteration | undefined {
  const { document, text, line } = article;
  const [comparison] = compareCandidates(draft, [{ document, text, line, offset: 0, score: 0 }]);
  if (!comparison) return undefined;
  const { difference, source } = comparison;
  const { length } = draft.words;
  const limit = editLimit(length);
  const compared = { source, draft, difference };
  const words = difference.edits.map((edit) => wordsOf(compared, edit));
  if (words.every(({ right, wrong }) => isSameNumber(right, wrong))) return undefined; // in other digits, or all the same
  if (comparison.effort > Math.max(limit, length * MOST)) return undefined;
  const change = changeOf(compared);
  if (difference.cost > limit && change === 'rewritten') return undefined; // items of a list without those between them
  if (words.every(({ right, wrong }) => !right && wrong === AND_SO_ON) && draft.words.endsWith(AND_SO_ON))
    return undefined;
  return { article, version, draft, comparison, change, isSlight: difference.cost <= limit };
}
