/** Verifies quotations that no record settles against the passages of a corpus. */
import { type Patch, patchOf } from '../align/patch.ts';
import type { Edit } from '../align/script.ts';
import { isSureOfDocument, isSureOfSlip } from '../align/sure.ts';
import { buildFinding, type WeighedFinding } from '../findings/build.ts';
import { placeOfQuotation } from '../findings/place.ts';
import { ONLY_TOLD, type Voice } from '../findings/voice.ts';
import { say } from '../language/index.ts';
import { describeDifference, locateDifference } from '../messages.ts';
import { spokenRef } from '../passage-source.ts';
import type { PassageCandidate } from '../passages.ts';
import type { Scene } from '../rules/rule.ts';
import { areAlike } from '../text/alike.ts';
import { sectionsOf } from '../text/parts.ts';
import type { QuotationReport, SourceRef } from '../types.ts';
import { isOfOneLength } from './even.ts';
import { type Comparison, editLimit, type Quotation } from './judge.ts';
import { isFaultyList } from './listed.ts';
import { marksFound } from './marks.ts';
import { isQuotedInPieces, mayBeItsOwn } from './meant.ts';
import { isOfNamedDocument } from './named-document.ts';
import type { OpenQuotation } from './open.ts';
import { isOtherStyle, punctuationEdits } from './punctuation.ts';
import type { Researched } from './research.ts';
import { voiceOfPassage } from './severity.ts';
import { isVerbatimBut } from './verbatim.ts';

/** Fewer documents do not settle the punctuation of words; fewer than many not whether 、 or ， stands between them. */
const FEW = 2;
const MANY = 10;
/** UTF-16 units of the source shown before and after the words that are quoted. */
const AROUND = 40;
/** Of shorter words two thirds are found anywhere. */
const SHORTEST_REWRITTEN = 10;
const UP_TO_CLAUSE = /^[^，；：。！？\n]*[，；：。！？\n]+[”’」』》）\s]*/;
const WHOLE_CLAUSES = /^[\s\S]*[，；：。！？\n][”’」』》）]*/;

/** A quotation to be verified, in the offsets of its scene. */
export interface Unsettled extends OpenQuotation {
  readonly scene: Scene;
}

export interface Verification {
  readonly report: QuotationReport;
  readonly findings: readonly WeighedFinding[];
}

/** Verifies quotations; answers in their order. Rejects only when aborted. */
export type Verify = (quotations: readonly Unsettled[], signal?: AbortSignal) => Promise<Verification[]>;

/** Some words of a quotation and what the passages say of them. */
export interface Piece {
  readonly side: Quotation;
  readonly state: 'exact' | 'near' | 'unknown';
  readonly found?: Researched;
  /** Of what is near. */
  readonly voice?: Voice;
}

/** What the passages say of some words of a quotation. */
export function judgePiece(quotation: Unsettled, side: Quotation, found: Researched | undefined): Piece {
  if (!found?.comparisons[0]) return { side, state: 'unknown' };
  const [best] = found.comparisons;
  if (best.difference.verdict === 'exact') return { side, state: 'exact', found };
  if (quotation.label !== undefined) {
    const isFaulty = isFaultyList(quotation.label, side, found);
    return isFaulty ? { side, state: 'near', found, voice: ONLY_TOLD } : { side, state: 'unknown', found };
  }
  const place = quotation.quoting === 'indirect' ? 'indirect' : placeOfQuotation(quotation.scene, quotation);
  const voice = heard(quotation, side, found, voiceOfPassage(side, found, place));
  return voice ? { side, state: 'near', found, voice } : { side, state: 'unknown', found };
}

/** What may be meant as it is is told gently. Of what is reported in one's own words only slips are told, and gently. */
function heard(quotation: Unsettled, side: Quotation, found: Researched, voice: Voice | undefined): Voice | undefined {
  const [best] = found.comparisons;
  if (!best || isQuotedInPieces(quotation, best)) return undefined;
  if (mayBeVerbatim(quotation, best, voice) && isVerbatimBut(side, found)) return ONLY_TOLD;
  if (!voice) return undefined;
  const { difference, source } = best;
  if (quotation.quoting !== 'indirect')
    return voice.severity === 'warning' && mayBeItsOwn(quotation, side, found) ? ONLY_TOLD : voice;
  const [edit, other] = difference.edits;
  if (!edit || other || voice.severity !== 'warning') return undefined;
  const gone = source.skeleton.text.slice(source.from + edit.sourceFrom, source.from + edit.sourceTo);
  return areAlike(gone, side.words.slice(edit.draftFrom, edit.draftTo)) ? ONLY_TOLD : undefined;
}

/** Nothing else speaks for the words of the source, but the draft says that they are quoted, or names their document. */
function mayBeVerbatim(quotation: Unsettled, best: Comparison, voice: Voice | undefined): boolean {
  return quotation.quoting === 'indirect' ? isOfNamedDocument(quotation, best) : !voice && isAllQuoted(quotation);
}

/** Marks, or the layout, say that all of it is somebody’s words. */
const isAllQuoted = ({ quoting }: Unsettled): boolean => quoting === 'marks' || quoting === 'block';

