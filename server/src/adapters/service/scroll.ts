/** All that a search finds, page by page. */
import type { SendRequest } from './request.ts';

/** Hits in one answer, and how long a reading of all of them may pause between two answers. */
const PAGE = 2_000;
const KEEP = '2m';

interface Page<T> {
  readonly _scroll_id: string;
  readonly hits: { readonly hits: readonly T[] };
}

export async function* pagesOf<T>(
  send: SendRequest,
  index: string,
  search: object,
  signal?: AbortSignal,
): AsyncGenerator<readonly T[]> {
  const body = { size: PAGE, sort: ['_doc'], ...search };
  const query = { scroll: KEEP };
  let page = (await send({ method: 'POST', path: `/${index}/_search`, query, body, signal })) as Page<T>;
  while (page.hits.hits.length) {
    yield page.hits.hits;
    const next = { scroll: KEEP, scroll_id: page._scroll_id };
    page = (await send({ method: 'POST', path: '/_search/scroll', body: next, signal })) as Page<T>;
  }
  await send({ method: 'DELETE', path: '/_search/scroll', body: { scroll_id: page._scroll_id }, missing: {}, signal });
}
