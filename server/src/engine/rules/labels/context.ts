/** Shared by the rules on labels: which numbered labels a block holds, and which topic stands with a label. */
import { note } from '../../memo.ts';
import { type NumberedWords, numberedLabelsOf } from '../../records/numbered.ts';
import type { WordingRecord } from '../../records/record.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { fold } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import type { Scene } from '../rule.ts';

/** Words of the shape of a numbered label in the block, in order. */
export const numberedWords = note(({ records, skeleton }: Scene): readonly NumberedWords[] =>
  numberedLabelsOf(records).find(skeleton.text),
);

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

/** How many topics of the record the sentence names at different places: 党的二十大 and 二十大报告 are one in 党的二十大报告. */
export function topicsNear(scene: Scene, { topics }: WordingRecord, span: Span): number {
  const sentence = sentenceAround(scene.text, span.start, scene.block);
  const words = fold(scene.text.slice(sentence.start, sentence.end));
  let count = 0;
  let end = 0;
  const places = topics.map((topic) => ({ at: words.indexOf(fold(topic)), length: fold(topic).length }));
  for (const { at, length } of places.filter((place) => place.at >= 0).sort((a, b) => a.at - b.at)) {
    if (at >= end) count++;
    end = Math.max(end, at + length);
  }
  return count;
}

/** A numbered label, whatever its number, stands in the units at least in part: a list beside it ends there. */
export function holdsLabel(scene: Scene, from: number, to: number): boolean {
  return numberedWords(scene).some((words) => words.from < to && words.to > from);
}
