/** Judges a quotation of a law against the versions of it: pure, for any corpus. */
import { isBefore } from '../text/dates.ts';
import { type Article, clausesOf, isSame } from './articles.ts';
import type { LawCitation } from './citations.ts';
import { articlesWith, type Law, type Version, versionsAt } from './law.ts';
import { type Exchange, exchangesIn, patternOf } from './tokens.ts';

/** What became of a quotation of a law. `version` is the text that holds on the day of the draft. */
export type Judgement =
  /** The words stand where the draft has them. */
  | { readonly kind: 'right'; readonly article: Article }
  /** They stand in another clause (款) of the article, the number of which is given. */
  | { readonly kind: 'clause'; readonly article: Article; readonly clause: number }
  /** They stand in other articles of the same text; `moved`: in an older text they had the number of the draft. */
  | {
      readonly kind: 'number';
      readonly articles: readonly Article[];
      readonly version: Version;
      readonly moved?: Version;
      readonly isOneOfSeveral: boolean;
    }
  /** They stand in an older or a newer text only; `now` are the articles of that number, or all, in force. */
  | {
      readonly kind: 'superseded' | 'newer';
      readonly article: Article;
      readonly held: Version;
      readonly version: Version;
    }
  /** But for a modal verb or a number they are those of an article in force. */
  | {
      readonly kind: 'exchange';
      readonly article: Article;
      readonly exchanges: readonly Exchange[];
      readonly version: Version;
    };

/** The day on which the law must hold, as the draft has it. */
export function dayOf({ scene, version, days }: LawCitation): string | undefined {
  return version ?? days.at(-1) ?? scene.asOf;
}

/** The folded words of the quotation, apart where something is left out. */
export function partsOf({ scene, quotation }: LawCitation): string[] {
  const { text, skeleton } = scene;
  const parts: string[] = [];
  let from = quotation.from;
  for (let i = quotation.from + 1; i <= quotation.to; i++) {
    const gap = i < quotation.to ? text.slice((skeleton.at[i - 1] ?? 0) + 1, skeleton.at[i]) : '…';
    if (!/[…⋯]|\.{3}/.test(gap)) continue;
    parts.push(skeleton.text.slice(from, i));
    from = i;
  }
  return parts;
}

/** `undefined` where the law has nothing like the words. */
export function judgeCitation(citation: LawCitation, law: Law): Judgement | undefined {
  const parts = partsOf(citation);
  const accepted = acceptedVersions(citation, law);
  for (const version of accepted) {
    const article = articlesWith(version, citation.articles).find(holds(parts));
    if (article) return otherClause(citation, article, parts) ?? { kind: 'right', article };
  }
  const [version] = accepted;
  return (
    (version && otherNumber(citation, law, version, parts)) ??
    otherVersion(citation, law, accepted, parts) ??
    (version && exchanged(citation, version, parts))
  );
}

/** The clause in which the words stand, where the draft names one in which they do not. */
function otherClause({ articles }: LawCitation, article: Article, parts: readonly string[]): Judgement | undefined {
  const clause = articles.find((each) => isSame(each, article))?.clause;
  if (articles.length !== 1 || !clause) return undefined;
  const clauses = clausesOf(article).map((words) => inOrder(words, parts));
  const right = clauses.indexOf(true) + 1;
  return right && clauses.length >= clause.number && !clauses[clause.number - 1]
    ? { kind: 'clause', article, clause: right }
    : undefined;
}

/** The versions that the words may be of: those that may hold on the day of the draft, or on a day that the sentence names. */
export function acceptedVersions(citation: LawCitation, law: Law): readonly Version[] {
  const { version, days, scene, isFormer } = citation;
  if (version !== undefined) {
    const named = law.versions.filter(({ date, from }) => [date, from].some((iso) => iso?.startsWith(version)));
    if (named.length) return named;
  }
  const then = days.flatMap((day) => versionsAt(law, day));
  const now = versionsAt(law, scene.asOf);
  const former = isFormer
    ? law.versions.filter(({ date }) => date !== undefined && !now.some((each) => each.date === date))
    : [];
  return [...new Set([...former, ...now, ...then])];
}

/** All parts stand in the article, in order. */
export function holds(parts: readonly string[]): (article: Article) => boolean {
  return ({ words }) => inOrder(words, parts);
}

function inOrder(words: string, parts: readonly string[]): boolean {
  let at = 0;
  return parts.every((part) => {
    const found = words.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
}

function otherNumber(
  citation: LawCitation,
  law: Law,
  version: Version,
  parts: readonly string[],
): Judgement | undefined {
  if (!citation.articles.length) return undefined;
  const articles = version.articles.filter(holds(parts));
  if (!articles.length) return undefined;
  const moved = law.versions.findLast((each) => articlesWith(each, citation.articles).some(holds(parts)));
  const isOneOfSeveral = law.versions.length > 1;
  return { kind: 'number', articles, version, isOneOfSeveral, ...(moved && { moved }) };
}

function otherVersion(
  citation: LawCitation,
  law: Law,
  accepted: readonly Version[],
  parts: readonly string[],
): Judgement | undefined {
  const day = dayOf(citation);
  const [version] = accepted;
  if (!version) return undefined; // what held then is not known
  for (const held of law.versions.toReversed()) {
    if (held.date === undefined || accepted.includes(held)) continue;
    const article = articlesWith(held, citation.articles).find(holds(parts)) ?? held.articles.find(holds(parts));
    if (!article) continue;
    const isNewer = day !== undefined && isBefore(day, held.date);
    return { kind: isNewer ? 'newer' : 'superseded', article, held, version };
  }
  return undefined;
}

function exchanged(citation: LawCitation, version: Version, parts: readonly string[]): Judgement | undefined {
  const [words] = parts;
  if (words === undefined || parts.length > 1) return undefined;
  const pattern = patternOf(words);
  for (const article of articlesWith(version, citation.articles)) {
    const exchanges = exchangesIn(pattern, patternOf(article.words));
    if (exchanges?.length) return { kind: 'exchange', article, exchanges, version };
  }
  return undefined;
}
