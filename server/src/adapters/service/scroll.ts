/** All that a search finds, page by page. */
import { isServiceFailure, type SendRequest, ServiceFailure } from './request.ts';

/** Hits in one answer, and how long a reading of all of them may pause between two answers. */
const PAGE = 2_000;
const KEEP = '2m';

interface Page<T> {
  readonly _shards: { readonly failed: number };
  readonly _scroll_id: string;
  readonly hits: { readonly hits: readonly T[] };
}

/** Rejects where a part of the index does not answer any more: what is left out would pass for what is not there. */
export async function* pagesOf<T>(
  send: SendRequest,
  index: string,
  search: object,
  signal?: AbortSignal,
): AsyncGenerator<readonly T[]> {
  const body = { size: PAGE, sort: ['_doc'], ...search };
  const query = { scroll: KEEP };
  let page = (await send({ method: 'POST', path: `/${index}/_search`, query, body, signal })) as Page<T>;
  for (;;) {
    if (page._shards.failed > 0) throw new ServiceFailure('partial', index);
    if (!page.hits.hits.length) break;
    yield page.hits.hits;
    const next = { scroll: KEEP, scroll_id: page._scroll_id };
    page = (await send({ method: 'POST', path: '/_search/scroll', body: next, signal }).catch(lost)) as Page<T>;
  }
  await send({ method: 'DELETE', path: '/_search/scroll', body: { scroll_id: page._scroll_id }, missing: {}, signal });
}

/** The node that held the reading has gone. */
function lost(error: unknown): never {
  if (isServiceFailure(error) && error.status === 404) throw new ServiceFailure('partial', error.where);
  throw error;
}
