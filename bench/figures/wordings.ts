/** A million wordings that documents share: how long their table takes, how long other work waits for it, memory, answers. */
import { buildSegment } from '../../server/src/engine/index/passages/build.ts';
import { wordingIndex } from '../../server/src/engine/index/wording/port.ts';
import { makeTable } from '../../server/src/engine/index/wording/table.ts';
import { type Context, milliseconds, type Random, type Row, randomFrom, row } from '../support.ts';

const WORDINGS = 1_000_000;
const CHARACTERS = 3_000;
const QUESTIONS = 500;
const PARAGRAPH = 40;
const MEGABYTE = 2 ** 20;

export async function measureWordings({ seed }: Context): Promise<readonly Row[]> {
  const random = randomFrom(seed);
  const clauses = Array.from({ length: WORDINGS }, () => clause(random));
  // Two documents say all of them, in another order, so that no paragraph is a reprint.
  const documents = [clauses, shuffled(clauses, random)].map((said, i) => ({
    info: { path: `/${i}`, article: 0, title: `${i}`, tier: 'media', date: `202${i}-01-01`, known: {} } as const,
    paragraphs: Array.from({ length: Math.ceil(said.length / PARAGRAPH) }, (_, p) => ({
      text: `${said.slice(p * PARAGRAPH, (p + 1) * PARAGRAPH).join('，')}。`,
      line: p + 1,
    })),
  }));
  const segments = documents.map((document) => {
    const segment = buildSegment([document]);
    return { segment, dead: new Uint8Array(segment.documents) };
  });
  const before = process.memoryUsage().arrayBuffers;
  let since = performance.now();
  let longest = 0;
  const pause = async (): Promise<void> => {
    longest = Math.max(longest, performance.now() - since);
    await new Promise(setImmediate);
    since = performance.now();
  };
  let size = 0;
  const making = await milliseconds(async () => {
    size = (await makeTable(segments, pause)).size;
  });
  const memory = (process.memoryUsage().arrayBuffers - before) / MEGABYTE;
  const index = wordingIndex(segments);
  await index.continuations({ before: clauses[0]?.slice(0, 3) ?? '', limit: 12 });
  const times: number[] = [];
  for (let i = 0; i < QUESTIONS; i++) {
    const before = `${clauses[random(WORDINGS)]}，${clauses[random(WORDINGS)]?.slice(0, 3)}`;
    times.push(await milliseconds(() => index.continuations({ before, limit: 12 })));
  }
  const name = `${size} shared clauses`;
  return [
    row('the table', name, 'ms', [making]),
    row('longest slice of it', name, 'ms', [longest]),
    row('memory of it, with what it was made in', name, 'MB', [memory]),
    row('a list after three characters', name, 'ms', times),
  ];
}

function clause(random: Random): string {
  return Array.from({ length: 6 + random(6) }, () => String.fromCharCode(0x4e00 + random(CHARACTERS))).join('');
}

function shuffled(items: readonly string[], random: Random): string[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [mixed[i], mixed[j]] = [mixed[j] ?? '', mixed[i] ?? ''];
  }
  return mixed;
}
