/** Verifies the quotations of a draft that no record settles against the passages of one index. */
import type { PassageIndex } from '../passages.ts';
import { askedParts, readingsOf } from './inquiry.ts';
import type { Quotation } from './judge.ts';
import { chooseReading, combine } from './pieces.ts';
import { createResearch, type Researched } from './research.ts';
import type { Unsettled, Verify } from './verify.ts';

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
    const likely = await mayBeKnown(quotations, index);
    const asked = quotations.map((quotation, i) => ({
      quotation,
      readings: readingsOf(quotation),
      isLikely: likely[i],
    }));
    const parts = await ask(
      asked.flatMap(({ readings, isLikely }) => (isLikely ? readings.flatMap(askedParts) : [])),
      signal,
    );
    const chosen = asked.map(({ quotation, readings }) => chooseReading(quotation, readings, parts));
    const clauses = await ask(
      chosen.flatMap((each) => each.parts.flatMap((part) => part.clauses)),
      signal,
    );
    return chosen.map((each) => {
      const { report, findings } = combine(each, clauses);
      const { quoting } = each.quotation;
      return { report: quoting === 'marks' ? report : { ...report, quoting }, findings };
    });
  };
}

/**
 * Reports in other words are many, and hardly any repeats a document: they are looked up only where one half of them stands
 * somewhere word for word, as it does where a single character is wrong.
 */
async function mayBeKnown(quotations: readonly Unsettled[], index: PassageIndex): Promise<readonly boolean[]> {
  const halves = quotations.map(({ scene, from, to, quoting }) => {
    const middle = (from + to) >> 1;
    return quoting === 'indirect'
      ? [scene.skeleton.text.slice(from, middle), scene.skeleton.text.slice(middle, to)]
      : [];
  });
  const all = halves.flat();
  const counts = all.length ? await index.frequency(all) : [];
  let at = 0;
  return halves.map(({ length }) => {
    at += length;
    return length === 0 || counts.slice(at - length, at).some((count) => count > 0);
  });
}
