/** What a corpus says of some words, as Markdown, in paragraphs with blank lines between: all of it, in short below a record, the places of a quotation. */
import { quotedWords } from '../align/quoted-words.ts';
import { say } from '../language/index.ts';
import type { WordingHistory, WordingIndex, WordingPlace, WordingVariant } from '../wording.ts';
import type { Absence } from './absence.ts';
import { chartUri, yearsInWords } from './chart.ts';
import { neighboursLine, quoted, timesIn, topYear, yearsOf } from './counts.ts';
import { escaped } from './escaped.ts';
import { placeName } from './history.ts';
import { type WordingPortrait, wordingPortrait } from './portrait.ts';
import type { Explanation } from './types.ts';

/** How a portrait is shown where it is read. */
export interface PortraitStyle {
  /** A place of the corpus by its name, with a way to open it. */
  place(place: WordingPlace, name: string): string;
  /** Where all of it can be read, as the address of a link. */
  wordingLink(words: string): string | undefined;
  /** The documents of each year. */
  chart(portrait: WordingPortrait): string;
}

/** Years that are told one by one where there is no picture. */
const YEARS = 12;

/** All of it; empty where the words stand nowhere. */
export function portraitMarkdown(portrait: WordingPortrait, style: PortraitStyle): string {
  const { words, history, neighbours, variants, absence } = portrait;
  if (history.times === 0) return '';
  return paragraphs([
    headLine(words, history, style),
    absence ? absenceLine(absence, quoted) : '',
    style.chart(portrait),
    firstAndLast(history, style),
    variantsLine(variants),
    neighboursLine(say.reading.oftenBefore, neighbours.before),
    neighboursLine(say.reading.oftenAfter, neighbours.after),
    sources(history, style),
  ]);
}

/** The same below what a record says, in a few lines. */
function portraitNote(portrait: WordingPortrait, style: PortraitStyle): string {
  const { history, neighbours, variants, absence } = portrait;
  if (history.times === 0) return '';
  return paragraphs([
    timesIn(history),
    absence ? absenceLine(absence, quoted) : '',
    firstAndLast(history, style),
    variantsLine(variants),
    neighboursLine(say.reading.oftenBefore, neighbours.before),
    neighboursLine(say.reading.oftenAfter, neighbours.after),
    style.chart(portrait),
  ]);
}

/** Where the words of a quotation stand, the earliest dated place first; empty where they stand nowhere. */
function occurrencesMarkdown({ documents, earliest }: WordingHistory, style: PortraitStyle): string {
  const more = documents - earliest.length;
  const places = earliest.map((place) => style.place(place, placeName(place)));
  return earliest.length === 0
    ? ''
    : list(say.reading.occurrences(documents), [...places, ...(more > 0 ? [say.reading.andMore(more)] : [])]);
}

/** How much of each is shown of words below what a record says of them, and of the documents of a quotation. */
const SIZE_BELOW = { places: 1, neighbours: 0, variants: 2 };
/** Words that nobody explained are told by what stands beside them, too. */
const SIZE_ALONE = { ...SIZE_BELOW, neighbours: 3 };
const OCCURRENCES = 5;

/**
 * What a corpus adds to an explanation of words of `text`: below a quotation its documents, else below a record a note on the
 * words. Empty where there is nothing.
 */
export async function textInCorpus(
  index: WordingIndex | undefined,
  text: string,
  { span, record, title, event, quotation }: Explanation,
  style: PortraitStyle,
  signal?: AbortSignal,
): Promise<string> {
  if (!index) return '';
  const quotations = quotation ? [quotedWords(text, quotation)] : [];
  const [history] = await index.history(quotations, OCCURRENCES, signal);
  const occurrences = history ? occurrencesMarkdown(history, style) : '';
  if (occurrences !== '' || !(record ?? title ?? event)) return occurrences;
  const size = record?.explanation === undefined ? SIZE_ALONE : SIZE_BELOW;
  return portraitNote(await wordingPortrait(index, text.slice(span.start, span.end), size, signal), style);
}

/** `name` shows the words that have come instead. */
export function absenceLine({ after, documents, instead }: Absence, name: (words: string) => string): string {
  const end = documents === 0 ? say.reading.gone(after) : say.reading.rareSince(after, documents);
  return end + (instead ? say.reading.insteadSince(name(instead.words), instead.since) : '');
}

/** “全面小康社会” 57 篇（2015—2022） */
export function variantText({ words, documents, years }: WordingVariant): string {
  return say.reading.variantIn(quoted(words), documents, yearsOf(years));
}

function headLine(words: string, history: WordingHistory, style: PortraitStyle): string {
  const page = style.wordingLink(words);
  const name = page === undefined ? escaped(words) : `[${escaped(words)}](${page})`;
  return `**${name}** — ${timesIn(history)}`;
}

function sources({ best }: WordingHistory, style: Pick<PortraitStyle, 'place'>): string {
  const lines = best.map((place) => style.place(place, placeName(place)));
  return list(say.reading.sources, lines);
}

function firstAndLast({ first, last }: WordingHistory, style: Pick<PortraitStyle, 'place'>): string {
  return first && last
    ? say.reading.firstAndLast(style.place(first, placeName(first)), style.place(last, placeName(last)))
    : '';
}

/** The years in a picture, with the same in words; empty where nothing is dated. */
export function chartPicture(portrait: WordingPortrait): string {
  const words = yearsInWords(portrait);
  return words === '' ? '' : `![${escaped(words)}](${chartUri(portrait)})\n\n${topYear(portrait.history.years)}`;
}

/** The years in words, for those who are shown no pictures. */
export function chartWords(portrait: WordingPortrait): string {
  const { years } = portrait.history;
  return years.length > YEARS ? topYear(years) : yearsInWords(portrait);
}

function variantsLine(variants: readonly WordingVariant[]): string {
  return variants.length === 0 ? '' : say.reading.nearWording(variants.map(variantText).join(say.finding.enumeration));
}

function list(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [head, '', ...lines.map((line) => `- ${line}`)].join('\n');
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
