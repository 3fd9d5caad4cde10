/** search: where wording stands, in records and in the documents of the corpus. */
import { fold, say } from '../../engine/index.ts';
import { RECORD_SCHEMA, recordAnswer } from '../records.ts';
import { placeOf, SOURCE_SCHEMA } from '../sources.ts';
import { type Answer, type Assistant, limitInput, limitOf, type Tool, wordsInput, wordsOf } from '../tool.ts';

const MOST = 50;
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

export const SEARCH: Tool = {
  name: 'search',
  title: () => say.assist.tools.search,
  description:
    'Finds official wording by Chinese words, full pinyin or initials, and the places of the corpus with exactly these words, best sources first.',
  input: {
    type: 'object',
    properties: { words: wordsInput('Chinese words, full pinyin or initials.'), limit: limitInput(MOST) },
    required: ['words'],
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: { records: { type: 'array', items: RECORD_SCHEMA }, corpus: CORPUS_SCHEMA },
    required: ['records'],
  },
  async answer(assistant, asked, signal) {
    const words = wordsOf(asked, 'words');
    const limit = limitOf(asked, MOST);
    const corpus = await inCorpus(assistant, words, limit, signal);
    const records = assistant.lookup(words, limit).map((record) => recordAnswer(assistant, record));
    return { records, ...(corpus && { corpus }) };
  },
};
