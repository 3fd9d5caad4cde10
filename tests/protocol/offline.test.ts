/** The language server as it is shipped reaches no network: packs, segmenter, corpus, diagnostics, completion, hover. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  ConfigurationRequest,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import type { StatusParams } from '../../server/src/lsp/messages.ts';
import { StatusNotification } from '../../server/src/lsp/requests.ts';
import { buildIfMissing } from '../cli/tifa.ts';
import { assertQuiet, offline } from '../support/offline.ts';

const SERVER = resolve('dist/server.js');
const SENTENCE = '要把河湖岸线的日常巡护责任落实到每一个村组和每一名护林护水人员身上';
const DRAFT = `文件指出，“${SENTENCE.replace('巡护', '巡察')}”。增强“四个意识”。没有网络安全`;
const URI = 'untitled:draft';

/** Initializes, opens the draft, and resolves when corpus and segmenter are there. */
async function converse(connection: ProtocolConnection, folder: string): Promise<void> {
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ corpus: { folders: [folder] } })));
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  const whole = new Promise<StatusParams>((resolve) =>
    connection.onNotification(StatusNotification, (status) => {
      if (status.corpus && status.segmenter) resolve(status);
    }),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { configuration: true },
      window: { workDoneProgress: true },
    },
    initializationOptions: { storagePath: join(folder, '../storage') },
  });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri: URI, languageId: 'markdown', version: 1, text: DRAFT };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const place = (character: number) => ({ textDocument: { uri: URI }, position: { line: 0, character } });
  const end = place(DRAFT.length);
  assert.match(JSON.stringify(await connection.sendRequest('textDocument/completion', end)), /就没有国家安全/);
  const status = await whole;
  assert.equal(status.corpus?.documents, 1);
  const label = place(DRAFT.indexOf('四个意识') + 1);
  assert.match(JSON.stringify(await connection.sendRequest('textDocument/hover', label)), /大局意识/);
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri: URI },
  });
  assert.deepEqual(report.kind === 'full' && report.items.map(({ code }) => code), ['quotations/passage']);
  await connection.sendRequest('shutdown');
}

describe('the language server', function () {
  this.timeout(120_000);
  before(() => buildIfMissing());

  it('reaches no network, in no thread', () =>
    offline(async ({ path, env, log }) => {
      const folder = join(path, 'corpus');
      mkdirSync(folder);
      writeFileSync(join(folder, 'a.html'), `<p>${SENTENCE}。</p>`);
      const server = spawn(process.execPath, [SERVER, '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
      const ended = new Promise((resolve) => server.once('exit', resolve));
      const connection = createProtocolConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
      );
      try {
        await converse(connection, folder);
        await connection.sendNotification('exit');
        await ended;
      } finally {
        connection.dispose();
        server.kill();
      }
      // Index, import, and the segmenter where it could be built.
      assertQuiet(log(), 'server.js', existsSync(join(SERVER, '../nodejieba')) ? 3 : 2);
    }));
});
