/** What the corpus says of some words, on a page of their own and at the end of the page of a record. */
import { fold, type PortraitLinks, portraitPage, portraitSections, wordingPortrait } from '../engine/index.ts';
import type { WordingIndex } from '../engine/wording.ts';
import { sourceFromPage, wordingFromPage } from './page-links.ts';

const SIZE = { places: 6, neighbours: 8, variants: 8 };
/** Content characters of what can be asked. */
const [SHORTEST, LONGEST] = [2, 400];

const LINKS: PortraitLinks = {
  place: ({ document, line }) => sourceFromPage(document.path, line),
  wording: wordingFromPage,
};

/** `undefined` where no corpus is there. */
export async function wordingPageText(index: WordingIndex | undefined, words: string): Promise<string | undefined> {
  return index && isAsked(words) ? portraitPage(await wordingPortrait(index, words, SIZE), LINKS) : undefined;
}

/** Nothing where no corpus is there, or the words are not in it. */
export async function wordingSections(index: WordingIndex | undefined, words: string): Promise<readonly string[]> {
  if (!index || !isAsked(words)) return [];
  const portrait = await wordingPortrait(index, words, SIZE);
  return portrait.history.times === 0 ? [] : portraitSections(portrait, LINKS);
}

function isAsked(words: string): boolean {
  const { length } = fold(words);
  return length >= SHORTEST && length <= LONGEST;
}
