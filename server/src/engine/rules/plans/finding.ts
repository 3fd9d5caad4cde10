/** What a finding on a five-year plan says. */
import { proofOf } from '../../findings/proof.ts';
import { voiceOf } from '../../findings/voice.ts';
import { describeSource, sourceOf } from '../../messages.ts';
import type { Plan } from '../../records/plans.ts';
import type { Scene, WeighedFinding } from '../rule.ts';

/**
 * The finding for `words` at `start` that are wrong of a plan; `right` takes their place, where that is known. `doubtful`: they
 * may be right in a way that the rule does not see.
 */
export function planFinding(
  scene: Scene,
  { record }: Plan,
  start: number,
  words: string,
  right: string | undefined,
  message: string,
  doubtful: boolean,
): WeighedFinding[] {
  const voice = voiceOf({ proof: proofOf(record), change: 'fact', place: 'plain', length: words.length, doubtful });
  if (!voice) return [];
  const source = sourceOf(record);
  const finding: WeighedFinding = {
    start,
    end: start + words.length,
    rule: 'outdated',
    ...voice,
    text: scene.text.slice(start, start + words.length),
    message: `${message}。依据：${describeSource(source)}`,
    verdict: 'number',
    replacements: right === undefined ? [] : [{ text: right, preferred: true }],
    ...(source && { source }),
    record: record.id,
    weight: 600,
  };
  return [finding];
}
