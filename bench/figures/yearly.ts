/** Reports that come every year: of those of a year, clauses that earlier ones have, with the earlier ones alone indexed. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openCorpus } from '../../server/src/adapters/index/index.ts';
import { asSuggest } from '../completion/engine.ts';
import * as measures from '../completion/measures.ts';
import { bareTable } from '../completion/peers.ts';
import { countClauses, filesIn, knownPlaces, type Place, readText } from '../completion/texts.ts';
import { engineOf, packsIn } from '../engine.ts';
import { type Context, type Row, randomFrom, row, sample } from '../support.ts';

/** Years of which reports are written, and clauses asked for in each. */
const FIRST_YEAR = 2013;
const PLACES = 120;
const TYPED = 3;
const OFTEN = 3;

/** Files are named by their year; what has none is of no use here. */
export async function measureYearly({ corpus, seed, temporary }: Context): Promise<readonly Row[]> {
  const dated = corpus.flatMap(filesIn).flatMap((path) => {
    const year = /(?:19|20)\d\d/u.exec(basename(path))?.[0];
    return year === undefined ? [] : [{ path, year: Number(year) }];
  });
  const years = [...new Set(dated.map(({ year }) => year))].filter((year) => year >= FIRST_YEAR).sort();
  const packs = await packsIn(join(__dirname, '../../dist/corpus'));
  const [list, table] = [measures.noClauses(), measures.noClauses()];
  for (const year of years) {
    const earlier = dated.filter((each) => each.year < year).map(({ path }) => path);
    const known = countClauses(earlier.map(readText));
    const written = dated.filter((each) => each.year === year).map(({ path }) => readText(path));
    const engine = engineOf(packs);
    engine.usePassages(await indexOf(earlier, join(temporary, `before-${year}`)));
    const [suggest, bare] = [asSuggest(engine, 'both'), bareTable(known, OFTEN)];
    for (const place of sample<Place>(knownPlaces(written, known), PLACES, randomFrom(seed))) {
      await measures.askClause(suggest, place, place.clause.slice(0, TYPED), list);
      await measures.askClause(bare, place, place.clause.slice(0, TYPED), table);
    }
  }
  const figure = `right clause in five rows after ${TYPED} characters, reports of ${years.at(0)}–${years.at(-1)}`;
  const shareOf = (system: string, count: measures.ClauseCount): Row => {
    const { five = 0, distinctFive = 0 } = measures.clauseShares(count);
    return row(figure, system, '%', [five], `${count.places} places, of distinct clauses ${distinctFive.toFixed(1)} %`);
  };
  return [shareOf('tifa, packs and corpus', list), shareOf('table by frequency', table)];
}

async function indexOf(
  files: readonly string[],
  folder: string,
): Promise<Awaited<ReturnType<typeof openCorpus>>['index']> {
  mkdirSync(folder);
  for (const path of files) copyFileSync(path, join(folder, basename(path)));
  const corpus = await openCorpus({ folders: [folder] });
  await corpus.close();
  rmSync(folder, { recursive: true });
  return corpus.index;
}
