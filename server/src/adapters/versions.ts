/** What tells one state of packs and documents from another. */
import { corpusHash } from './index/corpus-hash.ts';
import { openCompiled } from './packs/compiled.ts';
import { packHash } from './packs/hash.ts';
import type { PackFolders } from './packs/in-force.ts';
import { bundledPackDirs } from './packs/open.ts';

/** SHA-256 in hexadecimal. */
export interface Versions {
  /** By id of the pack: of its files. */
  readonly packs: ReadonlyMap<string, string>;
  /** Of all files of the folders of documents; absent where there is none. */
  readonly corpus?: string;
}

/** Of packs and of the documents in some folders. Reads all of them but for the packs that the build has read. */
export async function versionsOf({ bundled, own }: PackFolders, documents: readonly string[]): Promise<Versions> {
  const compiled = openCompiled(bundled);
  const hashes = new Map(compiled?.hashes);
  for (const dir of compiled ? own : [...bundledPackDirs(bundled), ...own]) {
    const { id, hash } = packHash(dir);
    if (id !== undefined) hashes.set(id, hash);
  }
  return { packs: hashes, ...(documents.length > 0 ? { corpus: await corpusHash(documents) } : {}) };
}
