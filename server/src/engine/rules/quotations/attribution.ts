/** quotations/attribution: official words ascribed to another speaker, document, day, occasion or place than those they come from. */
import type { Candidate } from '../../findings/build.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import { defineRule, type Scene } from '../rule.ts';
import { leadOf } from './lead.ts';
import { areOfRecords, spokenWords } from './spoken-words.ts';
import { judgeOccasion } from './when.ts';
import { otherDocument, otherSpeaker } from './whose.ts';

export const attribution = defineRule({
  code: 'quotations/attribution',
  needs: 'records',
  highest: 'warning',
  fix: 'offered',
  prepare: () => find,
});

function find(scene: Scene): Candidate[] {
  const done = new Set<number>();
  return spokenWords(scene).flatMap((range) => {
    if (!areOfRecords(scene, range)) return [];
    const words = sourceSpan(scene.skeleton, range.from, range.to);
    const lead = leadOf(scene, words);
    if (!lead || done.has(lead.start)) return [];
    const isMarked = scene.quotations.some(({ from, to }) => from <= range.from && to >= range.to);
    const found = (isMarked && (otherSpeaker(scene, range, lead) ?? otherDocument(scene, range, lead))) || undefined;
    const judged = found ? { found, isThere: false } : judgeOccasion(scene, range, lead, isMarked);
    if (judged.found || judged.isThere) done.add(lead.start);
    return judged.found ? [judged.found] : [];
  });
}
