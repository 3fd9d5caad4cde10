/** Places that hold certain words: in open drafts, in the corpus, in packs. */
import type { Location } from 'vscode-languageserver';
import { fold, lineAt, occurrences } from '../engine/index.ts';
import type { PassageCandidate, PassageIndex } from '../engine/passages.ts';
import type { WordingRecord } from '../engine/records/record.ts';
import { sourceUri } from './paths.ts';
import { rangeOf, rangeOfLine } from './positions.ts';
import type { Session } from './session.ts';

/** Longest and shortest query of the passage index, in content characters. */
const LONGEST_QUERY = 400;
const SHORTEST_QUERY = 4;

/** Places of the corpus with exactly these words, best source first; at most `limit`. */
export async function placesInCorpus(
  passages: PassageIndex | undefined,
  words: string,
  limit: number,
  signal: AbortSignal,
): Promise<Location[]> {
  const text = fold(words).slice(0, LONGEST_QUERY);
  if (!passages || text.length < SHORTEST_QUERY) return [];
  const [candidates = []] = await passages.lookup([{ text, limit }], signal);
  return candidates.flatMap((candidate) => exactPlaces(candidate, words));
}

function exactPlaces(candidate: PassageCandidate, words: string): Location[] {
  const { document, text } = candidate;
  return occurrences(text, words).map(({ start }) => ({
    uri: sourceUri(document.path),
    range: rangeOfLine(lineAt(candidate, start)),
  }));
}

/** Places in all open drafts. */
export function placesInDrafts({ documents }: Session, words: string): Location[] {
  return documents
    .all()
    .flatMap((document) =>
      occurrences(document.getText(), words).map((span) => ({ uri: document.uri, range: rangeOf(document, span) })),
    );
}

/** Where a record stands in its pack. */
export function placeOfRecord(record: WordingRecord): Location {
  return { uri: sourceUri(record.path), range: rangeOfLine(record.line) };
}
