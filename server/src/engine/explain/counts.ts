/** Documents of years and of neighbouring words, in words. */
import { say } from '../language/index.ts';
import { inMarks } from '../language/marks.ts';
import type { Beside } from '../records/uses.ts';
import type { WordingHistory, YearCount } from '../wording.ts';
import { escaped } from './escaped.ts';

/** How often words stand in the corpus. */
export function timesIn({ documents, times, isSample }: WordingHistory): string {
  return isSample ? say.reading.inSample(documents, times) : say.reading.inCorpus(documents, times);
}

type Years = readonly Pick<YearCount, 'year' | 'documents'>[];

/** 2012—2022 年间有 11 年见到，2019 年最多（21 篇）; for at least one year. */
export function topYear(years: Years): string {
  const top = years.reduce((a, b) => (b.documents > a.documents ? b : a), { year: 0, documents: 0 });
  return say.reading.seenIn(yearsOf(years), years.length, top.year, top.documents);
}

/** The first and the last of them; empty where there is none. */
export function yearsOf(years: Years): string {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${first}` : say.reading.yearsFromTo(first, last);
}

/** Empty where nothing stands there often. */
export function neighboursLine(line: (words: string) => string, neighbours: readonly Beside[]): string {
  const shown = neighbours.map(({ words, documents }) => `${quoted(words)} ${documents}`);
  return shown.length === 0 ? '' : line(shown.join(say.finding.enumeration));
}

export const quoted = (words: string): string => inMarks(escaped(words));
