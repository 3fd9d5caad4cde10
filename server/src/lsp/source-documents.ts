/** Read-only text of sources and drafts that an editor cannot show as they are (docx, pdf …). */
import { basename } from '#path';
import { say } from '../engine/index.ts';
import { handler } from './handler.ts';
import { rangeInText, type ShownText, shownText } from './in-source.ts';
import type { SourceDocumentParams, SourceDocumentResult, SourcePlaceParams, SourcePlaceResult } from './messages.ts';
import { isDocumentDraft, pathOf, pathToUri, sourcePath } from './paths.ts';
import { SourceDocumentRequest, SourcePlaceRequest } from './requests.ts';
import type { Session } from './session.ts';

export function registerSourceDocuments(session: Session): void {
  const { connection, host, corpus, knowledge } = session;
  /** Nothing but documents of the corpus is read for whoever asks; what that is, is known with the packs. */
  const isSource = async (uri: string): Promise<boolean> => {
    await knowledge().catch(() => undefined);
    return corpus.holds(uri);
  };
  const read = async ({ uri }: SourceDocumentParams): Promise<SourceDocumentResult | null> => {
    if (isDocumentDraft(uri)) return readDraft(session, uri);
    const path = sourcePath(uri);
    const source = path !== undefined && (await isSource(uri)) ? await host.readSource(path) : undefined;
    return source ? { text: source.text } : null;
  };
  const find = async ({ uri, line, words }: SourcePlaceParams): Promise<SourcePlaceResult | null> => {
    const hidden = sourcePath(uri);
    const path = hidden ?? pathOf(uri);
    if (hidden !== undefined && !(await isSource(uri))) return null;
    const source = path === undefined ? undefined : await shownText(host, path);
    if (!source) return null;
    const range = rangeInText(source.text, line, words);
    if (hidden === undefined) return { range };
    return { range, original: { uri: pathToUri(hidden), place: originalPlace(hidden, source, range.start.line + 1) } };
  };
  connection.onRequest(
    SourceDocumentRequest,
    handler(session, () => say.server.readSource, null, read),
  );
  connection.onRequest(
    SourcePlaceRequest,
    handler(session, () => say.server.readSource, null, find),
  );
}

/** The name of the original with the page, where there are pages, else the paragraph: the lines of its text that hold something. */
function originalPlace(path: string, { text, pageAt }: ShownText, line: number): string {
  const page = pageAt?.(line);
  const name = basename(path);
  if (page !== undefined) return say.server.onPage(name, page);
  const before = text.split('\n', line).filter((each) => each.trim() !== '');
  return say.server.inParagraph(name, Math.max(1, before.length));
}

async function readDraft({ host }: Session, uri: string): Promise<SourceDocumentResult> {
  const path = pathOf(uri);
  const { draft, problems, notes = [] } = path === undefined ? NOTHING : await host.drafts.read(path);
  const told = [...problems, ...notes].map(({ message }) => message);
  return { text: draft?.text ?? '', ...(told.length > 0 && { problems: told }) };
}

const NOTHING = { draft: undefined, problems: [], notes: [] } as const;
