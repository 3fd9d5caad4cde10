/** How words stand in the documents of the corpus. */
import { fold } from '../engine/index.ts';
import { placeOf, SOURCE_SCHEMA } from './sources.ts';
import type { Answer, Assistant } from './tool.ts';

/** Folded characters of words that are looked for in documents. */
const SHORTEST = 2;

/** How words stand in the corpus; `places` those that may be told, best sources first. */
export async function inCorpus(
  assistant: Assistant,
  words: string,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<Answer | undefined> {
  const wording = assistant.engine.wording()?.without(assistant.hidden);
  if (!wording || fold(words).length < SHORTEST) return undefined;
  const [history] = await wording.history([words], limit, signal);
  if (!history) return undefined;
  const { documents, times, first, last, best } = history;
  const dates = { first: first?.document.date, last: last?.document.date };
  return {
    documents,
    times,
    ...Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined)),
    places: best.flatMap((place) => placeOf(assistant, place) ?? []),
  };
}

export const CORPUS_SCHEMA = {
  type: 'object',
  properties: {
    documents: { type: 'integer' },
    times: { type: 'integer' },
    first: { type: 'string', description: 'Date of the earliest document with the words' },
    last: { type: 'string', description: 'Date of the latest' },
    places: { type: 'array', items: SOURCE_SCHEMA },
  },
  required: ['documents', 'times', 'places'],
} as const;
