/** Checks what a draft quotes of laws against their texts in the corpus. */
import { buildFinding, type Candidate, type WeighedFinding } from '../findings/build.ts';
import type { PassageIndex } from '../passages.ts';
import { skeletonOf } from '../text/skeleton.ts';
import { titleKey } from '../text/titles.ts';
import type { QuotationReport } from '../types.ts';
import { alterationOf } from './altered.ts';
import type { Article } from './articles.ts';
import type { LawCitation } from './citations.ts';
import { lawFinding, otherWords, sourceOfArticle, textOfArticle, unknownLaw, wrongLaw } from './finding.ts';
import { acceptedVersions, holds, type Judgement, judgeCitation, partsOf } from './judge.ts';
import { createLaws, type FindLaws, type Law, type Version, versionsAt } from './law.ts';

/** What is known of a quotation of a law; nothing where the corpus does not have the law, or nothing like the words. */
export interface LawAnswer {
  readonly finding?: WeighedFinding;
  readonly report?: QuotationReport;
}

/** Answers in the order of the citations. Rejects only when aborted. */
export type CheckLaws = (citations: readonly LawCitation[], signal?: AbortSignal) => Promise<readonly LawAnswer[]>;

/** Shorter words prove nothing of a law that the corpus does not have. */
const SHORTEST_UNKNOWN = 16;
/** Shorter words are not looked for in other laws. */
const SHORTEST_ELSEWHERE = 12;
/** Documents looked at for the words of another law. */
const CANDIDATES = 24;
const LONGEST = 400;

/** A checker over one index; undefined where whole documents cannot be read. */
export function createLawChecker(index: PassageIndex): CheckLaws | undefined {
  if (!index.library) return undefined;
  const find = createLaws(index.library);
  return async (citations, signal) => {
    const answers: LawAnswer[] = [];
    for (const citation of citations) {
      signal?.throwIfAborted();
      answers.push(await checkOne(citation, find, index));
    }
    return answers;
  };
}

async function checkOne(citation: LawCitation, find: FindLaws, index: PassageIndex): Promise<LawAnswer> {
  const [law, ...others] = await find([citation.name, ...citation.others]);
  if (!law) return ofUnknownText(citation, find, index);
  const judgement = judgeCitation(citation, law);
  if (judgement?.kind === 'right') return answer(citation, judgement);
  const meant = others.flatMap((other) => (other ? (judgeCitation({ ...citation, articles: [] }, other) ?? []) : []));
  const right = meant.find(({ kind }) => kind === 'right');
  if (right) return answer(citation, right);
  if (judgement) return answer(citation, judgement);
  if (!acceptedVersions(citation, law).length) return ofUnknownText(citation, find, index);
  const altered = alterationOf(citation, law);
  if (altered?.isSlight) return told(citation, otherWords(citation, altered));
  const elsewhere = citation.isIndirect ? undefined : wrongLaw(citation, await foundElsewhere(citation, find, index));
  return told(citation, elsewhere ?? (altered && otherWords(citation, altered)));
}

/**
 * Without a text of that time nobody knows that the words are not of this law. Where they stand in another one, which does not
 * speak of it (rules for its application repeat its words), that is worth a look.
 */
async function ofUnknownText(citation: LawCitation, find: FindLaws, index: PassageIndex): Promise<LawAnswer> {
  const { isIndirect, articles, quotation, name } = citation;
  if (isIndirect || !articles.length || quotation.to - quotation.from < SHORTEST_UNKNOWN) return {};
  const elsewhere = await foundElsewhere(citation, find, index);
  const key = titleKey(name);
  const speaksOfIt = ({ version }: Elsewhere) => version.articles.some(({ words }) => words.includes(key));
  return elsewhere.some(speaksOfIt) ? {} : told(citation, unknownLaw(citation, elsewhere));
}

function answer(citation: LawCitation, judgement: Judgement): LawAnswer {
  if (judgement.kind !== 'right') return told(citation, lawFinding(citation, judgement));
  const { article } = judgement;
  return reported(citation, 'exact', { source: sourceOfArticle(article), sourceText: textOfArticle(article) });
}

function told(citation: LawCitation, candidate: Candidate | undefined): LawAnswer {
  const finding = candidate && buildFinding(citation.scene.text, 'laws/article', candidate);
  return finding ? { finding, ...reported(citation, finding.verdict, finding) } : {};
}

/** Of quotations it is told what became of them; words without marks are none. */
function reported(
  { quotation: { start, end }, isIndirect }: LawCitation,
  verdict: QuotationReport['verdict'],
  { source, sourceText }: Pick<QuotationReport, 'source' | 'sourceText'>,
): LawAnswer {
  if (isIndirect) return {};
  return {
    report: { start, end, verdict, ...(source && { source }), ...(sourceText !== undefined && { sourceText }) },
  };
}

export interface Elsewhere {
  readonly law: Law;
  readonly version: Version;
  readonly article: Article;
}

/** The laws other than the one named in which the words stand, in the text that holds on the day of the draft. */
async function foundElsewhere(
  citation: LawCitation,
  find: FindLaws,
  index: PassageIndex,
): Promise<readonly Elsewhere[]> {
  const parts = partsOf(citation);
  const [longest = ''] = parts.toSorted((a, b) => b.length - a.length);
  if (longest.length < SHORTEST_ELSEWHERE) return [];
  const [candidates = []] = await index.lookup([{ text: longest.slice(0, LONGEST), limit: CANDIDATES }]);
  const titles = new Map<string, string>();
  for (const { score, document } of candidates) {
    const key = titleKey(document.title);
    if (score === 1 && key !== titleKey(citation.name)) titles.set(key, document.title);
  }
  const laws = await find([...titles.values()]);
  return laws.flatMap((other) => {
    const [version] = other ? versionsAt(other, citation.scene.asOf) : [];
    const article = version?.articles.find((each) => holds(parts)(each) && !isQuotedIn(each, longest));
    return other && version && article ? [{ law: other, version, article }] : [];
  });
}

/** An article may quote the words of another law. */
function isQuotedIn({ text }: Article, words: string): boolean {
  const skeleton = skeletonOf(text);
  const at = skeleton.text.indexOf(words);
  const before = at < 0 ? '' : text.slice(0, skeleton.at[at]);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
