/**
 * The formulations mined from a corpus at three ranges of ranks, without scores, for readers who judge them: one a line, or with
 * `--contexts` each with its documents and two places. Usage: npx tsx bench/mining.ts --corpus DIR [--corpus DIR…] [--contexts]
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openCorpus } from '../server/src/adapters/index/index.ts';
import type { WordingPlace } from '../server/src/engine/wording.ts';

const RANGES = [
  [0, 60],
  [300, 340],
  [1000, 1040],
] as const;
const AROUND = 30;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { corpus: { type: 'string', multiple: true, default: [] }, contexts: { type: 'boolean', default: false } },
  });
  const corpus = await openCorpus({ folders: values.corpus.map((folder) => resolve(folder)) });
  const { wording } = corpus.index;
  const mined = await wording?.mined?.({ limit: RANGES[2][1] });
  for (const [from, to] of RANGES) {
    for (const { wording: words, documents } of mined?.items.slice(from, to) ?? []) {
      console.log(values.contexts ? `${words}\t${documents}` : words);
      if (!values.contexts) continue;
      const [history] = (await wording?.history([words], 2)) ?? [];
      for (const place of history?.best ?? []) console.log(`\t${place.document.date ?? ''}\t${around(place)}`);
    }
  }
  await corpus.close();
}

function around({ text, match: { start, end } }: WordingPlace): string {
  return text.slice(Math.max(0, start - AROUND), end + AROUND).trim();
}

void main();
