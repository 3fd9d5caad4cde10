/** The language server: capabilities and wiring. Every feature registers itself on the session. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { say, spoken } from '../engine/index.ts';
import { registerAssist } from './assist.ts';
import { registerBrowse } from './browse/index.ts';
import { FIX_ALL, registerCodeActions } from './code-actions.ts';
import { registerCommands, SERVER_COMMANDS } from './commands.ts';
import { COMMENT_TRIGGER } from './comment-items.ts';
import { registerCompletion } from './completion.ts';
import { registerDiagnostics } from './diagnostics.ts';
import type { ServerHost } from './host.ts';
import { registerHover } from './hover.ts';
import { registerIgnoring } from './ignoring.ts';
import { registerInlineCompletion } from './inline-completion.ts';
import { registerLinks } from './links.ts';
import { registerLookup } from './lookup.ts';
import { registerNavigation } from './navigation.ts';
import { registerPages } from './pages.ts';
import { ServiceCredentialsChangedNotification } from './requests.ts';
import { registerReview } from './review.ts';
import { createSession, type Session } from './session.ts';
import { registerSourceDocuments } from './source-documents.ts';
import { registerStructure } from './structure.ts';

const FEATURES: readonly ((session: Session) => void)[] = [
  registerDiagnostics,
  registerCodeActions,
  registerIgnoring,
  registerCommands,
  registerCompletion,
  registerInlineCompletion,
  registerHover,
  registerNavigation,
  registerStructure,
  registerLinks,
  registerLookup,
  registerBrowse,
  registerSourceDocuments,
  registerPages,
  registerReview,
  registerAssist,
];

/** Serves until the connection closes. Nothing heavy happens before `initialize` is answered. */
export function startServer(connection: Connection, host: ServerHost): void {
  const session = createSession(connection, host);
  connection.onInitialize((params) => {
    session.initialize(params);
    return initializeResult(host.version, session);
  });
  connection.onInitialized(() => void onInitialized(session));
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    session.settings.changed(settings);
    void session.reload();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => void session.filesChanged(changes.map(({ uri }) => uri)));
  connection.onNotification(ServiceCredentialsChangedNotification, () => {
    session.corpus.forget();
    void session.reload();
  });
  connection.onShutdown(() => session.close());
  for (const register of FEATURES) register(session);
  session.documents.listen(connection);
  connection.listen();
}

async function onInitialized(session: Session): Promise<void> {
  const { connection, client, host, reporter } = session;
  reporter.info(say.log.started(host.version, spoken()));
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'tifa' });
  if (client.workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(() => void session.reload());
  await session.reload();
}

function initializeResult(version: string, { isExtension }: Session): InitializeResult {
  return {
    serverInfo: { name: 'tifa', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      diagnosticProvider: { identifier: 'tifa', interFileDependencies: false, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
      completionProvider: {
        resolveProvider: true,
        triggerCharacters: [COMMENT_TRIGGER],
        completionItem: { labelDetailsSupport: true },
      },
      inlineCompletionProvider: true,
      // The extension registers commands of its own under these names.
      ...(isExtension ? {} : { executeCommandProvider: { commands: [...SERVER_COMMANDS] } }),
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: { label: say.names.product },
      foldingRangeProvider: true,
      documentLinkProvider: {},
      workspaceSymbolProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
