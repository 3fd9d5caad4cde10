/** Words that a draft reports without marks out of a document that it names: 2021年政府工作报告提出，… */
import { documentIn } from '../rules/quotations/document.ts';
import type { Scene } from '../rules/rule.ts';
import { sentenceAround } from '../text/sentences.ts';
import type { Span } from '../types.ts';
import type { Comparison } from './judge.ts';

/** True where the sentence names, right before the words, the very document in which they nearly stand. */
export function isOfNamedDocument(
  { scene, start }: Span & { readonly scene: Scene },
  { candidate }: Comparison,
): boolean {
  const sentence = sentenceAround(scene.text, start, scene.block);
  const text = scene.text.slice(sentence.start, start);
  const named = documentIn(scene, { text, start: sentence.start, side: 'before' });
  const { title } = candidate.document;
  return named?.title.every((words) => words.some((word) => title.includes(word))) ?? false;
}
