/** Go to definition (the source of the words under the caret) and find references (all their uses). */
import type {
  DefinitionParams,
  Location,
  LocationLink,
  ReferenceParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Explanation } from '../engine/explain/types.ts';
import { say } from '../engine/index.ts';
import type { Span } from '../engine/types.ts';
import { explanationAt } from './explanation.ts';
import { handler } from './handler.ts';
import { sourceUri } from './paths.ts';
import { type Place, placeOf } from './place.ts';
import { placeOfRecord, placesInCorpus, placesInDrafts } from './places.ts';
import { rangeOf, rangeOfLine } from './positions.ts';
import type { Session } from './session.ts';

const MOST_REFERENCES = 200;

export function registerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition(
    handler(
      session,
      () => say.server.definition,
      [],
      (params, signal) => definition(session, params, signal),
    ),
  );
  connection.onReferences(
    handler(
      session,
      () => say.server.references,
      [],
      (params, signal) => references(session, params, signal),
    ),
  );
}

interface Words {
  readonly place: Place;
  readonly explanation: Explanation;
  /** The words that are explained, as the draft has them. */
  readonly words: string;
}

/** Where clients know links, they underline the words that lead to the source: the quotation or the wording. */
async function definition(
  session: Session,
  params: DefinitionParams,
  signal: AbortSignal,
): Promise<Location[] | LocationLink[]> {
  const found = await wordsAt(session, params);
  if (!found) return [];
  const { quotation } = found.explanation;
  if (quotation?.source?.path !== undefined) {
    const range = rangeOfLine(quotation.source.line ?? 1);
    return linked(session, found, quotation, [{ uri: sourceUri(quotation.source.path), range }]);
  }
  return linked(session, found, found.explanation.span, await sourcesOfWords(session, found, signal));
}

/** The best passage of the corpus, else the record in its pack. */
async function sourcesOfWords(session: Session, found: Words, signal: AbortSignal): Promise<readonly Location[]> {
  const { record } = found.explanation;
  const passages = await placesInCorpus(session.corpus.passages, record?.wording ?? found.words, 1, signal);
  if (passages[0]) return [passages[0]];
  return record ? [placeOfRecord(record)] : [];
}

function linked(
  { client }: Session,
  { place }: Words,
  origin: Span,
  targets: readonly Location[],
): Location[] | LocationLink[] {
  if (client.textDocument?.definition?.linkSupport !== true) return [...targets];
  const originSelectionRange = rangeOf(place.document, origin);
  return targets.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

async function references(session: Session, params: ReferenceParams, signal: AbortSignal): Promise<Location[]> {
  const found = await wordsAt(session, params);
  if (!found) return [];
  const { record } = found.explanation;
  const words = record?.wording ?? found.words;
  return [
    ...placesInDrafts(session, words),
    ...(await placesInCorpus(session.corpus.passages, words, MOST_REFERENCES, signal)),
    ...(record && params.context.includeDeclaration ? [placeOfRecord(record)] : []),
  ];
}

async function wordsAt(session: Session, params: TextDocumentPositionParams): Promise<Words | undefined> {
  const place = await placeOf(session, params);
  const explanation = place && explanationAt(session, place);
  if (!explanation) return undefined;
  return { place, explanation, words: place.draft.text.slice(explanation.span.start, explanation.span.end) };
}
