/** 查提法: records by Chinese text, pinyin or initials, as a custom request and as workspace symbols. */
import { SymbolKind, SymbolTag, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { type Engine, isSuperseded, presentOf, say } from '../engine/index.ts';
import type { Source, WordingRecord } from '../engine/records/record.ts';
import { handler } from './handler.ts';
import type { LookupItem, LookupParams, LookupResult } from './messages.ts';
import { markedOwn } from './own.ts';
import { placeOfRecord } from './places.ts';
import { LookupRequest } from './requests.ts';
import type { Session } from './session.ts';

const MOST_ITEMS = 50;

export function registerLookup(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    LookupRequest,
    handler(
      session,
      () => say.server.lookup,
      { items: [] },
      (params) => lookup(session, params),
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

async function lookup(session: Session, { query, limit = MOST_ITEMS }: LookupParams): Promise<LookupResult> {
  const knowledge = await session.knowledge();
  const successorOf = (record: WordingRecord) => presentOf(record, knowledge.engine.record)?.wording;
  return {
    items: knowledge.lookup(query, limit).map((record) => lookupItem(knowledge.engine, record, successorOf(record))),
  };
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

function citedSource({ title, date, speaker, occasion }: Source): LookupItem['source'] & object {
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
