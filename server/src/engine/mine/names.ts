/** Names of persons, told by the text itself: what stands again and again between an office and what its holder does. */
import { anyOf } from '../text/literal.ts';
import { OFFICES, PERSON_ACTS } from '../text/words.generated.ts';
import { type MinedText, paragraphText } from './text.ts';

/** Documents that must have a name so. */
const LEAST = 3;

/** Share of its places at which an office stands before a name: words of another kind stand there by chance. */
const NAMED = 0.04;

/** Folded names of two to four characters. Linear in the text. */
export function namesIn(text: MinedText): ReadonlySet<string> {
  const likely = likelyNames(text);
  const counts = new Map(likely.map((name) => [name, { all: 0, named: 0 }]));
  const any = new RegExp(`(${anyOf(OFFICES)})?(${anyOf(likely)})`, 'gu');
  for (let p = 0; p < text.documentOf.length; p++) {
    for (const [, office, name = ''] of paragraphText(text, p).matchAll(any)) {
      const count = counts.get(name);
      if (!count) continue;
      count.all++;
      if (office !== undefined) count.named++;
    }
  }
  return new Set([...counts].filter(([, { all, named }]) => named >= NAMED * all).map(([name]) => name));
}

/** What stands between an office and what its holder does in enough documents. */
function likelyNames(text: MinedText): readonly string[] {
  const named = new RegExp(`${anyOf(OFFICES)}(\\p{Script=Han}{2,4}?)(?=${anyOf(PERSON_ACTS)})`, 'gu');
  const documents = new Map<string, Set<number>>();
  for (const [p, document] of text.documentOf.entries()) {
    for (const [, name = ''] of paragraphText(text, p).matchAll(named)) {
      const known = documents.get(name) ?? new Set();
      documents.set(name, known.add(document));
    }
  }
  return [...documents].filter(([, { size }]) => size >= LEAST).map(([name]) => name);
}
