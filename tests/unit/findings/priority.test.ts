/** Which of two findings on the same words stays: how many points the rule that comes later must have more. */
import assert from 'node:assert/strict';
import { PRIORITIES, SWAPPED_LABELS } from '../../../server/src/engine/findings/priority.ts';
import { RULE_CODES, type RuleCode } from '../../../server/src/engine/rules/codes.ts';

/** Every rule with the one that comes next, and the lead before it. */
const LEADS: readonly (readonly [RuleCode, RuleCode, lead: number])[] = [
  ['wording/wrong-form', 'wording/usage', 200],
  ['wording/usage', 'names/congress', 100],
  ['names/congress', 'plans/period', 100],
  ['plans/period', 'plans/now', 0],
  ['plans/now', 'wording/superseded', 100],
  ['wording/superseded', 'labels/topic', 200],
  ['labels/topic', 'laws/article', 50],
  ['laws/article', 'quotations/attribution', 50],
  ['quotations/attribution', 'events/date-place', 10],
  ['events/date-place', 'events/first-use', 0],
  ['events/first-use', 'labels/list', 90],
  ['labels/list', 'labels/number', 50],
  ['labels/number', 'quotations/passage', 0],
  ['quotations/passage', 'quotations/misquote', 30],
  ['quotations/misquote', 'labels/verb', 15],
  ['labels/verb', 'labels/count', 3],
  ['labels/count', 'marks/nested', 1],
  ['marks/nested', 'drafting/placeholder', 0],
  ['drafting/placeholder', 'drafting/repeated', 0],
  ['drafting/repeated', 'drafting/numbering', 0],
  ['drafting/numbering', 'marks/unmatched', 0.5],
  ['marks/unmatched', 'marks/half-width', 0],
  ['marks/half-width', 'wording/script', 0],
  ['wording/script', 'wording/fixed', 0.5],
  ['wording/fixed', 'wording/set-phrase', 0],
  ['wording/set-phrase', 'quotations/indirect', 0],
  ['quotations/indirect', 'names/title', 0],
  ['names/title', 'names/institution', 0],
  ['names/institution', 'comments/unknown', 0],
  ['comments/unknown', 'comments/unused', 0],
  ['comments/unused', 'drafting/undated', 0],
  ['drafting/undated', 'corpus/name', 1],
  ['corpus/name', 'corpus/list', 0],
  ['corpus/list', 'corpus/wording', 0],
];

describe('the priority of a rule', () => {
  for (const [before, after, lead] of LEADS)
    it(`${before} before ${after}, by ${lead}`, () => assert.equal(PRIORITIES[before] - PRIORITIES[after], lead));

  it('is told of all', () => assert.deepEqual(LEADS.map(([code]) => code).length, RULE_CODES.length - 1));

  it('of two labels with the verbs of each other is that of a label with another topic', () =>
    assert.equal(PRIORITIES['labels/verb'] + SWAPPED_LABELS, PRIORITIES['labels/topic']));
});
