/** How words stand in the documents of a corpus through the years. */
import { memo } from '../../memo.ts';
import type { DocumentInfo } from '../../passages.ts';
import type { WordingHistory, YearCount } from '../../wording.ts';
import type { Segment } from '../passages/layout.ts';
import { compareSources } from '../passages/sources.ts';
import { type Occurrence, type Occurrences, occurrenceAt } from './occurrences.ts';
import { placeOf } from './places.ts';

/** The first place in each document, in the order of the documents: best tier first. */
interface Heads {
  readonly of: Occurrences;
  readonly at: readonly number[];
}

/** `best` and `earliest` have `places` at most. */
export function historyOf(all: readonly Occurrences[], places: number): WordingHistory {
  const years = new Map<number, Counted>();
  const heads = all.map((found) => countYears(found, years));
  const earliest = heads.flatMap((each) => earliestOf(each, places)).sort(byDate);
  const latest = heads.flatMap(latestOf).sort(lastFirst);
  const best = heads.flatMap(({ of, at }) => at.slice(0, places).map((i) => occurrenceAt(of, i))).sort(bySource);
  const [first, last] = [earliest[0], latest[0]].map((place) => place && placeOf(place));
  return {
    documents: heads.reduce((sum, { at }) => sum + at.length, 0),
    times: all.reduce((sum, { starts }) => sum + starts.length, 0),
    years: [...years.values()].sort((a, b) => a.year - b.year),
    ...(first && { first }),
    ...(last && { last }),
    best: best.slice(0, places).map(placeOf),
    earliest: earliest.slice(0, places).map(placeOf),
  };
}

type Counted = { -readonly [Key in keyof YearCount]: YearCount[Key] };

/** Counts what is dated; places of one document are beside each other, and documents of one year often. */
function countYears(found: Occurrences, years: Map<number, Counted>): Heads {
  const { segment, documents } = found;
  const calendar = calendarOf(segment);
  const at: number[] = [];
  let counted: Counted = { year: 0, documents: 0, times: 0 };
  for (let from = 0; from < documents.length; ) {
    const document = documents[from] ?? 0;
    let to = from + 1;
    while (documents[to] === document) to++;
    at.push(from);
    const year = calendar.years[document] ?? 0;
    if (year !== counted.year) {
      counted = years.get(year) ?? { year, documents: 0, times: 0 };
      if (year > 0) years.set(year, counted);
    }
    counted.documents++;
    counted.times += to - from;
    from = to;
  }
  return { of: found, at };
}

/** Which year each document is of, and which place its date has among those of the segment; 0 where it has none. */
interface Calendar {
  readonly years: Uint16Array;
  readonly ranks: Uint32Array;
}

const calendarOf = memo(({ infos }: Segment): Calendar => {
  const dates = infos.map(({ date }) => (/^\d{4}/.test(date ?? '') ? (date ?? '') : ''));
  const ranks = new Map([...new Set(['', ...dates])].sort().map((date, rank) => [date, rank]));
  return {
    years: Uint16Array.from(dates, (date) => Number(date.slice(0, 4))),
    ranks: Uint32Array.from(dates, (date) => ranks.get(date) ?? 0),
  };
});

/** So many dated heads at most, by date; of one day the better source first. */
function earliestOf({ of, at }: Heads, most: number): Occurrence[] {
  const { ranks } = calendarOf(of.segment);
  const rankOf = (i: number): number => ranks[of.documents[i] ?? 0] ?? 0;
  const picked: number[] = [];
  let worst = Number.POSITIVE_INFINITY;
  for (const i of at) {
    const rank = rankOf(i);
    if (rank === 0 || rank >= worst) continue;
    const to = picked.findLastIndex((other) => rankOf(other) <= rank) + 1;
    picked.splice(to, 0, i);
    if (picked.length > most) picked.pop();
    if (picked.length === most) worst = rankOf(picked.at(-1) ?? i);
  }
  return picked.map((i) => occurrenceAt(of, i));
}

/** The dated head of the last day; of several the best source. */
function latestOf({ of, at }: Heads): Occurrence[] {
  const { ranks } = calendarOf(of.segment);
  let latest = -1;
  let highest = 0;
  for (const i of at) {
    const rank = ranks[of.documents[i] ?? 0] ?? 0;
    if (rank > highest) [latest, highest] = [i, rank];
  }
  return latest < 0 ? [] : [occurrenceAt(of, latest)];
}

function infoOf({ segment, document }: Occurrence): DocumentInfo {
  const info = segment.infos[document];
  if (!info) throw new RangeError(`document ${document} of a segment of ${segment.infos.length}`);
  return info;
}

const bySource = (a: Occurrence, b: Occurrence): number => compareSources(infoOf(a), infoOf(b));

function byDate(a: Occurrence, b: Occurrence): number {
  const [dateA = '', dateB = ''] = [infoOf(a).date, infoOf(b).date];
  return dateA < dateB ? -1 : dateA > dateB ? 1 : bySource(a, b);
}

function lastFirst(a: Occurrence, b: Occurrence): number {
  const [dateA = '', dateB = ''] = [infoOf(a).date, infoOf(b).date];
  return dateA > dateB ? -1 : dateA < dateB ? 1 : bySource(a, b);
}
