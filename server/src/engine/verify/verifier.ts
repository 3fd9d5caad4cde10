/** Verifies the quotations of a draft that no record settles against the passages of one index. */
import type { PassageIndex } from '../passages.ts';
import { concludeWindow } from './amid.ts';
import { askedParts, type Reading, readingsOf } from './inquiry.ts';
import type { Quotation } from './judge.ts';
import { type Chosen, chooseReading, combine, untaken } from './pieces.ts';
import { createResearch, type Researched } from './research.ts';
import type { Unsettled, Verification, Verify } from './verify.ts';
import { type Sentence, type Window, windowsOf } from './windows.ts';

/**
 * Verifies against one index. What was found of a quotation is remembered: the paragraph around it may be edited. Asked in
 * two batches however many quotations there are: the quotations, then the clauses of those that are not found as a whole.
 */
export function createVerifier(index: PassageIndex): Verify {
  const research = createResearch(index);
  const ask = async (sides: readonly Quotation[], signal?: AbortSignal) => {
    const found = sides.length ? await research(sides, signal) : [];
    return new Map(sides.map((side, i) => [side, found[i] as Researched]));
  };
  return async (quotations, signal) => {
    const asked = quotations.map((quotation) => ({ quotation, readings: readingsOf(quotation) }));
    const isReport = ({ quotation }: { readonly quotation: Unsettled }) => quotation.quoting === 'indirect';
    const direct = asked.filter((each) => !isReport(each));
    const indirect = asked.filter(isReport); // many, and hardly any in the words of a document
    const reports = await likely(indirect.flatMap(partsAsked), index);
    const parts = await ask([...direct.flatMap(partsAsked), ...reports], signal);
    const chosen = asked.map(({ quotation, readings }) => chooseReading(quotation, readings, parts));
    const clauses = await likely(
      chosen.flatMap((each) => each.parts.flatMap((part) => part.clauses)),
      index,
    );
    const answers = await ask(clauses, signal);
    const combined = chosen.map((each) => combine(each, answers));
    const unknown = chosen.flatMap((each, i) => (isUnknownReport(each, combined[i]) ? [sentenceOf(each)] : []));
    const windows = await windowsOf(unknown, index);
    const likeWindows = await likely(
      windows.map(({ side }) => side),
      index,
    );
    const seen = await ask(likeWindows, signal);
    return chosen.map((each, i) => {
      const { report, findings } = fromWindows(each, windows, seen) ?? (combined[i] as Verification);
      const { quoting } = each.quotation;
      return { report: quoting === 'marks' ? report : { ...report, quoting }, findings };
    });
  };
}

function isUnknownReport({ quotation }: Chosen, verification: Verification | undefined): boolean {
  return (
    quotation.quoting === 'indirect' && quotation.label === undefined && verification?.report.verdict === 'not-found'
  );
}

function sentenceOf({ quotation, reading }: Chosen): Sentence {
  return { quotation, side: reading.whole };
}

/** All that is said of the windows of a sentence, with the report of the first. */
function fromWindows(
  { quotation }: Chosen,
  windows: readonly Window[],
  seen: ReadonlyMap<Quotation, Researched>,
): Verification | undefined {
  const told = windows.flatMap((window) => {
    const found = window.quotation === quotation ? seen.get(window.side) : undefined;
    return (found && concludeWindow(window, found)) ?? [];
  });
  const [first] = told;
  return (
    first && {
      report: first.report,
      findings: untaken(
        quotation,
        told.flatMap(({ findings }) => findings),
      ),
    }
  );
}

function partsAsked({ readings }: { readonly readings: readonly Reading[] }): Quotation[] {
  return readings.flatMap(askedParts);
}

/** Characters of a piece that hardly stand together by chance. */
const PIECE = 8;
const MOST_PIECES = 4;

/**
 * Those that may be somebody's words with a single character wrong: all of their pieces but one stand somewhere word for word.
 * To look words up costs a hundred times as much as to ask this.
 */
async function likely(sides: readonly Quotation[], index: PassageIndex): Promise<Quotation[]> {
  const wholes = sides.length
    ? await index.frequency(
        sides.map(({ words }) => words),
        1,
      )
    : [];
  const isWhole = new Set(sides.filter((_, i) => wholes[i] !== 0)); // its pieces need not be asked for
  const pieces = sides.map((side) => (isWhole.has(side) ? [] : piecesOf(side.words)));
  const all = pieces.flat();
  const counts = all.length ? await index.frequency(all, 1) : [];
  let at = 0;
  return sides.filter((_, i) => {
    const own = counts.slice(at, at + (pieces[i]?.length ?? 0));
    at += own.length;
    return own.filter((count) => count === 0).length <= 1;
  });
}

function piecesOf(words: string): string[] {
  const count = Math.max(2, Math.min(MOST_PIECES, Math.floor(words.length / PIECE)));
  const border = (k: number) => Math.floor((words.length * k) / count);
  return Array.from({ length: count }, (_, k) => words.slice(border(k), border(k + 1)));
}
