/** Places that hold certain words: in open drafts, in the corpus, in packs. */
import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Engine, fold, lineAt, occurrences } from '../engine/index.ts';
import type { PassageCandidate, PassageIndex } from '../engine/passages.ts';
import type { WordingRecord } from '../engine/records/record.ts';
import { isOwn } from './own.ts';
import { draftUri, isDocumentDraft, pathOf } from './paths.ts';
import { rangeOf, rangeOfLine } from './positions.ts';
import type { Session } from './session.ts';

/** Longest and shortest query of the passage index, in content characters. */
const LONGEST_QUERY = 400;
const SHORTEST_QUERY = 4;

/** A line of a file of the corpus. */
export interface CorpusPlace {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** Places of the corpus with exactly these words, best source first, of at most `limit` documents. */
export async function placesInCorpus(
  passages: PassageIndex | undefined,
  words: string,
  limit: number,
  signal: AbortSignal,
): Promise<CorpusPlace[]> {
  const text = fold(words).slice(0, LONGEST_QUERY);
  if (!passages || text.length < SHORTEST_QUERY) return [];
  const [candidates = []] = await passages.lookup([{ text, limit }], signal);
  return candidates.flatMap((candidate) => exactPlaces(candidate, words));
}

function exactPlaces(candidate: PassageCandidate, words: string): CorpusPlace[] {
  const { document, text } = candidate;
  return occurrences(text, words).map(({ start }) => ({ path: document.path, line: lineAt(candidate, start) }));
}

export function locationOf({ pages }: Pick<Session, 'pages'>, { path, line }: CorpusPlace): Location {
  return { uri: pages.source(path), range: rangeOfLine(line) };
}

/** Places in all open drafts. */
export function placesInDrafts({ documents }: Session, words: string): Location[] {
  return documents
    .all()
    .flatMap((document) =>
      occurrences(document.getText(), words).map((span) => ({ uri: document.uri, range: rangeOf(document, span) })),
    );
}

/** Places in drafts of the workspace that are not open, as their files stand. What the corpus holds is found there. */
export async function placesInFiles(session: Session, words: string, signal: AbortSignal): Promise<Location[]> {
  const { documents, corpus, host, folders } = session;
  const { paths } = await host.drafts.list(folders.flatMap((folder) => pathOf(folder) ?? []));
  const open = new Set(documents.keys().map((uri) => pathOf(uri) ?? uri));
  const places: Location[] = [];
  for (const path of paths) {
    signal.throwIfAborted();
    const uri = draftUri(path);
    // Not every editor shows the text of documents.
    if (isDocumentDraft(uri) || open.has(path) || corpus.holds(uri)) continue;
    const { draft } = await host.drafts.read(path);
    const spans = draft ? occurrences(draft.text, words) : [];
    if (!draft || spans.length === 0) continue;
    const document = TextDocument.create(uri, draft.languageId, 0, draft.text);
    places.push(...spans.map((span) => ({ uri, range: rangeOf(document, span) })));
  }
  return places;
}

/** The page about a record; where it stands in its pack, if that is one's own to be edited, or no pages are shown. */
export function placeOfRecord(session: Session, engine: Engine, record: WordingRecord): Location {
  const page = isOwn(engine, record.id) ? undefined : session.pages.record(record);
  return page === undefined ? locationOf(session, record) : { uri: page, range: rangeOfLine(1) };
}
