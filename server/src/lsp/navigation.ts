/** Go to definition (the source of the words under the caret) and find references (all their uses). */
import type {
  DefinitionParams,
  Location,
  LocationLink,
  ReferenceParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Explanation } from '../engine/explain/types.ts';
import { quotedWords, say } from '../engine/index.ts';
import type { WordingRecord } from '../engine/records/record.ts';
import type { Span } from '../engine/types.ts';
import { explanationAt } from './explanation.ts';
import { handler } from './handler.ts';
import { rangeInSource } from './in-source.ts';
import { placeOfTitle } from './links.ts';
import { type Place, placeOf } from './place.ts';
import { locationOf, placeOfRecord, placesInCorpus, placesInDrafts, placesInFiles } from './places.ts';
import { rangeOf } from './positions.ts';
import type { Session } from './session.ts';

/** Documents of a corpus; a list of more is of no use to a reader, who is told that there are more. */
const MOST_REFERENCES = 2000;

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
  const place = await placeOf(session, params);
  if (!place) return [];
  const title = await titleAt(session, place);
  if (title) return linked(session, place, title.span, [title.target]);
  const found = wordsIn(session, place);
  if (!found) return [];
  const { quotation } = found.explanation;
  if (quotation?.source?.path !== undefined) {
    const { path, line = 1 } = quotation.source;
    const range = await rangeInSource(session.host, path, line, quotedWords(found.place.draft.text, quotation));
    return linked(session, place, quotation, [{ uri: session.pages.source(path), range }]);
  }
  return linked(session, place, found.explanation.span, await sourcesOfWords(session, found, signal));
}

/** The best passage of the corpus, else what the packs know of the record. */
async function sourcesOfWords(session: Session, found: Words, signal: AbortSignal): Promise<readonly Location[]> {
  const record = found.explanation.record ?? recordOfFinding(session, found.place);
  const words = record?.wording ?? found.words;
  const [passage] = await placesInCorpus(session.corpus.passages, words, 1, signal);
  if (passage) {
    const { path, line } = passage;
    return [{ uri: session.pages.source(path), range: await rangeInSource(session.host, path, line, words) }];
  }
  return record ? [placeOfRecord(session, found.place.engine, record)] : [];
}

/** Words that are written wrongly are no known wording; the finding knows which they should be. */
function recordOfFinding(session: Session, { document, offset, engine }: Place): WordingRecord | undefined {
  const findings = session.checks.latest(document)?.findings ?? [];
  const id = findings.find(({ start, end, record }) => record && start <= offset && offset <= end)?.record;
  return id === undefined ? undefined : engine.record(id);
}

function linked(
  { client }: Session,
  { document }: Place,
  origin: Span,
  targets: readonly Location[],
): Location[] | LocationLink[] {
  if (client.textDocument?.definition?.linkSupport !== true) return [...targets];
  const originSelectionRange = rangeOf(document, origin);
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
  const inCorpus = await placesInCorpus(session.corpus.passages, words, MOST_REFERENCES, signal);
  if (new Set(inCorpus.map(({ path }) => path)).size >= MOST_REFERENCES)
    session.connection.window.showInformationMessage(say.server.referencesCut(MOST_REFERENCES));
  return [
    ...placesInDrafts(session, words),
    ...(await placesInFiles(session, words, signal)),
    ...inCorpus.map((found) => locationOf(session, found)),
    ...(record && params.context.includeDeclaration ? [placeOfRecord(session, found.place.engine, record)] : []),
  ];
}

/** A title in 《》 leads to its document, not to a passage with its words. */
async function titleAt(
  session: Session,
  { draft, offset, engine }: Place,
): Promise<{ readonly span: Span; readonly target: Location } | undefined> {
  const span = (await engine.titles(draft)).find(({ start, end }) => start <= offset && offset <= end);
  const target = span && placeOfTitle(session, span);
  return target && { span, target };
}

async function wordsAt(session: Session, params: TextDocumentPositionParams): Promise<Words | undefined> {
  const place = await placeOf(session, params);
  return place && wordsIn(session, place);
}

function wordsIn(session: Session, place: Place): Words | undefined {
  const explanation = explanationAt(session, place);
  if (!explanation) return undefined;
  return { place, explanation, words: place.draft.text.slice(explanation.span.start, explanation.span.end) };
}
