/** ZIP containers: bombs are refused before anything is unpacked, parts are read by their names. */
import { type Container, type Entry, openContainer } from '#container';
import { say } from '../../engine/language/index.ts';
import { Refusal } from './extract.ts';
import { megabytes } from './trouble.ts';

/** More parts than any document has. */
const MOST_ENTRIES = 5000;

export interface ZipArchive {
  /** In the order of the container. */
  readonly entries: readonly Entry[];
  /** Whether a part is there. Names are told apart as packages tell them: not by case, nor by how Chinese is escaped. */
  has(name: string): boolean;
  /** Unpacks a part; `undefined` where it is not there, an error where it is damaged or longer than it claims. */
  read(name: string): Promise<Buffer | undefined>;
  /** The name of a part as the container writes it. */
  nameOf(name: string): string | undefined;
  /** Unpacks an entry: of several with one name `read` knows the first. */
  contents(entry: Entry): Promise<Buffer>;
}

/**
 * Lists a container; nothing is unpacked yet. Throws a `Refusal` when it is damaged, encrypted, holds too many parts, or claims to unpack to
 * more than `limit` bytes; reading stops where a part is longer than it claims.
 */
export async function openZip(bytes: Uint8Array, limit: number): Promise<ZipArchive> {
  const zip = await opened(bytes);
  const entries: Entry[] = [];
  const byName = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.entries()) {
    entries.push(entry);
    total += entry.uncompressedSize;
    if (total > limit) throw new Refusal(say.corpus.unpacksTooLarge(megabytes(limit)));
    if (entries.length > MOST_ENTRIES) throw new Refusal(say.corpus.tooManyEntries(MOST_ENTRIES));
    if ((entry.generalPurposeBitFlag & 1) === 1) throw new Refusal(say.corpus.encryptedZip);
    const key = partKey(entry.fileName);
    if (!byName.has(key)) byName.set(key, entry);
  }
  return {
    entries,
    has: (name) => byName.has(partKey(name)),
    read: async (name) => {
      const entry = byName.get(partKey(name));
      return entry && zip.contents(entry);
    },
    nameOf: (name) => byName.get(partKey(name))?.fileName,
    contents: zip.contents,
  };
}

/** The name of a part that is named by its path from a folder, given by its steps. */
export function partName(folder: readonly string[], path: string): string {
  const steps = [...folder];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function partKey(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

async function opened(bytes: Uint8Array): Promise<Container> {
  try {
    return await openContainer(bytes);
  } catch (error) {
    throw new Refusal(say.corpus.damagedZip(error instanceof Error ? error.message : String(error)));
  }
}
