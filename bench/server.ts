/** The language server as a client drives it: started, given its folders, a draft opened and typed in. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { STATUS, type StatusParams } from '../server/src/lsp/messages.ts';

const DIST = join(__dirname, '../../dist');
export const DRAFT = 'untitled:draft';

/** Milliseconds for which the event loop was held up since the last question. */
export interface Delays {
  readonly median: number;
  readonly p99: number;
  readonly max: number;
}

export interface BenchServer {
  readonly connection: ProtocolConnection;
  /** Resolves with the first status for which this is true, if need be one that has come already. */
  statusWhere(isMeant: (status: StatusParams) => boolean): Promise<StatusParams>;
  /** Opens the draft and waits for its diagnostics. */
  open(text: string): Promise<void>;
  /** Puts words into the draft, as one change. The diagnostics are asked for, and those of the text before are cancelled. */
  type(version: number, offset: number, words: string): Promise<unknown>;
  delays(): Promise<Delays>;
  /** Bytes of resident memory, now. */
  memory(): number;
  /** The most that it has been; `undefined` where the system does not tell. */
  peak(): number | undefined;
  stop(): void;
}

/** Starts the server of a build; resolves when it has answered `initialize`. */
export async function startServer(folders: readonly string[], storagePath: string, dist = DIST): Promise<BenchServer> {
  const loop = join(__dirname, '../loop-delay.cjs');
  const server = spawn(process.execPath, ['--require', loop, join(dist, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const { connection, statusWhere } = connectionTo(server, folders);
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(storagePath).href,
    workspaceFolders: null,
    initializationOptions: { storagePath },
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { configuration: true },
      window: { workDoneProgress: true },
    },
  });
  await connection.sendNotification('initialized', {});
  const diagnostics = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: DRAFT } });
  return {
    connection,
    statusWhere,
    async open(text) {
      const textDocument = { uri: DRAFT, languageId: 'markdown', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      await diagnostics();
    },
    async type(version, offset, words) {
      const position = { line: 0, character: offset };
      const contentChanges = [{ range: { start: position, end: position }, text: words }];
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: DRAFT, version },
        contentChanges,
      });
      return diagnostics().catch(() => undefined); // the text has changed meanwhile
    },
    delays: () =>
      new Promise((resolve) => {
        server.once('message', (delays: Delays) => resolve(delays));
        server.send('tell');
      }),
    memory: () => 1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)])),
    peak: () => {
      const status = `/proc/${server.pid}/status`;
      const [, kilobytes] = (existsSync(status) && /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))) || [];
      return kilobytes === undefined ? undefined : 1024 * Number(kilobytes);
    },
    stop: () => {
      connection.dispose();
      server.kill();
    },
  };
}

function connectionTo({ stdin, stdout }: ChildProcess, folders: readonly string[]) {
  if (!stdin || !stdout) throw new Error('the server has no pipes');
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  let last: StatusParams | undefined;
  const waiting = new Set<(status: StatusParams) => void>();
  connection.onNotification(STATUS, (status: StatusParams) => {
    last = status;
    for (const tell of waiting) tell(status);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ corpus: { folders } })));
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
  connection.listen();
  const statusWhere: BenchServer['statusWhere'] = (isMeant) =>
    new Promise((resolve) => {
      const tell = (status: StatusParams): void => {
        if (!isMeant(status)) return;
        waiting.delete(tell);
        resolve(status);
      };
      waiting.add(tell);
      if (last) tell(last);
    });
  return { connection, statusWhere };
}
