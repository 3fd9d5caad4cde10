/** Measures what is found of quotations of laws: `npm run accuracy:laws`. See README.md. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCorpus } from '../../server/src/adapters/index/index.ts';
import type { Engine } from '../../server/src/engine/index.ts';
import { engineOf, packsIn } from '../engine.ts';
import { randomFrom } from '../support.ts';
import { ANY, KINDS, type LawCase } from './law-cases.ts';
import { hasLaws, LAWS, readLaws } from './law-texts.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    cache: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
/** Draws that may fail before a kind is given up. */
const MOST_DRAWS = 200_000;

async function measure(engine: Engine, kind: string, cases: readonly LawCase[]): Promise<void> {
  const sum = { found: 0, warned: 0, fixed: 0, quiet: 0, exact: 0 };
  for (const each of cases) {
    const { findings, quotations } = await engine.check(
      { text: each.text, languageId: 'markdown' },
      { asOf: each.asOf },
    );
    const found = findings.find(
      ({ rule, verdict }) => rule === 'laws/article' && [verdict, ANY].includes(each.verdict ?? ''),
    );
    if (!findings.length) sum.quiet++;
    if (quotations[0]?.verdict === 'exact') sum.exact++;
    if (found) sum.found++;
    if (found?.severity === 'warning') sum.warned++;
    const right = found?.replacements[0]?.text;
    if (
      found &&
      right !== undefined &&
      each.text.slice(0, found.start) + right + each.text.slice(found.end) === each.right
    )
      sum.fixed++;
    const isMissed = each.verdict === undefined ? findings.length > 0 : !found;
    if (values.show && isMissed)
      console.log(`  ${each.asOf} ${each.text} ${findings.map(({ message }) => message).join()}`);
  }
  console.log(
    cases[0]?.verdict === undefined
      ? `${kind}: ${cases.length}, without any finding ${sum.quiet}, verified ${sum.exact}`
      : `${kind}: ${cases.length}, found ${sum.found}, as a warning ${sum.warned}, fixed ${sum.fixed}`,
  );
}

async function main(): Promise<void> {
  if (!hasLaws()) return console.log(`nothing to measure: ${LAWS} is not there`);
  const all = readLaws();
  const laws = { all, several: all.filter(({ texts }) => texts.length > 1) };
  const corpus = await openCorpus({ folders: [LAWS], ...(values.cache !== undefined && { cacheDir: values.cache }) });
  const engine = engineOf(await packsIn(join(__dirname, '../../corpus')));
  engine.usePassages(corpus.index);
  console.log(`${all.length} laws, ${laws.several.length} in several texts`);
  const random = randomFrom(Number(values.seed));
  for (const [kind, draw] of Object.entries(KINDS)) {
    const cases: LawCase[] = [];
    for (let i = 0; i < MOST_DRAWS && cases.length < Number(values.count); i++) {
      const drawn = draw(laws, random);
      if (drawn) cases.push(drawn);
    }
    await measure(engine, kind, cases);
  }
  await corpus.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
