/**
 * Completion and ghost text from an indexed corpus: the last folder is written character by character, the others are indexed.
 * Peers in the same run: a bare table of their clauses by frequency, MiniSearch by prefix, words of the draft.
 */
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { openCorpus } from '../../server/src/adapters/index/index.ts';
import { asSuggest } from '../completion/engine.ts';
import * as measures from '../completion/measures.ts';
import { bareTable, draftWords, miniSearch } from '../completion/peers.ts';
import { ghostRows, type System, share, writingRows } from '../completion/rows.ts';
import { countClauses, filesIn, knownPlaces, type Place, readText } from '../completion/texts.ts';
import { engineOf, packsIn } from '../engine.ts';
import { type Context, type Row, randomFrom, row, sample } from '../support.ts';

/** Clauses that are asked for, and files that are written whole. */
const PLACES = 2_000;
const FILES = 6;
const OFTEN = 3;

export async function measureCompletion(context: Context): Promise<readonly Row[]> {
  const known = context.corpus.slice(0, -1);
  const written = context.corpus.at(-1);
  if (known.length === 0 || written === undefined) {
    console.error('completion: name two folders and more; the last one is written, the others are indexed');
    return [];
  }
  const corpus = await openCorpus({ folders: known });
  const engine = engineOf(await packsIn(join(__dirname, '../../dist/corpus')));
  engine.usePassages(corpus.index);
  await corpus.close();
  const clauses = countClauses(known.flatMap(filesIn).map(readText));
  const systems: readonly System[] = [
    { name: 'tifa, packs and corpus', suggest: asSuggest(engine, 'both'), isPeer: false },
    { name: 'tifa, packs alone', suggest: asSuggest(engine, 'packs'), isPeer: false },
    { name: 'table by frequency', suggest: bareTable(clauses, OFTEN), isPeer: true },
    { name: 'MiniSearch', suggest: await miniSearch(clauses, OFTEN), isPeer: true },
    { name: 'words of the draft', suggest: draftWords(), isPeer: true },
  ];
  const files = filesIn(written);
  const drafts = files.map(readText);
  const places = sample(knownPlaces(drafts, clauses), PLACES, randomFrom(context.seed));
  const whole = sample(drafts, FILES, randomFrom(context.seed));
  const rows: Row[] = [];
  for (const system of systems) {
    rows.push(...(await clauseRows(system, places)), ...(await writingRows(system, whole)));
    if (!system.isPeer) rows.push(...(await ghostRows(system, whole)));
  }
  return rows;
}

async function clauseRows({ name, suggest }: System, places: readonly Place[]): Promise<Row[]> {
  const initials = (clause: string): string =>
    pinyin(clause.slice(0, 4), { toneType: 'none', type: 'array' })
      .map((syllable) => syllable.charAt(0))
      .join('');
  const ways: readonly (readonly [string, (clause: string) => string])[] = [
    ['2 characters', (clause) => clause.slice(0, 2)],
    ['3 characters', (clause) => clause.slice(0, 3)],
    ['4 characters', (clause) => clause.slice(0, 4)],
    ['4 initials', initials],
  ];
  const rows: Row[] = [];
  for (const [what, typed] of ways) {
    const count = measures.noClauses();
    for (const place of places) await measures.askClause(suggest, place, typed(place.clause), count);
    const { first = 0, five = 0, distinctFive = 0 } = measures.clauseShares(count);
    const note = `${count.places} places, ${count.distinct.size} clauses; first row ${first.toFixed(1)} %, of distinct ones ${distinctFive.toFixed(1)} %`;
    rows.push(
      share(`right clause in five rows after ${what}`, name, five, note),
      row(`a list after ${what}`, name, 'ms', count.times),
    );
  }
  return rows;
}
