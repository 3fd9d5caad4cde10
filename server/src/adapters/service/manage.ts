/** The index of a service: made, looked at, taken away, and exchanged for a new one behind its name. */
import type { ServiceState } from '../../engine/service.ts';
import { format, type IndexShape, indexOf } from './mapping.ts';
import { type SendRequest, ServiceFailure } from './request.ts';

/** Newest version of the engines that were tried. */
const OLDEST = 1;
const NEWEST = 3;

interface About {
  readonly version?: { readonly number?: string; readonly distribution?: string };
}

/** The version of the engine; rejects where it is none that is known to answer as is expected. */
export async function engineVersion(send: SendRequest, signal?: AbortSignal): Promise<string> {
  const { version } = (await send({ method: 'GET', path: '/', signal })) as About;
  const number = version?.number ?? '';
  const major = Number.parseInt(number, 10);
  const isKnown = version?.distribution === 'opensearch' && major >= OLDEST && major <= NEWEST;
  if (!isKnown) throw new ServiceFailure('version', '', undefined, number);
  return number;
}

/** The indexes behind a name, newest last. */
async function behind(send: SendRequest, name: string, signal?: AbortSignal): Promise<string[]> {
  const found = await send({ method: 'GET', path: `/_alias/${name}`, missing: {}, signal });
  return Object.keys(found as object).sort();
}

/** The index behind a name; rejects where there is none, or one of another format. */
export async function currentIndex(send: SendRequest, name: string, signal?: AbortSignal): Promise<string> {
  const [index] = await behind(send, name, signal);
  if (index === undefined) throw new ServiceFailure('empty', name);
  const mapping = await send({ method: 'GET', path: `/${index}/_mapping`, signal });
  const { mappings } = (mapping as Record<string, { mappings: { _meta?: { tifa?: string } } }>)[index] ?? {};
  if (mappings?._meta?.tifa !== format())
    throw new ServiceFailure('version', name, undefined, `${mappings?._meta?.tifa}`);
  return index;
}

/** Copies are there before anything is put in: what stands on one node alone waits for that node when it goes. */
const WITH_COPIES = { wait_for_active_shards: 'all', timeout: '8s' };

/** Makes the index where there is none; whether it was made. */
export async function createIndex(send: SendRequest, name: string, shape: IndexShape): Promise<boolean> {
  if ((await behind(send, name)).length) return false;
  const body = { ...indexOf(shape), aliases: { [name]: {} } };
  await send({ method: 'PUT', path: `/${name}-000001`, query: WITH_COPIES, body });
  return true;
}

/** The index that is to take the place of the one in use: begun now, or by an earlier run. */
export async function nextIndex(send: SendRequest, name: string): Promise<string> {
  const [index = `${name}-000000`] = await behind(send, name);
  const next = `${name}-${String(Number(index.slice(name.length + 1)) + 1).padStart(6, '0')}`;
  const known = await send({ method: 'GET', path: `/${next}`, missing: {} });
  if (Object.keys(known as object).length) return next;
  const { shards, replicas } = await shapeOf(send, index);
  await send({ method: 'PUT', path: `/${next}`, query: WITH_COPIES, body: indexOf({ shards, replicas }) });
  return next;
}

/** From now on the name means this index; in the same moment the old one goes. */
export async function takeUp(send: SendRequest, name: string, index: string): Promise<void> {
  const old = (await behind(send, name)).filter((each) => each !== index);
  const actions = [{ add: { index, alias: name } }, ...old.map((each) => ({ remove_index: { index: each } }))];
  await send({ method: 'POST', path: '/_aliases', body: { actions } });
}

/** Takes away everything of a name, begun ones too; how many indexes there were. */
export async function dropIndexes(send: SendRequest, name: string): Promise<number> {
  const found = await send({ method: 'GET', path: `/${name}-*`, query: { expand_wildcards: 'all' }, missing: {} });
  const own = Object.keys(found as object).filter((each) => /^\d{6}$/.test(each.slice(name.length + 1)));
  for (const index of own) await send({ method: 'DELETE', path: `/${index}` });
  return own.length;
}

async function shapeOf(send: SendRequest, index: string): Promise<IndexShape> {
  const found = await send({ method: 'GET', path: `/${index}/_settings`, missing: {} });
  type Settings = { settings: { index: { number_of_shards: string; number_of_replicas: string } } };
  const settings = (found as Record<string, Settings>)[index]?.settings.index;
  return { shards: Number(settings?.number_of_shards ?? 1), replicas: Number(settings?.number_of_replicas ?? 1) };
}

export async function stateOf(send: SendRequest, name: string, signal?: AbortSignal): Promise<ServiceState> {
  const version = await engineVersion(send, signal);
  const index = await currentIndex(send, name, signal);
  const sum = (field: string) => ({ sum: { field } });
  const aggs = { documents: sum('documents'), characters: sum('characters'), bytes: sum('bytes') };
  const body = { size: 0, track_total_hits: true, query: { exists: { field: 'bytes' } }, aggs };
  const [found, fragments, stats, health, unfinished, shape] = await Promise.all([
    send({ method: 'POST', path: `/${index}/_search`, body, signal }),
    send({ method: 'POST', path: `/${index}/_count`, body: { query: { exists: { field: 'version' } } }, signal }),
    send({ method: 'GET', path: `/${index}/_stats/store`, signal }),
    send({ method: 'GET', path: `/_cluster/health/${index}`, signal }),
    send({ method: 'GET', path: `/${index}/_doc/unfinished`, missing: {}, signal }),
    shapeOf(send, index),
  ]);
  type Sum = { readonly value: number };
  const { hits, aggregations } = found as {
    hits: { total: Sum };
    aggregations: { documents: Sum; characters: Sum; bytes: Sum };
  };
  const { status, number_of_nodes } = health as { status: string; number_of_nodes: number };
  return {
    version,
    index,
    ...shape,
    files: hits.total.value,
    documents: aggregations.documents.value,
    characters: aggregations.characters.value,
    bytes: aggregations.bytes.value,
    stored: (stats as { _all: { total: { store: { size_in_bytes: number } } } })._all.total.store.size_in_bytes,
    fragments: (fragments as { count: number }).count,
    health: status,
    nodes: number_of_nodes,
    isUnfinished: (unfinished as { found?: boolean }).found === true,
  };
}
