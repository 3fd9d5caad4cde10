/** Words of somebody that a text gives to somebody else who is known: 李某指出“…” for words of another speaker. */
import { namesOfSpeakers, ofLexicon, type Speaker } from '../../records/lexicon.ts';
import type { Source } from '../../records/record.ts';
import { anyOf } from '../../text/literal.ts';
import type { Span } from '../../types.ts';
import type { Scene } from '../rule.ts';
import type { Lead } from './lead.ts';

/** Somebody to whom words are ascribed directly; offsets of the text of the lead. */
export interface SpeakerMention extends Span {
  readonly speaker: Speaker;
  readonly text: string;
}

/** The quotation is what was said, not a phrase within it: …“A”。 and not …“A”是… */
const ENDS = /^[”’」』"]?\s*(?:[，。；！？,;]|$)/;

const names = ofLexicon((lexicon) => new RegExp(namesOfSpeakers(lexicon), 'g'));
/** From the name to the words: nothing that others say about them. */
const before = ofLexicon(({ words }) => {
  return new RegExp(`^[^“”‘’「」『』。！？；]{0,40}?${anyOf(words('saying'))}(?:了|过)?[，,：:]?\\s*[“‘「『"]?$`);
});
const behind = ofLexicon(({ words }) => {
  return new RegExp(`^[^“”‘’「」『』。！？；]{0,60}?${anyOf(words('saying', 'address'))}(?:过|的|时说|中)?$`);
});
/** 学习张三指出的, 引用张三所说 */
const others = ofLexicon(({ words }) => new RegExp(`${anyOf([...words('study'), '引用', '援引', '重温'])}[^，]{0,8}$`));

/** Whom a lead names as the one who spoke the words, and nobody else beside. */
export function speakerIn({ records: { lexicon } }: Scene, { text, side }: Lead): SpeakerMention | undefined {
  const found = [...text.matchAll(names(lexicon))].at(-1);
  if (!found) return undefined;
  const start = found.index;
  const end = start + found[0].length;
  const says = side === 'before' ? before(lexicon) : behind(lexicon);
  if (!says.test(text.slice(end)) || others(lexicon).test(text.slice(0, start))) return undefined;
  const starts = (word: string) => found[0].startsWith(word);
  const speaker = lexicon.speakers.find(({ forms, offices }) => forms.some(starts) || offices.some(starts));
  return speaker && { start, end, text: found[0], speaker };
}

/** The one who spoke, named as the draft names the other: with an office where there was one. */
export function named(
  { records: { lexicon } }: Scene,
  { speaker = '' }: Source,
  { text, speaker: other }: SpeakerMention,
) {
  const known = lexicon.speakers.find(({ name }) => name === speaker);
  const hadOffice = !other.forms.includes(text);
  return speaker + (hadOffice ? (known?.offices[0] ?? '') : '');
}

/** The words behind the mark of the quotation do not go on with its sentence. */
export function isWhole({ text }: Scene, { end }: Span): boolean {
  return ENDS.test(text.slice(end, end + 3));
}
