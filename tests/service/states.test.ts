/** The states that an engine may be in: whatever is wrong with it, records and documents of this machine go on, and nothing passes for verified. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Corpus, openCorpus } from '../../server/src/adapters/index/index.ts';
import { besideService } from '../../server/src/adapters/service/beside.ts';
import { connect } from '../../server/src/adapters/service/connect.ts';
import * as service from '../../server/src/adapters/service/index.ts';
import type { Connection, FailureKind, ServiceAddress } from '../../server/src/adapters/service/request.ts';
import { passageIndex } from '../../server/src/engine/index/passages/search.ts';
import type { PassageIndex } from '../../server/src/engine/passages.ts';
import type { CheckResult } from '../../server/src/engine/types.ts';
import { createAuthority } from './authority.ts';
import { checked, onlyPassages, READING } from './checked.ts';
import { type Cluster, needCluster, startCluster } from './cluster.ts';
import { ownDocuments, ownDraft } from './documents.ts';
import { type ProxyOptions, startProxy } from './proxy.ts';

const NAME = 'tifa-states';
const NOTHING = passageIndex([]);

describe('an engine that is', function () {
  this.timeout(300_000);
  const { files, sentences } = ownDocuments(12);
  const draft = ownDraft(sentences, 12);
  let cluster: Cluster;
  let connection: Connection;
  let folder = '';
  let own = '';
  /** The folder of this machine has half of the documents. */
  let half: Corpus;
  let complete: CheckResult;

  before(async function () {
    needCluster(this);
    folder = mkdtempSync(join(tmpdir(), 'tifa-states-'));
    own = mkdtempSync(join(tmpdir(), 'tifa-half-'));
    for (const [i, [name, text]] of [...files].entries())
      for (const place of i % 2 ? [folder] : [folder, own]) writeFileSync(join(place, name), text);
    half = await openCorpus({ folders: [own] });
    cluster = await startCluster(1);
    connection = connect({ urls: cluster.urls, patience: 60_000 });
    await service.initService(connection.send, NAME, { shards: 1, replicas: 0 });
    await push();
    complete = await checked(await service.openService(connection.send, NAME), draft);
  });
  after(async () => {
    await connection?.close();
    await half?.close();
    await cluster?.stop();
    for (const each of [folder, own]) if (each) rmSync(each, { recursive: true, force: true });
  });

  const push = () =>
    service.pushToService(connection.send, NAME, {
      folders: [folder],
      reading: READING,
      anew: false,
      onProgress: () => undefined,
    });

  /** A check through a proxy, with a connection of its own. */
  async function through(
    options: Omit<ProxyOptions, 'to'>,
    address: Omit<ServiceAddress, 'urls'>,
    local: PassageIndex | undefined = onlyPassages(half.index),
  ) {
    const proxy = await startProxy({ ...options, to: cluster.urls[0] ?? '' });
    const own = connect({ urls: [proxy.url], patience: 20_000, ...address });
    try {
      const index = besideService(local, () => service.openService(own.send, NAME));
      return await checked(index, draft);
    } finally {
      await own.close();
      await proxy.stop();
    }
  }

  /** What the documents of this machine say stays; what they do not have is not verified, and one line says why. */
  async function failing(kind: FailureKind, result: CheckResult): Promise<void> {
    const alone = await checked(onlyPassages(half.index), draft);
    assert.deepEqual(result.findings, alone.findings);
    const unknown = alone.quotations.filter(({ verdict }) => verdict === 'not-found').length;
    assert.ok(unknown > 0);
    assert.equal(result.quotations.filter(({ verdict }) => verdict === 'cannot-verify').length, unknown);
    assert.ok(!result.quotations.some(({ verdict }) => verdict === 'not-found'));
    assert.deepEqual(
      result.problems.map(({ message }) =>
        message.replace(/^[^：]*：/u, '').replace(/localhost:\d+|tifa-states/u, '…'),
      ),
      [REASONS[kind]],
    );
  }
  const REASONS: Readonly<Partial<Record<FailureKind, string>>> = {
    unreachable: '连接不上 …',
    refused: '… 拒绝访问（401）',
    slow: '… 没有及时答复',
    version: '引擎或索引的版本不合用（7.10.2）',
    partial: '… 的一部分分片没有答复',
  };

  it('behind TLS with an authority of one’s own, and a name and password', async () => {
    const { ca, ...tls } = createAuthority();
    const authorization = `Basic ${Buffer.from('reader:word').toString('base64')}`;
    const result = await through({ tls, authorization }, { ca, user: 'reader', password: 'word' }, NOTHING);
    assert.deepEqual(result.problems, []);
    assert.deepEqual(result.quotations, complete.quotations);
  });

  it('behind TLS with another authority', async () => {
    const { ca: _, ...tls } = createAuthority();
    await failing('unreachable', await through({ tls }, { ca: createAuthority().ca }));
    await failing('unreachable', await through({ tls }, {}));
  });

  it('asked with a wrong password, or a wrong token', async () => {
    const authorization = 'Bearer right';
    await failing('refused', await through({ authorization }, { user: 'reader', password: 'wrong' }));
    await failing('refused', await through({ authorization }, { token: 'Bearer wrong' }));
    const right = await through({ authorization }, { token: 'Bearer right' }, NOTHING);
    assert.deepEqual(right.quotations, complete.quotations);
  });

  it('too slow', async () => {
    const delay = (path: string) => (path.includes('_msearch') ? 3_000 : 0);
    await failing('slow', await through({ delay }, { patience: 1_000 }));
  });

  it('half dead: a part of what it has does not answer', async () => {
    const alter = (path: string, body: string) =>
      path.includes('_msearch') ? body.replace(/"failed":0/u, '"failed":1') : body;
    await failing('partial', await through({ alter }, {}));
  });

  it('of a version that is not known', async () => {
    const alter = (path: string, body: string) =>
      path === '/' ? body.replace(/"number"\s*:\s*"[^"]*"/u, '"number":"7.10.2"') : body;
    await failing('version', await through({ alter }, {}));
  });

  it('full: it is asked as before, and a push says so', async () => {
    const block = (value: boolean | null) =>
      connection.send({
        method: 'PUT',
        path: `/${NAME}-000001/_settings`,
        body: { 'index.blocks.read_only_allow_delete': value },
      });
    writeFileSync(join(folder, 'new.md'), '这一句话是后来才写下的。\n');
    await block(true);
    await assert.rejects(push(), (error) => error instanceof service.ServiceFailure && error.kind === 'full');
    const result = await checked(await service.openService(connection.send, NAME), draft);
    assert.deepEqual(result.quotations, complete.quotations);
    await block(null);
    assert.equal((await push()).files, 1);
  });
});
