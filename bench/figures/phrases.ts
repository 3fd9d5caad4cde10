/** Looking up one of many phrases from a spoilt one: this project's index, Fuse.js, MiniSearch with bigrams. */
import { buildSegment } from '../../server/src/engine/index/passages/build.ts';
import { searchSegments } from '../../server/src/engine/index/passages/search.ts';
import { fold } from '../../server/src/engine/text/skeleton.ts';
import { filesOf, type Quotation, quotationsOf, withErrors } from '../corpus.ts';
import { firstRight } from '../judge.ts';
import { type Context, inProcess, peer, type Row, randomFrom, row, sample } from '../support.ts';

const PHRASES = 5_000;
const ASKED = 400;

interface Timed {
  readonly lookups: readonly number[];
  readonly firsts: readonly (string | null)[];
}

export async function measurePhrases(context: Context): Promise<readonly Row[]> {
  const random = randomFrom(context.seed);
  const paths = (await filesOf(context.corpus)).map((file) => file.path);
  const phrases = sample(quotationsOf(sample(paths, 1_500, random), 6), PHRASES, random).map(fold);
  const asked = withErrors(sample(phrases, ASKED, random), random);
  const job = { phrases, asked: asked.map((each) => each.asked) };
  const peers = inProcess(peer('phrases'), job) as { fuse: Timed; minisearch: Timed };
  const name = `look-up among ${phrases.length} phrases`;
  const rowOf = (system: string, { lookups, firsts }: Timed) =>
    row(name, system, 'ms', lookups, firstRight(asked, firsts));
  return [
    rowOf('tifa', ours(phrases, asked)),
    rowOf('Fuse.js', peers.fuse),
    rowOf('MiniSearch, bigrams', peers.minisearch),
  ];
}

function ours(phrases: readonly string[], asked: readonly Quotation[]): Timed {
  const documents = phrases.map((text, i) => ({
    info: { path: String(i), article: 0, title: '', tier: 'media' as const, known: {} },
    paragraphs: [{ text, line: 1 }],
  }));
  const segment = buildSegment(documents);
  const live = { segment, dead: new Uint8Array(segment.documents) };
  const find = (text: string) => searchSegments([live], { text, limit: 1 })[0]?.text ?? null;
  for (const each of asked) find(each.asked);
  const lookups: number[] = [];
  const firsts = asked.map((each) => {
    const since = performance.now();
    const first = find(each.asked);
    lookups.push(performance.now() - since);
    return first;
  });
  return { lookups, firsts };
}
