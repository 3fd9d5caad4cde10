/** Official sentences to be damaged: of records, and of documents with an index of them in memory. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openImporter } from '../../../server/src/adapters/import/index.ts';
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import { buildSegment } from '../../../server/src/engine/index/passages/build.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import type { PassageIndex } from '../../../server/src/engine/passages.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';

/** Wording, variants, wrong forms, members and examples of all records. */
export function sentencesOfPack({ records }: Pack): string[] {
  const all = records.flatMap(({ wording, variants, wrong, members, examples, allows }) => [
    ...[wording, ...variants, ...wrong, members.join('、'), ...allows],
    ...examples.map((each) => each.wrong),
  ]);
  return all.filter((words) => words.length > 3);
}

export interface Documents {
  readonly sentences: readonly string[];
  readonly index: PassageIndex;
}

/** The first files of a folder of Markdown or text. */
export async function documentsOf(folder: string, files: number): Promise<Documents> {
  const importer = openImporter();
  const documents: CorpusDocument[] = [];
  const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name));
  for (const name of names.sort().slice(0, files))
    documents.push(...(await importer.importFile(join(folder, name))).documents);
  await importer.close();
  const segment = buildSegment(documents);
  const index = passageIndex([{ segment, dead: new Uint8Array(segment.documents) }]);
  const sentences = documents.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.split(/[。！？]/)));
  return { sentences: sentences.filter((words) => words.length > 11 && words.length < 120), index };
}
