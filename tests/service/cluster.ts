/** A real cluster of the search engine on loopback, for tests: nodes in one process of Java, in a temporary folder. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { ROOT } from '../support/imports.ts';

const HERE = join(ROOT, 'tests/service');
/** What Maven fetches; ignored by git. */
const LIBRARIES = join(ROOT, 'out/service/lib');

export interface Cluster {
  /** Of the process with all nodes. */
  readonly pid: number;
  /** Addresses of the nodes. */
  readonly urls: readonly string[];
  /** Resolves when the node answers no more, or answers again; at once where that is so already. */
  readonly kill: (node: number) => Promise<void>;
  readonly start: (node: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Milliseconds that Maven may take. */
const FETCHING = 150_000;

/** Skips the tests of a suite, with a line that says why, where no cluster can be started on this machine. */
export function needCluster(suite: Mocha.Context): void {
  const missing = missingForCluster();
  if (missing === undefined) return;
  console.log(`      ${missing}`);
  suite.skip();
}

/** What this machine lacks for a cluster, in a line; fetches the engine where it is not there yet. */
export function missingForCluster(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0)
    return 'no Java on this machine: tests with a search engine are skipped';
  if (existsSync(LIBRARIES) && readdirSync(LIBRARIES).length > 40) return undefined;
  const fetching = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${LIBRARIES}`];
  const { status } = spawnSync('mvn', fetching, { cwd: HERE, timeout: FETCHING });
  return status === 0 ? undefined : 'no Maven that gets the search engine: tests with it are skipped';
}

export async function startCluster(nodes: number, memory = '512m'): Promise<Cluster> {
  const home = mkdtempSync(join(tmpdir(), 'tifa-cluster-'));
  mkdirSync(join(home, 'config'));
  const ports = await freePorts(2 * nodes);
  const pairs = Array.from({ length: nodes }, (_, i) => `${ports[2 * i]}:${ports[2 * i + 1]}`);
  const java = spawn(
    'java',
    [`-Xmx${memory}`, '-XX:+UseSerialGC', '-cp', join(LIBRARIES, '*'), join(HERE, 'Cluster.java'), home, ...pairs],
    { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  const lines = createInterface({ input: java.stdout });
  await said('ready', lines, java);
  const order = (words: string) => {
    java.stdin.write(`${words}\n`);
    return said('done', lines, java);
  };
  return {
    pid: java.pid ?? 0,
    urls: pairs.map((pair) => `http://127.0.0.1:${pair.split(':')[0]}`),
    kill: (node) => order(`kill ${node}`),
    start: (node) => order(`start ${node}`),
    stop: async () => {
      const ended = new Promise((resolve) => java.once('exit', resolve));
      java.stdin.end();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Resolves with the line; rejects when the process ends before. */
function said(word: string, lines: Interface, java: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      lines.off('line', onLine);
      java.off('exit', onExit);
      then();
    };
    const onLine = (line: string) => {
      if (line === word) settle(resolve);
    };
    const onExit = (code: number | null) => settle(() => reject(new Error(`the cluster ended with ${code}`)));
    lines.on('line', onLine);
    java.on('exit', onExit);
  });
}

/** Ports that were free a moment ago, all different. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
