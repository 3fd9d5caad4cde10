/** Shared by the rules on five-year plans: their years, and what a finding on them says. */
import { describeSource, sourceOf } from '../messages.ts';
import type { WordingRecord } from '../records/record.ts';
import type { Severity } from '../types.ts';
import type { Scene, WeighedFinding } from './rule.ts';

/** A plan and its years: “十四五”, 2021 to 2025. */
export interface Plan {
  readonly record: WordingRecord;
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

/** The plans that records know. */
export function plansOf({ records }: Scene): Plan[] {
  return records.records.flatMap((record) => {
    const name = /^“?([一二三四五六七八九十]{1,2}五)”?$/.exec(record.wording)?.[1];
    if (record.kind !== 'period' || !name || !record.validFrom || !record.validUntil) return [];
    return [{ record, name, from: Number(record.validFrom.slice(0, 4)), until: Number(record.validUntil.slice(0, 4)) }];
  });
}

export function planFinding(
  scene: Scene,
  { record }: Plan,
  start: number,
  words: string,
  right: string | undefined,
  message: string,
  severity: Severity,
): WeighedFinding {
  const source = sourceOf(record);
  return {
    start,
    end: start + words.length,
    rule: 'outdated',
    severity,
    text: scene.text.slice(start, start + words.length),
    message: `${message}。依据：${describeSource(source)}`,
    verdict: 'number',
    replacements: right === undefined ? [] : [{ text: right, preferred: true }],
    ...(source && { source }),
    record: record.id,
    weight: 600,
  };
}
