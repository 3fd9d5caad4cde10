/** Read-only text of sources that an editor cannot show as they are (docx, pdf …). */
import { say } from '../engine/index.ts';
import { handler } from './handler.ts';
import type { SourceDocumentParams, SourceDocumentResult } from './messages.ts';
import { sourcePath } from './paths.ts';
import { SourceDocumentRequest } from './requests.ts';
import type { Session } from './session.ts';

export function registerSourceDocuments(session: Session): void {
  const { connection, host } = session;
  const read = async ({ uri }: SourceDocumentParams): Promise<SourceDocumentResult | null> => {
    const path = sourcePath(uri);
    const text = path === undefined ? undefined : await host.readSource(path);
    return text === undefined ? null : { text };
  };
  connection.onRequest(
    SourceDocumentRequest,
    handler(session, () => say.server.readSource, null, read),
  );
}
