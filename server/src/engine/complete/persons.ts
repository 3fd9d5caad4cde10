/** Names of persons in what documents say: who says so today is no wording. Those whom packs know as speakers are. */
import { type Lexicon, ofLexicon } from '../records/lexicon.ts';
import { anyOf } from '../text/literal.ts';

/** Units before the caret in which an office may stand. */
const BEFORE = 12;

/** 部长王某表示: two or three characters between an office and a verb of saying. */
const named = ofLexicon(({ words, speakers }) => {
  const known = anyOf(speakers.flatMap(({ forms }) => forms));
  return new RegExp(`${anyOf(words('office'))}(?!${known})\\p{Script=Han}{2,3}${anyOf(words('saying'))}`, 'gu');
});

/** Whether words that are added at the end of `before` name somebody. */
export function namesPerson(lexicon: Lexicon, before: string, added: string): boolean {
  const tail = before.slice(-BEFORE);
  const found = (tail + added).matchAll(named(lexicon));
  return Array.from(found).some(({ 0: words, index }) => index + words.length > tail.length);
}
