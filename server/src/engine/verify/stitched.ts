/** A quotation of which every piece stands somewhere word for word: in one document, or mixed from several. */
import { isBorder } from '../align/slide.ts';
import { buildFinding } from '../findings/build.ts';
import { isAttributed } from '../findings/place.ts';
import { ONLY_TOLD } from '../findings/voice.ts';
import { say } from '../language/index.ts';
import { describeSource } from '../messages.ts';
import { sourceSpan } from '../text/skeleton.ts';
import type { Comparison, Quotation } from './judge.ts';
import { excerpt, type Piece, refOf, type Unsettled, type Verification } from './verify.ts';

/** Share of a quotation that its pieces must make up. */
const MOSTLY = 0.8;
const MOST_ORIGINS = 3;
/** Of pieces that tell where they come from. */
const SHORTEST_TELLING = 10;
const FEW = 8;

export function documentOf(comparison: Comparison | undefined): string {
  const document = comparison?.candidate.document;
  return document ? `${document.path}#${document.article}` : '';
}

/** The documents that have the very words, of those that were looked at. */
export function documentsOf({ found }: Piece): ReadonlySet<string> {
  const exact = found?.comparisons.filter(({ difference }) => difference.verdict === 'exact') ?? [];
  return new Set(exact.map(documentOf));
}

/** Long words of which few documents are known, all of which were looked at: others may come from anywhere. */
function isTelling({ side, found }: Piece): boolean {
  const documents = found?.comparisons[0]?.candidate.exactDocuments ?? 1;
  return side.words.length >= SHORTEST_TELLING && documents <= Math.min(FEW, found?.comparisons.length ?? 0);
}

/** All pieces stand somewhere word for word: in one document after all, or in several, from which they were mixed. */
export function stitched(quotation: Unsettled, pieces: readonly Piece[]): Verification | undefined {
  const { start, end, scene } = quotation;
  if (pieces.length < 2 || pieces.some(({ state }) => state !== 'exact')) return undefined;
  const known = pieces.reduce((sum, { side }) => sum + side.words.length, 0);
  if (known < MOSTLY * (quotation.to - quotation.from)) return undefined;
  const telling = isAttributed(scene, start) ? pieces.filter(isTelling) : [];
  const [first, ...rest] = telling;
  const best = (first ?? pieces[0])?.found?.comparisons[0];
  if (!best) return undefined;
  const shared = first && [...documentsOf(first)].filter((each) => rest.every((other) => documentsOf(other).has(each)));
  const home = shared?.length ? first?.found?.comparisons.find((each) => shared.includes(documentOf(each))) : undefined;
  const report = {
    start,
    end,
    source: refOf(home ?? best),
    sourceText: excerpt((home ?? best).candidate, home ?? best),
  };
  if (home || telling.length < 2) return { report: { ...report, verdict: 'exact' }, findings: [] };
  const origins = telling.map(({ side, found }) => ({ words: printed(side), source: found?.comparisons[0] }));
  const difference = origins
    .slice(0, MOST_ORIGINS)
    .map(({ words, source }) => say.finding.standsIn(words, source ? describeSource(refOf(source)) : ''))
    .join(say.finding.comma);
  return told(quotation, home ?? best, difference);
}

/** The whole clauses that a quotation has and its source has not. */
export function addedClauses(side: Quotation, best: Comparison | undefined): Quotation[] {
  return (best?.difference.edits ?? []).flatMap(({ sourceFrom, sourceTo, draftFrom, draftTo }) => {
    if (sourceFrom !== sourceTo || !isBorder(side, draftFrom) || !isBorder(side, draftTo)) return [];
    const [from, to] = [side.from + draftFrom, side.from + draftTo];
    return [{ ...side, from, to, words: side.words.slice(draftFrom, draftTo) }];
  });
}

/** Words of another document stand in the middle of a quotation that is right without them. */
export function mixedInto(quotation: Unsettled, part: Piece, added: readonly Piece[]): Verification | undefined {
  const best = part.found?.comparisons[0];
  const [piece] = added;
  const other = piece?.found?.comparisons[0];
  if (!best || !piece || !other || added.some(({ state }) => state !== 'exact')) return undefined;
  if (added.length < best.difference.edits.length || documentsOf(piece).has(documentOf(best))) return undefined;
  const words = say.finding.standsIn(printed(piece.side), describeSource(refOf(other)));
  return told(quotation, best, say.finding.restStandsIn(words, describeSource(refOf(best))));
}

function told({ start, end, scene }: Unsettled, best: Comparison, difference: string): Verification {
  const report = { start, end, source: refOf(best), sourceText: excerpt(best.candidate, best) };
  const finding = buildFinding(scene.text, 'quotations/passage', {
    start,
    end,
    voice: ONLY_TOLD,
    verdict: 'rewritten',
    message: say.finding.mixedDocuments(difference),
    cites: 'none',
    replacements: [],
    source: report.source,
    sourceText: report.sourceText,
  });
  return { report: { ...report, verdict: 'rewritten', difference }, findings: finding ? [finding] : [] };
}

function printed({ text, skeleton, from, to }: Quotation): string {
  const { start, end } = sourceSpan(skeleton, from, to);
  return text.slice(start, end);
}
