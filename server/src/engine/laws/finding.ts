/** What a finding on a quotation of a law says. */
import { type Patch, patchOf } from '../align/patch.ts';
import type { Candidate } from '../findings/build.ts';
import type { Change as Kind } from '../findings/change.ts';
import type { Proof } from '../findings/proof.ts';
import { voiceOf } from '../findings/voice.ts';
import { say } from '../language/index.ts';
import { describeDifference, locateDifference } from '../messages.ts';
import { applied, type Change, spanOf } from '../rules/changes.ts';
import { clip } from '../text/clip.ts';
import { printNumber } from '../text/numerals.ts';
import { fold } from '../text/skeleton.ts';
import type { SourceRef } from '../types.ts';
import { type Alteration, isSlip } from './altered.ts';
import { type Article, isSame, printArticle } from './articles.ts';
import type { LawCitation } from './citations.ts';
import { inForceInstead } from './in-force.ts';
import { dayOf, type Judgement, partsOf } from './judge.ts';
import type { Law } from './law.ts';
import { isReversed } from './tokens.ts';

/** Fewer words may stand in several articles by chance. */
const TELLING = 10;
/** Characters of an article that are shown. */
const SHOWN = 400;
const MOST_OFFERED = 3;

export function sourceOfArticle({ document, line }: Article): SourceRef {
  const { title, date, tier, path } = document;
  return { title, tier, path, line, ...(date !== undefined && { date }) };
}

export function textOfArticle({ text }: Article): string {
  return clip(text, SHOWN);
}

/** The finding for a judgement; undefined where the words are right. */
export function lawFinding(citation: LawCitation, judgement: Judgement): Candidate | undefined {
  switch (judgement.kind) {
    case 'right':
      return undefined;
    case 'number':
      return wrongNumber(citation, judgement);
    case 'clause':
      return wrongClause(citation, judgement);
    case 'exchange':
      return exchanged(citation, judgement);
    default:
      return otherText(citation, judgement);
  }
}

/** The words are not of this law but of others, which hold on the day of the draft. */
export function wrongLaw(
  citation: LawCitation,
  found: readonly { readonly law: Law; readonly article: Article }[],
): Candidate | undefined {
  const [first] = found;
  if (!first) return undefined;
  const { scene, title, articles, name } = citation;
  const last = articles.at(-1);
  const span = { start: title.start - 1, end: last?.clause?.end ?? last?.end ?? title.end + 1 };
  const isLong = name.startsWith('中华人民共和国');
  const like = scene.text.slice(span.start, span.end);
  const texts = found.slice(0, MOST_OFFERED).map(({ law, article }) => {
    const other = isLong ? law.title : law.title.replace(/^中华人民共和国(?=.)/, '');
    return `《${other}》${articles.length ? printArticle(article, like) : ''}`;
  });
  const isSure = found.length === 1 && citation.tie !== 'ground' && lengthOf(citation) >= TELLING + 2;
  return {
    ...span,
    ...spoken('fact', isSure, first.article, citation),
    verdict: 'misattributed',
    message: say.finding.lawOfOther(texts[0], like),
    replacements: texts.map((text) => ({ text, preferred: texts.length === 1 })),
    source: sourceOfArticle(first.article),
    sourceText: textOfArticle(first.article),
  };
}

/** The words stand in other laws, and no text of the law that is named is known: it may have them as well. */
export function unknownLaw(
  citation: LawCitation,
  found: readonly { readonly law: Law; readonly article: Article }[],
): Candidate | undefined {
  const [first] = found;
  const candidate = found.length === 1 && first ? wrongLaw(citation, found) : undefined;
  if (!first || !candidate) return undefined;
  const [right] = typeof candidate.replacements === 'string' ? [] : candidate.replacements;
  return {
    ...candidate,
    ...spoken('fact', false, first.article, citation),
    verdict: 'cannot-verify',
    message: say.finding.lawTextLacking(citation.name, right?.text ?? ''),
    replacements: right ? [{ ...right, preferred: false }] : [],
  };
}

function wrongClause(
  citation: LawCitation,
  { article, clause }: Judgement & { readonly kind: 'clause' },
): Candidate | undefined {
  const cited = citation.articles[0]?.clause;
  if (!cited) return undefined;
  const written = citation.scene.text.slice(cited.start, cited.end);
  const right = /[\d０-９]/.test(written) ? `第${clause}款` : `第${printNumber(clause)}款`;
  return {
    start: cited.start,
    end: cited.end,
    ...spoken('fact', false, article, citation),
    verdict: 'misattributed',
    message: say.finding.lawClause(citation.name, printArticle(article), right, written),
    replacements: right,
    source: sourceOfArticle(article),
    sourceText: textOfArticle(article),
  };
}

function wrongNumber(citation: LawCitation, judgement: Judgement & { readonly kind: 'number' }): Candidate | undefined {
  const { articles: found, version, moved, isOneOfSeveral } = judgement;
  const [first] = found;
  const { articles: cited, scene, name } = citation;
  if (!first || !cited[0]) return undefined;
  const span = spanOf(cited.map((each) => ({ ...each, replacement: '' })));
  const text = scene.text.slice(span.start, span.end);
  const right = printArticle(first, text);
  const message = moved
    ? say.finding.lawRenumbered(name, dateOf(moved.date), text, dateOf(version.date), right)
    : say.finding.lawArticle(name, right, text, dateOf(version.date));
  // Of a law with one text alone nobody knows how an older or a newer one is numbered.
  const isDated =
    version.date !== undefined && (dayOf(citation) !== undefined || moved !== undefined || isOneOfSeveral);
  const isSure = found.length <= MOST_OFFERED && lengthOf(citation) >= TELLING && isDated;
  const offered = cited.length === 1 ? found.slice(0, MOST_OFFERED) : [];
  return {
    ...span,
    ...spoken('fact', isSure, first, citation),
    verdict: moved ? 'superseded' : 'misattributed',
    message,
    replacements: offered.map((each) => ({ text: printArticle(each, text), preferred: offered.length === 1 })),
    source: sourceOfArticle(first),
    sourceText: textOfArticle(first),
  };
}

