/** What tells one state of packs and documents from another. */
import { corpusHash } from './index/corpus-hash.ts';
import { packHash } from './packs/hash.ts';

/** SHA-256 in hexadecimal. */
export interface Versions {
  /** By id of the pack: of its files. */
  readonly packs: ReadonlyMap<string, string>;
  /** Of all files of the folders of documents; absent where there is none. */
  readonly corpus?: string;
}

/** Of the packs in some folders and of the documents in others. Reads all of them. */
export async function versionsOf(packs: readonly string[], documents: readonly string[]): Promise<Versions> {
  const hashes = new Map<string, string>();
  for (const dir of packs) {
    const { id, hash } = packHash(dir);
    if (id !== undefined) hashes.set(id, hash);
  }
  return { packs: hashes, ...(documents.length > 0 ? { corpus: await corpusHash(documents) } : {}) };
}
