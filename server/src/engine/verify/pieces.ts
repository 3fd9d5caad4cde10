/** A quotation put together from its pieces: its parts between ellipses, or its clauses where it is not found as a whole. */
import type { WeighedFinding } from '../findings/build.ts';
import { isAttributed } from '../findings/place.ts';
import { ONLY_TOLD } from '../findings/voice.ts';
import { leftOut, leftOutBefore } from './ellipsis.ts';
import { clausesOf, type Reading } from './inquiry.ts';
import { compareCandidates, type Quotation } from './judge.ts';
import { isOtherwiseVerbatim } from './neighbours.ts';
import type { Researched } from './research.ts';
import { addedClauses, documentOf, documentsOf, mixedInto, stitched } from './stitched.ts';
import { conclude, excerpt, judgePiece, type Piece, refOf, type Unsettled, type Verification } from './verify.ts';

/** A part between ellipses, with the clauses to be asked for: where it is not found all, else those it has too many. */
interface Part extends Piece {
  readonly clauses: readonly Quotation[];
}

/** The reading of a quotation that the passages bear out best. */
export interface Chosen {
  readonly quotation: Unsettled;
  readonly reading: Reading;
  readonly parts: readonly Part[];
}

/** What a part that is not found weighs against a reading, in edits. */
const UNKNOWN = 10;
/** Shorter clauses could come from anywhere. */
const SHORTEST_CLAUSE = 8;

export function chooseReading(
  quotation: Unsettled,
  readings: readonly Reading[],
  answers: ReadonlyMap<Quotation, Researched>,
): Chosen {
  const all = readings.map((reading): Chosen => {
    const pieces = reading.parts.map((part) => judgePiece(quotation, part, answers.get(part)));
    return { quotation, reading, parts: pieces.map((piece) => ({ ...piece, clauses: openClauses(quotation, piece) })) };
  });
  return all.reduce((best, other) => (weight(other) < weight(best) ? other : best));
}

function weight({ parts }: Chosen): number {
  return parts.reduce((sum, { state, found }) => {
    if (state === 'unknown') return sum + UNKNOWN;
    return sum + (state === 'near' ? (found?.comparisons[0]?.effort ?? 0) : 0);
  }, 0);
}

/** None of what is reported in other words: its sentence is near as a whole, or is somebody's own. */
function openClauses({ quoting }: Unsettled, { side, state, found }: Piece): Quotation[] {
  if (quoting === 'indirect' || state === 'exact') return [];
  const clauses = state === 'near' ? addedClauses(side, found?.comparisons[0]) : clausesOf(side);
  return clauses.filter((clause) => clause.words.length >= SHORTEST_CLAUSE);
}

/** What there is to say of a quotation. `answers` are of the clauses that were asked for. */
export function combine(chosen: Chosen, answers: ReadonlyMap<Quotation, Researched>): Verification {
  const { quotation, parts } = chosen;
  const together = standTogether(chosen);
  if (together) return { report: together.report, findings: untaken(quotation, together.findings) };
  const [only, other] = parts;
  if (only && !other && !only.clauses.length) return settled(quotation, only);
  const mixture = parts.flatMap((part) => {
    if (part.state !== 'near') return [];
    const added = part.clauses.map((clause) => judgePiece(quotation, clause, answers.get(clause)));
    return mixedInto(quotation, part, added) ?? [];
  });
  if (mixture[0]) return { ...mixture[0], findings: untaken(quotation, mixture[0].findings) };
  const pieces = parts.flatMap((part): readonly Piece[] => {
    if (part.state === 'near') return [part];
    const clauses = part.clauses.map((clause) => judgePiece(quotation, clause, answers.get(clause)));
    return clauses.length ? clauses : [part];
  });
  return fromPieces(quotation, parts, pieces);
}

function settled(quotation: Unsettled, piece: Piece): Verification {
  const { report, findings } = conclude(quotation, piece);
  return { report, findings: untaken(quotation, findings) };
}

/** Of words of which the records say something nothing else is said. */
export function untaken({ taken }: Unsettled, findings: readonly WeighedFinding[]): WeighedFinding[] {
  return findings.filter(({ start, end }) => taken.every((span) => span.start >= end || span.end <= start));
}

/** All parts between the ellipses stand word for word in one text, in order. */
function standTogether({ quotation, reading, parts }: Chosen): Verification | undefined {
  if (parts.length < 2) return undefined;
  const candidates = parts.flatMap(({ found }) => found?.comparisons.map(({ candidate }) => candidate) ?? []);
  const best = compareCandidates(reading.whole, candidates)[0];
  if (best?.difference.verdict !== 'exact') return undefined;
  const { start, end } = quotation;
  const report = { start, end, source: refOf(best), sourceText: excerpt(best.candidate, best) };
  const findings = leftOut(quotation, reading.whole, best);
  return { report: { ...report, verdict: findings[0]?.verdict ?? 'exact' }, findings };
}

/** The pieces each with its own evidence. */
function fromPieces(quotation: Unsettled, parts: readonly Piece[], pieces: readonly Piece[]): Verification {
  const { start, end } = quotation;
  const isSaid = isAttributed(quotation.scene, start);
  const near = pieces.flatMap((piece) => {
    if (isSaid && isOtherwiseVerbatim(piece, pieces))
      return conclude(quotation, { ...piece, state: 'near', voice: ONLY_TOLD }).findings;
    if (piece.state !== 'near') return [];
    const voice = parts.includes(piece) ? piece.voice : voiceOfClause(piece, pieces);
    return voice ? conclude(quotation, { ...piece, voice }).findings : [];
  });
  const findings = untaken(quotation, [...near, ...leftOutBefore(quotation, parts)]);
  const first = findings[0];
  if (first) {
    const { verdict, source, sourceText, difference } = first;
    const report = { start, end, verdict, ...(source && { source }) };
    return {
      report: {
        ...report,
        ...(sourceText !== undefined && { sourceText }),
        ...(difference !== undefined && { difference }),
      },
      findings,
    };
  }
  const open = parts.find(({ state }) => state === 'unknown') ?? (parts[0] as Piece);
  const mixed = quotation.quoting === 'marks' ? stitched(quotation, pieces) : undefined;
  return mixed ? { ...mixed, findings: untaken(quotation, mixed.findings) } : settled(quotation, open);
}

/** A clause is heard where the text that has it has another piece of the quotation too, else if it is surely a slip. */
function voiceOfClause(piece: Piece, pieces: readonly Piece[]): Piece['voice'] {
  const home = documentOf(piece.found?.comparisons[0]);
  const text = piece.found?.comparisons[0]?.source.skeleton.text ?? '';
  const isProved = pieces.some((other) => {
    return other.state === 'exact' && (documentsOf(other).has(home) || text.includes(other.side.words));
  });
  if (isProved) return piece.voice;
  return piece.voice?.severity === 'warning' ? ONLY_TOLD : undefined;
}
