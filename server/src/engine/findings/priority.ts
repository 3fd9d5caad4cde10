/** Which of two findings on the same words stays: the one whose rule comes first here, then the better explanation. */
import type { RuleCode } from '../rules/codes.ts';

/**
 * What is attested goes before what is likely, facts before wording. The points of a finding (as a rule how long the wording is
 * that explains the words) are added, so neighbours in this table may change places for a very long one.
 */
export const PRIORITIES: Readonly<Record<RuleCode, number>> = {
  'wording/wrong-form': 1000,
  'wording/usage': 800,
  'names/congress': 700,
  'plans/period': 600,
  'plans/now': 600,
  'wording/superseded': 500,
  'labels/topic': 300,
  'laws/article': 250,
  'quotations/attribution': 200,
  'events/date-place': 190,
  'events/first-use': 190,
  'labels/list': 100,
  'labels/number': 50,
  'quotations/passage': 50,
  'quotations/misquote': 20,
  'labels/verb': 5,
  'labels/count': 2,
  'marks/nested': 1,
  'drafting/placeholder': 1,
  'drafting/repeated': 1,
  'drafting/numbering': 1,
  'marks/unmatched': 0.5,
  'marks/half-width': 0.5,
  'wording/script': 0.5,
  'wording/fixed': 0,
  'wording/set-phrase': 0,
  'quotations/indirect': 0,
  'names/title': 0,
  'names/institution': 0,
  'corpus/name': -1,
  'corpus/list': -1,
  'corpus/wording': -1,
  'comments/unknown': 0,
  'comments/unused': 0,
  'drafting/undated': 0,
};

/** Points of two labels with the verbs of each other: they go before either label alone. */
export const SWAPPED_LABELS = 295;
