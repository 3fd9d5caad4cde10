/** The corpus in a search engine on loopback: pushing, disk, look-up of all quotations of a check in one call, beside FTS5; on demand with 300 MB and 1 GB. */
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { connect } from '../../server/src/adapters/service/connect.ts';
import * as service from '../../server/src/adapters/service/index.ts';
import type { SendRequest } from '../../server/src/adapters/service/request.ts';
import { missingForCluster, startCluster } from '../../tests/service/cluster.ts';
import { filesOf, type Quotation, quotationsOf, withErrors } from '../corpus.ts';
import { firstRight } from '../judge.ts';
import { type Context, inProcess, peer, type Row, randomFrom, row, sample } from '../support.ts';
import { writeVaried } from '../varied.ts';

/** Quotations of a draft of 40,000 characters, checks, and those of other quotations before that warm up engine and program. */
const OF_A_CHECK = 133;
const CHECKS = 60;
const WARM_UP = 80;
/** As the verifier asks. */
const CANDIDATES = 24;
const NAME = 'bench';
/** Milliseconds after which an engine has taken away what it keeps beside the index until all copies have it, if it is asked to merge again. */
const PRUNED = 35_000;
/** So many that each shard has one. */
const BESIDE = 40;

export async function measureService(context: Context): Promise<readonly Row[]> {
  const paths = (await filesOf(context.corpus)).map(({ path }) => path);
  const rows = await inCluster(context, paths, context.corpus, { nodes: 1, memory: '1g' });
  return [...rows, fts5(context, paths)];
}

