/** Words that are not found in the later documents of a corpus, and what is said there in their place: facts, no verdict. */
import { fold } from '../text/skeleton.ts';
import type { WordingHistory, WordingIndex, WordingVariant, YearCount } from '../wording.ts';

/** The words have become rare, or are gone. */
export interface Absence {
  /** The last year in which they were frequent, or were used at all. */
  readonly after: number;
  /** Later documents that have them all the same: 0 where they are gone. */
  readonly documents: number;
  /** Near wording that has become frequent since. */
  readonly instead?: Successor;
}

export interface Successor {
  readonly words: string;
  /** Documents since then. */
  readonly since: number;
}

type Other = Pick<WordingVariant, 'words' | 'years'>;

/** Words of fewer documents come and go. */
const DOCUMENTS = 5;
/** Had they gone on as often as in the last of their years, so many documents would have had them since. */
const EXPECTED = 5;
const LAST_YEARS = 3;
/** Words that have such a share of their former frequency are rare; where something else has come, a larger one. */
const RARE = 0.05;
const RARE_BESIDE = 0.15;
/** A successor is so many times as frequent as before, and has such a share of the former frequency at least. */
const RISE = 3;
const SHARE = 0.2;
/** Characters at the end that may be another word (领导小组, 委员会), and those before them that stay. */
const ENDINGS = [2, 3, 4];
const LEAST_BEFORE = 4;
const NEIGHBOURS = 6;

/** `undefined` where the words go on, or were never frequent. */
export async function absenceOf(
  index: WordingIndex,
  words: string,
  { years }: WordingHistory,
  near: readonly WordingVariant[],
  signal?: AbortSignal,
): Promise<Absence | undefined> {
  const [from, to] = [yearOf(index.span.first), yearOf(index.span.last)];
  if (from === undefined || to === undefined) return undefined;
  const after = endOf(years, to);
  if (after === undefined) return undefined;
  const before = rateOf(years, years[0]?.year ?? from, after);
  const others = [...near, ...(await withOtherEnding(index, words, signal))];
  const risen = others.flatMap((other) => {
    const since = rateOf(other.years, after + 1, to);
    const isRisen = since >= SHARE * before && since >= RISE * rateOf(other.years, from, after - 1);
    return isRisen ? [{ other, since }] : [];
  });
  const [best] = risen.sort((a, b) => b.since - a.since || (a.other.words < b.other.words ? -1 : 1));
  if (!best && rateOf(years, after + 1, to) > RARE * before) return undefined;
  return {
    after,
    documents: documentsIn(years, after + 1, to),
    ...(best && { instead: { words: best.other.words, since: documentsIn(best.other.years, after + 1, to) } }),
  };
}

/** The year after which the words are gone, else the one after which they are rare. */
function endOf(years: readonly YearCount[], to: number): number | undefined {
  const first = years[0]?.year ?? to;
  const isEnd = (year: number, most: number): boolean => {
    const expected = rateOf(years, Math.max(first, year - LAST_YEARS + 1), year) * (to - year);
    if (documentsIn(years, first, year) < DOCUMENTS || expected < EXPECTED) return false;
    return rateOf(years, year + 1, to) <= most * rateOf(years, first, year);
  };
  const last = years.at(-1)?.year ?? to;
  if (last < to && isEnd(last, 0)) return last;
  return years.find(({ year }) => year < to && isEnd(year, RARE_BESIDE))?.year;
}

/** Documents a year. */
function rateOf(years: readonly YearCount[], first: number, last: number): number {
  return documentsIn(years, first, last) / Math.max(1, last - first + 1);
}

function documentsIn(years: readonly YearCount[], first: number, last: number): number {
  return years.reduce((sum, { year, documents }) => (year >= first && year <= last ? sum + documents : sum), 0);
}

/** The same words with what else stands at their end. */
async function withOtherEnding(index: WordingIndex, words: string, signal?: AbortSignal): Promise<Other[]> {
  const folded = fold(words);
  const stems = ENDINGS.map((length) => folded.slice(0, -length)).filter(
    (stem) => stem.length >= Math.max(LEAST_BEFORE, folded.length / 2),
  );
  const beside = await index.neighbours(stems, NEIGHBOURS, signal);
  const others = stems.flatMap((stem, i) => (beside[i]?.after ?? []).map((next) => stem + next.words));
  const distinct = [...new Set(others)].filter((other) => !other.startsWith(folded));
  const histories = await index.history(distinct, 0, signal);
  return distinct.flatMap((other, i) => {
    const { documents = 0, years = [] } = histories[i] ?? {};
    return documents > 0 ? [{ words: other, years }] : [];
  });
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}
