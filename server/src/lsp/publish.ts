/** Diagnostics for editors that cannot ask for them: they are sent when a draft was opened, and once its writer pauses. */
import { type Diagnostic, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { say } from '../engine/index.ts';
import type { Session } from './session.ts';

/** A word of an input method comes as several changes; nothing is underlined between them. */
const PAUSE_MS = 200;

interface Due {
  readonly timer: NodeJS.Timeout;
  readonly controller: AbortController;
}

/** `check` gives the diagnostics of a document as it is now, or `undefined` where those that were sent are to stay. */
export function publishDiagnostics(
  session: Session,
  check: (document: TextDocument, signal: AbortSignal) => Promise<Diagnostic[] | undefined>,
): void {
  const { connection, documents, reporter } = session;
  const due = new Map<string, Due>();
  const isWanted = (): boolean => session.client.textDocument?.diagnostic === undefined;

  const forget = (uri: string): void => {
    const running = due.get(uri);
    due.delete(uri);
    clearTimeout(running?.timer);
    running?.controller.abort();
  };

  const publish = async (document: TextDocument, signal: AbortSignal): Promise<void> => {
    const { uri, version } = document;
    try {
      const diagnostics = await check(document, signal);
      if (diagnostics && !signal.aborted) await connection.sendDiagnostics({ uri, version, diagnostics });
    } catch (error) {
      // Whoever has changed the text has asked again.
      const isOver = signal.aborted || (error instanceof ResponseError && error.code === LSPErrorCodes.ServerCancelled);
      if (!isOver) reporter.error(say.server.failed(say.server.check), error);
    }
  };

  const later = (document: TextDocument, milliseconds: number): void => {
    if (!isWanted()) return;
    forget(document.uri);
    const controller = new AbortController();
    const timer = setTimeout(() => void publish(document, controller.signal), milliseconds);
    due.set(document.uri, { timer, controller });
  };

  // Opening is a change of the content, too.
  documents.onDidChangeContent(({ document }) => later(document, document.version <= 1 ? 0 : PAUSE_MS));
  documents.onDidClose(({ document: { uri } }) => {
    if (!isWanted()) return;
    forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  session.onRefresh(() => {
    for (const document of documents.all()) later(document, 0);
  });
}
