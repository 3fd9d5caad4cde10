/** plans/now: a five-year plan spoken of as running, beside a year after its end. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { type Plan, plansOf } from '../../records/plans.ts';
import { datesIn } from '../../text/dates.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { patternMatches } from '../patterns/matches.ts';
import { defineRule, type Scene } from '../rule.ts';
import { planCandidate } from './finding.ts';

export const planNow = defineRule({
  code: 'plans/now',
  needs: 'records',
  highest: 'information',
  fix: 'offered',
  prepare: (knowledge) => {
    const plans = plansOf(knowledge);
    return (scene) => find(scene, plans);
  },
});

function find(scene: Scene, plans: readonly Plan[]): Candidate[] {
  return patternMatches(scene, 'plans/now').flatMap(({ start, words, parts, pattern }) => {
    const plan = plans.find(({ name }) => name === parts['plan']);
    const now = plan && runningPlan(scene, plan, plans, start);
    if (!plan || !now) return [];
    const message = say.finding.planIsOver(plan.name, plan.from, plan.until, now.name);
    return [planCandidate(plan, start, words, words.replace(plan.name, now.name), message, pattern.doubtful)];
  });
}

/** The plan of the only year that the sentence names, where that year is after the plan named. */
function runningPlan(scene: Scene, plan: Plan, plans: readonly Plan[], start: number): Plan | undefined {
  const sentence = sentenceAround(scene.text, start, scene.block);
  const named = datesIn(scene.text.slice(sentence.start, sentence.end)).flatMap(({ iso, until }) => [
    iso,
    until?.iso ?? iso,
  ]);
  const years = new Set(named.map((iso) => Number(iso.slice(0, 4))));
  const [year] = years;
  if (years.size !== 1 || !year || year <= plan.until) return undefined;
  return plans.find((each) => each.from <= year && each.until >= year);
}
