/** What is in a service, file by file: an entry stands in the same index when all of a file is there. */
import type { FileState } from '../../engine/index/persist.ts';
import { hashOf } from './fragment.ts';
import type { SendRequest } from './request.ts';
import { pagesOf } from './scroll.ts';

export interface Entry {
  readonly state: FileState;
  /** Of all fragments of the file. */
  readonly version: string;
}

/** Everything beside documents that tells of them: sidecars and manifests of a folder. */
interface Companions {
  readonly folder: string;
  readonly companions: readonly FileState[];
}

export interface Entries {
  readonly files: readonly Entry[];
  readonly companions: readonly FileState[];
  /** A push has begun and not ended. */
  readonly isUnfinished: boolean;
}

/** An entry as it is sent. */
export interface EntrySource {
  readonly file: string;
  readonly entry: Entry;
  readonly documents: number;
  readonly characters: number;
  readonly bytes: number;
}

export const entryId = (path: string): string => `file ${hashOf(path)}`;
const UNFINISHED = 'unfinished';
const companionsId = (folder: string): string => `companions ${hashOf(folder)}`;

interface EntryHit {
  readonly _source: { readonly entry: Entry };
}

/** The entries of files below some folders. */
export async function readEntries(
  send: SendRequest,
  index: string,
  folders: readonly string[],
  signal?: AbortSignal,
): Promise<Entries> {
  const files: Entry[] = [];
  const isWanted = ({ state }: Entry) => folders.some((folder) => isBelow(folder, state.path));
  const search = { query: { exists: { field: 'bytes' } }, _source: ['entry'] };
  for await (const hits of pagesOf<EntryHit>(send, index, search, signal))
    files.push(...hits.map(({ _source }) => _source.entry).filter(isWanted));
  const docs = await Promise.all(
    [UNFINISHED, ...folders.map(companionsId)].map((id) =>
      send({ method: 'GET', path: `/${index}/_doc/${encodeURIComponent(id)}`, missing: {}, signal }),
    ),
  );
  const [mark, ...others] = docs as { readonly _source?: { readonly entry: Companions } }[];
  return {
    files,
    companions: others.flatMap((each) => each._source?.entry.companions ?? []),
    isUnfinished: mark?._source !== undefined,
  };
}

function isBelow(folder: string, path: string): boolean {
  return path === folder || (path.startsWith(folder) && /[\\/]/.test(path.charAt(folder.length)));
}

/** Says that a push is under way, until it says that it has ended: what a killed one has left is looked for by the next. */
export async function mark(send: SendRequest, index: string, isUnderWay: boolean): Promise<void> {
  const path = `/${index}/_doc/${UNFINISHED}`;
  if (isUnderWay) await send({ method: 'PUT', path, query: { refresh: true }, body: { entry: {} } });
  else await send({ method: 'DELETE', path, query: { refresh: true }, missing: {} });
}

export async function writeCompanions(
  send: SendRequest,
  index: string,
  folders: readonly string[],
  all: readonly FileState[],
): Promise<void> {
  for (const folder of folders) {
    const companions = all.filter(({ path }) => isBelow(folder, path));
    const path = `/${index}/_doc/${encodeURIComponent(companionsId(folder))}`;
    await send({ method: 'PUT', path, body: { entry: { folder, companions } } });
  }
}
