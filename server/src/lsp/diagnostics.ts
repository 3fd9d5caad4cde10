/** Diagnostics, pulled by the client or published where it cannot ask, and checking on demand. */
import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { say } from '../engine/index.ts';
import { draftOf } from './checks.ts';
import { diagnosticOf } from './diagnostic.ts';
import { handler } from './handler.ts';
import { stopwatch, tellChecked } from './journal.ts';
import type { CheckCounts, CheckDocumentParams, DocumentStatus } from './messages.ts';
import { publishDiagnostics } from './publish.ts';
import { CheckDocumentRequest } from './requests.ts';
import type { Session } from './session.ts';
import { countFindings, documentStatus } from './status.ts';

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

export function registerDiagnostics(session: Session): void {
  const { connection, documents, checks } = session;
  const due = trackDue(session);

  async function pull(params: DocumentDiagnosticParams, signal: AbortSignal): Promise<DocumentDiagnosticReport> {
    const document = documents.get(params.textDocument.uri);
    if (!document) return NOTHING;
    const { previousResultId } = params;
    const isDue = await due.now(document);
    if (previousResultId !== undefined && (!isDue || previousResultId === checks.id(document)))
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
    if (!isDue) return NOTHING;
    return { kind: DocumentDiagnosticReportKind.Full, ...(await check(document, signal)) };
  }

  async function check(
    document: TextDocument,
    signal: AbortSignal,
  ): Promise<{ resultId: string; items: Diagnostic[] }> {
    const clock = stopwatch();
    const result = await checks.run(document, signal);
    const status = documentStatus(document.uri, result);
    session.status.checked(status, result.problems);
    tell(document, status, clock.milliseconds());
    const items = result.findings.map((finding) => diagnosticOf(document, finding, session.pages));
    return { resultId: result.id, items };
  }

  publishDiagnostics(session, async (document, signal) =>
    (await due.now(document)) ? (await check(document, signal)).items : undefined,
  );

  /** The first check of a draft and those that were asked for are told; not one for each key. */
  const told = new Set<string>();
  function tell(document: TextDocument, status: DocumentStatus, milliseconds: number): void {
    if (told.has(document.uri)) return;
    told.add(document.uri);
    const { text, name = '' } = draftOf(document);
    tellChecked(session.reporter, name, text.length, status, milliseconds);
  }

  async function checkNow({ uri }: CheckDocumentParams, signal: AbortSignal): Promise<CheckCounts | null> {
    const document = documents.get(uri);
    if (!document) return null;
    due.request(document);
    told.delete(uri);
    const { findings, off } = await checks.run(document, signal);
    session.refresh();
    const loading = session.corpus.isLoading;
    return { ...countFindings(findings), ...(loading ? { loading } : {}), ...(off ? { off } : {}) };
  }

  connection.languages.diagnostics.on(handler(session, () => say.server.check, NOTHING, pull));
  connection.onRequest(
    CheckDocumentRequest,
    handler(session, () => say.server.check, null, checkNow),
  );
  // The client may have asked about the document that was closed before, and take the answer for one about this.
  documents.onDidOpen(({ document: { uri } }) => {
    if (checks.wasClosed(uri)) session.refresh();
  });
  documents.onDidChangeContent(({ document: { uri } }) => checks.changed(uri));
  documents.onDidClose(({ document: { uri } }) => {
    checks.forget(uri);
    told.delete(uri);
    session.status.closed(uri);
  });
}

interface Due {
  /** May the document be checked as it is now, by `tifa.check.run`? */
  now(document: TextDocument): Promise<boolean>;
  request(document: TextDocument): void;
}

/** Remembers the versions that were opened, saved or asked for. */
function trackDue({ documents, settings, refresh }: Session): Due {
  const saved = new Map<string, number>();
  const requested = new Map<string, number>();
  documents.onDidOpen(({ document }) => void saved.set(document.uri, document.version));
  documents.onDidSave(async ({ document }) => {
    saved.set(document.uri, document.version);
    if ((await settings.of(document.uri)).check.run === 'onSave') refresh();
  });
  documents.onDidClose(({ document: { uri } }) => {
    saved.delete(uri);
    requested.delete(uri);
  });
  return {
    async now({ uri, version }) {
      const { run } = (await settings.of(uri)).check;
      if (run === 'onType' || requested.get(uri) === version) return true;
      return run === 'onSave' && saved.get(uri) === version;
    },
    request: ({ uri, version }) => void requested.set(uri, version),
  };
}
