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
export function sentencesOfPacks(packs: readonly Pack[]): string[] {
  const all = packs
    .flatMap(({ records }) => records)
    .flatMap(({ wording, variants, wrong, members, examples, allows }) => [
      ...[wording, ...variants, ...wrong, members.join('、'), ...allows],
      ...examples.map((each) => each.wrong),
    ]);
  return all.filter((words) => words.length > 3);
}

export interface Documents {
  readonly sentences: readonly string[];
  readonly index: PassageIndex;
}

/** Sentences that stand in one of the documents made of the wordings of packs. */
const IN_A_DOCUMENT = 12;
const LONG_ENOUGH = 16;

/** Documents made of what packs have in words: long wordings, a handful of them as the paragraphs of each document. */
export function documentsOfPacks(packs: readonly Pack[]): Documents {
  const sentences = [...new Set(packs.flatMap(({ records }) => records.map(({ wording }) => wording)))].filter(
    (words) => words.length >= LONG_ENOUGH,
  );
  const count = Math.ceil(sentences.length / IN_A_DOCUMENT);
  const documents = Array.from({ length: count }, (_, i): CorpusDocument => {
    const info = { path: `/pack/${i}.md`, article: 0, title: `文件${i}`, tier: 'primary' as const, known: {} };
    const own = sentences.slice(i * IN_A_DOCUMENT, (i + 1) * IN_A_DOCUMENT);
    return { info, paragraphs: own.map((words, k) => ({ text: `${words}。`, line: k + 1 })) };
  });
  return { sentences, index: indexOf(documents) };
}

/** The first files of a folder of Markdown or text. */
export async function documentsOf(folder: string, files: number): Promise<Documents> {
  const importer = openImporter();
  const documents: CorpusDocument[] = [];
  const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name));
  for (const name of names.sort().slice(0, files))
    documents.push(...(await importer.importFile(join(folder, name))).documents);
  await importer.close();
  const sentences = documents.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.split(/[。！？]/)));
  return { sentences: sentences.filter((words) => words.length > 11 && words.length < 120), index: indexOf(documents) };
}

function indexOf(documents: readonly CorpusDocument[]): PassageIndex {
  const segment = buildSegment(documents);
  return passageIndex([{ segment, dead: new Uint8Array(segment.documents) }]);
}
