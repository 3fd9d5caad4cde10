/** The language server as it is shipped, with a service in its settings, against a real engine: what it tells of a draft, and what when the engine goes. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { connect } from '../../server/src/adapters/service/connect.ts';
import * as service from '../../server/src/adapters/service/index.ts';
import type { StatusParams } from '../../server/src/lsp/messages.ts';
import { StatusNotification } from '../../server/src/lsp/requests.ts';
import { buildIfMissing } from '../cli/tifa.ts';
import { READING } from './checked.ts';
import { type Cluster, needCluster, startCluster } from './cluster.ts';

const SERVER = resolve('dist/server.js');
const NAME = 'tifa-server';
const SENTENCE = '要把河湖岸线的日常巡护责任落实到每一个村组和每一名护林护水人员身上';
const OTHER = '各街道办事处应当按月公布老旧小区加装电梯的进度和经费';
const LABEL = '坚持“四个意识”：政治意识、大局意识、核心意识、看齐意思。';
const misquoted = (sentence: string, right: string, wrong: string): string =>
  `文件指出，“${sentence.replace(right, wrong)}”。`;
const URI = 'untitled:draft';

describe('the language server with a service', function () {
  this.timeout(120_000);
  const storage = mkdtempSync(join(tmpdir(), 'tifa-server-'));
  let cluster: Cluster;
  let server: ChildProcess;
  let connection: ProtocolConnection;
  let statuses: StatusParams[] = [];
  let heard: () => void = () => undefined;

  before(async function () {
    needCluster(this);
    buildIfMissing();
    cluster = await startCluster(1);
    const folder = join(storage, 'documents');
    await push(folder);
    server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    connection = await initialized(server, `${cluster.urls[0]}/${NAME}`);
  });
  after(async () => {
    connection?.dispose();
    server?.kill();
    await cluster?.stop();
    rmSync(storage, { recursive: true, force: true });
  });

  async function push(folder: string): Promise<void> {
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'a.md'),
      `---\ntitle: 河湖管护工作意见\ndate: 2023-02-05\n---\n\n${SENTENCE}。\n\n${OTHER}。\n`,
    );
    const own = connect({ urls: cluster.urls, patience: 60_000 });
    await service.initService(own.send, NAME, { shards: 1, replicas: 0 });
    await service.pushToService(own.send, NAME, {
      folders: [folder],
      reading: READING,
      anew: false,
      onProgress: () => undefined,
    });
    await own.close();
  }

  async function initialized({ stdin, stdout }: ChildProcess, url: string): Promise<ProtocolConnection> {
    assert.ok(stdin && stdout);
    const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ service: { url } })));
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
    connection.onRequest(DiagnosticRefreshRequest.type, () => undefined);
    connection.onNotification(StatusNotification, (status) => {
      statuses.push(status);
      heard();
    });
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
      initializationOptions: { storagePath: join(storage, 'kept') },
    });
    await connection.sendNotification('initialized', {});
    return connection;
  }

  /** The first status that fits, of those since the last one that was waited for. */
  async function statusWhere(fits: (status: StatusParams) => boolean): Promise<StatusParams> {
    for (;;) {
      const found = statuses.find(fits);
      statuses = found ? statuses.slice(statuses.indexOf(found)) : [];
      if (found) return found;
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  }

  async function write(version: number, text: string): Promise<readonly Diagnostic[]> {
    const textDocument = { uri: URI, languageId: 'markdown', version };
    if (version === 1)
      await connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, text } });
    else await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    return report.kind === 'full' ? report.items : [];
  }

  const codesOf = (items: readonly Diagnostic[]) => items.map(({ code }) => code).toSorted();

  it('says how much the service has', async () => {
    const { corpus } = await statusWhere((status) => (status.corpus?.documents ?? 0) > 0);
    assert.equal(corpus?.documents, 1);
  });

  it('tells a misquotation, with its source in the service', async () => {
    const items = await write(1, `${misquoted(SENTENCE, '巡护', '巡察')}\n\n${LABEL}\n`);
    assert.deepEqual(codesOf(items), ['labels/list', 'quotations/passage']);
    const passage = items.find(({ code }) => code === 'quotations/passage');
    assert.match(JSON.stringify(passage), /河湖管护工作意见.*2023-02-05/u);
    const { documents, problems } = await statusWhere((status) => status.documents.length > 0);
    assert.deepEqual([documents[0]?.quotations, documents[0]?.unverified, problems], [2, 0, []]);
  });

  it('says what it could not verify when the engine has gone, and goes on with records', async () => {
    await cluster.kill(0);
    const items = await write(2, `${misquoted(OTHER, '电梯', '电车')}\n\n${LABEL}\n`);
    assert.deepEqual(codesOf(items), ['labels/list']);
    const { documents, problems } = await statusWhere(({ problems: told }) => told.length > 0);
    assert.equal(documents[0]?.unverified, 1);
    assert.match(problems.map(({ message }) => message).join('\n'), /连接不上 127\.0\.0\.1:\d+/u);
  });
});
