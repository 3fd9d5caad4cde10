/** The review: all findings and all quotations of a draft, open or not, and the drafts that folders hold. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { say } from '../engine/index.ts';
import { handler } from './handler.ts';
import type { ListDraftsParams, ListDraftsResult, ReviewParams, ReviewResult } from './messages.ts';
import { draftUri, pathOf } from './paths.ts';
import { ListDraftsRequest, ReviewRequest, SwitchedOffNotification } from './requests.ts';
import { reviewResult } from './review-result.ts';
import type { Session } from './session.ts';

const NO_DRAFTS: ListDraftsResult = { drafts: [], problems: [] };

export function registerReview(session: Session): void {
  const { connection } = session;
  const answer = ({ uri }: ReviewParams, signal: AbortSignal) => review(session, uri, signal);
  connection.onRequest(
    ReviewRequest,
    handler(session, () => say.server.review, null, answer),
  );
  const list = ({ folders }: ListDraftsParams) => listDrafts(session, folders);
  connection.onRequest(
    ListDraftsRequest,
    handler(session, () => say.server.listDrafts, NO_DRAFTS, list),
  );
  connection.onNotification(SwitchedOffNotification, ({ uris }) => void session.switchOff(uris));
}

/** An open draft as it stands in the editor, another one as it stands in its file: the same settings hold for both. */
async function review(session: Session, uri: string, signal: AbortSignal): Promise<ReviewResult | null> {
  const { checks, corpus, documents, host } = session;
  const open = documents.get(uri);
  if (open) return reviewResult(open, await checks.run(open, signal), corpus.isLoading);
  const path = pathOf(uri);
  if (path === undefined) return null;
  const { draft, problems, notes } = await host.drafts.read(path);
  if (!draft) return { uri, findings: [], quotations: [], problems };
  const document = TextDocument.create(uri, draft.languageId, 0, draft.text);
  const checked = await checks.once(document, signal);
  const result = reviewResult(document, { ...checked, problems: [...problems, ...checked.problems] }, corpus.isLoading);
  return { ...result, ...(notes && { notes }) };
}

async function listDrafts({ host, corpus }: Session, folders: readonly string[]): Promise<ListDraftsResult> {
  const { paths, problems } = await host.drafts.list(folders.flatMap((folder) => pathOf(folder) ?? []));
  const drafts = paths.map(draftUri).filter((uri) => !corpus.holds(uri));
  return { drafts, problems };
}
