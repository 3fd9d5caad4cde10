/** The documents of this machine and those of a service, asked together: where the service fails, this machine answers alone. */

import { MAX_EXACT, passageIndex } from '../../engine/index/passages/search.ts';
import { compareSources } from '../../engine/index/passages/sources.ts';
import {
  type DocumentInfo,
  documentKey,
  firstOfEach,
  type PassageCandidate,
  type PassageIndex,
  type PassageQuery,
  type Witnesses,
} from '../../engine/passages.ts';
import { reasonOf } from './failure.ts';
import { wordingBeside } from './wording-beside.ts';

/** Milliseconds in which a service that has failed is not asked again: a check asks dozens of questions. */
const REST = 30_000;

/**
 * `open` is called at the first question, and again later where it fails. What is usual (`usage`) is not known of a service, and the
 * documents of this machine alone do not say that nobody has some words.
 */
export function besideService(local: PassageIndex | undefined, open: () => Promise<PassageIndex>): PassageIndex {
  let remote: PassageIndex | undefined;
  let failures = 0;
  let reason = '';
  let restUntil = 0;
  /** What the service says; nothing where it fails. */
  async function ask<T>(
    question: (service: PassageIndex) => Promise<T> | undefined,
    signal?: AbortSignal,
  ): Promise<T | undefined> {
    if (performance.now() < restUntil) {
      failures++;
      return undefined;
    }
    try {
      remote ??= await open();
      return await question(remote);
    } catch (error) {
      signal?.throwIfAborted();
      failures++;
      reason = reasonOf(error);
      restUntil = performance.now() + REST;
      return undefined;
    }
  }
  return {
    get documents() {
      return (local?.documents ?? 0) + (remote?.documents ?? 0);
    },
    get characters() {
      return (local?.characters ?? 0) + (remote?.characters ?? 0);
    },
    failures: () => ({ count: failures, reason }),
    lookup: async (queries, signal) => {
      const [own, others] = await Promise.all([
        local?.lookup(queries, signal),
        ask((service) => service.lookup(queries, signal), signal),
      ]);
      return queries.map((query, i) => together(query, own?.[i] ?? [], others?.[i] ?? []));
    },
    frequency: async (runs, most = MAX_EXACT) => {
      const [own, others] = await Promise.all([
        local?.frequency(runs, most),
        ask((service) => service.frequency(runs, most)),
      ]);
      return runs.map((_, i) => Math.min((own?.[i] ?? 0) + (others?.[i] ?? 0), most));
    },
    witnesses: async (words) => {
      const [own, others] = await Promise.all([local?.witnesses(words), ask((service) => service.witnesses(words))]);
      return words.map((_, i) => sum(own?.[i], others?.[i]));
    },
    documentsBy: async (queries) => {
      const [own, others] = await Promise.all([
        local?.documentsBy?.(queries),
        ask((service) => service.documentsBy?.(queries)),
      ]);
      return queries.map(({ limit }, i) => distinct([...(own?.[i] ?? []), ...(others?.[i] ?? [])]).slice(0, limit));
    },
    library: {
      titled: async (titles) => {
        const [own, others] = await Promise.all([
          local?.library?.titled(titles),
          ask((service) => service.library?.titled(titles)),
        ]);
        return titles.map((_, i) => distinct([...(own?.[i] ?? []), ...(others?.[i] ?? [])]));
      },
      nearlyTitled: async (titles) => {
        const [own, others] = await Promise.all([
          local?.library?.nearlyTitled?.(titles),
          ask((service) => service.library?.nearlyTitled?.(titles)),
        ]);
        return titles.map((_, i) => distinct([...(own?.[i] ?? []), ...(others?.[i] ?? [])]));
      },
      read: async (documents) => {
        const [own, others] = await Promise.all([
          local?.library?.read(documents),
          ask((service) => service.library?.read(documents)),
        ]);
        return documents.map((_, i) => (own?.[i]?.length ? own[i] : (others?.[i] ?? [])) ?? []);
      },
    },
    wording: wordingBeside(local?.wording, ask, () => remote?.wording?.span),
    here: local ?? passageIndex([]),
  };
}

/** Best first, as one index would give them: the very words alone where one of both has them. */
function together(
  { limit }: PassageQuery,
  own: readonly PassageCandidate[],
  others: readonly PassageCandidate[],
): readonly PassageCandidate[] {
  if (!others.length || !own.length) return own.length ? own : others;
  const all = [...own, ...others];
  const exact = all.filter(({ exactDocuments }) => exactDocuments !== undefined);
  const documents = Math.min(MAX_EXACT, (own[0]?.exactDocuments ?? 0) + (others[0]?.exactDocuments ?? 0));
  const best = exact.length ? exact.map((each) => ({ ...each, exactDocuments: documents })) : all;
  const ordered = best.toSorted((a, b) => b.score - a.score || compareSources(a.document, b.document));
  const places = new Map<string, PassageCandidate>();
  for (const each of ordered) {
    const key = `${documentKey(each.document)} ${each.offset + (each.match?.start ?? 0)}`;
    if (!places.has(key)) places.set(key, each);
  }
  return [...places.values()].slice(0, limit);
}

const distinct = (infos: readonly DocumentInfo[]): DocumentInfo[] => firstOfEach(infos, (info) => info);

function sum(a: Witnesses | undefined, b: Witnesses | undefined): Witnesses {
  const of = (part: keyof Witnesses) => Math.min(MAX_EXACT, (a?.[part] ?? 0) + (b?.[part] ?? 0));
  return { documents: of('documents'), opening: of('opening'), closing: of('closing'), whole: of('whole') };
}