function otherText(
  citation: LawCitation,
  { kind, article, held, version }: Judgement & { readonly kind: 'superseded' | 'newer' },
): Candidate | undefined {
  const { quotation, name } = citation;
  const parts = partsOf(citation);
  const now = inForceInstead(parts.join(''), citation, version, article);
  const isWhole = parts.length === 1 && now?.text !== undefined;
  const replaced = isWhole ? [{ text: now.text, preferred: false }] : [];
  const shown = now?.article ?? article;
  const where = citation.articles.some((each) => isSame(each, article))
    ? ''
    : say.finding.inBrackets(printArticle(article));
  const there = now
    ? say.finding.lawReads(dateOf(version.date), printArticle(now.article))
    : say.finding.lawHasNot(dateOf(version.date));
  const day = dayOf(citation);
  const message =
    kind === 'newer'
      ? say.finding.lawNewer(name, where, dateOf(held.date), day ?? '', there)
      : say.finding.lawOlder(name, where, dateOf(held.date), there);
  return {
    start: quotation.start,
    end: quotation.end,
    ...spoken('superseded', lengthOf(citation) >= TELLING, article, citation),
    verdict: 'superseded',
    message: message + (isWhole ? `${say.finding.colon}“${now.text}”` : ''),
    replacements: replaced,
    source: sourceOfArticle(shown),
    sourceText: textOfArticle(shown),
  };
}

function exchanged(citation: LawCitation, judgement: Judgement & { readonly kind: 'exchange' }): Candidate {
  const { article, exchanges, version } = judgement;
  const { scene, quotation, name, tie } = citation;
  const changes = exchanges.map(({ wrong, right }): Change => {
    const at = quotation.from + wrong.at;
    const start = scene.skeleton.at[at] ?? quotation.start;
    return { start, end: (scene.skeleton.at[at + wrong.text.length - 1] ?? start) + 1, replacement: right };
  });
  const span = spanOf(changes);
  const told = exchanges.slice(0, MOST_OFFERED).map(({ wrong, right }) => say.finding.shouldBe(wrong.text, right));
  const isModal = exchanges.some(({ wrong }) => wrong.kind === 'modal');
  const change = exchanges.some(isReversed) ? 'negation' : isModal ? 'modal' : 'number';
  const verdict = isModal ? 'negation' : 'number';
  return {
    ...span,
    ...spoken(change, tie !== 'ground' && lengthOf(citation) >= TELLING, article, citation),
    verdict,
    message: say.finding.lawDiffers(
      name,
      printArticle(article),
      dateOf(version.date),
      told.join(say.finding.semicolon),
    ),
    replacements: [{ text: applied(scene.text, span, changes), preferred: true }],
    source: sourceOfArticle(article),
    sourceText: textOfArticle(article),
  };
}

/** The words differ from those of the article that is named. */
export function otherWords(citation: LawCitation, altered: Alteration): Candidate {
  const { article, version, draft, comparison } = altered;
  const { difference, source } = comparison;
  const patch = patchOf(source, draft, difference.edits);
  // Another one in a row is not another article: the number of the article proves what was meant.
  const change = altered.change === 'slot' ? 'number' : altered.change;
  const isSure = isSlip(altered) && citation.tie !== 'ground' && lengthOf(citation) >= TELLING;
  const told = describeDifference(difference, source, draft);
  const how = spoken(change, isSure, article, citation);
  const voice = isProved(citation, altered, patch) ? undefined : voiceOf(how);
  return {
    start: patch.start,
    end: patch.end,
    ...(voice ? { voice: { ...voice, certain: false }, cites: 'none' as const } : how),
    verdict: difference.verdict,
    message: say.finding.lawDiffers(citation.name, printArticle(article), dateOf(version.date), told),
    replacements: [{ text: patch.replacement.replace(/\s*\n\s*/g, ''), preferred: isSlip(altered) }],
    source: sourceOfArticle(article),
    sourceText: textOfArticle(article),
    difference: locateDifference(difference, source, draft, citation.quotation.from),
  };
}

/** With the fix all of the quotation stands word for word in the article, in a text of which it is known from when it holds. */
function isProved({ scene, quotation }: LawCitation, { article, version }: Alteration, patch: Patch): boolean {
  const { start, end } = quotation;
  const fixed = scene.text.slice(start, patch.start) + patch.replacement + scene.text.slice(patch.end, end);
  return version.date !== undefined && article.words.includes(fold(fixed));
}

/** How it is told: a text of a law proves itself unless somebody calls it secondary; words without marks may be adapted. */
function spoken(change: Kind, isSure: boolean, { document }: Article, citation: LawCitation) {
  const isDoubtful = document.tier === 'secondary' && document.known['tier'] !== 'default';
  const tier = isDoubtful ? 'secondary' : 'primary';
  const proof: Proof = { tier, documents: 1, against: 0, unverified: false, curated: true };
  const { isIndirect } = citation;
  const place = isIndirect ? ('indirect' as const) : ('attributed' as const);
  return { change, place, proof, length: lengthOf(citation), doubtful: !isSure || isIndirect, cites: 'none' as const };
}

function lengthOf({ quotation }: LawCitation): number {
  return quotation.to - quotation.from;
}

function dateOf(date: string | undefined): string {
  return date ?? say.finding.undated;
}
