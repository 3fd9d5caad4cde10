/** Completion: suggestions of the engine as items of the protocol, documentation by resolve. */
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OfferedRow } from '../engine/complete/types.ts';
import { type Engine, explanationMarkdown, historyMarkdown, isSuperseded, presentOf, say } from '../engine/index.ts';
import type { WordingPlace } from '../engine/wording.ts';
import { commentItems } from './comment-items.ts';
import { handler } from './handler.ts';
import type { WorthCompletingParams } from './messages.ts';
import { markedOwn } from './own.ts';
import { hiddenFrom, placeOf } from './place.ts';
import { rangeOf } from './positions.ts';
import { WorthCompletingRequest } from './requests.ts';
import type { Session } from './session.ts';

/** Sources that are named. */
const PLACES = 3;
const NOTHING: CompletionList = { isIncomplete: false, items: [] };

export function registerCompletion(session: Session): void {
  const { connection } = session;
  connection.onCompletion(
    handler(
      session,
      () => say.server.completion,
      NOTHING,
      (params) => complete(session, params),
    ),
  );
  connection.onCompletionResolve(async (item, token) => {
    const resolved = await handler(
      session,
      () => say.server.completionDetails,
      item,
      () => resolve(session, item),
    )(item, token);
    return 'label' in resolved ? resolved : item;
  });
  connection.onRequest(
    WorthCompletingRequest,
    handler(
      session,
      () => say.server.completion,
      false,
      (params: WorthCompletingParams) => worthCompleting(session, params),
    ),
  );
}

async function complete(session: Session, params: CompletionParams): Promise<CompletionList> {
  const place = await placeOf(session, params);
  if (!place?.settings.completion.enable) return NOTHING;
  const { document, draft, offset, engine, completion } = place;
  const isAsked = params.context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
  const inComment = commentItems(document, draft, offset, isAsked);
  if (inComment) return { isIncomplete: inComment.length > 0, items: inComment };
  if (!isAsked) return NOTHING;
  const { items, isCut } = await engine.suggest(draft, offset, completion);
  const isBesideLabel = session.client.textDocument?.completion?.completionItem?.labelDetailsSupport === true;
  const shown = items.map((item) => ({
    ...completionItem(document, item),
    ...origin(detailOf(engine, item), isBesideLabel),
  }));
  // A list that is whole is filtered by the editor at once; one that is asked for again is out of date until the answer.
  return { isIncomplete: isCut, items: shown };
}

/** Source and date: beside every label where the client can show them there, else where it shows details. */
function origin(detail: string, isBesideLabel: boolean): Pick<CompletionItem, 'labelDetails' | 'detail'> {
  return isBesideLabel ? { labelDetails: { description: detail } } : { detail };
}

/** A record says its source, and whose it is; wording of the corpus in how many documents it was found. */
function detailOf(engine: Engine, row: OfferedRow): string {
  return 'record' in row ? markedOwn(engine, row.record, row.detail) : row.detail;
}

function completionItem(document: TextDocument, suggestion: OfferedRow): CompletionItem {
  return {
    label: suggestion.label,
    kind: CompletionItemKind.Text,
    sortText: suggestion.rank,
    insertTextFormat: InsertTextFormat.PlainText,
    ...(isSuperseded(suggestion) ? { tags: [CompletionItemTag.Deprecated] } : {}),
    filterText: suggestion.filter,
    // One range for inserting and for replacing: the engine has seen what stands behind the caret.
    textEdit: { range: rangeOf(document, suggestion.replace), newText: suggestion.insert },
    data: 'record' in suggestion ? { record: suggestion.record } : { words: suggestion.words, uri: document.uri },
  };
}

async function resolve(session: Session, item: CompletionItem): Promise<CompletionItem> {
  const data: unknown = item.data;
  if (typeof data !== 'object' || data === null) return item;
  if ('words' in data && typeof data.words === 'string' && 'uri' in data && typeof data.uri === 'string')
    return withHistory(session, item, data.words, data.uri);
  const { engine } = await session.knowledge();
  const record = 'record' in data && typeof data.record === 'string' ? engine.record(data.record) : undefined;
  if (!record) return item;
  const successor = presentOf(record, engine.record);
  const explanation = { span: { start: 0, end: 0 }, record, ...(successor ? { successor } : {}) };
  return { ...item, documentation: { kind: MarkupKind.Markdown, value: explanationMarkdown(explanation) } };
}

/** How often the words stand in the corpus, where first, where last, with links to the sources. */
async function withHistory(
  session: Session,
  item: CompletionItem,
  words: string,
  uri: string,
): Promise<CompletionItem> {
  const wording = session.corpus.passages?.wording?.without(await hiddenFrom(session, uri));
  const [history] = (await wording?.history([words], PLACES)) ?? [];
  if (!history) return item;
  const linkOf = ({ document, line }: WordingPlace): string => session.pages.sourceLine(document.path, line);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value: historyMarkdown(words, history, linkOf) } };
}

async function worthCompleting(session: Session, params: WorthCompletingParams): Promise<boolean> {
  const place = await placeOf(session, params);
  if (place?.settings.completion.enable !== true) return false;
  const { isWorthOpening } = await place.engine.suggest(place.draft, place.offset, place.completion);
  return isWorthOpening;
}
