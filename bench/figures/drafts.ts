/** Whole drafts of other kinds than the corpus (reports, speeches, study texts), written and typed with all folders indexed. */
import { basename, join } from 'node:path';
import { openImporter } from '../../server/src/adapters/import/index.ts';
import { openCorpus } from '../../server/src/adapters/index/index.ts';
import { asSuggest } from '../completion/engine.ts';
import { ghostRows, type System, writingRows } from '../completion/rows.ts';
import { engineOf, packsIn } from '../engine.ts';
import type { Context, Row } from '../support.ts';

/** Of each draft so many characters from its beginning. */
const CHARACTERS = 9_000;

export async function measureDrafts({ corpus: folders, drafts }: Context): Promise<readonly Row[]> {
  if (drafts.length === 0) {
    console.error('drafts: name files with --draft FILE');
    return [];
  }
  const corpus = await openCorpus({ folders });
  const engine = engineOf(await packsIn(join(__dirname, '../../dist/corpus')));
  engine.usePassages(corpus.index);
  await corpus.close();
  const system: System = { name: 'tifa, packs and corpus', suggest: asSuggest(engine, 'both'), isPeer: false };
  const importer = openImporter();
  const rows: Row[] = [];
  for (const path of drafts) {
    // As a writer would have it: lines that a scan has broken are put together again.
    const { documents } = await importer.importFile(path);
    const paragraphs = documents.flatMap((document) => document.paragraphs.map(({ text }) => text));
    const text = paragraphs.join('\n').slice(0, CHARACTERS);
    const found = [...(await writingRows(system, [text])), ...(await ghostRows(system, [text]))];
    rows.push(...found.map((row) => ({ ...row, figure: `${row.figure}: ${basename(path)}` })));
  }
  await importer.close();
  return rows;
}
