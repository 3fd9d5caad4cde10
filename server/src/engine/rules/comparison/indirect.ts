/** Words that follow 总书记强调， without quotation marks: an indirect quotation. */
import { namesOfSpeakers, ofLexicon } from '../../records/lexicon.ts';
import { anyOf } from '../../text/literal.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Scene } from '../rule.ts';
import { isAligned } from './judge-quoted.ts';
import type { NearWording } from './near-wording.ts';

/** A speaker whose words records hold, and a verb of saying with its comma or colon. */
const said = ofLexicon((lexicon) => {
  const saying = anyOf(lexicon.words('saying'));
  return new RegExp(`${namesOfSpeakers(lexicon)}[^。！？；]{0,40}(?:${saying}过?|论断)[，,：:]`);
});

/** The words are clauses of their own, said by somebody who is named earlier in the sentence. */
export function isIndirectQuotation(scene: Scene, near: NearWording): boolean {
  if (!isAligned(near)) return false;
  const start = scene.skeleton.at[near.draft.from] as number;
  const sentence = sentenceAround(scene.text, start, scene.block);
  return said(scene.records.lexicon).test(scene.text.slice(sentence.start, start));
}