/** 300 MB and 1 GB, on three nodes with a shard each. */
export async function measureServiceLarge(context: Context): Promise<readonly Row[]> {
  const files = await filesOf(context.corpus);
  const rows: Row[] = [];
  for (const size of [300e6, 1e9]) {
    const folder = join(context.temporary, `service-${size}`);
    mkdirSync(folder);
    writeVaried(files, size, folder, randomFrom(context.seed));
    const paths = files.map(({ path }) => path);
    rows.push(...(await inCluster(context, paths, [folder], { nodes: 3, memory: '3g' })));
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

interface Shape {
  readonly nodes: number;
  readonly memory: string;
}

/** `paths`: files that quotations are drawn from; each stands in `folders` as it is. */
async function inCluster(
  context: Context,
  paths: readonly string[],
  folders: readonly string[],
  { nodes, memory }: Shape,
): Promise<Row[]> {
  const missing = missingForCluster();
  if (missing !== undefined) throw new Error(missing);
  const cluster = await startCluster(nodes, memory);
  const connection = connect({ urls: cluster.urls, patience: 120_000 });
  const engine = () => processorTime(cluster.pid);
  try {
    await service.initService(connection.send, NAME, { shards: nodes, replicas: 0 });
    const [since, used, own] = [performance.now(), engine(), process.cpuUsage()];
    const options = {
      folders: [...folders],
      reading: { tiers: [], jsonl: {} },
      anew: false,
      onProgress: () => undefined,
    };
    const { bytes } = await service.pushToService(connection.send, NAME, options);
    const [wall, work, mine] = [performance.now() - since, engine() - used, process.cpuUsage(own)];
    const megabytes = bytes / 1e6;
    const name = `${Math.round(megabytes)} MB, ${nodes} nodes`;
    const disk = await sizeOnDisk(connection.send);
    return [
      row(`push of ${name}`, 'tifa', 'MB/s', [megabytes / (wall / 1000)]),
      row(`push of ${name}, processor time for each MB`, 'engine', 'ms', [work / megabytes]),
      row(`push of ${name}, processor time for each MB`, 'tifa', 'ms', [(mine.user + mine.system) / 1000 / megabytes]),
      row(`${name} on disk, merged`, 'engine', 'bytes per byte of text', [disk / bytes]),
      ...(await lookUps(context, connection.send, paths, name, engine)),
    ];
  } finally {
    await connection.close();
    await cluster.stop();
  }
}

async function lookUps(
  context: Context,
  send: SendRequest,
  paths: readonly string[],
  name: string,
  engine: () => number,
): Promise<Row[]> {
  const random = randomFrom(context.seed);
  const raws = quotationsOf(paths, 6);
  const all = withErrors(sample(raws, 2 * OF_A_CHECK * CHECKS, random), random);
  await warmUp(send, withErrors(sample(raws, OF_A_CHECK * WARM_UP, randomFrom(context.seed + 1)), random));
  const kinds: readonly (readonly [string, readonly Quotation[]])[] = [
    ['right', all.filter(({ errors }) => errors === 0)],
    ['every second one wrong', all],
    ['wrong', all.filter(({ errors }) => errors > 0)],
  ];
  const rows: Row[] = [];
  for (const [kind, quotations] of kinds) {
    let requests = 0;
    const counted: SendRequest = (request) => {
      requests++;
      return send(request);
    };
    const index = await service.openService(counted, NAME);
    const times: number[] = [];
    const firsts: (string | undefined)[] = [];
    const [asked, used, own] = [requests, engine(), process.cpuUsage()];
    for (const some of ofChecks(quotations).slice(0, CHECKS)) {
      const since = performance.now();
      const found = await index.lookup(some.map(({ asked: text }) => ({ text, limit: CANDIDATES })));
      times.push(performance.now() - since);
      firsts.push(...found.map(([first]) => first?.text));
    }
    const { user, system } = process.cpuUsage(own);
    const each = (sum: number): string => (sum / times.length).toFixed(1);
    const note = [
      `${each(requests - asked)} requests`,
      `processor time: engine ${each(engine() - used)} ms, tifa ${each((user + system) / 1000)} ms`,
      firstRight(quotations.slice(0, firsts.length), firsts),
    ];
    rows.push(row(`look-up of ${OF_A_CHECK} quotations in ${name}, ${kind}`, 'tifa', 'ms', times, note.join('; ')));
  }
  return rows;
}

async function warmUp(send: SendRequest, quotations: readonly Quotation[]): Promise<void> {
  const index = await service.openService(send, NAME);
  for (const some of ofChecks(quotations))
    await index.lookup(some.map(({ asked: text }) => ({ text, limit: CANDIDATES })));
}

function ofChecks(quotations: readonly Quotation[]): (readonly Quotation[])[] {
  const checks = Math.floor(quotations.length / OF_A_CHECK);
  return Array.from({ length: checks }, (_, check) => quotations.slice(check * OF_A_CHECK, (check + 1) * OF_A_CHECK));
}

/** Of the index when the engine has done what it does by itself in half a minute. */
async function sizeOnDisk(send: SendRequest): Promise<number> {
  await setTimeout(PRUNED);
  // A single piece is left alone: one more is put beside that of each shard and taken away again.
  const paths = Array.from({ length: BESIDE }, (_, i) => `/${NAME}/_doc/beside-${i}`);
  for (const path of paths) await send({ method: 'PUT', path, body: { entry: {} } });
  await send({ method: 'POST', path: `/${NAME}/_flush` });
  await send({ method: 'POST', path: `/${NAME}/_forcemerge`, query: { max_num_segments: 1 }, patience: 600_000 });
  for (const path of paths) await send({ method: 'DELETE', path });
  await send({ method: 'POST', path: `/${NAME}/_refresh` });
  return (await service.serviceStatus(send, NAME)).stored;
}

/** The same right quotations in FTS5, one after the other as it is asked, summed up for a check. */
function fts5(context: Context, paths: readonly string[]): Row {
  const random = randomFrom(context.seed);
  const all = withErrors(sample(quotationsOf(paths, 6), 2 * OF_A_CHECK * 4, random), random);
  const quotations = all.filter(({ errors }) => errors === 0).map(({ asked }) => asked);
  const file = join(context.temporary, 'fts5-service.db');
  const { lookups } = inProcess(peer('fts5'), { paths, file, quotations, limit: 8 }) as {
    readonly lookups: readonly number[];
  };
  const checks = Array.from({ length: Math.floor(lookups.length / OF_A_CHECK) }, (_, check) =>
    lookups.slice(check * OF_A_CHECK, (check + 1) * OF_A_CHECK).reduce((sum, time) => sum + time, 0),
  );
  const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  return row(
    `look-up of ${OF_A_CHECK} quotations in ${Math.round(size / 1e6)} MB, right`,
    'SQLite FTS5 trigram',
    'ms',
    checks,
  );
}

/** Milliseconds of all threads of a process; not a number where the system does not say it as Linux does. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10; // hundredths of a second
  } catch {
    return Number.NaN;
  }
}
