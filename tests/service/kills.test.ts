/**
 * Nodes that are killed at places drawn by a seed, in the middle of a push and of a check: nothing is lost, nothing is there twice, the findings
 * are the same. A few runs; `TIFA_SERVICE_KILLS=30` for more, `TIFA_SERVICE_SEED` for others.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCorpus } from '../../server/src/adapters/index/index.ts';
import { besideService } from '../../server/src/adapters/service/beside.ts';
import { connect } from '../../server/src/adapters/service/connect.ts';
import * as service from '../../server/src/adapters/service/index.ts';
import type { Connection, SendRequest } from '../../server/src/adapters/service/request.ts';
import { checked, onlyPassages, READING } from './checked.ts';
import { type Cluster, needCluster, startCluster } from './cluster.ts';
import { ownDocuments, ownDraft, seeded } from './documents.ts';

const RUNS = Number(process.env['TIFA_SERVICE_KILLS'] ?? 2);
const SEED = Number(process.env['TIFA_SERVICE_SEED'] ?? 1);
const NAME = 'tifa-kills';
const NODES = 3;
/** Requests of a push and of a check, about: the node goes before one of them. */
const REQUESTS = 7;

describe('a node that is killed', function () {
  this.timeout(300_000);
  let cluster: Cluster;
  let connection: Connection;
  before(async function () {
    needCluster(this);
    cluster = await startCluster(NODES);
    connection = connect({ urls: cluster.urls, patience: 60_000 });
  });
  after(async () => {
    await connection?.close();
    await cluster?.stop();
  });

  const healthy = () =>
    connection.send({
      method: 'GET',
      path: '/_cluster/health',
      query: { wait_for_status: 'green', wait_for_nodes: NODES, timeout: '55s' },
    });

  /** A connection that has a node killed beside one of its requests: whatever is under way meanwhile is torn off. */
  function killing(node: number, before: number): { send: SendRequest; killed: () => Promise<void> } {
    let requests = 0;
    let kill: Promise<void> | undefined;
    return {
      send: (request) => {
        if (++requests === before) kill = cluster.kill(node);
        return connection.send(request);
      },
      killed: async () => {
        await (kill ?? cluster.kill(node));
      },
    };
  }

  for (let run = 0; run < RUNS; run++) {
    it(`changes nothing (run ${run} of seed ${SEED})`, async () => {
      const next = seeded(SEED * 1_000 + run);
      const { files, sentences } = ownDocuments(20, next(1_000_000));
      const draft = ownDraft(sentences, 10, next(1_000_000));
      const folder = mkdtempSync(join(tmpdir(), 'tifa-kills-'));
      for (const [name, text] of files) writeFileSync(join(folder, name), text);
      const corpus = await openCorpus({ folders: [folder] });
      try {
        await service.initService(connection.send, NAME, { shards: 2, replicas: 1 });
        await healthy();
        const pushing = killing(next(NODES), 4 + next(REQUESTS));
        const options = { folders: [folder], reading: READING, anew: false, onProgress: () => undefined };
        await service.pushToService(pushing.send, NAME, options);
        await pushing.killed();
        const state = await service.serviceStatus(connection.send, NAME);
        assert.deepEqual(
          [state.files, state.documents, state.characters, state.isUnfinished],
          [files.size, corpus.index.documents, corpus.index.characters, false],
        );
        for (let node = 0; node < NODES; node++) await cluster.start(node);
        await healthy();
        const again = await service.pushToService(connection.send, NAME, options);
        assert.deepEqual([again.files, again.unchanged], [0, files.size]);
        const { fragments } = await service.serviceStatus(connection.send, NAME);
        assert.equal(fragments, state.fragments);
        const checking = killing(next(NODES), 9 + next(REQUESTS));
        const index = besideService(undefined, () => service.openService(checking.send, NAME));
        const result = await checked(index, draft);
        await checking.killed();
        const local = await checked(onlyPassages(corpus.index), draft);
        assert.deepEqual(result.problems, []);
        assert.deepEqual(result.quotations, local.quotations);
        assert.deepEqual(result.findings, local.findings);
      } finally {
        for (let node = 0; node < NODES; node++) await cluster.start(node);
        await healthy();
        await service.dropService(connection.send, NAME);
        await corpus.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
