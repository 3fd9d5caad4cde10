/** What a finding on a five-year plan says. */
import { describeSource, sourceOf } from '../../messages.ts';
import type { Plan } from '../../records/plans.ts';
import type { Severity } from '../../types.ts';
import type { Scene, WeighedFinding } from '../rule.ts';

/** The finding for `words` at `start` that are wrong of a plan; `right` takes their place, where that is known. */
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
