/** Applies fixes to mutated official sentences by the hundred thousand, and counts what they damage: must be nothing. */
// Usage: npm run damage [-- --fixes N] [--seed N] [--corpus DIR]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseProse } from '../server/src/adapters/markup/parse.ts';
import { bundledPackDirs, loadPacks } from '../server/src/adapters/packs/index.ts';
import { createEngine } from '../server/src/engine/index.ts';
import { damageOf, type Outcome } from '../tests/support/damage/run.ts';
import { documentsOf, sentencesOfPacks } from '../tests/support/damage/sources.ts';

const { values } = parseArgs({
  options: {
    fixes: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string' },
    files: { type: 'string', default: '200' },
  },
});

function print(name: string, { faults, damages, ...sums }: Outcome): void {
  console.log(name, sums, damages);
  for (const { damage, before, after, finding } of faults)
    console.log(
      `\n${damage} ${finding?.rule ?? ''} ${finding?.record ?? ''}\n  ${JSON.stringify(before)}\n  ${JSON.stringify(after)}`,
    );
}

async function main(): Promise<void> {
  const packs = loadPacks(bundledPackDirs(resolve(__dirname, '../corpus'))).flatMap(({ pack }) => pack ?? []);
  const engine = createEngine({ packs, parseProse });
  const [fixes, seed] = [Number(values.fixes), Number(values.seed)];
  const records = await damageOf({ engine, sentences: sentencesOfPacks(packs), seed, fixes });
  print('records', records);
  const outcomes = [records];
  if (values.corpus !== undefined) {
    const { sentences, index } = await documentsOf(values.corpus, Number(values.files));
    engine.usePassages(index);
    const passages = await damageOf({ engine, sentences, seed, fixes: Math.ceil(fixes / 10) });
    print('passages', passages);
    outcomes.push(passages);
  }
  if (outcomes.some(({ faults }) => faults.length)) process.exitCode = 1;
}

void main();
