/** Counts wordings in documents: by kind of document, in which years, and what stands beside them. */
import { buildAutomaton } from '../../server/src/engine/index/automaton.ts';
import { fold, skeletonOf } from '../../server/src/engine/text/skeleton.ts';
import type { Document, Kind } from './documents.ts';

export interface Counted {
  readonly wording: string;
  readonly folded: string;
  readonly documents: number;
  readonly by: Readonly<Partial<Record<Kind, number>>>;
  readonly years: readonly string[];
  /** Of all places: between marks on the left, on the right; behind 、, before 、 (shares). */
  readonly opened: number;
  readonly closed: number;
  readonly listedBefore: number;
  readonly listedAfter: number;
  /** The first document of the best kind that has it. */
  readonly best: Pick<Document, 'kind' | 'date' | 'name'> | undefined;
}

interface Counter {
  documents: number;
  readonly by: Partial<Record<Kind, number>>;
  readonly years: Set<string>;
  places: number;
  opened: number;
  closed: number;
  before: number;
  after: number;
  best: Counted['best'];
}

const BORDER = /[，。；：！？、“”‘’《》（）—…\s]/u;

/** `documents` come best kind first, and oldest first within a kind. */
export function countIn(documents: Iterable<Document>, wordings: readonly string[]): readonly Counted[] {
  const printed = new Map(wordings.map((wording) => [fold(wording), wording]));
  const keys = [...printed.keys()];
  const automaton = buildAutomaton(keys);
  const counters = keys.map(newCounter);
  for (const document of documents) {
    const seen = new Set<number>();
    for (const paragraph of document.text.split('\n')) {
      const skeleton = skeletonOf(paragraph);
      for (const { pattern, start, end } of automaton.find(skeleton.text)) {
        seen.add(pattern);
        const [first = 0, last = 0] = [skeleton.at[start], skeleton.at[end - 1]];
        const wording = printed.get(keys[pattern] ?? '') ?? '';
        addPlace(counters[pattern], leftOf(paragraph, first, wording), rightOf(paragraph, last, wording));
      }
    }
    for (const pattern of seen) addDocument(counters[pattern], document);
  }
  return counters.map(({ documents: count, by, years, places, opened, closed, before, after, best }, i) => ({
    wording: printed.get(keys[i] ?? '') ?? '',
    folded: keys[i] ?? '',
    documents: count,
    by,
    years: [...years].sort(),
    opened: opened / Math.max(1, places),
    closed: closed / Math.max(1, places),
    listedBefore: before / Math.max(1, places),
    listedAfter: after / Math.max(1, places),
    best,
  }));
}

/** What stands before the wording. A mark that opens it borders a name (“五位一体”总体布局); of a longer one it is a part, which the sentence leads to. */
function leftOf(paragraph: string, first: number, wording: string): string {
  const isOwn = wording.startsWith('“') && wording.includes('，') && paragraph.charAt(first - 1) === '“';
  const at = first - (isOwn ? 2 : 1);
  return isHyphen(paragraph, at) ? paragraph.charAt(at - 1) : paragraph.charAt(at);
}

/** What stands behind the wording: a mark that closes it is its own, and what goes on behind that mark goes on (做好“六稳”工作). */
function rightOf(paragraph: string, last: number, wording: string): string {
  const isOwn = wording.endsWith('”') && paragraph.charAt(last + 1) === '”';
  const at = last + (isOwn ? 2 : 1);
  return isHyphen(paragraph, at) ? paragraph.charAt(at + 1) : paragraph.charAt(at);
}

/** One dash joins what a pair of dashes parts (中国—东盟). */
function isHyphen(paragraph: string, at: number): boolean {
  return paragraph.charAt(at) === '—' && paragraph.charAt(at - 1) !== '—' && paragraph.charAt(at + 1) !== '—';
}

function newCounter(): Counter {
  return {
    documents: 0,
    by: {},
    years: new Set(),
    places: 0,
    opened: 0,
    closed: 0,
    before: 0,
    after: 0,
    best: undefined,
  };
}

function addPlace(counter: Counter | undefined, left: string, right: string): void {
  if (!counter) return;
  counter.places++;
  if (left === '' || BORDER.test(left)) counter.opened++;
  if (right === '' || BORDER.test(right)) counter.closed++;
  if (left === '、') counter.before++;
  if (right === '、') counter.after++;
}

function addDocument(counter: Counter | undefined, { kind, date, name }: Document): void {
  if (!counter) return;
  counter.documents++;
  counter.by[kind] = (counter.by[kind] ?? 0) + 1;
  if (date === '') return;
  counter.years.add(date.slice(0, 4));
  const { best } = counter;
  if (!best || (best.kind === kind && date < best.date)) counter.best = { kind, date, name };
}
