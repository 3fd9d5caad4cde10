/**
 * How long the history of some words takes: clauses of the last folder that the others have, as they occur, and stretches of three
 * to eight characters drawn anywhere in it. Each wording is asked once, after others.
 */
import { openCorpus } from '../../server/src/adapters/index/index.ts';
import { countClauses, filesIn, knownPlaces, readText } from '../completion/texts.ts';
import { type Context, milliseconds, type Random, type Row, randomFrom, row, sample } from '../support.ts';

const ASKED = 2_000;
const WARMED = 1_000;
const SHORTEST = 3;
const LONGEST = 8;
/** Sources that a hover names. */
const PLACES = 3;

export async function measureHistory({ corpus: folders, seed }: Context): Promise<readonly Row[]> {
  const written = folders.at(-1);
  if (folders.length < 2 || written === undefined) {
    console.error('history: name two folders and more; words of the last one are asked for');
    return [];
  }
  const corpus = await openCorpus({ folders });
  const { wording } = corpus.index;
  if (!wording) throw new Error('the index knows nothing of wording');
  const random = randomFrom(seed);
  const drafts = filesIn(written).map(readText);
  const earlier = countClauses(folders.slice(0, -1).flatMap(filesIn).map(readText));
  const clauses = knownPlaces(drafts, earlier).map(({ clause }) => clause);
  for (const words of stretchesOf(drafts, WARMED, random)) await wording.history([words], PLACES);
  const rows: Row[] = [];
  for (const [what, asked] of [
    ['clauses', sample([...new Set(clauses)], ASKED, random)],
    ['stretches', [...new Set(stretchesOf(drafts, ASKED, random))]],
  ] as const) {
    const times: number[] = [];
    let places = 0;
    for (const words of asked)
      times.push(
        await milliseconds(async () => {
          const [history] = await wording.history([words], PLACES);
          places += history?.times ?? 0;
        }),
      );
    rows.push(row(`history of ${what}`, 'tifa', 'ms', times, `${(places / asked.length).toFixed(0)} places each`));
  }
  await corpus.close();
  return rows;
}

/** Stretches of Han characters, each drawn by chance. */
function stretchesOf(drafts: readonly string[], count: number, random: Random): string[] {
  const stretches: string[] = [];
  while (stretches.length < count) {
    const draft = drafts[random(drafts.length)] ?? '';
    const at = random(draft.length);
    const words = draft.slice(at, at + SHORTEST + random(LONGEST - SHORTEST + 1));
    if (words.length >= SHORTEST && /^\p{Script=Han}+$/u.test(words)) stretches.push(words);
  }
  return stretches;
}
