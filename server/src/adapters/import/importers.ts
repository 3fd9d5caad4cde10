/** An importer for each of several folders: what tells of documents is looked for within the folder that holds them. */
import { sep } from '#path';
import type { Importer } from './options.ts';

export interface Importers {
  /** The importer of the folder that holds a file; one without a folder where none does. Opened for the first of its files. */
  of(path: string): Importer;
  close(): Promise<void>;
}

/** `roots` are absolute paths. */
export function importersOf(roots: readonly string[], open: (root: string | undefined) => Importer): Importers {
  const importers = new Map<string | undefined, Importer>();
  return {
    of: (path) => {
      const root = roots.find((folder) => path.startsWith(folder + sep));
      const importer = importers.get(root) ?? open(root);
      importers.set(root, importer);
      return importer;
    },
    close: async () => {
      await Promise.all([...importers.values()].map((importer) => importer.close()));
    },
  };
}
