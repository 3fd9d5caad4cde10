/** Shared by the rules on labels: what a finding says, and which topic stands with a label. */
import type { Change } from '../../findings/change.ts';
import { proofOf } from '../../findings/proof.ts';
import { voiceOf } from '../../findings/voice.ts';
import { describeSource, sourceOf } from '../../messages.ts';
import type { WordingRecord } from '../../records/record.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { fold } from '../../text/skeleton.ts';
import type { Span, Verdict } from '../../types.ts';
import type { Scene, WeighedFinding } from '../rule.ts';

/** What is said of a label. */
export interface LabelFault extends Span {
  readonly replacement: string;
  readonly message: string;
  readonly verdict: Verdict;
  readonly change: Change;
  /** Another label may have been meant. */
  readonly doubtful: boolean;
  readonly weight: number;
}

/** The finding for a fault, told of the label of the record. */
export function labelFinding(scene: Scene, record: WordingRecord, fault: LabelFault): WeighedFinding[] {
  const source = sourceOf(record);
  const { change, doubtful } = fault;
  const voice = voiceOf({ proof: proofOf(record), change, place: 'label', length: record.wording.length, doubtful });
  if (!voice) return [];
  const found: WeighedFinding = {
    start: fault.start,
    end: fault.end,
    rule: 'label',
    ...voice,
    text: scene.text.slice(fault.start, fault.end),
    message: `${fault.message}。来源：${describeSource(source)}`,
    verdict: fault.verdict,
    replacements: [{ text: fault.replacement, preferred: true }],
    ...(source && { source }),
    record: record.id,
    weight: fault.weight,
  };
  return [found];
}

/** How a topic of a label stands with it: right before it as its attribute, before 提出, or somewhere in the sentence. */
export type TopicPlace = 'attached' | 'proposed' | 'near';

/** What may stand between a topic and its label: 网信工作 的重要“…”, 变革 的“…”, 变革应坚持的“…”. */
const LINK =
  /^[”"》]?的?(?:重要|重大|总体)?(?:(?:要|应当?|须|需|必须|所|应该)?(?:坚持|遵循|把握|贯彻|秉持|落实|落实好|牢记)的?)?[“"「『‘]?$/;

/** 就…变革提出“四项原则”. */
const PROPOSED = /^(?:工作)?(?:所?提出了?的?)(?:重要|重大)?[“"「『‘]?$/;

/** Where a topic of the record stands with the words at the span; local labels need the name of their place as well. */
export function topicPlace(scene: Scene, record: WordingRecord, span: Span): TopicPlace | undefined {
  if (!record.topics.length) return undefined;
  if (record.status === 'local' && !scene.text.slice(scene.block.start, scene.block.end).includes(record.scope))
    return undefined;
  const sentence = sentenceAround(scene.text, span.start, scene.block);
  const before = scene.text.slice(sentence.start, span.start);
  for (const topic of record.topics) {
    const at = before.lastIndexOf(topic);
    const link = at < 0 ? undefined : before.slice(at + topic.length);
    if (link !== undefined && LINK.test(link)) return 'attached';
    if (link !== undefined && PROPOSED.test(link)) return 'proposed';
  }
  const around = fold(scene.text.slice(sentence.start, sentence.end));
  return record.topics.some((topic) => around.includes(fold(topic))) ? 'near' : undefined;
}

/** A numbered label, whatever its number, stands in the units at least in part: a list beside it ends there. */
export function holdsLabel(scene: Scene, from: number, to: number): boolean {
  return scene.numbered.some((words) => words.from < to && words.to > from);
}
