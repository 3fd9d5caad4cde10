/** Quotation marks around words that may hold some themselves: a pair never stands in a pair of its own kind. */
import type { Words } from './words.ts';

const TURNED: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/**
 * Words in “”: the marks in them become those of the next level, “‘四个意识’…” (GB/T 15834—2011, 4.8.3.3). Words that are about a
 * single mark keep what they have; words cut within a pair lose their marks.
 */
export function inMarks(words: Words): string {
  return `“${turned(String(words))}”`;
}

function turned(words: string): string {
  if (!/[“”]/.test(words) || !/\p{Script=Han}/u.test(words)) return words;
  if (!isPaired(words)) return words.replace(/[“”‘’]/g, ''); // cut out of a text, without the other mark: they would seem to close these
  return words.replace(/[“”‘’]/g, (mark) => TURNED[mark] ?? mark);
}

function isPaired(words: string): boolean {
  const open: string[] = [];
  for (const [mark] of words.matchAll(/[“”‘’]/g)) {
    if (mark === '“' || mark === '‘') open.push(mark === '“' ? '”' : '’');
    else if (open.pop() !== mark) return false;
  }
  return open.length === 0;
}
