/** Drafts made from real text, every second quotation with an error. */
import { readFileSync } from 'node:fs';
import { misspell } from './corpus.ts';
import { type Random, sample } from './support.ts';

/** `count` different drafts of about `length` characters. */
export function draftsOf(paths: readonly string[], count: number, length: number, random: Random): string[] {
  const waiting = sample(paths, paths.length, random);
  return Array.from({ length: count }, () => {
    let draft = '';
    for (let path = waiting.pop(); path !== undefined && draft.length < length; path = waiting.pop())
      draft += `${spoilQuotations(withoutFrontMatter(readFileSync(path, 'utf8')), random)}\n\n`;
    return draft.slice(0, length);
  });
}

export function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/u, '');
}

function spoilQuotations(text: string, random: Random): string {
  let i = 0;
  return text.replace(/“([^“”\n]{6,400})”/gu, (whole, words: string) =>
    i++ % 2 === 0 ? whole : `“${misspell(words, [words], random)}”`,
  );
}
