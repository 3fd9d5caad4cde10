/** What hardly anybody means: on both sides of every condition. */
import assert from 'node:assert/strict';
import { skeletonOf } from '../../../server/src/engine/text/skeleton.ts';
import type { Quotation } from '../../../server/src/engine/verify/judge.ts';
import type { Evidence } from '../../../server/src/engine/verify/research.ts';
import { type Sign, type Signs, WEIGHTS } from '../../../server/src/engine/verify/signs.ts';
import { isBroken, isOutOfPlace, isUnheardOf } from '../../../server/src/engine/verify/unheard.ts';

const NO_SIGNS = Object.fromEntries(Object.keys(WEIGHTS).map((sign) => [sign, 0])) as Readonly<Record<Sign, number>>;

function evidenceOf(documents: number, { runs = [0], frames = [0] } = {}): Evidence {
  const witnesses = { documents, opening: 0, closing: 0, whole: 0 };
  return { witnesses, draftRuns: runs, sourceRuns: [], frames, rivals: 0 };
}

const signsWith = (signs: Partial<Signs>): Signs => ({ ...NO_SIGNS, ...signs });

function quotationOf(length: number): Quotation {
  const words = '言'.repeat(length);
  return { words, text: words, skeleton: skeletonOf(words), from: 0, to: length };
}

describe('what the draft has is unheard of', () => {
  const rows: readonly (readonly [says: string, evidence: Evidence, expected: boolean])[] = [
    ['nobody has it', evidenceOf(3), true],
    ['somebody has it, twenty the source', evidenceOf(20, { runs: [0, 1] }), true],
    ['somebody has it, nineteen the source', evidenceOf(19, { runs: [0, 1] }), false],
    ['nothing could be counted', evidenceOf(3, { runs: [] }), true],
  ];
  for (const [says, evidence, expected] of rows) it(says, () => assert.equal(isUnheardOf(evidence), expected));
});

describe('a word is broken', () => {
  const TORN = { cut: 1 };
  const rows: readonly (readonly [says: string, signs: Partial<Signs>, evidence: Evidence, expected: boolean])[] = [
    ['by a loss that cuts it', TORN, evidenceOf(2), true],
    ['not where none is cut', {}, evidenceOf(2), false],
    ['not where a word is left', { ...TORN, rest: 1 }, evidenceOf(2), false],
    ['not by another character', { ...TORN, exchanged: 1 }, evidenceOf(2), false],
    ['not against one document', { ...TORN, alone: 1 }, evidenceOf(1), false],
    ['not where somebody has what is left', TORN, evidenceOf(2, { runs: [1] }), false],
  ];
  for (const [says, signs, evidence, expected] of rows)
    it(says, () => assert.equal(isBroken(evidence, signsWith(signs)), expected));
});

describe('out of place', () => {
  const OTHER = { exchanged: 1 };
  const PUT_IN = { added: 1, whole: 1 };
  type Row = readonly [says: string, length: number, signs: Partial<Signs>, evidence: Evidence, expected: boolean];
  const rows: readonly Row[] = [
    ['is a character for another', 8, OTHER, evidenceOf(3), true],
    ['not in seven', 7, OTHER, evidenceOf(3), false],
    ['not against two documents', 8, OTHER, evidenceOf(2), false],
    ['not where somebody has it between its neighbours', 8, OTHER, evidenceOf(30, { frames: [1] }), false],
    ['not where that was not asked', 8, OTHER, evidenceOf(3, { frames: [] }), false],
    ['not words for words', 8, { ...OTHER, long: 1 }, evidenceOf(3), false],
    ['not at an end of a part of other words', 8, { ...OTHER, edge: 1 }, evidenceOf(3), false],
    ['at an end of whole ones', 8, { ...OTHER, edge: 1, whole: 1 }, evidenceOf(3), true],
    ['are words put in', 10, PUT_IN, evidenceOf(3), true],
    ['not in nine', 9, PUT_IN, evidenceOf(3), false],
    ['not into a part of other words', 10, { added: 1 }, evidenceOf(3), false],
    ['not at an end', 10, { ...PUT_IN, edge: 1 }, evidenceOf(3), false],
    ['not a member of its own', 10, { ...PUT_IN, member: 1 }, evidenceOf(3), false],
    ['not what is lost', 10, { whole: 1 }, evidenceOf(3), false],
  ];
  for (const [says, length, signs, evidence, expected] of rows)
    it(says, () => assert.equal(isOutOfPlace(quotationOf(length), evidence, signsWith(signs)), expected));
});