/** The report of words that stand in the corpus as a whole, or nearly do. */
export function conclude(quotation: Unsettled, { side, state, found, ...piece }: Piece): Verification {
  const { scene, start, end, quoting } = quotation;
  const best = found?.comparisons[0];
  const voice = piece.voice && quoting === 'unclosed' ? ONLY_TOLD : piece.voice;
  const span = { start, end };
  const unknown = { report: { ...span, verdict: 'not-found' as const }, findings: [] };
  if (!best) return unknown;
  const source = refOf(best);
  const sourceText = excerpt(best.candidate, best);
  if (state === 'exact') return concludeExact(quotation, side, found?.comparisons ?? []);
  if (!voice) {
    if (quoting !== 'marks' || !isRewritten(best, side)) return unknown;
    return { report: { ...span, verdict: 'rewritten', source, sourceText }, findings: [] };
  }
  const groups = editsByClause(side, best.difference.edits);
  const rival = groups.length === 1 ? found?.rival : undefined;
  const findings = groups.flatMap((edits) => makeFinding(scene, side, best, voice, edits, rival) ?? []);
  const { verdict } = best.difference;
  const difference = locateDifference(best.difference, best.source, side, side.from);
  return { report: { ...span, verdict, source, sourceText, difference }, findings };
}

/** The very words; their punctuation may be that of hardly any document. */
function concludeExact(
  { scene, start, end, quoting }: Unsettled,
  side: Quotation,
  comparisons: readonly Comparison[],
): Verification {
  const exact = comparisons.filter(({ difference }) => difference.verdict === 'exact');
  const { best, isUsual, documents, isAtLeast } = marksFound(side, exact);
  const isChecked = quoting === 'marks' || quoting === 'block';
  const all = Math.max(exact.length, best.candidate.exactDocuments ?? 0);
  const isAsGood = documents > 0 || all < FEW || (all < MANY && isOtherStyle(best.source, side));
  const voice = { severity: isAsGood ? ('hint' as const) : ('information' as const), certain: false };
  const finding = isChecked ? makeFinding(scene, side, best, voice, punctuationEdits(best.source, side)) : undefined;
  const report = { start, end, source: refOf(best), sourceText: excerpt(best.candidate, best) };
  const counted = documents > 0 ? { documents, ...(isAtLeast && { documentsAtLeast: true as const }) } : {};
  const isOther = finding !== undefined || (isChecked && !isUsual);
  const verdict = isOther ? ('punctuation' as const) : ('exact' as const);
  return { report: { ...report, ...counted, verdict }, findings: finding ? [finding] : [] };
}

/** The edits of each clause that has some: a fix of two clauses would run over all that stands between them. */
function editsByClause(side: Quotation, edits: readonly Edit[]): Edit[][] {
  const clauses = sectionsOf(side.text, side.skeleton, side);
  const groups: Edit[][] = [];
  let last = -1;
  for (const edit of edits) {
    const clause = clauses.findLastIndex(({ from }) => from <= side.from + edit.draftFrom);
    const group = groups.at(-1);
    if (group && clause <= last) group.push(edit);
    else groups.push([edit]);
    last = clauses.findLastIndex(({ from }) => from < side.from + edit.draftTo);
  }
  return groups;
}

/** Most of the words stand there: too far off for a finding, near enough to be shown. */
function isRewritten({ difference }: Comparison, { words }: Quotation): boolean {
  return words.length >= SHORTEST_REWRITTEN && difference.cost > editLimit(words.length);
}

/** `rival`: other words that may have been meant as well; then none of the two is preferred. */
function makeFinding(
  scene: Scene,
  side: Quotation,
  best: Comparison,
  voice: Voice,
  edits: Comparison['difference']['edits'],
  rival?: Comparison,
): WeighedFinding | undefined {
  if (!edits.length) return undefined;
  const isSlip = voice.severity === 'warning' || isOfOneLength(side, best);
  const isSure = isSlip ? isSureOfSlip : isSureOfDocument;
  const patch = patchOf(best.source, side, edits, isSure);
  const other = rival && patchOf(rival.source, side, rival.difference.edits, isSureOfDocument);
  const start = Math.min(patch.start, other?.start ?? patch.start);
  const end = Math.max(patch.end, other?.end ?? patch.end);
  const isPunctuation = best.difference.verdict === 'exact';
  const difference = { ...best.difference, edits };
  const differs = isPunctuation ? say.finding.otherPunctuation : describeDifference(difference, best.source, side);
  const widened = (each: Patch) =>
    scene.text.slice(start, each.start) + each.replacement + scene.text.slice(each.end, end);
  return buildFinding(scene.text, 'quotations/passage', {
    start,
    end,
    voice,
    verdict: isPunctuation ? 'punctuation' : best.difference.verdict,
    message: say.finding.differsFromSource(differs),
    replacements: other ? [patch, other].map((each) => ({ text: widened(each), preferred: false })) : patch.replacement,
    source: refOf(best),
    sourceText: excerpt(best.candidate, best),
    ...(!isPunctuation && { difference: locateDifference(difference, best.source, side, side.from) }),
  });
}

export function refOf({ candidate, source }: Comparison): SourceRef {
  return spokenRef(candidate, source.skeleton.at[source.from] ?? 0);
}

/** The words of the source with a little around them: whole clauses where they are short enough. */
export function excerpt({ text }: PassageCandidate, { source }: Comparison): string {
  const start = source.skeleton.at[source.from] ?? 0;
  const end = (source.skeleton.at[source.to - 1] ?? 0) + 1;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const lead = start > AROUND ? before.replace(UP_TO_CLAUSE, '') : before;
  const trail = end + AROUND < text.length ? (WHOLE_CLAUSES.exec(after)?.[0] ?? after) : after;
  return lead + text.slice(start, end) + trail;
}
