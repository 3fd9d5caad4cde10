/**
 * Do the tests hold the tuning? Changes constants and conditions of the rules and of the verification one at a time, runs the
 * fast tests, and lists the changes that no test notices. Usage: npm run mutants -- [--count 60] [--seed 1] [--least 85]
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { choose } from './mutants/choose.ts';
import { type Mutant, mutantsOf } from './mutants/points.ts';
import { openWorkshop, type Workshop } from './mutants/workshop.ts';

const ROOT = join(__dirname, '..');
const SOURCES = 'server/src/engine/{rules,verify,findings,fix,quotations}/**/*.ts';
const FOLDERS = ['rules', 'verify', 'findings', 'fix', 'quotations', 'verdicts', 'align'];
/** The records of the bundled pack carry their own examples. */
const TESTS = [...FOLDERS.map((folder) => `tests/unit/${folder}/**/*.test.ts`), 'tests/corpus/bundled-pack.test.ts'];

interface Outcome {
  readonly mutant: Mutant;
  readonly noticed: boolean;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { count: { type: 'string' }, seed: { type: 'string' }, least: { type: 'string' } },
  });
  const [count, seed, least] = [Number(values.count ?? 60), Number(values.seed ?? 1), Number(values.least ?? 85)];
  const files = globSync(SOURCES, { cwd: ROOT }).sort();
  const all = files.flatMap((path) => mutantsOf(path, readFileSync(join(ROOT, path), 'utf8')));
  const chosen = choose(all, count, seed);
  console.log(`${all.length} possible changes in ${files.length} files; ${chosen.length} chosen by seed ${seed}`);
  const workshops = Array.from({ length: Math.min(availableParallelism(), chosen.length) }, () =>
    openWorkshop(ROOT, TESTS),
  );
  try {
    if (!(await workshops[0]?.isGreen())) throw new Error('The tests fail without any change: mend them first.');
    const outcomes = await runAll(chosen, workshops);
    report(outcomes, least);
  } finally {
    for (const workshop of workshops) workshop.close();
  }
}

/** Each workshop takes the next change when it is free; the outcomes are in the order of the changes. */
async function runAll(mutants: readonly Mutant[], workshops: readonly Workshop[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const work = async (workshop: Workshop): Promise<void> => {
    for (let i = next++; i < mutants.length; i = next++) {
      const mutant = mutants[i] as Mutant;
      outcomes[i] = { mutant, noticed: await workshop.notices(mutant) };
      console.log(describe(outcomes[i] as Outcome));
    }
  };
  await Promise.all(workshops.map(work));
  return outcomes;
}

function describe({ mutant, noticed }: Outcome): string {
  const original = readFileSync(join(ROOT, mutant.path), 'utf8').slice(mutant.start, mutant.end);
  const line = (text: string) => text.replace(/\s+/g, ' ').slice(0, 70);
  return `${noticed ? 'noticed ' : 'SURVIVED'} ${mutant.path}:${mutant.line}  ${line(original)}  =>  ${line(mutant.replacement)}`;
}

function report(outcomes: readonly Outcome[], least: number): void {
  const noticed = outcomes.filter((outcome) => outcome.noticed).length;
  const share = (100 * noticed) / outcomes.length;
  console.log(
    `\n${noticed} of ${outcomes.length} changes noticed, ${share.toFixed(1)} %; at least ${least} % expected`,
  );
  if (share < least) process.exitCode = 1;
}

void main();
