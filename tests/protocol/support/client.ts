/** A real client connection to a real server over a pair of streams in this process. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  RegistrationRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerHost } from '../../../server/src/lsp/host.ts';
import type { StatusParams } from '../../../server/src/lsp/messages.ts';
import { StatusNotification } from '../../../server/src/lsp/requests.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { testHost } from './host.ts';

export interface ClientOptions {
  readonly host?: Partial<ServerHost>;
  /** Value of section `tifa` for a scope (URI of a document or folder). */
  readonly settings?: (scope: string | undefined) => unknown;
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  /** By default those of the extension; what is given here is added, `{ extension: false }` is another editor. */
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
  /** False for an editor that cannot ask for diagnostics. */
  readonly pulls?: boolean;
  /** The display language of the client. */
  readonly locale?: string;
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly status: readonly StatusParams[];
  /** Messages shown to the writer, and lines of the log. */
  readonly shown: readonly string[];
  readonly logged: readonly string[];
  /** Opens a document and gives it with its positions. */
  open(text: string, uri?: string, languageId?: string): TextDocument;
  /** Replaces the whole text; gives the document of the new version. */
  change(document: TextDocument, text: string): TextDocument;
  /** Resolves with the first status, sent or yet to come, that fits. */
  statusWhere(fits: (status: StatusParams) => boolean): Promise<StatusParams>;
  /** Resolves with the first shown message that fits, sent or yet to come. */
  shownMessage(pattern: RegExp): Promise<string>;
  /** Resolves when the client is asked to pull again after this call. */
  refreshed(): Promise<void>;
  stop(): Promise<void>;
}

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
};

export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, testHost(options.host));
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const status: StatusParams[] = [];
  const shown: string[] = [];
  const logged: string[] = [];
  const listeners = new Set<() => void>();
  let refreshes = 0;
  const notify = (): void => {
    for (const listener of [...listeners]) listener();
  };
  connection.onNotification(StatusNotification, (params) => {
    status.push(params);
    notify();
  });
  connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    shown.push(message);
    notify();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri }) => options.settings?.(scopeUri) ?? null),
  );
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes++;
    notify();
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  connection.listen();
  const when = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      ...CAPABILITIES,
      ...options.capabilities,
      textDocument: { ...(options.pulls !== false && { diagnostic: {} }), ...options.capabilities?.textDocument },
    },
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
    initializationOptions: { extension: true, ...options.initializationOptions },
    ...(options.locale !== undefined && { locale: options.locale }),
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    status,
    shown,
    logged,
    open: (text, uri = 'untitled:draft', languageId = 'markdown') => {
      const document = TextDocument.create(uri, languageId, 1, text);
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      return document;
    },
    change: (document, text) => {
      const { uri, languageId } = document;
      const version = document.version + 1;
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
      return TextDocument.create(uri, languageId, version, text);
    },
    statusWhere: (fits) => when(() => status.find(fits)),
    shownMessage: (pattern) => when(() => shown.find((message) => pattern.test(message))),
    refreshed: () => {
      const before = refreshes;
      return when(() => (refreshes > before ? true : undefined)).then(() => undefined);
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}

/** The caret of a marked text as parameters of a request. */
export function at(document: TextDocument, offset: number): { textDocument: { uri: string }; position: Position } {
  return { textDocument: { uri: document.uri }, position: document.positionAt(offset) };
}

/** Runs a test with a client of its own, and stops it whatever happens. */
export async function withClient(options: ClientOptions, run: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await startClient(options);
  try {
    await run(client);
  } finally {
    await client.stop();
  }
}
