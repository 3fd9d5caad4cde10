/** Diagnostics as a client pulls them. */
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestClient } from './client.ts';

export function pull(
  { connection }: TestClient,
  { uri }: TextDocument,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
  return connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params);
}

/** The items of a full report; none of an unchanged one. */
export async function pullItems(client: TestClient, document: TextDocument): Promise<readonly Diagnostic[]> {
  const report = await pull(client, document);
  return report.kind === 'full' ? report.items : [];
}
