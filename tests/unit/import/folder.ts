/** A folder for one test file, and an importer that is closed after it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ImportOptions, type ImportResult, openImporter } from '../../../server/src/adapters/import/index.ts';

export interface TestFolder {
  readonly path: string;
  /** Writes a file below the folder and gives its absolute path. */
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
}

export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'tifa-import-'));
  return {
    path,
    write: (name, content) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Reads one file with an importer of its own. */
export async function read(path: string, options: ImportOptions = {}): Promise<ImportResult> {
  const importer = openImporter(options);
  try {
    return await importer.importFile(path);
  } finally {
    await importer.close();
  }
}

export function texts({ documents }: ImportResult): string[] {
  return documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}
