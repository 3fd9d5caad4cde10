/** Resident memory of the language server with its threads, nodejieba loaded: bundled pack only, and with the corpus. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { STATUS, type StatusParams } from '../../server/src/lsp/messages.ts';
import { type Context, type Row, row } from '../support.ts';

/** Milliseconds in which the server comes to rest after its last message. */
const REST = 3_000;

export async function measureMemory(context: Context): Promise<readonly Row[]> {
  const storage = join(context.temporary, 'server');
  const bare: number[] = [];
  const built: number[] = [];
  const cached: number[] = [];
  for (let run = 0; run < context.runs; run++) {
    bare.push(await memoryOfServer([], storage));
    built.push(await memoryOfServer(context.corpus, join(storage, String(run))));
    cached.push(await memoryOfServer(context.corpus, join(storage, String(run))));
  }
  return [
    row('memory of the server, bundled pack only', 'tifa', 'MB', bare, 'nodejieba loaded'),
    row('memory of the server, corpus just indexed', 'tifa', 'MB', built, 'nodejieba loaded'),
    row('memory of the server, corpus from the cache', 'tifa', 'MB', cached, 'nodejieba loaded'),
  ];
}

async function memoryOfServer(folders: readonly string[], storagePath: string): Promise<number> {
  const server = spawn(process.execPath, [join(__dirname, '../../dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    await settled(server, folders, storagePath);
    await setTimeout(REST);
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)]);
    return (Number(kilobytes) * 1024) / 1e6;
  } finally {
    server.kill();
  }
}

/** Resolves when the segmenter is there and the corpus, if any, is indexed. */
async function settled(
  { stdin, stdout }: ChildProcess,
  folders: readonly string[],
  storagePath: string,
): Promise<void> {
  if (!stdin || !stdout) throw new Error('the server has no pipes');
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const ready = new Promise<void>((resolve) => {
    connection.onNotification(STATUS, (status: StatusParams) => {
      const indexed = folders.length === 0 || (status.corpus && !status.indexing);
      if (status.state === 'ready' && status.segmenter && indexed) resolve();
    });
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ corpus: { folders } })));
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(storagePath).href,
    workspaceFolders: null,
    initializationOptions: { storagePath },
    capabilities: { workspace: { configuration: true }, window: { workDoneProgress: true } },
  });
  await connection.sendNotification('initialized', {});
  // The segmenter is started after the first answer.
  const uri = 'untitled:draft';
  const text = '会议强调，要坚持以人民为中心的发展思想，推进网络强国建设。';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position: { line: 0, character: 7 },
  });
  await ready;
}
