/** plans/now: a five-year plan spoken of as running, beside a year after its end. */
import type { Candidate } from '../../findings/build.ts';
import { type Plan, plansOf } from '../../records/plans.ts';
import { datesIn } from '../../text/dates.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { defineRule, type Scene } from '../rule.ts';
import { planCandidate } from './finding.ts';

export const planNow = defineRule({
  code: 'plans/now',
  title: '期满的五年规划当作正在实施',
  needs: 'records',
  highest: 'information',
  fix: 'offered',
  prepare: (knowledge) => {
    const plans = plansOf(knowledge);
    return (scene) => find(scene, plans);
  },
});

const MENTION = /[“"]([一二三四五六七八九十]{1,2}五)[”"](?!国家|全国|规划纲要|收官|期间)/g;
/** What is said of a plan that runs. */
const RUNNING = /抢抓|正处于|正处在|正值|将深入|要深入|将全面|要全面|将加快|要加快|正在/;
/** Its time is looked back upon, or compared with. */
const PAST =
  /期间|以来|末|底|收官|回顾|总结|评估|成就|成绩|成效|完成|胜利|圆满|较|比|《|至|到|从|经历|走过|承接|接续|上一|“十[^”]{1,2}五”.*“十[^”]{1,2}五”/;

function find(scene: Scene, plans: readonly Plan[]): Candidate[] {
  const text = scene.text.slice(scene.block.start, scene.block.end);
  if (!RUNNING.test(text) || !text.includes('五”')) return [];
  return [...text.matchAll(MENTION)].flatMap((match) => {
    const start = scene.block.start + match.index;
    const plan = plans.find(({ name }) => name === match[1]);
    const now = plan && runningPlan(scene, plan, plans, start);
    if (!plan || !now) return [];
    const message = `“${plan.name}”为 ${plan.from} 至 ${plan.until} 年，这里说的年份已是“${now.name}”时期`;
    const right = match[0].replace(plan.name, now.name);
    return [planCandidate(plan, start, match[0], right, message, true)];
  });
}

/** The plan of the only year that the sentence names, where that year is after the plan named. */
function runningPlan(scene: Scene, plan: Plan, plans: readonly Plan[], start: number): Plan | undefined {
  const { start: from, end } = sentenceAround(scene.text, start, scene.block);
  const sentence = scene.text.slice(from, end);
  if (!RUNNING.test(sentence) || PAST.test(sentence.replace(/年以来/g, '年'))) return undefined;
  const named = datesIn(sentence).flatMap(({ iso, until }) => [iso, until?.iso ?? iso]);
  const years = new Set(named.map((iso) => Number(iso.slice(0, 4))));
  const [year] = years;
  if (years.size !== 1 || !year || year <= plan.until) return undefined;
  return plans.find((each) => each.from <= year && each.until >= year);
}
