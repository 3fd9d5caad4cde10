/**
 * Fits the weights of completion: `npx tsx bench/completion/fit/main.ts clauses|steps|weighed --corpus DIR [--corpus DIR…]`. The last folder is what
 * was written later, the others are known. What it prints belongs into weights.ts and sureness.ts of `engine/index/wording`.
 */
import { parseArgs } from 'node:util';
import { openImporter } from '../../../server/src/adapters/import/index.ts';
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import { buildSegment } from '../../../server/src/engine/index/passages/build.ts';
import type { LiveSegment } from '../../../server/src/engine/index/passages/hit.ts';
import { SIGNS } from '../../../server/src/engine/index/wording/signs.ts';
import { makeTable } from '../../../server/src/engine/index/wording/table.ts';
import { randomFrom, sample } from '../../support.ts';
import { countClauses, filesIn, knownPlaces, readText } from '../texts.ts';
import { clauseChoices, clauseExamples, type Known, stepExamples } from './offers.ts';
import { calibration, type Example, fitChoices, fitLogistic } from './regression.ts';

const { values, positionals } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    files: { type: 'string', default: '30' },
    places: { type: 'string', default: '2500' },
    seed: { type: 'string', default: '5' },
  },
  allowPositionals: true,
});

async function knownFrom(folders: readonly string[]): Promise<Known> {
  const segments: LiveSegment[] = [];
  for (const folder of folders) {
    const importer = openImporter({ root: folder });
    const documents: CorpusDocument[] = [];
    for (const file of filesIn(folder)) documents.push(...(await importer.importFile(file)).documents);
    await importer.close();
    const segment = buildSegment(documents);
    segments.push({ segment, dead: new Uint8Array(segment.documents) });
  }
  return { segments, table: await makeTable(segments, async () => undefined) };
}

function tell(examples: readonly Example[]): void {
  const weights = fitLogistic(examples);
  console.log(examples.length, 'offers', JSON.stringify(weights));
  console.log(calibration(examples, weights));
}

async function main(): Promise<void> {
  const folders = values.corpus.slice(0, -1);
  const later = values.corpus.at(-1);
  if (folders.length === 0 || later === undefined)
    throw new Error('Name two folders and more: the last was written later.');
  const random = randomFrom(Number(values.seed));
  const known = await knownFrom(folders);
  const texts = filesIn(later).map(readText);
  const some = sample(texts, Number(values.files), random);
  if (positionals[0] === 'steps') tell(some.flatMap((text) => stepExamples(known, text)));
  else if (positionals[0] === 'weighed') tell(some.flatMap((text) => clauseExamples(known, text)));
  else if (positionals[0] === 'clauses') {
    const places = sample(
      knownPlaces(texts, countClauses(folders.flatMap(filesIn).map(readText))),
      Number(values.places),
      random,
    );
    console.log(JSON.stringify(fitChoices(SIGNS, clauseChoices(known, places))));
  } else throw new Error('What is to be fitted: clauses, steps or weighed');
}

void main();
