/** How some words stand in the corpus, as Markdown: how often, first and last, where. */
import { say } from '../language/index.ts';
import type { WordingHistory, WordingPlace } from '../wording.ts';
import { timesIn } from './counts.ts';
import { escaped } from './escaped.ts';
import { inTitle } from './source-line.ts';

/** `linkOf` gives the address of a place, which opens its file at the line. Empty where the words stand nowhere. */
export function historyMarkdown(
  words: string,
  history: WordingHistory,
  linkOf: (place: WordingPlace) => string,
): string {
  const { first, last, best } = history;
  if (history.times === 0) return '';
  const line = (place: WordingPlace): string => placeLine(place, linkOf);
  const parts = [
    `**${escaped(words)}** — ${timesIn(history)}`,
    first && last ? say.reading.firstAndLast(line(first), line(last)) : '',
    [say.reading.sources, '', ...best.map((place) => `- ${line(place)}`)].join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Date, title and tier of a document as a link to the place in it. */
export function placeLine(place: WordingPlace, linkOf: (place: WordingPlace) => string): string {
  return `[${placeName(place)}](${linkOf(place)})`;
}

/** Date, title and tier of the document. */
export function placeName({ document: { date, title, tier } }: WordingPlace): string {
  const parts = [date, `《${escaped(inTitle(title))}》`, say.names.tiers[tier]];
  return parts.filter((part) => part !== undefined).join(' · ');
}
