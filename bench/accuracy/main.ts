/** Measures how right the checking is. See README.md. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../../server/src/engine/types.ts';
import { type Case, drawCases, LEAST, type Wanted } from './cases.ts';
import { furtherKinds, kindsOfErrors } from './errors.ts';
import { collect, type Example, fit } from './fit.ts';
import { editorPairs, sentencesIn, unmarkedQuotes } from './general.ts';
import { type Ground, groundBefore, hasGround, newsOf, SHARED } from './ground.ts';
import { complaint, judgeCases, tally } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    years: { type: 'string', default: '2016,2017,2018,2019,2020,2021,2022' },
    seeds: { type: 'string', default: '1' },
    count: { type: 'string', default: '400' },
    cache: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
/** Earlier documents that have a clause that is spoiled outside of quotation marks. */
const PLAIN_DOCUMENTS = 5;
const REFERENCE = join(SHARED, 'reference');
const numbers = (list: string): number[] => list.split(',').map(Number);
const percent = (part: number, whole: number): string => (whole > 0 ? `${((100 * part) / whole).toFixed(1)}%` : '–');

/** A year of real news against the years before: whatever is told of it is a false alarm, but for very few. */
async function measureNews(ground: Ground, year: number): Promise<void> {
  let characters = 0;
  const all: (Finding & { readonly day: string })[] = [];
  for (const { name, text } of newsOf(year)) {
    const { findings } = await ground.engine.check({ text, languageId: 'markdown' });
    characters += text.length;
    all.push(...findings.map((each) => ({ ...each, day: name })));
  }
  const count = (severity: string) => all.filter((each) => each.severity === severity).length;
  const per = (n: number) => ((n * 10_000) / characters).toFixed(3);
  const [warnings, informations] = [count('warning'), count('information')];
  const ofPassages = all.filter(
    ({ rule, severity }) => rule === 'quotations/passage' && severity === 'information',
  ).length;
  console.log(
    `news ${year}: ${characters} characters, ${warnings} warnings (${per(warnings)} per 10,000), ` +
      `${informations} informations (${per(informations)}; ${ofPassages} of passages)`,
  );
  if (values.show) for (const each of all) console.log(shown(each));
}

const shown = ({ day, severity, rule, text, message, sourceText }: Finding & { readonly day: string }): string =>
  `  ${severity} ${rule} ${day} ${text} | ${message} | ${sourceText?.slice(0, 60) ?? ''}`;

async function measureCases(ground: Ground, name: string, cases: readonly Case[]): Promise<void> {
  const outcomes = await judgeCases(ground.engine, cases);
  const { wrong, found, warned, fixed, right, quiet } = tally(outcomes);
  console.log(
    `${name}: found ${found}/${wrong} ${percent(found, wrong)}, as a warning ${percent(warned, wrong)}, ` +
      `fixed ${fixed}/${wrong} ${percent(fixed, wrong)}, quiet ${quiet}/${right} ${percent(quiet, right)}`,
  );
  if (values.show) for (const line of outcomes.map(complaint)) if (line) console.log(`  ${line}`);
}

async function measureYear(year: number, wanted: readonly string[]): Promise<void> {
  const ground = await groundBefore(year, values.cache);
  const days = newsOf(year);
  if (wanted.includes('news')) await measureNews(ground, year);
  if (wanted.includes('general')) {
    await measureCases(ground, 'general.txt', sentencesIn(join(__dirname, 'general.txt')));
    await measureCases(ground, 'editors’ pairs', editorPairs());
  }
  if (wanted.includes('unmarked')) await measureCases(ground, 'quotes.json without marks', unmarkedQuotes());
  for (const seed of numbers(values.seeds)) {
    const draw = (kinds: ReturnType<typeof furtherKinds>, wants?: Wanted) =>
      drawCases(days, ground.index, kinds, Number(values.count), seed * 10_000 + year, wants);
    if (wanted.includes('errors'))
      await measureCases(ground, `errors ${year}, seed ${seed}`, await draw(kindsOfErrors(REFERENCE)));
    if (wanted.includes('plain'))
      for (const [kinds, all] of [
        ['', kindsOfErrors(REFERENCE).filter(({ name }) => name !== 'punct')],
        [', further kinds', furtherKinds()],
      ] as const)
        await measureCases(
          ground,
          `plain ${year}, seed ${seed}${kinds}`,
          await draw(all, { plain: true, least: PLAIN_DOCUMENTS }),
        );
    if (wanted.includes('short'))
      await measureCases(
        ground,
        `short ${year}, seed ${seed}`,
        await draw(kindsOfErrors(REFERENCE), { lengths: [5, LEAST - 1] }),
      );
    if (wanted.includes('once'))
      await measureCases(ground, `once ${year}, seed ${seed}`, await draw(kindsOfErrors(REFERENCE), { least: 1 }));
    if (wanted.includes('lists')) await measureCases(ground, `lists ${year}, seed ${seed}`, await draw(furtherKinds()));
  }
  const quotes = join(SHARED, 'eval/quotes.json');
  if (wanted.includes('quotes') && year === 2022 && existsSync(quotes))
    await measureCases(ground, 'quotes.json', JSON.parse(readFileSync(quotes, 'utf8')));
  await ground.close();
}

/** News and errors of all years together: prints the weights that tell them apart. */
async function fitYears(years: readonly number[]): Promise<void> {
  const examples: Example[] = [];
  for (const year of years) {
    const ground = await groundBefore(year, values.cache);
    const days = newsOf(year);
    const cases: Case[] = [];
    for (const seed of numbers(values.seeds)) {
      for (const [kinds, least] of [
        [kindsOfErrors(REFERENCE), 2],
        [kindsOfErrors(REFERENCE), 1],
        [furtherKinds(), 2],
      ] as const)
        cases.push(
          ...(await drawCases(days, ground.index, kinds, Number(values.count), seed * 10_000 + year, { least })),
        );
    }
    examples.push(...(await collect(days, cases, ground.index)));
    await ground.close();
  }
  console.log(`${examples.length} examples, ${examples.filter(({ slip }) => slip === 1).length} of them slips`);
  for (const [sign, weight] of Object.entries(fit(examples))) console.log(`  ${sign}: ${weight.toFixed(2)},`);
}

async function main(): Promise<void> {
  if (!hasGround()) return console.log(`nothing to measure: ${SHARED} is not there`);
  const wanted = positionals.length > 0 ? positionals : ['news', 'errors', 'lists', 'quotes'];
  if (wanted.includes('fit')) return fitYears(numbers(values.years));
  for (const year of numbers(values.years)) await measureYear(year, wanted);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
