/** Names of the files of folders, listed once: asking for three sidecars beside each of thousands of files is slow. */
import { readdir } from '#files';
import { basename, dirname } from '#path';

export class Folders {
  readonly #names = new Map<string, Promise<ReadonlySet<string>>>();

  /** Whether the folder held an entry of that path when it was first looked at. */
  async has(path: string): Promise<boolean> {
    return (await this.#list(dirname(path))).has(basename(path));
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
