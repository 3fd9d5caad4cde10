/** Which files stand beside documents: folders are listed once, since asking for three sidecars beside each of thousands of files is slow. */
import { readdir } from '#files';
import { basename, dirname } from '#path';
import { isThere } from '../regular.ts';

/** So many entries of a folder are asked for one by one: listing thousands takes longer than that. */
const FEW = 16;

export class Folders {
  readonly #names = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #asked = new Map<string, number>();

  /** Whether the folder held an entry of that path, at the latest when it was listed. */
  async has(path: string): Promise<boolean> {
    const folder = dirname(path);
    const asked = this.#asked.get(folder) ?? 0;
    this.#asked.set(folder, asked + 1);
    return asked < FEW ? isThere(path) : (await this.#list(folder)).has(basename(path));
  }

  #list(folder: string): Promise<ReadonlySet<string>> {
    const known = this.#names.get(folder);
    if (known) return known;
    const listing = readdir(folder).then(
      (names) => new Set(names),
      () => new Set<string>(),
    );
    this.#names.set(folder, listing);
    return listing;
  }
}
