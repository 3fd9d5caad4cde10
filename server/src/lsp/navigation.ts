/** Go to definition (the source of the words under the caret) and find references (all their uses). */
import type { DefinitionParams, Location, ReferenceParams, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Explanation } from '../engine/explain/types.ts';
import { explanationAt } from './explanation.ts';
import { handler } from './handler.ts';
import { sourceUri } from './paths.ts';
import { placeOf } from './place.ts';
import { placeOfRecord, placesInCorpus, placesInDrafts } from './places.ts';
import { rangeOfLine } from './positions.ts';
import type { Session } from './session.ts';

const MOST_REFERENCES = 200;

export function registerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition(handler(session, '转到出处', [], (params, signal) => definition(session, params, signal)));
  connection.onReferences(handler(session, '查找用例', [], (params, signal) => references(session, params, signal)));
}

/** The passage a quotation was verified against, else the best passage of the corpus, else the record in its pack. */
async function definition(session: Session, params: DefinitionParams, signal: AbortSignal): Promise<Location[]> {
  const found = await wordsAt(session, params);
  if (!found) return [];
  const { record, quotation } = found.explanation;
  if (quotation?.source?.path !== undefined)
    return [{ uri: sourceUri(quotation.source.path), range: rangeOfLine(quotation.source.line ?? 1) }];
  const [passage] = await placesInCorpus(session.corpus.passages, record?.wording ?? found.words, 1, signal);
  if (passage) return [passage];
  return record ? [placeOfRecord(record)] : [];
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

async function wordsAt(
  session: Session,
  params: TextDocumentPositionParams,
): Promise<{ explanation: Explanation; words: string } | undefined> {
  const place = await placeOf(session, params);
  const explanation = place && explanationAt(session, place);
  if (!explanation) return undefined;
  return { explanation, words: place.draft.text.slice(explanation.span.start, explanation.span.end) };
}
