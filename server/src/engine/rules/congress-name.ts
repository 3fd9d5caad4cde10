/** fixed-wording: the name of a congress without its 全国, or with it elsewhere. The bodies are those of records. */
import { describeSource, sourceOf } from '../messages.ts';
import type { WordingRecord } from '../records/record.ts';
import { sourceSpan } from '../text/skeleton.ts';
import type { Rule, Scene, WeighedFinding } from './rule.ts';

export const congressName: Rule = { code: 'fixed-wording', find };

const NUMBER = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const NAME = /^(.+)全国代表大会$/;
/** 中国妇女第十三次代表大会, 中国妇女全国第十三次代表大会; places stand between body and number: 中国共产党天津市第十二次代表大会. */
const WRONG = new RegExp(`(全国)?第(${NUMBER})次代表大会`, 'g');

function find(scene: Scene): WeighedFinding[] {
  if (!scene.skeleton.text.includes('次代表大会')) return [];
  return [...scene.skeleton.text.matchAll(WRONG)].flatMap((match) => {
    const before = scene.skeleton.text.slice(0, match.index);
    const record = scene.records.records.find((each) => bodyBefore(before, each));
    const body = record && bodyBefore(before, record);
    if (!record || !body) return [];
    const from = match.index - body.length;
    const to = match.index + match[0].length;
    return [finding(scene, record, from, to, `${body}第${match[2]}次全国代表大会`)];
  });
}

/** 中国妇女 of 中国妇女全国代表大会: the longest of the record's forms that stands there. */
function bodyBefore(before: string, record: WordingRecord): string | undefined {
  if (record.kind !== 'term') return undefined;
  const bodies = [record.wording, ...record.variants].flatMap((name) => NAME.exec(name)?.[1] ?? []);
  return bodies
    .filter((body) => before.endsWith(body) && !isLocal(before.slice(0, -body.length)))
    .sort((a, b) => b.length - a.length)[0];
}

/** 天津市妇女第十四次代表大会 is no national congress. */
function isLocal(before: string): boolean {
  return /[省市县区州盟旗校院]$/.test(before);
}

function finding(scene: Scene, record: WordingRecord, from: number, to: number, right: string): WeighedFinding {
  const span = sourceSpan(scene.skeleton, from, to);
  const text = scene.text.slice(span.start, span.end);
  const source = sourceOf(record);
  return {
    ...span,
    rule: 'fixed-wording',
    severity: 'information',
    text,
    message: `会议名称应为“${right}”。来源：${describeSource(source)}`,
    verdict: 'omission',
    replacements: [{ text: right, preferred: true }],
    ...(source && { source }),
    record: record.id,
    weight: 700,
  };
}
