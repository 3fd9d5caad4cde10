/** The corpus of an organisation in a real search engine: the same answers as on this machine, and nothing lost or doubled when a node goes. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Corpus, openCorpus } from '../../server/src/adapters/index/index.ts';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { besideService } from '../../server/src/adapters/service/beside.ts';
import { connect } from '../../server/src/adapters/service/connect.ts';
import * as service from '../../server/src/adapters/service/index.ts';
import type { Connection, SendRequest, ServiceRequest } from '../../server/src/adapters/service/request.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import type { ServiceState } from '../../server/src/engine/service.ts';
import type { CheckResult } from '../../server/src/engine/types.ts';
import { checked, onlyPassages, READING } from './checked.ts';
import { type Cluster, needCluster, startCluster } from './cluster.ts';
import { ownDocuments, ownDraft } from './documents.ts';

const NAME = 'tifa-test';
/** Many documents have another one of its clauses. */
const LIST = '整理档案资料，先易后难推进，边做边总结经验';
describe('a corpus in a search engine', function () {
  this.timeout(600_000);
  const { files, sentences } = ownDocuments(80);
  const draft = ownDraft(sentences, 60);
  let folder = '';
  let cluster: Cluster;
  let connection: Connection;
  let corpus: Corpus;
  let local: CheckResult;

  before(async function () {
    needCluster(this);
    folder = mkdtempSync(join(tmpdir(), 'tifa-service-'));
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    corpus = await openCorpus({ folders: [folder] });
    local = await checked(onlyPassages(corpus.index), draft);
    cluster = await startCluster(3);
    connection = connect({ urls: cluster.urls, patience: 60_000 });
  });
  after(async () => {
    await connection?.close();
    await corpus?.close();
    await cluster?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const push = (send: SendRequest = connection.send, anew = false) =>
    service.pushToService(send, NAME, { folders: [folder], reading: READING, anew, onProgress: () => undefined });
  const state = () => service.serviceStatus(connection.send, NAME);
  const healthy = () =>
    connection.send({
      method: 'GET',
      path: '/_cluster/health',
      query: { wait_for_status: 'green', wait_for_no_initializing_shards: true, timeout: '55s' },
    });
  const open = () => service.openService(connection.send, NAME);

  /** A connection that does something once, before the first request that fits. */
  function interrupted(isIt: (request: ServiceRequest) => boolean, what: () => Promise<void>): SendRequest {
    let isDone = false;
    return async (request) => {
      if (!isDone && isIt(request)) {
        isDone = true;
        await what();
      }
      return connection.send(request);
    };
  }

  it('says that there is no index before one is made', async () => {
    await assert.rejects(push(), (error) => error instanceof service.ServiceFailure && error.kind === 'empty');
    const result = await checked(besideService(undefined, open), draft);
    assert.ok(result.quotations.length > 0 && result.quotations.every(({ verdict }) => verdict === 'cannot-verify'));
    assert.equal(result.problems.length, 1);
  });

  it('takes up documents, and only once', async () => {
    assert.equal(await service.initService(connection.send, NAME, { shards: 3, replicas: 1 }), true);
    assert.equal(await service.initService(connection.send, NAME, { shards: 3, replicas: 1 }), false);
    const first = await push();
    assert.deepEqual([first.files, first.unchanged, first.removed], [files.size, 0, 0]);
    const { fragments, documents, characters } = await state();
    assert.equal(documents, corpus.index.documents);
    assert.equal(characters, corpus.index.characters);
    assert.deepEqual([(await push()).unchanged, (await state()).fragments], [files.size, fragments]);
  });

  it('gives the same verdicts and fixes as the index of this machine', async () => {
    const { findings, quotations } = await checked(await open(), draft);
    assert.ok(local.findings.length > 10, 'the draft has slips');
    assert.deepEqual(quotations, local.quotations);
    assert.deepEqual(findings, local.findings);
  });

  it('counts and finds what the index of this machine does', async () => {
    const remote = await open();
    const words = sentences.slice(0, 40).flatMap((sentence) => sentence.split('，'));
    assert.deepEqual(await remote.frequency(words), await corpus.index.frequency(words));
    assert.deepEqual(await remote.witnesses(words), await corpus.index.witnesses(words));
    const titles = ['青石镇工作情况第3期', '柳河乡工作情况第999期'];
    assert.deepEqual(await remote.library?.titled(titles), await corpus.index.library?.titled(titles));
    const queries = [{ title: [['工作情况']], date: '2023-02', limit: 100 }];
    const [found = []] = (await remote.documentsBy?.(queries)) ?? [];
    const [own = []] = (await corpus.index.documentsBy?.(queries)) ?? [];
    assert.deepEqual(new Set(found.map(({ path }) => path)), new Set(own.map(({ path }) => path)));
    assert.deepEqual(await remote.library?.read(own), await corpus.index.library?.read(own));
  });

  it('tells how a wording stands, what is beside it and what is nearly the same, as the index of this machine does', async () => {
    const [remote, own] = [(await open()).wording, corpus.index.wording];
    assert.ok(remote && own);
    const clauses = [...new Set(sentences.slice(0, 12).flatMap((sentence) => sentence.split('，')))];
    const words = [...clauses, '巡护', '组织志愿者', '先易后难，逐户听取', LIST, '没有人写过这样的话'];
    assert.deepEqual(remote.span, own.span);
    const histories = await own.history(words, 6);
    assert.ok(histories.filter(({ documents }) => documents > 20).length > 5);
    assert.deepEqual(await remote.history(words, 6), histories);
    const beside = await own.neighbours(words, 5);
    assert.ok(beside.some(({ before, after }) => before.length > 1 && after.length > 1));
    assert.deepEqual(await remote.neighbours(words, 5), beside);
    const near = await own.variants(words, 12);
    assert.ok(near.some(({ length }) => length > 3));
    assert.deepEqual(await remote.variants(words, 12), near);
    const hidden = [join(folder, 'more'), folder];
    assert.deepEqual(
      (await remote.without(hidden).history(words, 6)).filter(({ times }) => times > 0),
      [],
    );
  });

  it('is not asked how a text goes on, nor for words around a place that nobody is quoted with', async () => {
    let requests = 0;
    const index = besideService(undefined, () => {
      requests++;
      return open();
    });
    const text = `今年${sentences[0]}，先易`;
    const engine = createEngine({ packs: [], parseProse });
    engine.usePassages(index);
    const drafted = { text, languageId: 'markdown' } as const;
    await engine.suggest(drafted, text.length, { source: 'both', minDocuments: 2 });
    assert.equal(await engine.wordingAt(drafted, 10), undefined);
    assert.equal((await index.wording?.shared({ beginning: '先易', limit: 5 }))?.length, 0);
    assert.equal(requests, 0);
    const [history] = (await index.wording?.history(['先易后难推进'], 3)) ?? [];
    assert.ok(history && history.documents > 0);
    assert.equal(requests, 1);
  });

  it('counts the documents of this machine and of the service together', async () => {
    const both = besideService(corpus.index, open);
    const [own] = (await corpus.index.wording?.history(['先易后难推进'], 3)) ?? [];
    const [history] = (await both.wording?.history(['先易后难推进'], 3)) ?? [];
    assert.ok(own);
    assert.deepEqual(
      [history?.documents, history?.times, history?.years.map(({ documents }) => documents), history?.best],
      [2 * own.documents, 2 * own.times, own.years.map(({ documents }) => 2 * documents), own.best],
    );
    assert.deepEqual(
      [history?.first, history?.last, both.wording?.span],
      [own.first, own.last, corpus.index.wording?.span],
    );
  });

  it('sends pairs of characters and nothing else of a draft', async () => {
    const asked: ServiceRequest[] = [];
    const watched: SendRequest = (request) => {
      asked.push(request);
      return connection.send(request);
    };
    const remote = await service.openService(watched, NAME);
    await checked(remote, draft);
    await remote.wording?.history(['先易后难推进'], 3);
    await remote.wording?.variants(['先易后难推进'], 3);
    const words = JSON.stringify(asked.map(({ path, body, lines }) => ({ path, body, lines })));
    const runs = words.match(/\p{Script=Han}+/gu) ?? [];
    assert.ok(runs.length > 100);
    assert.deepEqual(
      runs.filter((run) => run.length > 2),
      [],
    );
  });

  it('finds all of it when a node goes in the middle of a check', async () => {
    await healthy();
    let searches = 0;
    const isThird = ({ path }: ServiceRequest) => path.endsWith('/_msearch') && ++searches === 3;
    const send = interrupted(isThird, () => cluster.kill(2));
    const { findings, quotations } = await checked(
      besideService(undefined, () => service.openService(send, NAME)),
      draft,
    );
    assert.deepEqual(quotations, local.quotations);
    assert.deepEqual(findings, local.findings);
    await cluster.start(2);
    await healthy();
  });

  it('loses and doubles nothing when a node goes in the middle of a push, into an index that takes the place of the old one', async () => {
    const before = await state();
    let bulks = 0;
    const send = interrupted(
      ({ path }) => path.endsWith('/_bulk') && ++bulks === 2,
      () => cluster.kill(1),
    );
    await push(send, true);
    await cluster.start(1);
    await healthy();
    const after = await state();
    assert.notEqual(after.index, before.index);
    const { files, documents, characters, fragments } = after;
    assert.deepEqual({ files, documents, characters, fragments }, pick(before));
    assert.deepEqual((await checked(await open(), draft)).quotations, local.quotations);
  });

  it('goes on where a push was cut off, and takes away what is no more', async () => {
    mkdirSync(join(folder, 'more'));
    const { files: more } = ownDocuments(60, 23);
    for (const [name, text] of more) writeFileSync(join(folder, 'more', name), text);
    let bulks = 0;
    const cut: SendRequest = (request) => {
      if (request.path.endsWith('/_bulk') && ++bulks === 2) throw new Error('cut off');
      return connection.send(request);
    };
    await assert.rejects(push(cut), /cut off/);
    assert.equal((await state()).isUnfinished, true);
    for (const name of [...more.keys()].slice(0, 5)) writeFileSync(join(folder, 'more', name), '只剩下这一句话。\n');
    await push();
    const grown = await state();
    await corpus.update();
    assert.deepEqual(
      [grown.documents, grown.characters, grown.isUnfinished],
      [corpus.index.documents, corpus.index.characters, false],
    );
    rmSync(join(folder, 'more'), { recursive: true });
    assert.equal((await push()).removed, more.size);
    await corpus.update();
    assert.equal((await state()).documents, files.size);
  });

  it('goes on without a service that fails, and says so', async () => {
    const alone = besideService(corpus.index, async () => {
      throw new service.ServiceFailure('slow', 'example');
    });
    const result = await checked(onlyPassages(alone), draft);
    assert.deepEqual(result.findings, local.findings);
    const unknown = local.quotations.filter(({ verdict }) => verdict === 'not-found').length;
    assert.ok(unknown > 0);
    assert.equal(result.quotations.filter(({ verdict }) => verdict === 'cannot-verify').length, unknown);
    assert.equal(result.problems.length, 1);
  });

  it('is dropped', async () => {
    assert.equal(await service.dropService(connection.send, NAME), 1);
    await assert.rejects(state(), (error) => error instanceof service.ServiceFailure && error.kind === 'empty');
  });
});

function pick({ files, documents, characters, fragments }: ServiceState) {
  return { files, documents, characters, fragments };
}
