/** What a writer would feel: how long the event loop of the server is held up, and what memory typing costs. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { filesOf } from '../corpus.ts';
import { draftsOf } from '../drafts.ts';
import { type BenchServer, type Delays, startServer } from '../server.ts';
import { type Context, type Row, randomFrom, row } from '../support.ts';

/** Milliseconds between two keys of a fast writer. */
const KEY = 60;
const KEYS = 400;
const TYPED = '我们要坚持以人民为中心的发展思想，';
const DRAFT = 40_000;
const LONG = 500_000;

export async function measureStalls(context: Context): Promise<readonly Row[]> {
  const paths = (await filesOf(context.corpus)).map((file) => file.path);
  const [draft = ''] = draftsOf(paths, 1, DRAFT, randomFrom(context.seed));
  const [long = ''] = draftsOf(paths, 1, LONG, randomFrom(context.seed + 1));
  const builds = context.against === undefined ? [undefined] : [undefined, context.against];
  const rows: Row[] = [];
  for (const dist of builds) {
    const system = dist === undefined ? 'tifa' : `tifa of ${dist}`;
    const typed: Delays[] = [];
    const grown: number[] = [];
    for (let run = 0; run < context.runs; run++) {
      typed.push(
        await delaysWhileTyping(context, draft, join(context.temporary, `stalls-${typed.length}-${rows.length}`), dist),
      );
      grown.push(await growthWhileTyping(long, context.temporary, dist));
    }
    rows.push(
      row(
        'event loop delay, corpus indexed, draft typed in, p99',
        system,
        'ms',
        typed.map(({ p99 }) => p99),
      ),
      row(
        'event loop delay, corpus indexed, draft typed in, longest',
        system,
        'ms',
        typed.map(({ max }) => max),
      ),
      row(`memory of the server, ${KEYS} keys at the top of ${LONG} characters, more`, system, 'MB', grown),
    );
  }
  return rows;
}

/** A draft that is opened while the corpus is indexed, and typed in until that is done and some time longer. */
async function delaysWhileTyping({ corpus }: Context, draft: string, storage: string, dist?: string): Promise<Delays> {
  const server = await startServer(corpus, storage, dist);
  let isIndexed = false;
  void server
    .statusWhere((status) => status.corpus !== undefined && !status.indexing)
    .then(() => {
      isIndexed = true;
    });
  await server.open(`\n\n${draft}`);
  for (let key = 0; key < KEYS || !isIndexed; key++) await pressed(server, key);
  const delays = await server.delays();
  server.stop();
  return delays;
}

/** Megabytes that a server needs more after the keys than before them. */
async function growthWhileTyping(draft: string, storage: string, dist?: string): Promise<number> {
  const server = await startServer([], storage, dist);
  await server.open(draft);
  for (let key = 0; key < 20; key++) await server.type(key + 2, 0, TYPED.charAt(key % TYPED.length));
  const before = server.memory();
  for (let key = 20; key < 20 + KEYS; key++) await server.type(key + 2, 0, TYPED.charAt(key % TYPED.length));
  const after = server.memory();
  server.stop();
  return (after - before) / 1e6;
}

/** A key, and the time until the next one, whether diagnostics have come or not. */
async function pressed(server: BenchServer, key: number): Promise<void> {
  void server.type(key + 2, 0, TYPED.charAt(key % TYPED.length));
  await setTimeout(KEY);
}
