/** Verifies the quotations of a draft that no record settles against the passages of one index. */
import type { PassageIndex } from '../passages.ts';
import { askedParts, readingsOf } from './inquiry.ts';
import type { Quotation } from './judge.ts';
import { chooseReading, combine } from './pieces.ts';
import { createResearch, type Researched } from './research.ts';
import type { Verify } from './verify.ts';

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
    const parts = await ask(
      asked.flatMap(({ readings }) => readings.flatMap(askedParts)),
      signal,
    );
    const chosen = asked.map(({ quotation, readings }) => chooseReading(quotation, readings, parts));
    const clauses = await ask(
      chosen.flatMap((each) => each.parts.flatMap((part) => part.clauses)),
      signal,
    );
    return chosen.map((each) => combine(each, clauses));
  };
}
