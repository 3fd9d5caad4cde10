/** 查提法: records by Chinese text, pinyin or initials, as a custom request and as workspace symbols. */
import { SymbolKind, SymbolTag, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { type Engine, fold, isSuperseded, presentOf, say } from '../engine/index.ts';
import type { Source, WordingRecord } from '../engine/records/record.ts';
import type { SharedClause, WordingIndex } from '../engine/wording.ts';
import { handler } from './handler.ts';
import type { LookupItem, LookupParams, LookupResult } from './messages.ts';
import { markedOwn } from './own.ts';
import { wordingForAny } from './place.ts';
import { placeOfRecord } from './places.ts';
import { LookupRequest } from './requests.ts';
import type { Session } from './session.ts';

const MOST_ITEMS = 50;
/** Clauses of the corpus, and content characters that they are asked for with. */
const MOST_CLAUSES = 20;
const SHORTEST = 2;

export function registerLookup(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    LookupRequest,
    handler(
      session,
      () => say.server.lookup,
      { items: [] },
      (params, signal) => lookup(session, params, signal),
    ),
  );
  connection.onWorkspaceSymbol(
    handler(
      session,
      () => say.server.lookup,
      [],
      (params) => workspaceSymbols(session, params),
    ),
  );
}

/** Records first, then what clauses of the corpus begin so. */
async function lookup(
  session: Session,
  { query, limit = MOST_ITEMS }: LookupParams,
  signal: AbortSignal,
): Promise<LookupResult> {
  const { engine, lookup: find } = await session.knowledge();
  const successorOf = (record: WordingRecord) => presentOf(record, engine.record)?.wording;
  const records = find(query, limit).map((record) => ({
    ...lookupItem(engine, record, successorOf(record)),
    ...pageOf(session.pages.record(record)),
  }));
  const known = new Set(records.map(({ wording }) => fold(wording)));
  const wording = await wordingForAny(session);
  if (!wording) return { items: records };
  const clauses = (await clausesOf(wording, query, signal)).filter(({ words }) => !known.has(fold(words)));
  const items = await clauseItems(session, wording, clauses.slice(0, limit - records.length), signal);
  return { items: [...records, ...items] };
}

const pageOf = (page: string | undefined): Pick<LookupItem, 'page'> => (page === undefined ? {} : { page });

type Clause = Pick<SharedClause, 'words' | 'documents'>;

async function clausesOf(wording: WordingIndex, query: string, signal: AbortSignal): Promise<readonly Clause[]> {
  const beginning = fold(query);
  if (beginning.length < SHORTEST) return [];
  if (!/^[a-z]+$/.test(beginning)) return wording.shared({ beginning, limit: MOST_CLAUSES }, signal);
  const { rows } = await wording.continuations({ before: beginning, limit: MOST_CLAUSES }, signal);
  return rows.filter(({ kind }) => kind === 'letters').map(({ insert, documents }) => ({ words: insert, documents }));
}

/** With the sentence of the best document as a preview. */
async function clauseItems(
  { pages }: Session,
  wordings: WordingIndex,
  clauses: readonly Clause[],
  signal: AbortSignal,
): Promise<LookupItem[]> {
  const words = clauses.map((clause) => clause.words);
  const histories = await wordings.history(words, 1, signal);
  return clauses.map(({ words: wording, documents }, i) => {
    const [best] = histories[i]?.best ?? [];
    return {
      wording,
      status: '',
      detail: [say.reading.inDocuments(documents), best?.document.date ?? ''].filter((part) => part !== '').join(' · '),
      ...(best && { explanation: best.text, source: citedSource(best.document) }),
      ...pageOf(pages.wording(wording)),
    };
  });
}

function lookupItem(engine: Engine, record: WordingRecord, successor: string | undefined): LookupItem {
  return {
    record: record.id,
    wording: record.wording,
    status: say.names.statuses[record.status],
    detail: markedOwn(engine, record.id, sourceLine(record)),
    ...(record.explanation === undefined ? {} : { explanation: record.explanation }),
    ...(successor === undefined ? {} : { successor }),
    ...(record.sources[0] ? { source: citedSource(record.sources[0].source) } : {}),
  };
}

function citedSource({ title, date, speaker, occasion }: Partial<Source>): LookupItem['source'] & object {
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(occasion === undefined ? {} : { occasion }),
  };
}

async function workspaceSymbols(session: Session, { query }: WorkspaceSymbolParams): Promise<WorkspaceSymbol[]> {
  const knowledge = await session.knowledge();
  return knowledge.lookup(query, MOST_ITEMS).map((record) => ({
    name: record.wording,
    kind: SymbolKind.String,
    containerName: sourceLine(record),
    location: placeOfRecord(session, knowledge.engine, record),
    ...(isSuperseded(record) ? { tags: [SymbolTag.Deprecated] } : {}),
  }));
}

function sourceLine({ sources }: WordingRecord): string {
  const source = sources[0]?.source;
  return [source?.date, source?.occasion ?? source?.title].filter((part) => part !== undefined).join(' ');
}
