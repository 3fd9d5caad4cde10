/** Writes formulations.tsv of a pack: wording that comes again and again in reports, laws and news, counted and chosen by rules. */
// Usage: npm run build, then npx tsx scripts/formulations.ts CORPORA OUT [--sample N --seed N] [--mined DIR]
// CORPORA holds reports/, laws/ and xwlb/ as tests use them; the same files give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chosen } from './formulations/choose.ts';
import { countIn } from './formulations/count.ts';
import { documentsIn } from './formulations/documents.ts';
import { minedIn } from './formulations/mined.ts';
import { lineOf, SOURCES } from './formulations/sources.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    cache: { type: 'string', default: '' },
  },
});

const HEAD = `# Wording that comes again and again in reports of congresses and governments, laws and evening news, mined and chosen by
# scripts/formulations.ts; counted in documents of 1954 to 2025. Columns: wording, first year, last year, documents, best source.
`;

/** A sample for a reader, without counts that would tell what to think of it. */
function printSample(wordings: readonly string[], size: number, seed: number): void {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const keyed = wordings.map((wording) => ({ wording, key: next() })).sort((a, b) => a.key - b.key);
  console.log(
    keyed
      .slice(0, size)
      .map(({ wording }, i) => `${i + 1} ${wording}`)
      .join('\n'),
  );
}

function main(): void {
  const [corpora, out] = positionals;
  if (corpora === undefined || out === undefined) throw new Error('usage: formulations.ts CORPORA OUT');
  const wordings = minedIn(corpora, values.cache);
  const counted = countIn(documentsIn(corpora), wordings);
  const kept = chosen(counted, join(__dirname, 'formulations'));
  const text = [HEAD.trimEnd(), ...SOURCES, ...kept.map(lineOf)].join('\n');
  writeFileSync(out, `${text}\n`);
  console.error(`${wordings.length} mined, ${kept.length} kept, ${readFileSync(out).length} bytes`);
  if (values.sample)
    printSample(
      kept.map(({ wording }) => wording),
      Number(values.sample),
      Number(values.seed),
    );
}

main();
