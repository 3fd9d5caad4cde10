/** How words stand in the documents of a corpus through the years. */
import type { WordingHistory, YearCount } from '../../wording.ts';
import { compareSources } from '../passages/build.ts';
import type { Occurrence } from './occurrences.ts';
import { placeOf } from './places.ts';

interface Counted {
  documents: number;
  times: number;
}

/** `occurrences` are in the order of segments and places, so that those of a document are beside each other. */
export function historyOf(occurrences: readonly Occurrence[], places: number): WordingHistory {
  const firsts = firstOfDocuments(occurrences);
  const years = new Map<number, Counted>();
  const countIn = (occurrence: Occurrence): Counted | undefined => {
    const date = dateOf(occurrence);
    if (date === undefined) return undefined;
    const year = Number(date.slice(0, 4));
    const known = years.get(year) ?? { documents: 0, times: 0 };
    years.set(year, known);
    return known;
  };
  for (const occurrence of firsts) add(countIn(occurrence), 'documents');
  for (const occurrence of occurrences) add(countIn(occurrence), 'times');
  const dated = firsts.filter((occurrence) => dateOf(occurrence) !== undefined);
  const first = dated.reduce<Occurrence | undefined>((a, b) => (a && isEarlier(a, b) ? a : b), undefined);
  const last = dated.reduce<Occurrence | undefined>(
    (a, b) => (a && (dateOf(a) ?? '') >= (dateOf(b) ?? '') ? a : b),
    undefined,
  );
  return {
    documents: firsts.length,
    times: occurrences.length,
    years: [...years].map(([year, counted]): YearCount => ({ year, ...counted })).sort((a, b) => a.year - b.year),
    ...(first && { first: placeOf(first) }),
    ...(last && { last: placeOf(last) }),
    best: bestOf(firsts, places).map(placeOf),
  };
}

function add(counted: Counted | undefined, what: keyof Counted): void {
  if (counted) counted[what]++;
}

function firstOfDocuments(occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences.filter((each, i) => {
    const before = occurrences[i - 1];
    return before?.segment !== each.segment || before.document !== each.document;
  });
}

const infoOf = ({ segment, document }: Occurrence) => segment.infos[document];
const dateOf = (occurrence: Occurrence): string | undefined => infoOf(occurrence)?.date;

function isEarlier(a: Occurrence, b: Occurrence): boolean {
  const [dateA, dateB] = [dateOf(a) ?? '~', dateOf(b) ?? '~'];
  if (dateA !== dateB) return dateA < dateB;
  const [infoA, infoB] = [infoOf(a), infoOf(b)];
  return infoA && infoB ? compareSources(infoA, infoB) <= 0 : true;
}

/** Of many only the first of each segment are compared: documents are in the order of their worth there. */
function bestOf(firsts: readonly Occurrence[], places: number): Occurrence[] {
  const heads = new Map<unknown, Occurrence[]>();
  for (const each of firsts) {
    const head = heads.get(each.segment) ?? [];
    heads.set(each.segment, head);
    if (head.length < places) head.push(each);
  }
  const best = [...heads.values()].flat().sort((a, b) => {
    const [infoA, infoB] = [infoOf(a), infoOf(b)];
    return infoA && infoB ? compareSources(infoA, infoB) : 0;
  });
  return best.slice(0, places);
}
