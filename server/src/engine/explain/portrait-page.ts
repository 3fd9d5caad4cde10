/** All that a corpus says of some words, as sections of a page in Markdown. Pure. */
import { say } from '../language/index.ts';
import type { Neighbour, WordingPlace, WordingVariant, YearCount } from '../wording.ts';
import { yearChart } from './chart.ts';
import { timesIn } from './counts.ts';
import { escaped } from './escaped.ts';
import { placeLine } from './history.ts';
import { bullets, section } from './page.ts';
import type { WordingPortrait } from './portrait.ts';
import { absenceLine } from './portrait-text.ts';

export interface PortraitLinks {
  /** Where a place is opened. */
  readonly place: (place: WordingPlace) => string;
  /** The page about other words. */
  readonly wording: (words: string) => string;
}

/** The page about words that no pack has. */
export function portraitPage(portrait: WordingPortrait, links: PortraitLinks): string {
  return [`# ${escaped(portrait.words)}`, `**${say.portrait.ofCorpus}**`, ...portraitSections(portrait, links)].join(
    '\n\n',
  );
}

export function portraitSections(portrait: WordingPortrait, links: PortraitLinks): string[] {
  const { history, absence, neighbours, variants } = portrait;
  if (history.times === 0) return [section(say.portrait.inTime, say.portrait.never)];
  const { first, last } = history;
  const link = ({ words }: { readonly words: string }) => `[${escaped(words)}](${links.wording(words)})`;
  const line = (place: WordingPlace) => placeLine(place, links.place);
  const inTime = [
    timesIn(history),
    first && last ? say.reading.firstAndLast(line(first), line(last)) : '',
    absence ? absenceLine(absence, (words) => link({ words })) : '',
    picture(yearChart(portrait)),
    yearTable(history.years),
  ];
  return present([
    section(say.portrait.inTime, present(inTime).join('\n\n')),
    section(
      say.portrait.sources,
      bullets(history.best, (place) => quotedPlace(place, line(place))),
    ),
    section(say.portrait.before, bullets(neighbours.before, neighbourText)),
    section(say.portrait.after, bullets(neighbours.after, neighbourText)),
    section(
      say.portrait.variants,
      bullets(variants, (variant) => variantText(variant, link)),
    ),
  ]);
}

const present = (parts: readonly string[]): string[] => parts.filter((part) => part !== '');

/** HTML as it is, up to the next blank line. */
const picture = (svg: string): string => (svg === '' ? '' : `<div>\n${svg}\n</div>`);

function yearTable(years: readonly YearCount[]): string {
  if (years.length === 0) return '';
  const { year, documents, times } = say.portrait.columns;
  const rows = years.map((each) => `| ${each.year} | ${each.documents} | ${each.times} |`);
  return [`| ${year} | ${documents} | ${times} |`, '|---|--:|--:|', ...rows].join('\n');
}

function quotedPlace({ text, match }: WordingPlace, line: string): string {
  const [before, words, after] = [
    text.slice(0, match.start),
    text.slice(match.start, match.end),
    text.slice(match.end),
  ];
  return `${line}\n\n  > ${escaped(oneLine(before))}**${escaped(oneLine(words))}**${escaped(oneLine(after))}`;
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, '');

function neighbourText({ words, documents }: Neighbour): string {
  return `${escaped(words)} ${say.finding.inBrackets(say.reading.inDocuments(documents))}`;
}

function variantText(variant: WordingVariant, link: (words: WordingVariant) => string): string {
  const [first, last] = [variant.years[0]?.year, variant.years.at(-1)?.year];
  const years = first === undefined || last === undefined ? '' : `${say.browse.span(first, last)} · `;
  return `${link(variant)} ${say.finding.inBrackets(`${years}${say.reading.inDocuments(variant.documents)}`)}`;
}
