/** plans/period: the year of a five-year plan that is said to be its first, its last or its nth, and the years of the plan. */
import type { Candidate } from '../../findings/build.ts';
import { type Plan, plansOf } from '../../records/plans.ts';
import { numberOf, YEAR } from '../../text/dates/notation.ts';
import { printDateLike } from '../../text/dates/print.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { defineRule, type Scene } from '../rule.ts';
import { planCandidate } from './finding.ts';

export const planPeriod = defineRule({
  code: 'plans/period',
  title: '五年规划的首年、末年、起止年份有误',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: (knowledge) => {
    const plans = plansOf(knowledge);
    return (scene) => find(scene, plans);
  },
});

const PLAN = '[“"]?([一二三四五六七八九十]{1,2}五)[”"]?(?:规划|时期|计划)?';
const FIRST = '开局之年|开局年|起步之年|开局起步之年|开局';
const LAST = '收官之年|收官年|收官|最后一年';
const ORDINAL = '(?:实施|执行)?的?第[一二三四五](?:年|个年头)';
/** A role of any year of the plan. */
const WITHIN = '[^，。；：“”]{0,8}(?:关键|攻坚|决胜|决战|冲刺|承上启下|承前启后|中期)[^，。；：“”]{0,4}(?:之年|一年)';
/** 2026年是“十四五”开局之年; the verb ties the year to the plan. */
const ROLE = new RegExp(
  `(${YEAR}|今)年?(?:，?(?:既|也|又|正|恰|不仅|同时)*(?:是|为|作为|系|正值|适逢|恰逢|迎来|进入)(?:我国|全国|我[省市县区]|全[省市县区]|国家|实施|落实|实现|完成|推进)*)?(${PLAN}(?:实施)?的?(?:全面|圆满|胜利|顺利|良好)?(${FIRST}|${LAST}|${ORDINAL}|${WITHIN}))`,
  'g',
);
/** “十四五”开局之年的2026年, “十四五”开局之年（2026年）. */
const ROLE_BEFORE = new RegExp(`(${PLAN}的?(${FIRST}|${LAST}))(?:的|（|——)(${YEAR})年?`, 'g');
/** “十四五”时期（2021—2025年）. */
const YEARS = new RegExp(`${PLAN}（(${YEAR})年?(?:[-—–－~～至到]+)(${YEAR})年?）`, 'g');
/** Cheap: most blocks hold none of these. */
const PLAN_SOMEWHERE = /五[”"]?(?:规划|时期|计划|实施|的|开局|收官|起步|最后|第|（)/;
/** Something is being prepared for a year to come. */
const PLANNED = /谋划|编制|谋篇|展望|预计|启动研究/;

function find(scene: Scene, plans: readonly Plan[]): Candidate[] {
  const text = scene.text.slice(scene.block.start, scene.block.end);
  if (!PLAN_SOMEWHERE.test(text)) return [];
  return [...roles(scene, text, plans), ...years(scene, text, plans)];
}

/** 2026年是“十四五”开局之年: another plan begins in that year, or the plan does something else in it. */
function roles(scene: Scene, text: string, plans: readonly Plan[]): Candidate[] {
  const before = [...text.matchAll(ROLE)].map((match) => ({
    year: match[1] === '今' ? Number(scene.asOf?.slice(0, 4)) : numberOf(match[1] ?? ''),
    words: match[2] ?? '',
    name: match[3] ?? '',
    role: match[4] ?? '',
    at: match.index + match[0].length - (match[2] ?? '').length,
  }));
  const behind = [...text.matchAll(ROLE_BEFORE)].map((match) => ({
    year: numberOf(match[4] ?? ''),
    words: match[1] ?? '',
    name: match[2] ?? '',
    role: match[3] ?? '',
    at: match.index,
  }));
  return [...before, ...behind].flatMap(({ year, words, name, role, at }) => {
    const plan = plans.find((each) => each.name === name);
    if (!plan || !year || fits(plan, year, role)) return [];
    const start = scene.block.start + at;
    const sentence = sentenceAround(scene.text, start, scene.block);
    if (PLANNED.test(scene.text.slice(sentence.start, sentence.end))) return [];
    const right = corrected(plans, plan, year, words, role);
    const message = `“${name}”为 ${plan.from} 至 ${plan.until} 年，${year} 年不是其${role.replace(/^的/, '')}`;
    return [planCandidate(plan, start, words, right, message, !/[开收起最第]/.test(role))];
  });
}

/** 开局 alone may be said of the years around it; a year that is outside the plan never fits. */
function fits(plan: Plan, year: number, role: string): boolean {
  const nth = /第([一二三四五])[年个]/.exec(role)?.[1];
  if (nth) return year === plan.from + '一二三四五'.indexOf(nth);
  if (/开局|起步/.test(role)) return year === plan.from || (!role.includes('年') && year === plan.from - 1);
  if (/收官|最后/.test(role)) return year === plan.until || (!role.includes('年') && year === plan.until + 1);
  return year >= plan.from && year <= plan.until;
}

/** The same role in the plan that has it in that year; else the right role in the same plan. */
function corrected(plans: readonly Plan[], plan: Plan, year: number, words: string, role: string): string | undefined {
  const other = plans.find(
    (each) => each !== plan && each.from <= year && each.until >= year && fits(each, year, role),
  );
  if (other) return words.replace(plan.name, other.name);
  if (/第.[年个]/.test(role) && year >= plan.from && year <= plan.until)
    return words.replace(/第.(?=[年个])/, `第${'一二三四五'.charAt(year - plan.from)}`);
  if (year === plan.until && /开局/.test(role)) return words.replace(/开局(?:起步)?/, '收官');
  if (year === plan.from && /收官/.test(role)) return words.replace('收官', '开局');
  return undefined;
}

/** “十四五”时期（2020—2025年）: the years are not those of the plan. */
function years(scene: Scene, text: string, plans: readonly Plan[]): Candidate[] {
  return [...text.matchAll(YEARS)].flatMap((match) => {
    const plan = plans.find((each) => each.name === match[1]);
    const [, , first = '', last = ''] = match;
    const [from, until] = [numberOf(first), numberOf(last)];
    if (!plan || (from === plan.from && until === plan.until)) return [];
    const at = match[0].lastIndexOf(last);
    const head = match[0].slice(0, at).replace(first, yearLike(plan.from, first));
    const right = head + yearLike(plan.until, last) + match[0].slice(at + last.length);
    const message = `“${plan.name}”为 ${plan.from} 至 ${plan.until} 年`;
    return [planCandidate(plan, scene.block.start + match.index, match[0], right, message, false)];
  });
}

/** The number of a year in the digits of another one. */
function yearLike(year: number, written: string): string {
  return printDateLike(String(year), written).replace(/年$/, '');
}
