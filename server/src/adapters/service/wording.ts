/**
 * The port to wording for a corpus that a search engine holds: how words stand in its documents, what is beside them, and what is nearly the same.
 * It names the fragments, which are laid out and asked as a corpus of this machine is. How a text goes on it is never asked.
 */
import type { CorpusDocument } from '../../engine/corpus.ts';
import { smallSegment } from '../../engine/index/passages/build.ts';
import { MAX_QUERY, MIN_NEAR } from '../../engine/index/passages/query.ts';
import { wordingIndex } from '../../engine/index/wording/port.ts';
import { fold } from '../../engine/text/skeleton.ts';
import type { WordingIndex, WordingSpan } from '../../engine/wording.ts';
import { byDocument } from './fragment.ts';
import type { Body } from './packed.ts';
import { beginning, holding, likeThese, MOST, type Quarters, quartersOf } from './portrayed.ts';
import type { Store } from './store.ts';

/** Of words that are asked for their history and then for their neighbours the documents are kept. */
const KEPT = 40;

/** Days of the first and the last document. */
export async function spanOfService(store: Store, signal?: AbortSignal): Promise<WordingSpan> {
  const found = await store.search([beginning('asc'), beginning('desc')], signal);
  const [first, last] = found.map(({ bodies: [body] }) => body?.info.date);
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}

/** Paragraphs that have some words, and whether there are more of them. */
interface Having {
  readonly index: WordingIndex;
  readonly isSample: boolean;
}

/** `hidden`: folders whose documents are neither told nor counted. */
export function serviceWording(store: Store, span: WordingSpan, hidden: readonly string[] = []): WordingIndex {
  const kept = new Map<string, Having>();
  const indexOf = (bodies: readonly Body[], isWanted: (folded: string) => boolean): WordingIndex => {
    const segment = smallSegment(documentsIn(bodies, isWanted), 0);
    return wordingIndex([{ segment, dead: new Uint8Array(segment.documents) }]).without(hidden);
  };
  /** For each wording an index of the paragraphs that have it; all that are not known are asked for in one request. */
  async function having(wordings: readonly string[], signal?: AbortSignal): Promise<readonly Having[]> {
    const words = wordings.map((each) => fold(each).slice(0, MAX_QUERY));
    const known = words.map((each) => kept.get(each));
    const due = [...new Set(words.filter((each, i) => !known[i] && each.length > 1))];
    const found = await store.search(due.map(holding), signal);
    const fresh = new Map(
      due.map((each, i) => {
        const { bodies = [] } = found[i] ?? {};
        return [each, { index: indexOf(bodies, (folded) => folded.includes(each)), isSample: bodies.length === MOST }];
      }),
    );
    if (kept.size + fresh.size > KEPT) kept.clear();
    for (const [each, index] of fresh) kept.set(each, index);
    return words.map((each, i) => known[i] ?? fresh.get(each) ?? { index: indexOf([], () => false), isSample: false });
  }
  const self: WordingIndex = {
    span,
    without: (folders) => (folders.length > 0 ? serviceWording(store, span, [...hidden, ...folders]) : self),
    continuations: async ({ asked = [] }) => ({ rows: [], first: 0, asked: asked.map(() => 0), places: 0 }),
    history: async (wordings, places, signal) => {
      const found = await having(wordings, signal);
      return Promise.all(
        found.map(async ({ index, isSample }, i) => {
          const history = firstOf(await index.history([wordings[i] ?? ''], places));
          return isSample ? { ...history, isSample } : history;
        }),
      );
    },
    neighbours: async (wordings, limit, signal) => {
      const found = await having(wordings, signal);
      return Promise.all(
        found.map(async ({ index }, i) => firstOf(await index.neighbours([wordings[i] ?? ''], limit))),
      );
    },
    variants: async (wordings, limit, signal) => {
      const quarters = wordings.map((each): Quarters | undefined => {
        const words = fold(each).slice(0, MAX_QUERY);
        return words.length < MIN_NEAR ? undefined : quartersOf(words);
      });
      const due = quarters.flatMap((each) => each ?? []);
      const found = await store.search(due.map(likeThese), signal);
      const indexes = new Map(
        due.map(({ runs }, i) => [
          i,
          indexOf(found[i]?.bodies ?? [], (folded) => runs.some((run) => folded.includes(run))),
        ]),
      );
      let at = 0;
      return Promise.all(
        wordings.map(async (each, i) => {
          const index = quarters[i] && indexes.get(at++);
          return index ? firstOf(await index.variants([each], limit)) : [];
        }),
      );
    },
    shared: async () => [],
  };
  return self;
}

function firstOf<T>(answers: readonly T[] | undefined): T {
  const [answer] = answers ?? [];
  if (answer === undefined) throw new RangeError('an index that gives no answer');
  return answer;
}

/** Documents of the paragraphs that are wanted, each document once. */
function documentsIn(bodies: readonly Body[], isWanted: (folded: string) => boolean): CorpusDocument[] {
  return byDocument(bodies).flatMap((own) => {
    const inOrder = own.toSorted((a, b) => a.offset - b.offset).flatMap(({ paragraphs }) => paragraphs);
    const paragraphs = inOrder.filter(({ text }) => isWanted(fold(text)));
    return own[0] && paragraphs.length ? [{ info: own[0].info, paragraphs }] : [];
  });
}
