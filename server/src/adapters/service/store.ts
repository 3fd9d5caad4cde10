/** The index of a service as it is read: searches in one request. */
import type { DocumentInfo } from '../../engine/passages.ts';
import { briefly } from './bulk.ts';
import { type Body, unpackInfo, unpackText } from './packed.ts';
import { type FailureKind, type SendRequest, ServiceFailure } from './request.ts';

/** Searches in one request. */
const SEARCHES = 500;

/** What stands in the fragments that a search found, best first; `documents` where they were counted. */
export interface Found {
  readonly bodies: readonly Body[];
  readonly documents: number;
  readonly total: number;
}

export interface Store {
  /** Answers in the order of the searches. Rejects with a `ServiceFailure`, also where only some shards answer. */
  readonly search: (searches: readonly object[], signal?: AbortSignal) => Promise<readonly Found[]>;
}

/** What is handed out of each fragment, unless a search says otherwise. */
const AS_STORED = { _source: false, stored_fields: '_none_', docvalue_fields: ['info', 'text'] };

interface Hit {
  readonly fields?: { readonly info?: readonly string[]; readonly text?: readonly string[] };
}

interface Answer {
  readonly error?: { readonly type?: string; readonly reason?: string };
  readonly status?: number;
  readonly timed_out?: boolean;
  readonly _shards?: { readonly failed: number };
  readonly hits?: { readonly hits: readonly Hit[]; readonly total?: { readonly value: number } };
  readonly aggregations?: { readonly documents?: { readonly value: number } };
}

/** Searches that are asked in the same moment, by whomever: they go in one request. */
interface Waiting {
  readonly searches: object[];
  readonly signal: AbortSignal | undefined;
  readonly answers: Promise<readonly Found[]>;
}

export function createStore(send: SendRequest, name: string): Store {
  let waiting: Waiting | undefined;
  const searchAll = async (searches: readonly object[], signal: AbortSignal | undefined): Promise<readonly Found[]> => {
    const found: Found[] = [];
    for (const some of slices(searches, SEARCHES)) {
      const lines = some.flatMap((search) => [{}, { ...AS_STORED, ...search }]);
      const query = { max_concurrent_searches: 8 };
      const ask = async () => {
        const answer = await send({ method: 'POST', path: `/${name}/_msearch`, query, lines, signal });
        return (answer as { readonly responses: readonly Answer[] }).responses.map((each) => foundIn(each, name));
      };
      found.push(...(await briefly(ask, signal)));
    }
    return found;
  };
  const wait = (signal: AbortSignal | undefined): Waiting => {
    const searches: object[] = [];
    const answers = Promise.resolve().then(() => {
      if (waiting?.searches === searches) waiting = undefined;
      return searchAll(searches, signal);
    });
    return { searches, signal, answers };
  };
  return {
    search: async (searches, signal) => {
      if (!searches.length) return [];
      if (waiting?.signal !== signal) waiting = undefined; // those of another check may be aborted alone
      waiting ??= wait(signal);
      const { answers, searches: all } = waiting;
      const from = all.length;
      all.push(...searches);
      return (await answers).slice(from, from + searches.length);
    },
  };
}

/** Half an answer is none: words that a shard has would be said to stand nowhere. */
function foundIn({ error, status, timed_out, _shards, hits, aggregations }: Answer, where: string): Found {
  if (error) throw new ServiceFailure(kindOf(status), where, status, error.reason);
  if (timed_out || (_shards?.failed ?? 0) > 0 || !hits) throw new ServiceFailure('partial', where);
  return {
    bodies: hits.hits.map(bodyOf),
    documents: aggregations?.documents?.value ?? 0,
    total: hits.total?.value ?? 0,
  };
}

/** A body as it was packed; without a text where that was not asked for. */
function bodyOf({ fields }: Hit): Body {
  const [packed = ''] = fields?.info ?? [];
  const [text] = fields?.text ?? [];
  const info = infos.get(packed) ?? unpackInfo(packed);
  if (infos.size > MOST_INFOS) infos.clear();
  infos.set(packed, info);
  return { info, ...(text === undefined ? NO_TEXT : unpackText(text)) };
}

/** Many fragments are of the same documents. */
const infos = new Map<string, DocumentInfo>();
const MOST_INFOS = 10_000;

const NO_TEXT: Omit<Body, 'info'> = { paragraphs: [], offset: 0 };

/** A node that goes in the middle of a search has it fail with 500 and no reason: another copy is asked. */
function kindOf(status = 0): FailureKind {
  if (status === 429) return 'busy';
  return status >= 500 ? 'partial' : 'error';
}

export function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
