/** Who speaks the words that stand in a passage, by the sentence in which they stand and those before it. */

import type { PassageCandidate } from '../../passages.ts';
import { type Lexicon, namesOfSpeakers, ofLexicon, type Speaker } from '../../records/lexicon.ts';
import { anyOf } from '../../text/literal.ts';

const BORDER = /[。！？!?\n]/;

/** The subject of a verb of saying: the name, nothing that ends a clause, the verb and its mark. */
const saying = ofLexicon((lexicon) => {
  const verb = anyOf(lexicon.words('saying'));
  return {
    says: new RegExp(`${verb}(?:了|过)?[，,：:“]`),
    byName: new RegExp(`(${namesOfSpeakers(lexicon)})[^。！？]{0,60}?${verb}(?:了|过)?[，,：:“]`, 'g'),
    byPronoun: new RegExp(`^[”’」』"\\s]*(?:他|她)[^。！？，]{0,10}${verb}(?:了|过)?[，,：:“]`),
  };
});

/** Words at `match` of a text, and who wrote the whole of it. */
interface Spoken {
  readonly document: Pick<PassageCandidate['document'], 'speaker'>;
  readonly text: string;
  readonly match?: { readonly start: number };
}

/** Whether a sentence says that somebody speaks. */
export function tellsWhoSpeaks(lexicon: Lexicon, sentence: string): boolean {
  return saying(lexicon).says.test(sentence);
}

/**
 * The known speaker of the words of a candidate. `undefined` where it is nobody known, or not told: a sentence in which
 * somebody speaks without being known ends the search.
 */
export function spokenByIn(lexicon: Lexicon, { document, text, match }: Spoken): Speaker | undefined {
  const { speaker: author } = document;
  if (author) return lexicon.speakers.find(({ forms }) => forms.includes(author)) ?? unknown(author);
  const { says, byName, byPronoun } = saying(lexicon);
  let end = match?.start ?? 0;
  while (end > 0) {
    let start = end;
    while (start > 0 && !BORDER.test(text.charAt(start - 1))) start--;
    const sentence = text.slice(start, end);
    const name = [...sentence.matchAll(byName)].at(-1)?.[1];
    if (name)
      return lexicon.speakers.find(({ forms, offices }) =>
        [...forms, ...offices].some((each) => name.startsWith(each)),
      );
    if (says.test(sentence) && !byPronoun.test(sentence)) return undefined;
    end = start - 1;
  }
  return undefined;
}

function unknown(name: string): Speaker {
  return { name, forms: [name], offices: [] };
}
