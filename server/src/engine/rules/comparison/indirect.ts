/** Words that follow 习近平总书记强调， without quotation marks: an indirect quotation. */
import { sentenceAround } from '../../text/sentences.ts';
import type { Scene } from '../rule.ts';
import { isAligned } from './judge-quoted.ts';
import type { NearWording } from './near-wording.ts';

/** A speaker whose words records hold, and a verb of saying with its comma or colon. */
const SAID = /(?:习近平|总书记|主席)[^。！？；]{0,40}(?:指出|强调|提出|要求|指示|说过?|论断)[，,：:]/;

/** The words are clauses of their own, said by somebody who is named earlier in the sentence. */
export function isIndirectQuotation(scene: Scene, near: NearWording): boolean {
  if (!isAligned(near)) return false;
  const start = scene.skeleton.at[near.draft.from] as number;
  const sentence = sentenceAround(scene.text, start, scene.block);
  return SAID.test(scene.text.slice(sentence.start, start));
}
