/**
 * Do the tests hold the tuning? Changes constants and conditions of the rules, of the verification and of the gate of fixes one at
 * a time, runs the fast tests, asks the type checker about those that none notices, and lists what is left. Usage: npm run mutants --
 * [--count 60] [--seed 1] [--least 85] [--only PART-OF-A-PATH]
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { choose } from './mutants/choose.ts';
import { type Mutant, mutantsOf, unchangedLines } from './mutants/points.ts';
import { openTypes, type Types } from './mutants/types.ts';
import { openWorkshop, type Workshop } from './mutants/workshop.ts';

const ROOT = join(__dirname, '..');
const SOURCES = 'server/src/engine/{rules,verify,findings,fix,laws,titles}/**/*.ts';
const FOLDERS = ['rules', 'verify', 'findings', 'fix', 'laws', 'titles', 'verdicts', 'align'];
const TESTS = FOLDERS.map((folder) => `tests/unit/${folder}/**/*.test.ts`);
/** They notice what the others do not, and come last. */
const SLOW = ['tests/unit/rules/properties.test.ts', 'tests/unit/fix/damage.test.ts'];

interface Outcome {
  readonly mutant: Mutant;
  readonly by: 'tests' | 'hang' | 'types' | 'none';
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string' },
      seed: { type: 'string' },
      least: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const [count, seed, least] = [Number(values.count ?? 60), Number(values.seed ?? 1), Number(values.least ?? 85)];
  const files = globSync(SOURCES, { cwd: ROOT }).sort();
  const all = files
    .filter((path) => path.includes(values.only ?? ''))
    .flatMap((path) => mutantsOf(path, sourceOf(path)));
  const chosen = choose(all, count, seed, nameOf);
  console.log(`${all.length} possible changes in ${files.length} files; ${chosen.length} chosen by seed ${seed}`);
  printUnchanged(files);
  const tests = [...globSync(TESTS, { cwd: ROOT, ignore: SLOW }).sort(), ...SLOW];
  const workshops = Array.from({ length: Math.min(availableParallelism(), chosen.length) }, () =>
    openWorkshop(ROOT, tests),
  );
  const types = openTypes(ROOT);
  try {
    const unchanged = await workshops[0]?.runUnchanged();
    if (!unchanged?.isGreen) throw new Error('The tests fail without any change: mend them first.');
    report(await runAll(chosen, { workshops, types, unchangedMs: unchanged.ms }), least);
  } finally {
    for (const each of [...workshops, types]) each.close();
  }
}

/** As long as its line stays as it is, wherever that stands in the file. */
function nameOf({ path, start, end, replacement }: Mutant): string {
  const text = sourceOf(path);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  return [path, text.slice(from, start), text.slice(start, lineEnd < 0 ? text.length : lineEnd), replacement].join(
    '\n',
  );
}

const sourceOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What is marked as beyond any test, for whoever wonders whether the marks are honest. */
function printUnchanged(files: readonly string[]): void {
  const marked = files.flatMap((path) => unchangedLines(sourceOf(path)).map((line) => `${path}:${line}`));
  console.log(`${marked.length} lines are left out, as bounds of the work or shortcuts:\n  ${marked.join('\n  ')}`);
}

interface Means {
  readonly workshops: readonly Workshop[];
  readonly types: Types;
  /** How long the tests take as they are. */
  readonly unchangedMs: number;
}

/** Each workshop takes the next change when it is free; the outcomes are in the order of the changes. */
async function runAll(mutants: readonly Mutant[], { workshops, types, unchangedMs }: Means): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const work = async (workshop: Workshop): Promise<void> => {
    for (let i = next++; i < mutants.length; i = next++) {
      const mutant = mutants[i] as Mutant;
      const run = await workshop.run(mutant, unchangedMs);
      const by = run === 'failed' ? 'tests' : run === 'hung' ? 'hang' : types.reject(mutant) ? 'types' : 'none';
      outcomes[i] = { mutant, by };
      console.log(describe(outcomes[i] as Outcome));
    }
  };
  await Promise.all(workshops.map(work));
  return outcomes;
}

const SAYS: Readonly<Record<Outcome['by'], string>> = {
  tests: 'noticed ',
  hang: 'they hang',
  types: 'by types',
  none: 'SURVIVED',
};

function describe({ mutant, by }: Outcome): string {
  const original = sourceOf(mutant.path).slice(mutant.start, mutant.end);
  const line = (text: string) => text.replace(/\s+/g, ' ').slice(0, 70);
  return `${SAYS[by]} ${mutant.path}:${mutant.line}  ${line(original)}  =>  ${line(mutant.replacement)}`;
}

/** What the type checker rejects, or makes the tests hang, cannot come to be unseen: it counts as noticed, and is told apart. */
function report(outcomes: readonly Outcome[], least: number): void {
  const count = (by: Outcome['by']) => outcomes.filter((each) => each.by === by).length;
  const share = (100 * (outcomes.length - count('none'))) / outcomes.length;
  console.log(
    `\n${count('tests')} of ${outcomes.length} changes noticed by tests, ${count('hang')} because they hang, ` +
      `${count('types')} more by the type checker: ${share.toFixed(1)} %; at least ${least} % expected`,
  );
  if (share < least) process.exitCode = 1;
}

void main();
